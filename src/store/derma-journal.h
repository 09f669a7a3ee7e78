/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/derma-check-in.h"
#include "store/derma-entry.h"
#include "store/derma-healing-draft.h"
#include "store/derma-log-item.h"
#include "store/derma-past-session.h"
#include "store/derma-photo-import.h"
#include "store/derma-photo.h"
#include "store/derma-plan-draft.h"
#include "store/derma-raised-flag.h"
#include "store/derma-roller-use.h"
#include "store/derma-roller.h"
#include "store/derma-stored-plan.h"
#include "treatment/derma-aftercare.h"
#include "treatment/derma-baseline.h"
#include "treatment/derma-check-in.h"
#include "treatment/derma-course.h"
#include "treatment/derma-permission.h"
#include "treatment/derma-session.h"

G_BEGIN_DECLS

/**
 * DermaJournal:
 *
 * Everything the person told the app, in one folder on disk. Each function that changes something is one durable
 * transaction: when it returns %TRUE the change is on disk, when it returns %FALSE nothing was changed. The models and
 * properties follow before it returns. It is used on the main thread only.
 *
 * Properties: "is-read-only" (construct), "open-session-id" (notifies when a session is begun or closed). The signal
 * "changed" is emitted after anything was changed.
 */
#define DERMA_TYPE_JOURNAL (derma_journal_get_type ())

G_DECLARE_FINAL_TYPE (DermaJournal, derma_journal, DERMA, JOURNAL, GObject)

/**
 * DermaJournalMode:
 * @DERMA_JOURNAL_WRITE: read and write; makes folder and file where there are none
 * @DERMA_JOURNAL_READ: read only; also for a journal of a newer version, as far as its tables are known
 */
typedef enum
{
  DERMA_JOURNAL_WRITE,
  DERMA_JOURNAL_READ,
} DermaJournalMode;

/**
 * DermaRecord:
 * @log: how the skin is
 * @pain: how much the rolling hurt, 0 to 4
 * @note: (nullable): the person's note on the session
 * @answers: about red flags; none where nothing was asked
 *
 * What is recorded at the end of a session (fin-log).
 */
typedef struct
{
  DermaHealingLog  log;
  guint            pain;
  const char      *note;
  DermaFlagAnswers answers;
} DermaRecord;

/**
 * DermaRemovedLog:
 *
 * A healing log that was removed, to be put back when the person wants it undone.
 */
typedef struct _DermaRemovedLog DermaRemovedLog;

void derma_removed_log_free (DermaRemovedLog *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaRemovedLog, derma_removed_log_free)

/**
 * DermaRemovedPhotos:
 *
 * Photos that were removed, to be put back when the person wants it undone. Their files are kept aside until it is freed.
 */
typedef struct _DermaRemovedPhotos DermaRemovedPhotos;

void derma_removed_photos_free (DermaRemovedPhotos *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaRemovedPhotos, derma_removed_photos_free)

/**
 * DermaPlanChange:
 *
 * What was done with a plan, to be undone when the person wants it.
 */
typedef struct _DermaPlanChange DermaPlanChange;

void derma_plan_change_free (DermaPlanChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaPlanChange, derma_plan_change_free)

/**
 * DermaRemovedSession:
 *
 * A session that was removed, to be put back when the person wants it undone.
 */
typedef struct _DermaRemovedSession DermaRemovedSession;

void     derma_removed_session_free (DermaRemovedSession *self);
gboolean derma_removed_session_is_day_kept (const DermaRemovedSession *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaRemovedSession, derma_removed_session_free)

/**
 * DermaPatchTestRecord:
 * @test: what was said of it last; whether one before it had failed is not told
 *
 * One of the patch tests that were ever begun.
 */
typedef struct
{
  DermaPatchTestKind kind;
  DermaPatchTest     test;
} DermaPatchTestRecord;

/**
 * DermaSessionDetails:
 * @started: when the check began; of a stated one, when rolling ended
 * @ended: when it was closed; utc_s 0: it is open
 * @protocol_version: that was in force
 * @question_set_version: that was in force
 * @excluded: sections that were left out; of a stated one, those that the person did not name
 * @answers: (element-type DermaAnswer): that were given in it
 *
 * What is stored of a session beside what #DermaPastSession has.
 */
