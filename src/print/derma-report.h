/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figures/derma-figure.h"
#include "print/derma-document.h"
#include "treatment/derma-baseline.h"
#include "treatment/derma-check-in.h"
#include "treatment/derma-course.h"
#include "treatment/derma-measure.h"
#include "treatment/derma-next-rolling.h"
#include "treatment/derma-photo-view.h"
#include "treatment/derma-session.h"

G_BEGIN_DECLS

/**
 * DermaReportPart:
 *
 * What the progress report is made of, in its order. Which of them it has may be chosen; one with nothing to tell is left out.
 */
typedef enum
{
  DERMA_REPORT_FLAGS,
  DERMA_REPORT_RATINGS,
  DERMA_REPORT_HEALING,
  DERMA_REPORT_SESSIONS,
  DERMA_REPORT_CARE, /* needles, rest between sessions */
  DERMA_REPORT_SECTIONS,
  DERMA_REPORT_SCREENING,
  DERMA_REPORT_PATCH_TESTS,
  DERMA_REPORT_PHOTOS,
  DERMA_REPORT_AFTERCARE, /* last: whoever reads it rather asks how the skin is */
} DermaReportPart;

#define DERMA_N_REPORT_PARTS 10
#define DERMA_REPORT_BIT(part) (1u << (part))
#define DERMA_REPORT_ALL ((1u << DERMA_N_REPORT_PARTS) - 1)
#define DERMA_REPORT_ALL_BUT_PHOTOS (DERMA_REPORT_ALL & ~DERMA_REPORT_BIT (DERMA_REPORT_PHOTOS))

/* The charts of the report, beside those of ratings and healing. */
typedef enum
{
  DERMA_REPORT_FIGURE_SECTIONS,
  DERMA_REPORT_FIGURE_ADHERENCE,
  DERMA_REPORT_FIGURE_CALENDAR,
} DermaReportFigure;

#define DERMA_N_REPORT_FIGURES 3

/**
 * DermaReportSession:
 * @roller_name: (nullable): %NULL where no roller is known; may be empty
 * @is_stated: only the day and the needle are known, by the person's word
 * @has_record: whether @record is known
 * @pain: 0 to 4; -1: not recorded
 * @note: (not nullable): may be empty
 * @has_numbing: whether numbing cream was used
 * @answers: (element-type DermaAnswer): that were given before it
 * @sensitivity: of the skin, which what is expected depends on
 * @logs: (element-type DermaHealingLog): how it healed, in the order of time
 * @log_notes: (element-type utf8): a note for each log, may be empty
 */
typedef struct
{
  gint64             id;
  DermaTime          t0;
  guint              needle_um;
  char              *roller_name;
  gboolean           is_stated;
  gboolean           has_record;
  DermaSessionEnd    end;
  DermaStop          stop;
  DermaSectionRecord sections[DERMA_N_SECTIONS];
  int                pain;
  char              *note;
  gboolean           has_numbing;
  GArray            *answers;
  DermaSensitivity   sensitivity;
  GArray            *logs;
  GPtrArray         *log_notes;
} DermaReportSession;

/* What the person recorded about a warning sign. */
typedef enum
{
  DERMA_REPORT_FLAG_OPEN,
  DERMA_REPORT_FLAG_AGREED, /* a doctor agrees to further sessions */
  DERMA_REPORT_FLAG_GONE,
} DermaReportFlagEnd;

/**
 * DermaReportFlag:
 * @told: when it was told of
 * @t0: of the session that it followed; utc_s 0: none is known
 * @is_answer: by the word of the person, else by the levels of a healing log
 * @ended: when @end was recorded
 */
typedef struct
{
  DermaRedFlag       flag;
  DermaTime          told;
  DermaTime          t0;
  gboolean           is_answer;
  DermaReportFlagEnd end;
  DermaTime          ended;
} DermaReportFlag;

/**
 * DermaReportCheckIn:
 * @t0: of the last session before it, also where that was before the range; utc_s 0: there was none
 * @note: (not nullable): may be empty
 */
typedef struct
{
  DermaTime    at;
  DermaTime    t0;
  DermaRatings ratings;
  char        *note;
} DermaReportCheckIn;

