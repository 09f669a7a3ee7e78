/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-database.h"
#include "store/derma-healing-rows.h"
#include "store/derma-journal.h"
#include "store/derma-photo-private.h"
#include "store/derma-session-list.h"

G_BEGIN_DECLS

/* What the files derma-journal*.c share. A change is made in this order: a transaction is begun, rows are written, what
 * they changed is read from them into values of the caller, the transaction is committed, and only then the journal takes
 * over those values and tells. So what it shows is always what is on disk, also when something fails halfway. */

/**
 * DermaPerson:
 * @profile: without what the standing answers say
 */
typedef struct
{
  DermaProfile   profile;
  DermaBaseline  baseline;
  DermaPatchTest patch_tests[DERMA_N_PATCH_TESTS];
  guint          tested_um; /* the longest that passed an earlier test */
} DermaPerson;

/* What all sessions together say. */
typedef struct
{
  guint            n_sessions; /* rolled, also stated ones */
  guint            n_clean;
  guint            longest_um; /* that was used in them */
  DermaLastSession last;
  gboolean         has_log;
  DermaHealingLog  newest_log; /* of the last session */
} DermaTotals;

/**
 * DermaOpenSession:
 * @id: 0 where none is open
 * @n_events: taken so far
 */
typedef struct
{
  gint64          id;
  guint           n_events;
  DermaSession    session;
  gint64          roller_id;
  DermaSectionSet excluded;
  guint64         acknowledged_rules;
  gboolean        is_numbing_chosen;
} DermaOpenSession;

/* An ended session whose last steps are still to be done: the roller dries while everything else is over. */
typedef struct
{
  gboolean     is_loaded;
  gint64       id; /* 0 where there is none */
  guint        n_events;
  DermaSession session;
} DermaLateSession;

/* What derma_journal_get_aftercare() hands out. */
typedef struct
{
  DermaAftercareInput input;
  GArray             *sessions; /* DermaAftercareSession */
  GArray             *ticks;    /* DermaTick */
  DermaHealingRows    healing;  /* of the newest of them */
  GTimeZone          *zone;
} DermaAftercareParts;

/**
 * DermaNewPhoto:
 * @row: what is to be its row; its file is the name that it has aside
 * @suffix: of the name that it is to have
 * @thumbnail: unowned
 *
 * A photo whose file lies aside and is ready to come into the journal.
 */
typedef struct
{
  DermaPhotoRow row;
  const char   *suffix;
  GBytes       *thumbnail;
} DermaNewPhoto;

struct _DermaJournal
{
  GObject parent_instance;

  char          *folder; /* a #GRefString */
  gboolean       is_read_only;
  gboolean       is_newer; /* than this program */
  int            lock;     /* -1: none */
  DermaDatabase *database;

  GListStore       *rollers;  /* oldest first */
  DermaSessionList *sessions; /* newest first */
  DermaPastSource  *source;
  DermaPastSession *last_session; /* (nullable) as handed out */

  DermaPerson      person;
  GArray          *answers; /* DermaAnswer: what may count now, one a question at most */
  DermaTotals      totals;
  DermaOpenSession open;
  DermaLateSession late;

  GListStore *check_ins; /* DermaCheckIn, newest first */

  GListStore *plans; /* DermaStoredPlan, newest first; only the first may be in force */

  GListStore *flags;        /* DermaRaisedFlag, newest first */
  GArray     *flag_records; /* DermaFlagRecord: the same, in the same order */

  gboolean    has_photos;   /* whether they were asked for */
  GListStore *photos;       /* oldest first */
  GHashTable *photos_by_id; /* gint64 * → DermaPhoto, unowned: those that are in photos */

  DermaAftercareParts aftercare;

  DermaSituation situation;
  GArray        *situation_answers; /* DermaAnswer */
  GArray        *situation_rollers; /* DermaRollerFacts */
  GTimeZone     *situation_zone;
};

/* derma-journal.c */
gboolean derma_journal_begin_change (DermaJournal     *self,
                                     DermaTransaction *transaction,
                                     GError          **error);
void     derma_journal_tell (DermaJournal *self);
void     derma_journal_tell_open_session (DermaJournal *self);

