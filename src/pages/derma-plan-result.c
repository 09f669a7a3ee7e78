/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-plan-result.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "pages/derma-plan-figure.h"
#include "pages/derma-plan-obstacles.h"
#include "pages/derma-plan-ways.h"
#include "pages/derma-source-page.h"
#include "treatment/derma-course.h"
#include "treatment/derma-plan-text.h"
#include "widgets/derma-button-label.h"

struct _DermaPlanResult
{
  AdwNavigationPage parent_instance;

  DermaJournal   *journal; /* NULL with is_stored */
  DermaClock     *clock;
  DermaPlanInputs inputs;
  DermaPlan       plan;
  gint64          until_s; /* as of derma_plan_result_new() */
  DermaTime       begins;
  gboolean        is_stored; /* it was started already */

  GtkWidget           *content;
  GtkWidget           *heading;
  GtkLabel            *verdict;
  GtkLabel            *scope;
  GtkLabel            *span;
  AdwPreferencesGroup *obstacles;
  GtkWidget           *numbers;
  GtkBox              *figures;     /* where there is room for them side by side */
  GtkListBox          *figure_rows; /* where there is not */
  AdwPreferencesGroup *first;
  AdwActionRow        *first_row;
  AdwSwitchRow        *agreed;
  AdwPreferencesGroup *warnings;
  AdwPreferencesGroup *seen;
  AdwPreferencesGroup *reasons;
  GtkWidget           *dates_group;
  AdwExpanderRow      *dates;
  GtkBox              *ways;
  AdwPreferencesGroup *options;
  GtkWidget           *bar;
  GtkLabel            *note;
  GtkWidget           *start;
  GtkWidget           *save;
  GtkWidget           *change;
};

G_DEFINE_FINAL_TYPE (DermaPlanResult, derma_plan_result, ADW_TYPE_NAVIGATION_PAGE)

static const char *
get_note (const DermaPlan *plan,
          gboolean         can_start)
{
  if (can_start)
    return _ ("It is no promise, and the check before each session still decides. You can end it at any time.");
  if (plan->home_list != 0)
    return _ ("Nothing is started before a dermatologist agrees. Your answers are kept.");
  if (plan->reason == DERMA_PLAN_REASON_ASK_DOCTOR)
    return _ ("Nothing is started. Once your doctor agrees, tick “My doctor knows of it and agrees” among your answers.");

  return _ ("Nothing is started. Your answers are kept.");
}

/* Before a dermatologist agrees there is neither a button nor a day to begin on; the way to a visit stands in their place. */
static void
agreed_cb (DermaPlanResult *self)
{
  const gboolean can_start = derma_plan_result_can_start (self);

  gtk_widget_set_visible (self->start, can_start);
  gtk_widget_set_visible (GTK_WIDGET (self->span), can_start && gtk_label_get_label (self->span)[0] != '\0');
  gtk_widget_set_visible (self->save, !can_start);
  gtk_widget_set_visible (self->change, !can_start);
  gtk_label_set_label (self->note, get_note (&self->plan, can_start));
}

static void
derma_plan_result_shown (AdwNavigationPage *page)
{
  /* What is read first is what it says, not the button that starts it. */
  gtk_widget_grab_focus (DERMA_PLAN_RESULT (page)->heading);
}

static void
derma_plan_result_dispose (GObject *object)
{
  g_clear_object (&DERMA_PLAN_RESULT (object)->journal);
  g_clear_object (&DERMA_PLAN_RESULT (object)->clock);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_PLAN_RESULT);

  G_OBJECT_CLASS (derma_plan_result_parent_class)->dispose (object);
}

static void
derma_plan_result_class_init (DermaPlanResultClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = derma_plan_result_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = derma_plan_result_shown;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-plan-result.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, content);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, heading);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, verdict);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, scope);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, span);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, obstacles);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, numbers);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, figures);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, figure_rows);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, first);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, first_row);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, agreed);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, warnings);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, seen);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, reasons);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, dates_group);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, dates);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, ways);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, options);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, bar);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, note);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, start);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, save);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanResult, change);
  gtk_widget_class_bind_template_callback (widget_class, agreed_cb);
}

static void
derma_plan_result_init (DermaPlanResult *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  derma_button_label_wrap (GTK_BUTTON (self->start));
  derma_button_label_wrap (GTK_BUTTON (self->save));
  derma_button_label_wrap (GTK_BUTTON (self->change));
}

static AdwActionRow *
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *text)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, NULL);

  if (text != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_preferences_group_add (group, row);
  gtk_widget_set_visible (GTK_WIDGET (group), TRUE);

  return ADW_ACTION_ROW (row);
}

