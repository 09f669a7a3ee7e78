/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-plan-course.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "treatment/derma-course.h"
#include "treatment/derma-plan-text.h"
#include "widgets/derma-focus.h"

struct _DermaPlanCourse
{
  AdwNavigationPage parent_instance;

  DermaJournal *journal;
  DermaClock   *clock;
  GPtrArray    *date_rows;
  GPtrArray    *earlier_rows;
  gint64        day;       /* for which it is shown, as derma_time_get_local_day() counts */
  gboolean      is_paused; /* as it is shown */

  GtkLabel            *state;
  GtkLabel            *text;
  GtkProgressBar      *progress;
  GtkLabel            *done;
  GtkWidget           *no_plan;
  GtkWidget           *make;
  GtkWidget           *plan;
  AdwActionRow        *content_row;
  AdwActionRow        *step_row;
  AdwExpanderRow      *dates;
  GtkWidget           *actions;
  GtkWidget           *pause;
  GtkWidget           *resume;
  AdwPreferencesGroup *earlier;
};

G_DEFINE_FINAL_TYPE (DermaPlanCourse, derma_plan_course, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  SHOW_PLAN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_plan_cb (DermaPlanCourse *self,
              AdwActionRow    *row)
{
  g_signal_emit (self, signals[SHOW_PLAN], 0, g_object_get_data (G_OBJECT (row), "plan"));
}

static void
update_dates (DermaPlanCourse *self,
              DermaStoredPlan *plan)
{
  const DermaTime now = derma_clock_get_now (self->clock);
  g_autoptr (GArray) dates = derma_journal_list_course_dates (self->journal, now, derma_clock_get_zone (self->clock));

  for (guint i = 0; i < self->date_rows->len; i++)
    adw_expander_row_remove (self->dates, g_ptr_array_index (self->date_rows, i));
  g_ptr_array_set_size (self->date_rows, 0);

  for (guint i = 0; i < dates->len; i++)
    {
      const DermaCourseDate *date = &g_array_index (dates, DermaCourseDate, i);
      g_autofree char       *title = derma_format_date (date->from, now);
      g_autofree char       *what = derma_course_date_dup_title (date, derma_stored_plan_get_plan (plan)->sessions);
      GtkWidget             *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", what, NULL);

      adw_expander_row_add_row (self->dates, row);
      g_ptr_array_add (self->date_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->dates), dates->len > 0);
  if (dates->len > 0)
    {
      const DermaCourseDate *first = &g_array_index (dates, DermaCourseDate, 0);
      g_autofree char       *next = derma_format_date (first->from, now);
      g_autofree char       *what = derma_course_date_dup_title (first, derma_stored_plan_get_plan (plan)->sessions);
      /* Translators: the first %s is what is planned for today, such as “Check-in”, the other one a day */
      g_autofree char *text = first->day <= derma_time_get_local_day (now) ? g_strdup_printf (_ ("Today: %s"), what)
                                                                           : g_strdup_printf (_ ("The next one is %s, at the earliest."), next);

      adw_expander_row_set_subtitle (self->dates, text);
    }
}

/* Three whole numbers are the plan in short. */
static char *
dup_content (const DermaPlan *plan)
{
  g_autofree char *needle = derma_format_needle (plan->needle_um);
  g_autofree char *days = derma_format_days (plan->interval_days);

  /* Translators: %1$s is a needle length, %2$s a number of days */
  return g_strdup_printf (ngettext ("%1$s, %2$s between sessions, %3$u session", "%1$s, %2$s between sessions, %3$u sessions", plan->sessions),
                          needle, days, plan->sessions);
}

static void
update_earlier (DermaPlanCourse *self)
{
  GListModel *plans = derma_journal_get_plans (self->journal);

  for (guint i = 0; i < self->earlier_rows->len; i++)
    adw_preferences_group_remove (self->earlier, g_ptr_array_index (self->earlier_rows, i));
  g_ptr_array_set_size (self->earlier_rows, 0);

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (DermaStoredPlan) plan = g_list_model_get_item (plans, i);
      g_autofree char *from = derma_format_year_date (derma_stored_plan_get_started (plan));
      g_autofree char *until = derma_format_year_date (derma_stored_plan_get_ended (plan));
      g_autofree char *concerns = derma_course_dup_concerns (derma_stored_plan_get_plan (plan)->home_list);
      g_autofree char *subtitle = NULL;
      GtkWidget       *row;

      if (derma_stored_plan_get_end (plan) == DERMA_PLAN_IN_FORCE)
        continue;
      /* Translators: what became of a plan, such as “Ended”, then the days on which it began and ended */
      subtitle = g_strdup_printf (_ ("%1$s. From %2$s to %3$s."), derma_plan_end_get_name (derma_stored_plan_get_end (plan)), from, until);
      row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", concerns, "subtitle", subtitle, "activatable", TRUE, NULL);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                                                     "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
      g_object_set_data_full (G_OBJECT (row), "plan", g_steal_pointer (&plan), g_object_unref);
      g_signal_connect_object (row, "activated", G_CALLBACK (show_plan_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->earlier, row);
      g_ptr_array_add (self->earlier_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->earlier), self->earlier_rows->len > 0);
}

/* Of the two only one can be done; the keyboard stays on it. */
static void
show_pause (DermaPlanCourse *self,
            gboolean         is_paused)
{
  const gboolean had_pause = derma_focus_take (self->pause);
  const gboolean had_resume = derma_focus_take (self->resume);

  gtk_widget_set_visible (self->pause, !is_paused);
  gtk_widget_set_visible (self->resume, is_paused);
  if (had_pause || had_resume)
    derma_plan_course_focus (self);
}

/* Longer needles come up where a step is near, and at the end, when hardly anything has changed: then most of all not (w-no-skip-up). */
static void
update_step (DermaPlanCourse   *self,
             const DermaPlan   *plan,
             const DermaCourse *course)
{
  g_autofree char *step = derma_course_dup_step_text (course, plan);
  const char      *warning = derma_plan_warning_get_text (DERMA_PLAN_WARNING_NO_SKIP_UP);

  gtk_widget_set_visible (GTK_WIDGET (self->step_row), step != NULL || course->is_complete);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->step_row), step != NULL ? step : warning);
  adw_action_row_set_subtitle (self->step_row, step != NULL && course->is_complete ? warning : NULL);
}

