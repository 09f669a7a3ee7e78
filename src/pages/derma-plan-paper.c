/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-plan-paper.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/derma-format.h"
#include "pages/derma-paper-output.h"
#include "pages/derma-plan-obstacles.h"
#include "print/derma-pdf.h"
#include "treatment/derma-course.h"
#include "treatment/derma-plan-text.h"
#include "treatment/derma-source.h"

/* What is written, and which sources it has named by then. */
typedef struct
{
  DermaDocument  *document;
  DermaPlan       plan;
  DermaPlanInputs inputs;
  GArray         *numbers; /* guint */
} Paper;

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const guint one = *(const guint *) a;
  const guint other = *(const guint *) b;

  return one < other ? -1 : one > other;
}

/* Adds the numbers of its sources to a statement; what has none is our own choice, and stands as it is. */
static char *
dup_sourced (Paper      *self,
             const char *text,
             const char *sources)
{
  g_auto (GStrv) words = g_strsplit (sources, " ", -1);
  g_autofree char   *list = g_strjoinv (", ", words);
  const DermaSource *source;

  while ((source = derma_source_next (&sources)) != NULL)
    {
      gboolean is_known = FALSE;

      for (guint i = 0; i < self->numbers->len; i++)
        is_known = is_known || g_array_index (self->numbers, guint, i) == source->number;
      if (!is_known)
        g_array_append_val (self->numbers, source->number);
    }

  return *list != '\0' ? g_strdup_printf ("%s [%s]", text, list) : g_strdup (text);
}

static void
add_sourced (Paper            *self,
             DermaDocumentKind kind,
             const char       *text,
             const char       *sources)
{
  g_autofree char *sourced = dup_sourced (self, text, sources);

  derma_document_add (self->document, kind, sourced);
}

static void
add_verdict (Paper            *self,
             DermaPlanAnswers *answers)
{
  DermaClock *clock = derma_plan_answers_get_clock (answers);
  g_autoptr (GArray) obstacles = derma_plan_answers_list_obstacles (answers);
  g_autoptr (GPtrArray) bars = derma_plan_obstacles_list (&self->plan, obstacles, derma_clock_get_now (clock), derma_clock_get_zone (clock));
  g_autofree char *first = derma_plan_dup_pro_text (&self->plan);
  g_autofree char *sources = derma_plan_dup_pro_sources (&self->plan);

  derma_document_add (self->document, DERMA_DOCUMENT_HEADING, derma_plan_get_title (&self->plan));
  if (first != NULL)
    add_sourced (self, DERMA_DOCUMENT_TEXT, first, sources);
  for (guint i = 0; i < bars->len; i++)
    {
      const DermaPlanBar *bar = g_ptr_array_index (bars, i);
      /* Translators: %1$s is something that was answered, such as “Blood thinners or daily aspirin”, %2$s says why it matters */
      g_autofree char *text = g_strdup_printf (C_ ("on paper", "%1$s: %2$s"), bar->title, bar->text);

      add_sourced (self, DERMA_DOCUMENT_POINT, text, bar->sources);
    }
}

static void
add_answers (Paper            *self,
             DermaPlanAnswers *answers)
{
  DermaDocumentTable *table;
  g_autofree char    *clean = g_strdup_printf ("%u", self->inputs.profile.clean_sessions);

  derma_document_add (self->document, DERMA_DOCUMENT_HEADING, _ ("What was answered"));
  table = derma_document_add_table (self->document, 2, TRUE);
  for (DermaPlanAsk ask = 0; ask < DERMA_N_PLAN_ASKS; ask++)
    {
      g_autofree char *text = NULL;

      if (!derma_plan_answers_is_asked (answers, ask))
        continue;
      text = derma_plan_answers_dup_text (answers, ask);
      derma_document_table_add_fact (table, derma_plan_ask_get_name (ask), text);
    }
  derma_document_table_add_fact (table, _ ("Sessions that healed cleanly"), clean);
}