/**
 * DermaReportReview:
 * @at: of the check-in that it followed
 * @fallen: the concerns that were lower then than at first
 *
 * What the app told the person of all the weeks before (derma_review_check()).
 */
typedef struct
{
  DermaTime       at;
  DermaReview     review;
  DermaMeasureSet fallen;
} DermaReportReview;

typedef struct
{
  DermaPatchTestKind kind;
  DermaPatchTest     test;
} DermaReportPatchTest;

/**
 * DermaReportPhoto:
 * @path: of its file
 * @width: pixels
 * @height: pixels
 * @lightness: of the whole picture on the average, 0 to 1000
 * @t0: of the last session before it; utc_s 0: there was none
 */
typedef struct
{
  DermaTime      at;
  DermaPhotoView view;
  char          *path;
  guint          width;
  guint          height;
  guint          lightness;
  DermaTime      t0;
} DermaReportPhoto;

/**
 * DermaReport:
 * @from: the beginning of the range; utc_s 0: all there is
 * @until: its end
 * @now: when it is made
 * @zone: where the person is
 * @name: (nullable): whose it is, where the person wants that to be said
 * @parts: what was chosen, 1 << #DermaReportPart
 * @next_rolling: what is told of the next session, where there was one
 * @has_plan: whether a plan is in force
 * @plan: what it says
 * @plan_started: when the person put it in force
 * @plan_is_agreed: whether the person said then that a dermatologist agrees
 * @course: where the person is in it
 * @sessions: (element-type DermaReportSession): those of the range, oldest first
 * @flags: (element-type DermaReportFlag): those of the range and all that are open, oldest first
 * @check_ins: (element-type DermaReportCheckIn): those of the range, oldest first
 * @reviews: (element-type DermaReportReview): those of the range, oldest first
 * @photos: (element-type DermaReportPhoto): those of the range, oldest first; empty unless they are a part of it
 * @baseline: what was told with the first check-in
 * @answers: (element-type DermaAnswer): the standing ones, which hold now
 * @patch_tests: (element-type DermaReportPatchTest): those of the range, and the newest of each kind, oldest first
 * @ratings: (nullable) by #DermaMeasure: a chart for each measure that was rated in the range
 * @healing: (nullable) by #DermaHealingMeasure: a chart for each measure of healing that was above zero in the range
 * @figures: (nullable) by #DermaReportFigure: charts of the range; %NULL where there is nothing to show
 *
 * All that the progress report tells: a copy that the journal does not change any more, so that it may be drawn later and in
 * another thread.
 */
typedef struct
{
  DermaTime        from;
  DermaTime        until;
  DermaTime        now;
  GTimeZone       *zone;
  char            *name;
  guint            parts;
  DermaPaper       paper;
  gboolean         is_rtl;
  DermaProfile     profile;
  DermaBaseline    baseline;
  DermaNextRolling next_rolling;
  gboolean         has_plan;
  DermaPlan        plan;
  DermaTime        plan_started;
  gboolean         plan_is_agreed;
  DermaCourse      course;
  GPtrArray       *sessions;
  GArray          *flags;
  GPtrArray       *check_ins;
  GArray          *reviews;
  GPtrArray       *photos;
  GArray          *answers;
  GArray          *patch_tests;
  DermaFigure     *ratings[DERMA_N_MEASURES];
  DermaFigure     *healing[DERMA_N_HEALING_MEASURES];
  DermaFigure     *figures[DERMA_N_REPORT_FIGURES];
} DermaReport;

const char *derma_report_part_get_id (DermaReportPart part);
const char *derma_report_part_get_name (DermaReportPart part);

DermaReport        *derma_report_new (GTimeZone *zone);
void                derma_report_free (DermaReport *self);
const char         *derma_report_figure_get_name (DermaReportFigure figure);
DermaReportSession *derma_report_add_session (DermaReport *self);
DermaReportCheckIn *derma_report_add_check_in (DermaReport *self);
DermaReportPhoto   *derma_report_add_photo (DermaReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaReport, derma_report_free)

char          *derma_report_dup_title (const DermaReport *self);
char          *derma_report_dup_range (const DermaReport *self);
char          *derma_report_dup_file_name (const DermaReport *self);
DermaDocument *derma_report_create_document (const DermaReport *self);

G_END_DECLS