/* A statement, with its sources one press away. */
static void
add_statement (AdwPreferencesGroup *group,
               const char          *title,
               const char          *text,
               const char          *sources)
{
  AdwActionRow *row = add_row (group, title, text);

  adw_action_row_add_suffix (row, derma_source_button_new (text != NULL ? text : title, sources));
}

static void
add_fact (DermaPlanResult     *self,
          AdwPreferencesGroup *group,
          DermaPlanFact        fact)
{
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  g_autofree char *sources = NULL;

  if (!derma_plan_has_fact (&self->plan, fact))
    return;

  title = derma_plan_fact_dup_title (&self->plan, fact);
  text = derma_plan_fact_dup_text (&self->plan, fact);
  sources = derma_plan_fact_dup_sources (&self->plan, fact);
  add_statement (group, title, text, sources);
}

static void
add_figure_row (DermaPlanResult *self,
                const char      *title,
                const char      *value)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", value, NULL);

  gtk_widget_add_css_class (row, "property");
  gtk_list_box_append (self->figure_rows, row);
}

static void
show_figures (DermaPlanResult *self)
{
  const DermaPlan *plan = &self->plan;
  g_autofree char *needle = derma_format_needle (plan->needle_um);
  g_autofree char *days = derma_format_days (plan->interval_days);
  g_autofree char *sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", plan->sessions), plan->sessions);
  g_autofree char *weeks = g_strdup_printf (ngettext ("in %u week", "in %u weeks", plan->course_weeks), plan->course_weeks);
  /* Translators: “12 sessions, in 11 weeks” */
  g_autofree char *both = g_strdup_printf (C_ ("figure of a plan", "%1$s, %2$s"), sessions, weeks);

  add_figure_row (self, _ ("Needle length"), needle);
  add_figure_row (self, _ ("Between sessions"), days);
  add_figure_row (self, _ ("Course"), both);
  gtk_box_append (self->figures, derma_plan_figure_new (needle, _ ("needle length")));
  gtk_box_append (self->figures, derma_plan_figure_new (days, _ ("between sessions")));
  gtk_box_append (self->figures, derma_plan_figure_new (sessions, weeks));
}

static void
show_dates (DermaPlanResult *self)
{
  GTimeZone      *zone = derma_clock_get_zone (self->clock);
  const DermaTime now = derma_clock_get_now (self->clock);
  g_autoptr (GArray) dates = derma_journal_list_plan_dates (self->journal, &self->plan, self->begins, now, zone);
  DermaPermission permission;
  DermaTime       first = { 0 };
  DermaTime       last = { 0 };

  for (guint i = 0; i < dates->len; i++)
    {
      const DermaCourseDate *date = &g_array_index (dates, DermaCourseDate, i);
      g_autofree char       *title = NULL;
      g_autofree char       *day = NULL;
      GtkWidget             *row;

      if (date->kind != DERMA_COURSE_SESSION)
        continue;
      title = derma_course_date_dup_title (date, self->plan.sessions);
      day = derma_format_date (date->from, now);
      row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", day, "subtitle", title, NULL);
      adw_expander_row_add_row (self->dates, row);
      if (first.utc_s == 0)
        first = date->from;
      last = date->from;
    }

  if (first.utc_s != 0)
    {
      g_autofree char *from = derma_format_date (first, now);
      g_autofree char *until = derma_format_date (last, now);
      g_autofree char *text = NULL;

      derma_permission_check (derma_journal_get_situation (self->journal, now, zone), &permission);
      if (permission.tested_s != 0)
        /* Translators: both %s are days, such as “Tuesday 24 November” */
        text = g_strdup_printf (_ ("From %s to %s: after the patch tests, and if the skin heals fully each time."), from, until);
      else
        /* Translators: both %s are days, such as “Tuesday 24 November” */
        text = g_strdup_printf (_ ("From %s to %s, if the skin heals fully each time."), from, until);
      gtk_label_set_label (self->span, text);
    }
}

static void
show_seen (DermaPlanResult *self)
{
  add_fact (self, self->seen, DERMA_PLAN_FACT_VISIBLE);
  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    if ((self->plan.home_list & DERMA_MEASURE_BIT (i)) != 0)
      {
        g_autofree char *outlook = derma_plan_dup_outlook ((DermaMeasure) i);

        add_statement (self->seen, derma_measure_get_name ((DermaMeasure) i), outlook, derma_plan_get_outlook_sources ((DermaMeasure) i));
      }
  add_fact (self, self->seen, DERMA_PLAN_FACT_UNLIKELY);
  add_fact (self, self->seen, DERMA_PLAN_FACT_PROOF);
}