static void
update_plan (DermaPlanCourse   *self,
             DermaStoredPlan   *stored,
             const DermaCourse *course)
{
  GTimeZone       *zone = derma_clock_get_zone (self->clock);
  const DermaPlan *plan = derma_stored_plan_get_plan (stored);
  g_autofree char *title = derma_course_dup_heading (course);
  g_autofree char *text = derma_course_dup_when (course, plan, derma_clock_get_now (self->clock), zone);
  g_autofree char *content = dup_content (plan);
  g_autofree char *concerns = derma_course_dup_concerns (plan->home_list);
  g_autofree char *both = g_strdup_printf ("%s\n%s", concerns, content);
  g_autofree char *done = derma_course_dup_done (course);

  gtk_label_set_label (self->state, title);
  gtk_label_set_label (self->text, text);
  gtk_progress_bar_set_fraction (self->progress, MIN (1.0, course->n_done / (double) course->of));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, done, -1);
  gtk_label_set_label (self->done, done);
  adw_action_row_set_subtitle (self->content_row, both);
  update_step (self, plan, course);
  self->day = derma_time_get_local_day (derma_clock_get_now (self->clock));
  self->is_paused = course->state == DERMA_COURSE_PAUSED;
  show_pause (self, self->is_paused);
  update_dates (self, stored);
}