typedef struct
{
  DermaTime       started;
  DermaTime       ended;
  guint           protocol_version;
  guint           question_set_version;
  DermaSectionSet excluded;
  GArray         *answers;
} DermaSessionDetails;

void derma_session_details_clear (DermaSessionDetails *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DermaSessionDetails, derma_session_details_clear)

DermaJournal *derma_journal_open (const char      *folder,
                                  DermaJournalMode mode,
                                  GError         **error);
gboolean      derma_journal_set_aside (const char *folder,
                                       DermaTime   now,
                                       char      **new_path,
                                       GError    **error);
const char   *derma_journal_get_folder (DermaJournal *self);
gboolean      derma_journal_is_read_only (DermaJournal *self);
gboolean      derma_journal_check (DermaJournal *self,
                                   GPtrArray   **findings,
                                   GError      **error);

/* rollers */
GListModel  *derma_journal_get_rollers (DermaJournal *self);
DermaRoller *derma_journal_get_roller (DermaJournal *self,
                                       gint64        id);
gboolean     derma_journal_add_roller (DermaJournal           *self,
                                       const char             *name,
                                       const DermaRollerFacts *facts,
                                       DermaTime               now,
                                       gint64                 *id,
                                       GError                **error);
gboolean     derma_journal_retire_roller (DermaJournal      *self,
                                          gint64             id,
                                          DermaRetiredReason reason,
                                          DermaTime          now,
                                          GError           **error);
gboolean     derma_journal_unretire_roller (DermaJournal *self,
                                            gint64        id,
                                            GError      **error);
gboolean     derma_journal_rename_roller (DermaJournal *self,
                                          gint64        id,
                                          const char   *name,
                                          GError      **error);
gboolean     derma_journal_replace_roller (DermaJournal           *self,
                                           gint64                  old_id,
                                           DermaRetiredReason      reason,
                                           const char             *name,
                                           const DermaRollerFacts *facts,
                                           DermaTime               now,
                                           gint64                 *id,
                                           GError                **error);
gboolean     derma_journal_take_back_roller (DermaJournal *self,
                                             gint64        id,
                                             gboolean      unretires,
                                             GError      **error);
gboolean     derma_journal_judge_roller (DermaJournal *self,
                                         gint64        id,
                                         DermaTime     now,
                                         GError      **error);
gboolean     derma_journal_unjudge_roller (DermaJournal *self,
                                           gint64        id,
                                           GError      **error);
GArray      *derma_journal_list_roller_uses (DermaJournal *self,
                                             gint64        id);

/* the person */
void     derma_journal_get_profile (DermaJournal *self,
                                    DermaProfile *profile);
gboolean derma_journal_set_skin (DermaJournal    *self,
                                 DermaSensitivity sensitivity,
                                 guint            fitzpatrick,
                                 DermaTime        now,
                                 GError         **error);
void     derma_journal_get_baseline (DermaJournal  *self,
                                     DermaBaseline *baseline);
gboolean derma_journal_set_baseline (DermaJournal        *self,
                                     const DermaBaseline *baseline,
                                     DermaTime            now,
                                     GError             **error);
gboolean derma_journal_set_patch_test (DermaJournal         *self,
                                       DermaPatchTestKind    kind,
                                       const DermaPatchTest *test,
                                       DermaTime             now,
                                       GError              **error);
void     derma_journal_get_patch_test (DermaJournal      *self,
                                       DermaPatchTestKind kind,
                                       DermaPatchTest    *test);
GArray  *derma_journal_list_patch_tests (DermaJournal *self);
gboolean derma_journal_add_stated_session (DermaJournal *self,
                                           DermaTime     t0,
                                           guint         needle_um,
                                           DermaTime     now,
                                           GError      **error);
gboolean derma_journal_add_stated_session_with (DermaJournal   *self,
                                                DermaTime       t0,
                                                guint           needle_um,
                                                DermaSectionSet excluded,
                                                const char     *note,
                                                DermaTime       now,
                                                gint64         *id,
                                                GError        **error);
gboolean derma_journal_add_stated_session_of (DermaJournal   *self,
                                              DermaTime       t0,
                                              gint64          roller_id,
                                              DermaSectionSet excluded,
                                              const char     *note,
                                              DermaTime       now,
                                              gint64         *id,
                                              GError        **error);
gboolean derma_journal_remove_stated_session (DermaJournal *self,
                                              gint64        session_id,
                                              GError      **error);