static void
show_warnings (DermaPlanResult *self)
{
  const char *other = derma_plan_get_understood_text (&self->plan, self->inputs.concerns);

  if (self->plan.rollers > 1) /* it costs, and a blunt roller harms */
    add_fact (self, self->warnings, DERMA_PLAN_FACT_ROLLERS);
  if (other != NULL)
    add_statement (self->warnings, other, NULL, DERMA_PLAN_UNDERSTOOD_SOURCES);
  for (guint i = 0; i < DERMA_N_PLAN_WARNINGS; i++)
    if ((self->plan.warnings & DERMA_PLAN_WARNING_BIT (i)) != 0)
      {
        g_autofree char *text = derma_plan_warning_dup_text (&self->plan, (DermaPlanWarning) i);

        if (i != DERMA_PLAN_WARNING_PRO_FIRST)
          add_statement (self->warnings, text, NULL, derma_plan_warning_get_sources ((DermaPlanWarning) i));
      }
}

static void
show_options (DermaPlanResult *self)
{
  for (guint i = 0; i < DERMA_N_PLAN_OPTIONS; i++)
    if ((self->plan.options & DERMA_PLAN_OPTION_BIT (i)) != 0)
      {
        const DermaPlanOption option = (DermaPlanOption) i;
        const gboolean        marks = derma_plan_option_marks_skin (option) && derma_profile_is_dark (&self->inputs.profile);
        /* Translators: what speaks for a treatment, what against it, and what it costs, from “$” to “$$$” */
        g_autofree char *text = g_strdup_printf (_ ("For it: %1$s.\nAgainst it: %2$s.\nCost: %3$s"), derma_plan_option_get_pros (option),
                                                 derma_plan_option_get_cons (option), derma_plan_option_get_tier (option));
        g_autofree char *more = marks ? g_strdup_printf ("%s\n%s", text, derma_plan_warning_get_text (DERMA_PLAN_WARNING_PIH)) : g_strdup (text);

        add_statement (self->options, derma_plan_option_get_name (option), more, derma_plan_option_get_sources (option));
      }
  gtk_widget_set_visible (GTK_WIDGET (self->options), self->plan.options != 0);
}

static void
show_first (DermaPlanResult *self)
{
  g_autofree char *text = derma_plan_dup_pro_text (&self->plan);
  g_autofree char *sources = derma_plan_dup_pro_sources (&self->plan);

  gtk_widget_set_visible (GTK_WIDGET (self->first), text != NULL);
  if (text == NULL)
    return;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->first_row), text);
  adw_action_row_add_suffix (self->first_row, derma_source_button_new (text, sources));
  gtk_widget_set_visible (GTK_WIDGET (self->agreed), self->plan.home_list != 0 && !self->is_stored);
}

static void
show (DermaPlanResult *self)
{
  const gboolean   is_home = self->plan.home_list != 0;
  g_autofree char *concerns = derma_course_dup_concerns (is_home ? self->plan.home_list : self->plan.concerns);
  const gboolean   is_later = is_home && self->plan.verdict == DERMA_PLAN_PROFESSIONAL_FIRST;
  /* Translators: %s is a list of concerns, such as “Texture, Pores” */
  g_autofree char *scope = g_strdup_printf (is_later ? _ ("What follows is for the time after that, and for: %s") : _ ("For: %s"), concerns);

  gtk_label_set_label (self->verdict, derma_plan_get_title (&self->plan));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL, derma_plan_get_title (&self->plan), -1);
  gtk_label_set_label (self->scope, scope);
  gtk_widget_set_visible (GTK_WIDGET (self->scope), TRUE);
  gtk_widget_set_visible (self->numbers, is_home);
  gtk_widget_set_visible (GTK_WIDGET (self->seen), is_home);
  gtk_widget_set_visible (GTK_WIDGET (self->reasons), is_home);
  gtk_widget_set_visible (self->dates_group, is_home && !self->is_stored);
  gtk_widget_set_visible (GTK_WIDGET (self->ways), self->plan.verdict != DERMA_PLAN_NOT_NOW);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->ways)), self->plan.verdict != DERMA_PLAN_NOT_NOW);

  show_first (self);
  show_warnings (self);
  if (is_home)
    {
      show_figures (self);
      show_seen (self);
      for (guint i = DERMA_PLAN_FACT_NEEDLE; i <= DERMA_PLAN_FACT_MAINTENANCE; i++)
        if (i != DERMA_PLAN_FACT_ROLLERS || self->plan.rollers <= 1)
          add_fact (self, self->reasons, (DermaPlanFact) i);
      if (!self->is_stored)
        show_dates (self);
    }
  for (guint i = 0; i < DERMA_N_PLAN_WAYS; i++)
    gtk_box_append (self->ways, derma_plan_way_card_new ((DermaPlanWay) i));
  show_options (self);

  gtk_widget_set_visible (self->bar, !self->is_stored);
  agreed_cb (self);
}