static void
add_home (Paper *self)
{
  g_autofree char    *concerns = NULL;
  g_autofree char    *needle = NULL;
  g_autofree char    *days = NULL;
  g_autofree char    *sessions = NULL;
  DermaDocumentTable *table;

  if (self->plan.home_list == 0)
    return;

  concerns = derma_course_dup_concerns (self->plan.home_list);
  needle = derma_format_needle (self->plan.needle_um);
  days = derma_format_days (self->plan.interval_days);
  sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", self->plan.sessions), self->plan.sessions);
  derma_document_add (self->document, DERMA_DOCUMENT_HEADING, _ ("At home, after that"));
  table = derma_document_add_table (self->document, 2, TRUE);
  derma_document_table_add_fact (table, _ ("For"), concerns);
  derma_document_table_add_fact (table, _ ("Needle"), needle);
  derma_document_table_add_fact (table, _ ("Days between sessions"), days);
  derma_document_table_add_fact (table, _ ("Course"), sessions);
}

static void
add_warnings (Paper *self)
{
  const DermaPlanWarningSet warnings = self->plan.warnings & ~DERMA_PLAN_WARNING_BIT (DERMA_PLAN_WARNING_PRO_FIRST);

  if (warnings == 0)
    return;

  derma_document_add (self->document, DERMA_DOCUMENT_HEADING, _ ("Good to know"));
  for (guint i = 0; i < DERMA_N_PLAN_WARNINGS; i++)
    if ((warnings & DERMA_PLAN_WARNING_BIT (i)) != 0)
      {
        g_autofree char *text = derma_plan_warning_dup_text (&self->plan, (DermaPlanWarning) i);

        add_sourced (self, DERMA_DOCUMENT_POINT, text, derma_plan_warning_get_sources ((DermaPlanWarning) i));
      }
}

static const char *
get_sign (DermaPlanPointKind kind)
{
  return kind == DERMA_PLAN_POINT_FOR ? "+" : kind == DERMA_PLAN_POINT_AGAINST ? "–"
                                                                               : "·";
}

static void
add_ways (Paper *self)
{
  if (self->plan.verdict == DERMA_PLAN_NOT_NOW)
    return;

  derma_document_add (self->document, DERMA_DOCUMENT_HEADING, _ ("Home or professional"));
  for (DermaPlanWay way = 0; way < DERMA_N_PLAN_WAYS; way++)
    {
      const DermaPlanPoint *points = derma_plan_way_get_points (way);
      DermaDocumentTable   *table;

      derma_document_add (self->document, DERMA_DOCUMENT_SUBHEADING, derma_plan_way_get_name (way));
      add_sourced (self, DERMA_DOCUMENT_SMALL, derma_plan_way_get_cost (way), derma_plan_way_get_cost_sources (way));
      table = derma_document_add_table (self->document, 2, FALSE);
      for (guint i = 0; i < DERMA_N_WAY_POINTS; i++)
        {
          g_autofree char *text = dup_sourced (self, _ (points[i].text), points[i].sources);

          derma_document_table_add_fact (table, get_sign (points[i].kind), text);
        }
    }
}

static void
add_options (Paper *self)
{
  const gboolean      is_dark = derma_profile_is_dark (&self->inputs.profile);
  const char *const   heads[] = { _ ("Treatment"), _ ("For it"), _ ("Against it"), _ ("Cost"), NULL };
  DermaDocumentTable *table;

  if (self->plan.options == 0)
    return;

  derma_document_add (self->document, DERMA_DOCUMENT_HEADING, _ ("Other ways"));
  table = derma_document_add_table (self->document, 4, TRUE);
  derma_document_table_take_heads (table, g_strdupv ((GStrv) heads));
  for (guint i = 0; i < DERMA_N_PLAN_OPTIONS; i++)
    {
      const DermaPlanOption option = (DermaPlanOption) i;
      const gboolean        marks = is_dark && derma_plan_option_marks_skin (option);
      g_autofree char      *against = NULL;
      g_autofree char      *name = NULL;
      const char           *cells[5] = { NULL };

      if ((self->plan.options & DERMA_PLAN_OPTION_BIT (i)) == 0)
        continue;
      name = dup_sourced (self, derma_plan_option_get_name (option), derma_plan_option_get_sources (option));
      /* Translators: %1$s is what speaks against a treatment, %2$s a warning */
      against = marks ? g_strdup_printf (_ ("%1$s. %2$s"), derma_plan_option_get_cons (option), derma_plan_warning_get_text (DERMA_PLAN_WARNING_PIH))
                      : g_strdup (derma_plan_option_get_cons (option));
      cells[0] = name;
      cells[1] = derma_plan_option_get_pros (option);
      cells[2] = against;
      cells[3] = derma_plan_option_get_tier (option);
      derma_document_table_take_row (table, g_strdupv ((GStrv) cells));
    }
}