/* screening */
gboolean derma_journal_set_answer (DermaJournal      *self,
                                   const DermaAnswer *answer,
                                   GError           **error);
gboolean derma_journal_set_answers (DermaJournal      *self,
                                    const DermaAnswer *answers,
                                    gsize              n_answers,
                                    GError           **error);
gboolean derma_journal_get_answer (DermaJournal *self,
                                   guint         question,
                                   DermaAnswer  *answer);
gboolean derma_journal_get_earlier_answer (DermaJournal *self,
                                           guint         question,
                                           DermaAnswer  *answer);

/* may a session start? */
const DermaSituation *derma_journal_get_situation (DermaJournal *self,
                                                   DermaTime     now,
                                                   GTimeZone    *zone);

/* the session that is open */
gint64              derma_journal_get_open_session_id (DermaJournal *self);
const DermaSession *derma_journal_get_session (DermaJournal *self);
gint64              derma_journal_get_session_roller_id (DermaJournal *self);
gboolean            derma_journal_begin_session (DermaJournal *self,
                                                 DermaTime     now,
                                                 GError      **error);
gboolean            derma_journal_set_session_choice (DermaJournal   *self,
                                                      gint64          roller_id,
                                                      DermaSectionSet excluded,
                                                      guint64         acknowledged_rules,
                                                      gboolean        is_numbing_chosen,
                                                      GError        **error);
gboolean            derma_journal_take (DermaJournal     *self,
                                        const DermaEvent *event,
                                        gint32            utc_offset_s,
                                        DermaEffects     *effects,
                                        GError          **error);
gboolean            derma_journal_take_record (DermaJournal      *self,
                                               const DermaEvent  *event,
                                               gint32             utc_offset_s,
                                               const DermaRecord *record,
                                               GError           **error);

/* the steps that are left when it is closed */
gboolean            derma_journal_get_last_steps (DermaJournal *self,
                                                  gint64        id,
                                                  guint32      *steps_done);
const DermaSession *derma_journal_get_late_session (DermaJournal *self,
                                                    gint64       *id);
gboolean            derma_journal_take_late (DermaJournal     *self,
                                             const DermaEvent *event,
                                             gint32            utc_offset_s,
                                             GError          **error);
gboolean            derma_journal_put_roller_away (DermaJournal *self,
                                                   gint64        now_ms,
                                                   gint32        utc_offset_s,
                                                   GError      **error);

/* past sessions, newest first */
GListModel       *derma_journal_get_sessions (DermaJournal *self);
DermaPastSession *derma_journal_get_last_session (DermaJournal *self);
guint             derma_journal_get_longest_guided_um (DermaJournal *self);
gboolean          derma_journal_get_last_rolled (DermaJournal     *self,
                                                 DermaSection      section,
                                                 DermaLastSession *last);
DermaPastSession *derma_journal_get_past_session (DermaJournal *self,
                                                  gint64        session_id);
gboolean          derma_journal_load_session_details (DermaJournal        *self,
                                                      gint64               session_id,
                                                      DermaSessionDetails *details,
                                                      GError             **error);
gboolean          derma_journal_edit_session (DermaJournal *self,
                                              gint64        session_id,
                                              int           pain,
                                              const char   *note,
                                              GError      **error);
gboolean          derma_journal_is_session_counted (DermaJournal *self,
                                                    gint64        session_id,
                                                    DermaTime     now,
                                                    GTimeZone    *zone);
gboolean          derma_journal_is_roller_use_counted (DermaJournal *self,
                                                       gint64        session_id,
                                                       DermaTime     now);
gboolean          derma_journal_remove_session (DermaJournal         *self,
                                                gint64                session_id,
                                                DermaTime             now,
                                                GTimeZone            *zone,
                                                DermaRemovedSession **removed,
                                                GError              **error);
gboolean          derma_journal_restore_session (DermaJournal        *self,
                                                 DermaRemovedSession *removed,
                                                 GError             **error);

/* what there is, newest first */
GArray  *derma_journal_find_entries (DermaJournal           *self,
                                     const DermaEntryFilter *filter,
                                     GError                **error);
gboolean derma_journal_load_patch_test (DermaJournal       *self,
                                        gint64              id,
                                        DermaPatchTestKind *kind,
                                        DermaPatchTest     *test);