/* Why not, or not before a day: each answer that stands against it. */
static void
show_obstacles (DermaPlanResult *self,
                GArray          *obstacles)
{
  g_autoptr (GPtrArray) bars = derma_plan_obstacles_list (&self->plan, obstacles, derma_clock_get_now (self->clock), derma_clock_get_zone (self->clock));

  for (guint i = 0; i < bars->len; i++)
    {
      const DermaPlanBar *bar = g_ptr_array_index (bars, i);
      AdwActionRow       *row = add_row (self->obstacles, bar->title, bar->text);

      adw_action_row_add_prefix (row, g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic",
                                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
      adw_action_row_add_suffix (row, derma_source_button_new (bar->text, bar->sources));
    }
}

/**
 * derma_plan_result_new:
 * @inputs: what was asked
 * @until_s: UTC seconds before which it may not begin; 0: it may at once
 * @obstacles: (element-type DermaPlanObstacle): what was answered that stands against a plan
 *
 * Returns: (transfer floating): the page of what follows from it
 */
AdwNavigationPage *
derma_plan_result_new (DermaJournal          *journal,
                       DermaClock            *clock,
                       const DermaPlanInputs *inputs,
                       gint64                 until_s,
                       GArray                *obstacles)
{
  DermaPlanResult *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (inputs != NULL && obstacles != NULL, NULL);

  self = g_object_new (DERMA_TYPE_PLAN_RESULT, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  self->inputs = *inputs;
  derma_plan_make (inputs, &self->plan);
  self->until_s = until_s;
  self->begins = until_s != 0 ? derma_time_new (until_s, derma_clock_get_zone (clock)) : derma_clock_get_now (clock);
  show_obstacles (self, obstacles);
  show (self);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * derma_plan_result_new_for:
 * @stored: a plan that was started
 *
 * Returns: (transfer floating): the page of what it said then
 */
AdwNavigationPage *
derma_plan_result_new_for (DermaClock      *clock,
                           DermaStoredPlan *stored)
{
  DermaPlanResult *self;

  g_return_val_if_fail (DERMA_IS_CLOCK (clock) && DERMA_IS_STORED_PLAN (stored), NULL);

  self = g_object_new (DERMA_TYPE_PLAN_RESULT, NULL);
  self->clock = g_object_ref (clock);
  self->inputs = *derma_stored_plan_get_inputs (stored);
  self->plan = *derma_stored_plan_get_plan (stored);
  self->begins = derma_stored_plan_get_begins (stored);
  self->is_stored = TRUE;
  if (derma_stored_plan_is_agreed (stored))
    adw_action_row_set_subtitle (self->first_row, _ ("You said that one had looked at it and agreed."));
  show (self);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * derma_plan_result_get_plan:
 *
 * Returns: (transfer none): what it shows
 */
const DermaPlan *
derma_plan_result_get_plan (DermaPlanResult *self)
{
  g_return_val_if_fail (DERMA_IS_PLAN_RESULT (self), NULL);

  return &self->plan;
}

/**
 * derma_plan_result_is_agreed:
 *
 * Returns: whether the person says that a dermatologist has looked at it and agrees
 */
gboolean
derma_plan_result_is_agreed (DermaPlanResult *self)
{
  g_return_val_if_fail (DERMA_IS_PLAN_RESULT (self), FALSE);

  return adw_switch_row_get_active (self->agreed);
}

/**
 * derma_plan_result_is_of:
 * @inputs: what is known now
 * @until_s: UTC seconds before which it may not begin; 0: it may at once
 *
 * Returns: whether the same plan still follows from them
 */
gboolean
derma_plan_result_is_of (DermaPlanResult       *self,
                         const DermaPlanInputs *inputs,
                         gint64                 until_s)
{
  DermaPlan plan;

  g_return_val_if_fail (DERMA_IS_PLAN_RESULT (self) && inputs != NULL, FALSE);

  derma_plan_make (inputs, &plan);
  return derma_plan_equal (&plan, &self->plan) && until_s == self->until_s;
}

/**
 * derma_plan_result_can_start:
 *
 * Returns: whether there is something to start, and a dermatologist has agreed where one comes first
 */
gboolean
derma_plan_result_can_start (DermaPlanResult *self)
{
  g_return_val_if_fail (DERMA_IS_PLAN_RESULT (self), FALSE);

  return !self->is_stored && derma_plan_can_start (&self->plan, derma_plan_result_is_agreed (self));
}