/* derma-journal-rollers.c */
gboolean derma_journal_load_rollers (DermaJournal *self,
                                     GError      **error);
gboolean derma_journal_read_roller (DermaDatabase    *database,
                                    gint64            id,
                                    DermaRollerFacts *facts,
                                    DermaTime        *retired_at,
                                    GError          **error);
gboolean derma_journal_mark_roller (DermaDatabase     *database,
                                    gint64             id,
                                    DermaRetiredReason reason,
                                    DermaTime          now,
                                    GError           **error);

/* derma-journal-roller-care.c */
void derma_journal_follow_rollers (DermaJournal *self);

/* derma-journal-person.c */
gboolean derma_journal_read_person (DermaDatabase *database,
                                    DermaPerson   *person,
                                    GError       **error);

/* derma-journal-answers.c */
GArray *derma_journal_read_answers (DermaDatabase *database,
                                    gint64         session_id,
                                    GError       **error);

GArray *derma_journal_read_answers_of (DermaDatabase *database,
                                       gint64         session_id,
                                       GError       **error);

/* derma-journal-past.c */
gboolean derma_journal_read_totals (DermaDatabase *database,
                                    DermaTotals   *totals,
                                    GError       **error);
gboolean derma_journal_judge_healing (DermaDatabase *database,
                                      gint64         session_id,
                                      gboolean      *is_clean,
                                      GError       **error);
gboolean derma_journal_update_clean (DermaDatabase *database,
                                     gint64         session_id,
                                     GError       **error);

/* derma-journal-healing.c */
gboolean derma_journal_put_log (DermaDatabase          *database,
                                gint64                  session_id,
                                gint64                 *id,
                                const DermaHealingLog  *log,
                                const char             *note,
                                const DermaFlagAnswers *answers,
                                GError                **error);
gboolean derma_journal_put_record (DermaDatabase     *database,
                                   gint64             session_id,
                                   const DermaRecord *record,
                                   GError           **error);

/* derma-journal-draft.c */
gboolean derma_journal_delete_draft (DermaDatabase *database,
                                     gint64         session_id,
                                     GError       **error);

/* derma-journal-check-ins.c */
void derma_journal_take_check_ins (DermaJournal *self,
                                   GPtrArray    *check_ins);

/* derma-journal-plans.c */
void derma_journal_take_plans (DermaJournal *self,
                               GPtrArray    *plans);

/* derma-journal-flags.c */
void     derma_journal_take_flags (DermaJournal *self,
                                   GPtrArray    *flags);
gboolean derma_journal_keep_flags (DermaJournal     *self,
                                   DermaTransaction *transaction,
                                   gint64            session_id,
                                   GError          **error);

/* derma-journal-ticks.c */
gboolean derma_journal_delete_ticks (DermaDatabase *database,
                                     gint64         session_id,
                                     GError       **error);

/* derma-journal-photos.c */
gboolean derma_journal_add_photos (DermaJournal  *self,
                                   DermaNewPhoto *photos,
                                   gsize          n_photos,
                                   GError       **error);
void     derma_journal_follow_photos (DermaJournal *self);
void     derma_journal_tidy_photos (DermaJournal *self,
                                    GStrv         aside);
void     derma_journal_bring_out_photos (DermaJournal *self,
                                         GArray       *rows);
void     derma_journal_show_photo (DermaJournal *self,
                                   gint64        id);
void     derma_journal_hide_photo (DermaJournal *self,
                                   gint64        id);
void     derma_journal_move_photo (DermaJournal *self,
                                   DermaPhoto   *photo);

/* derma-journal-session.c */
gboolean derma_journal_read_open (DermaDatabase    *database,
                                  DermaOpenSession *open_session,
                                  GError          **error);

/* derma-journal-late.c */
void derma_journal_keep_late (DermaJournal           *self,
                              const DermaOpenSession *ended);

/* Everything that is changed between the two becomes durable at once, or not at all; what the journal shows meanwhile is
 * not on disk yet. For whole histories only, never for what a person is told. */
gboolean derma_journal_begin_bulk (DermaJournal     *self,
                                   DermaTransaction *bulk,
                                   GError          **error);

G_END_DECLS