static void
add_sources (Paper *self)
{
  if (self->numbers->len == 0)
    return;

  g_array_sort (self->numbers, compare_numbers);
  derma_document_add (self->document, DERMA_DOCUMENT_HEADING, _ ("Sources"));
  for (guint i = 0; i < self->numbers->len; i++)
    {
      const DermaSource *source = derma_source_find (g_array_index (self->numbers, guint, i));
      g_autofree char   *text = derma_source_to_text (source);
      /* Translators: %1$u is the number of a source in a list, %2$s what it is */
      g_autofree char *line = g_strdup_printf (C_ ("source on paper", "[%1$u] %2$s"), source->number, text);

      derma_document_add (self->document, DERMA_DOCUMENT_SMALL, line);
    }
}

/**
 * derma_plan_paper_create:
 * @answers: all there are to give
 *
 * Writes what a dermatologist wants to know of somebody who asked for a plan: what it came to and why, what was answered, what may
 * be done at home, and the other ways there are (protocol.md 8.5), each statement with its sources.
 *
 * Returns: (transfer full): its words
 */
DermaDocument *
derma_plan_paper_create (DermaPlanAnswers *answers)
{
  DermaClock      *clock = derma_plan_answers_get_clock (answers);
  g_autofree char *date = derma_format_year_date (derma_clock_get_now (clock));
  /* Translators: %s is a date */
  g_autofree char *made = g_strdup_printf (_ ("Answered at home on %s. No diagnosis."), date);
  const char      *title = _ ("For a Visit to a Dermatologist");
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  Paper  paper = { .document = derma_document_new (title, title, made), .numbers = numbers };
  gint64 until_s;

  derma_plan_answers_get_inputs (answers, &paper.inputs, &until_s);
  derma_plan_make (&paper.inputs, &paper.plan);
  derma_document_add (paper.document, DERMA_DOCUMENT_TITLE, title);
  derma_document_add (paper.document, DERMA_DOCUMENT_SMALL, made);
  add_verdict (&paper, answers);
  add_answers (&paper, answers);
  add_home (&paper);
  add_warnings (&paper);
  add_ways (&paper);
  add_options (&paper);
  add_sources (&paper);

  return paper.document;
}

/**
 * derma_plan_paper_to_pdf:
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
derma_plan_paper_to_pdf (DermaPlanAnswers *answers,
                         DermaPaper        paper,
                         gboolean          is_rtl,
                         GError          **error)
{
  g_autoptr (DermaDocument) document = derma_plan_paper_create (answers);
  g_autoptr (DermaSheetLayout) layout = derma_document_lay_out (document, paper, is_rtl);

  return derma_pdf_new (layout, document->title, derma_clock_get_now (derma_plan_answers_get_clock (answers)), NULL, NULL, error);
}

/**
 * derma_plan_paper_save:
 * @widget: where the dialog belongs to
 *
 * Asks for a file, and saves what is to be taken to a visit as PDF.
 */
void
derma_plan_paper_save (GtkWidget        *widget,
                       DermaPlanAnswers *answers)
{
  const DermaPaperWords words = {
    .title = _ ("Save for My Visit"),
    .saved = _ ("Saved for your visit."),
    .failed = _ ("It could not be saved. Choose another folder and try again."),
  };
  const gboolean   is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autofree char *day = derma_time_to_iso8601 (derma_clock_get_now (derma_plan_answers_get_clock (answers)));
  g_autofree char *name = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  *strchr (day, 'T') = '\0';
  /* Translators: the name of a PDF file; %s is a day, as 2026-11-24. */
  name = g_strdup_printf (_ ("Visit %s.pdf"), day);
  pdf = derma_plan_paper_to_pdf (answers, derma_paper_for_locale (), is_rtl, &error);
  if (pdf != NULL)
    derma_paper_save (widget, pdf, name, &words);
  else
    derma_paper_tell_failure (widget, error, words.failed);
}