static void
update (DermaPlanCourse *self)
{
  DermaStoredPlan *stored = derma_journal_get_plan (self->journal);
  DermaCourse      course;
  const gboolean   has_plan =
    stored != NULL && derma_journal_get_course (self->journal, derma_clock_get_now (self->clock), derma_clock_get_zone (self->clock), &course);
  const gboolean had_focus = !has_plan && derma_focus_take (self->actions);

  gtk_widget_set_visible (self->no_plan, !has_plan);
  gtk_widget_set_visible (self->plan, has_plan);
  gtk_widget_set_visible (self->actions, has_plan);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), has_plan);
  gtk_widget_set_visible (GTK_WIDGET (self->done), has_plan);
  if (has_plan)
    {
      update_plan (self, stored, &course);
    }
  else
    {
      gtk_label_set_label (self->state, _ ("No plan in force"));
      gtk_label_set_label (self->text, _ ("A plan says which needle, how often and how many times, and what may come of it."));
    }
  update_earlier (self);
  if (had_focus)
    derma_plan_course_focus (self);
}

/* The day passes, and a pause may end, while the page is open. */
static void
tick_cb (DermaPlanCourse *self)
{
  const DermaTime  now = derma_clock_get_now (self->clock);
  DermaStoredPlan *stored = derma_journal_get_plan (self->journal);

  if (stored != NULL && (derma_time_get_local_day (now) != self->day || (derma_stored_plan_find_pause (stored, now.utc_s) != NULL) != self->is_paused))
    update (self);
}

static void
show_content_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  DermaPlanCourse *self = DERMA_PLAN_COURSE (widget);
  DermaStoredPlan *plan = derma_journal_get_plan (self->journal);

  if (plan != NULL)
    g_signal_emit (self, signals[SHOW_PLAN], 0, plan);
}

static void
derma_plan_course_shown (AdwNavigationPage *page)
{
  DermaPlanCourse *self = DERMA_PLAN_COURSE (page);

  gtk_widget_grab_focus (gtk_widget_get_visible (self->plan) ? GTK_WIDGET (self->content_row) : self->make);
}

static void
derma_plan_course_dispose (GObject *object)
{
  DermaPlanCourse *self = DERMA_PLAN_COURSE (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_PLAN_COURSE);

  G_OBJECT_CLASS (derma_plan_course_parent_class)->dispose (object);
}

static void
derma_plan_course_finalize (GObject *object)
{
  DermaPlanCourse *self = DERMA_PLAN_COURSE (object);

  g_ptr_array_unref (self->date_rows);
  g_ptr_array_unref (self->earlier_rows);

  G_OBJECT_CLASS (derma_plan_course_parent_class)->finalize (object);
}

static void
derma_plan_course_class_init (DermaPlanCourseClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_plan_course_dispose;
  object_class->finalize = derma_plan_course_finalize;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = derma_plan_course_shown;

  signals[SHOW_PLAN] = g_signal_new ("show-plan", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                     DERMA_TYPE_STORED_PLAN);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-plan-course.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaPlanCourse, state);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanCourse, text);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanCourse, progress);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanCourse, done);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanCourse, no_plan);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanCourse, make);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanCourse, plan);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanCourse, content_row);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanCourse, step_row);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanCourse, dates);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanCourse, actions);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanCourse, pause);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanCourse, resume);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanCourse, earlier);
  gtk_widget_class_install_action (widget_class, "plan.show-content", NULL, show_content_action);
}

static void
give_focus (GtkWidget *widget)
{
  derma_plan_course_focus (DERMA_PLAN_COURSE (widget));
}

static void
derma_plan_course_init (DermaPlanCourse *self)
{
  self->date_rows = g_ptr_array_new ();
  self->earlier_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  derma_focus_keep (GTK_WIDGET (self), give_focus);
}

/**
 * derma_plan_course_new:
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
derma_plan_course_new (DermaJournal *journal,
                       DermaClock   *clock)
{
  DermaPlanCourse *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = g_object_new (DERMA_TYPE_PLAN_COURSE, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (journal, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "tick", G_CALLBACK (tick_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * derma_plan_course_focus:
 *
 * Puts the keyboard on what comes next: to make a plan, to pause it, or to resume it.
 */
void
derma_plan_course_focus (DermaPlanCourse *self)
{
  g_return_if_fail (DERMA_IS_PLAN_COURSE (self));

  if (gtk_widget_get_visible (self->no_plan))
    gtk_widget_grab_focus (self->make);
  else
    gtk_widget_grab_focus (gtk_widget_get_visible (self->resume) ? self->resume : self->pause);
}