/* healing */
gboolean derma_journal_get_healing_draft (DermaJournal      *self,
                                          gint64             session_id,
                                          DermaHealingDraft *draft);
gboolean derma_journal_set_healing_draft (DermaJournal            *self,
                                          gint64                   session_id,
                                          const DermaHealingDraft *draft,
                                          DermaTime                now,
                                          GError                 **error);
gboolean derma_journal_add_healing (DermaJournal          *self,
                                    gint64                 session_id,
                                    const DermaHealingLog *log,
                                    const char            *note,
                                    GError               **error);
gboolean derma_journal_add_healing_with_answers (DermaJournal           *self,
                                                 gint64                  session_id,
                                                 const DermaHealingLog  *log,
                                                 const char             *note,
                                                 const DermaFlagAnswers *answers,
                                                 gint64                 *id,
                                                 GError                **error);
gboolean derma_journal_edit_healing (DermaJournal           *self,
                                     gint64                  log_id,
                                     const DermaHealingLog  *log,
                                     const char             *note,
                                     const DermaFlagAnswers *answers,
                                     GError                **error);
gboolean derma_journal_remove_healing (DermaJournal     *self,
                                       gint64            log_id,
                                       DermaRemovedLog **removed,
                                       GError          **error);
gboolean derma_journal_restore_healing (DermaJournal          *self,
                                        const DermaRemovedLog *removed,
                                        GError               **error);

/* check-ins, newest first */
GListModel *derma_journal_get_check_ins (DermaJournal *self);
GArray     *derma_journal_list_ratings (DermaJournal *self);
void        derma_journal_get_check_in_facts (DermaJournal      *self,
                                              DermaTime          now,
                                              DermaCheckInFacts *facts);
DermaBand   derma_journal_get_course_band (DermaJournal *self,
                                           DermaTime     at);
DermaReview derma_journal_get_review (DermaJournal    *self,
                                      const GArray    *ratings,
                                      guint            index,
                                      DermaMeasureSet *fallen);
gboolean    derma_journal_add_check_in (DermaJournal         *self,
                                        const DermaRatedTime *rated,
                                        const char           *note,
                                        gint64               *id,
                                        GError              **error);
gboolean    derma_journal_edit_check_in (DermaJournal         *self,
                                         gint64                id,
                                         const DermaRatedTime *rated,
                                         const char           *note,
                                         GError              **error);
gboolean    derma_journal_remove_check_in (DermaJournal *self,
                                           gint64        id,
                                           GError      **error);
gboolean    derma_journal_restore_check_in (DermaJournal *self,
                                            DermaCheckIn *check_in,
                                            GError      **error);
gboolean    derma_journal_get_check_in_draft (DermaJournal      *self,
                                              DermaCheckInDraft *draft);
gboolean    derma_journal_set_check_in_draft (DermaJournal            *self,
                                              const DermaCheckInDraft *draft,
                                              DermaTime                now,
                                              GError                 **error);

/* plans, newest first; at most one is in force */
GListModel      *derma_journal_get_plans (DermaJournal *self);
DermaStoredPlan *derma_journal_get_plan (DermaJournal *self);
GArray          *derma_journal_list_plan_sessions (DermaJournal    *self,
                                                   DermaStoredPlan *plan);
gboolean         derma_journal_get_course (DermaJournal *self,
                                           DermaTime     now,
                                           GTimeZone    *zone,
                                           DermaCourse  *course);
GArray          *derma_journal_list_course_dates (DermaJournal *self,
                                                  DermaTime     now,
                                                  GTimeZone    *zone);
GArray          *derma_journal_list_plan_dates (DermaJournal    *self,
                                                const DermaPlan *plan,
                                                DermaTime        begins,
                                                DermaTime        now,
                                                GTimeZone       *zone);
gboolean         derma_journal_start_plan (DermaJournal          *self,
                                           const DermaPlanInputs *inputs,
                                           DermaTime              begins,
                                           gboolean               is_agreed,
                                           DermaTime              now,
                                           DermaPlanChange      **change,
                                           GError               **error);
gboolean         derma_journal_pause_plan (DermaJournal     *self,
                                           DermaPauseReason  reason,
                                           DermaTime         until,
                                           DermaTime         now,
                                           DermaPlanChange **change,
                                           GError          **error);
gboolean         derma_journal_resume_plan (DermaJournal     *self,
                                            DermaTime         now,
                                            DermaPlanChange **change,
                                            GError          **error);
gboolean         derma_journal_end_plan (DermaJournal     *self,
                                         DermaTime         now,
                                         DermaPlanChange **change,
                                         GError          **error);
gboolean         derma_journal_get_plan_draft (DermaJournal   *self,
                                               DermaPlanDraft *draft,
                                               DermaTime      *at);
gboolean         derma_journal_set_plan_draft (DermaJournal         *self,
                                               const DermaPlanDraft *draft,
                                               DermaTime             now,
                                               GError              **error);
gboolean         derma_journal_undo_plan_change (DermaJournal    *self,
                                                 DermaPlanChange *change,
                                                 GError         **error);

/* red flags, newest first, and the lock that they make */
GListModel *derma_journal_get_red_flags (DermaJournal *self);
void        derma_journal_get_lock (DermaJournal *self,
                                    DermaTime     now,
                                    DermaLock    *lock);
char       *derma_journal_dup_lock_text (DermaJournal *self,
                                         DermaTime     now,
                                         GTimeZone    *zone);
gboolean    derma_journal_tell_red_flags (DermaJournal   *self,
                                          gint64          session_id,
                                          DermaRedFlagSet told,
                                          DermaTime       at,
                                          GError        **error);
gboolean    derma_journal_resolve_red_flags (DermaJournal   *self,
                                             const gint64   *ids,
                                             gsize           n_ids,
                                             DermaResolution resolution,
                                             DermaTime       at,
                                             GError        **error);
gboolean    derma_journal_remove_red_flags (DermaJournal *self,
                                            const gint64 *ids,
                                            gsize         n_ids,
                                            GError      **error);

/* aftercare */
gboolean                   derma_journal_add_tick (DermaJournal      *self,
                                                   gint64             session_id,
                                                   DermaAftercareItem item,
                                                   gint64             occurrence_s,
                                                   DermaTime          at,
                                                   GError           **error);
gboolean                   derma_journal_remove_tick (DermaJournal      *self,
                                                      gint64             session_id,
                                                      DermaAftercareItem item,
                                                      gint64             from_s,
                                                      gint64             until_s,
                                                      GError           **error);
GArray                    *derma_journal_get_ticks (DermaJournal *self,
                                                    gint64        session_id);
GHashTable                *derma_journal_get_ticks_since (DermaJournal *self,
                                                          gint64        from_s);
const DermaAftercareInput *derma_journal_get_aftercare (DermaJournal *self,
                                                        DermaTime     now,
                                                        GTimeZone    *zone);

/* photos, oldest first; they come in by a DermaPhotoImport */
GListModel *derma_journal_get_photos (DermaJournal *self);
gboolean    derma_journal_read_photos (DermaJournal *self,
                                       GError      **error);
DermaPhoto *derma_journal_get_photo (DermaJournal *self,
                                     gint64        id);
GBytes     *derma_journal_load_thumbnail (DermaJournal *self,
                                          gint64        photo_id,
                                          GError      **error);
gboolean    derma_journal_set_photo_view (DermaJournal  *self,
                                          gint64         photo_id,
                                          DermaPhotoView view,
                                          GError       **error);
gboolean    derma_journal_set_photo_time (DermaJournal *self,
                                          gint64        photo_id,
                                          DermaTime     at,
                                          GError      **error);
gboolean    derma_journal_set_photo_note (DermaJournal *self,
                                          gint64        photo_id,
                                          const char   *note,
                                          GError      **error);
gboolean    derma_journal_set_photo_marks (DermaJournal          *self,
                                           gint64                 photo_id,
                                           const DermaPhotoMarks *marks,
                                           GError               **error);
gboolean    derma_journal_set_photo_marks_pair (DermaJournal         *self,
                                                const gint64          photo_ids[2],
                                                const DermaPhotoMarks marks[2],
                                                GError              **error);
gboolean    derma_journal_remove_photos (DermaJournal        *self,
                                         const gint64        *photo_ids,
                                         gsize                n_photos,
                                         DermaRemovedPhotos **removed,
                                         GError             **error);
gboolean    derma_journal_restore_photos (DermaJournal       *self,
                                          DermaRemovedPhotos *removed,
                                          GError            **error);

G_END_DECLS
