/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-today-plan.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "pages/derma-today-text.h"
#include "widgets/derma-button-label.h"

/**
 * DermaTodayPlan:
 *
 * The row of the first view that says where the person is in the plan in force: which session comes next and from when, that
 * the plan is paused, or that its course is finished; or that there is no plan yet. It opens the plan; where the next session is
 * still to come, a button leads to why, in the guide.
 */
struct _DermaTodayPlan
{
  AdwActionRow parent_instance;

  gboolean is_narrow;
  gboolean is_running;

  GtkProgressBar *bar;
  GtkWidget      *why;
  GtkWidget      *resume;
};

G_DEFINE_FINAL_TYPE (DermaTodayPlan, derma_today_plan, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_NARROW = 1,
} DermaTodayPlanProperty;

static GParamSpec *properties[PROP_NARROW + 1];

/* The bar says what the title says: in little room the words have it. */
static void
update_bar (DermaTodayPlan *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->bar), self->is_running && !self->is_narrow);
}

static void
derma_today_plan_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((DermaTodayPlanProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, DERMA_TODAY_PLAN (object)->is_narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_today_plan_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  DermaTodayPlan *self = DERMA_TODAY_PLAN (object);

  switch ((DermaTodayPlanProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->is_narrow == g_value_get_boolean (value))
        return;
      self->is_narrow = g_value_get_boolean (value);
      update_bar (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_today_plan_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_TODAY_PLAN);

  G_OBJECT_CLASS (derma_today_plan_parent_class)->dispose (object);
}

static void
derma_today_plan_class_init (DermaTodayPlanClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = derma_today_plan_get_property;
  G_OBJECT_CLASS (klass)->set_property = derma_today_plan_set_property;
  G_OBJECT_CLASS (klass)->dispose = derma_today_plan_dispose;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-today-plan.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPlan, bar);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPlan, why);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPlan, resume);
}

static void
derma_today_plan_init (DermaTodayPlan *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  derma_button_label_wrap (GTK_BUTTON (self->resume));
}

/**
 * derma_today_plan_update:
 * @has_resume: whether the plan can be resumed beside the row already
 *
 * Says where the person is by now.
 */
void
derma_today_plan_update (DermaTodayPlan *self,
                         DermaJournal   *journal,
                         DermaClock     *clock,
                         gboolean        has_resume)
{
  const DermaTime  now = derma_clock_get_now (clock);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  DermaCourse      course;

  g_return_if_fail (DERMA_IS_TODAY_PLAN (self));

  if (!derma_journal_get_course (journal, now, derma_clock_get_zone (clock), &course))
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("No plan yet"));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self), _ ("A few questions lead to a needle, an interval and dates."));
      self->is_running = FALSE;
      update_bar (self);
      gtk_widget_set_visible (self->why, FALSE);
      gtk_widget_set_visible (self->resume, FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self), !derma_journal_is_read_only (journal));
      return;
    }

  title = derma_course_dup_title (&course);
  text = derma_course_dup_text (&course, derma_stored_plan_get_plan (derma_journal_get_plan (journal)), now, derma_clock_get_zone (clock));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
  gtk_progress_bar_set_fraction (self->bar, (double) MIN (course.n_done, course.of) / course.of);
  self->is_running = course.state == DERMA_COURSE_RUNNING;
  update_bar (self);
  gtk_widget_set_visible (self->why, self->is_running && course.next_s > now.utc_s);
  gtk_widget_set_visible (self->resume, course.state == DERMA_COURSE_PAUSED && !has_resume && !derma_journal_is_read_only (journal));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * derma_today_plan_is_paused:
 *
 * Returns: whether a plan is in force, and rests
 */
gboolean
derma_today_plan_is_paused (DermaJournal *journal,
                            DermaTime     now)
{
  DermaStoredPlan *plan = derma_journal_get_plan (journal);

  return plan != NULL && derma_stored_plan_find_pause (plan, now.utc_s) != NULL;
}

static char *
dup_pause (const DermaPlanPause *pause,
           DermaTime             now)
{
  g_autofree char *until = NULL;

  if (pause->until.utc_s == 0)
    return g_strdup (_ ("Your plan is paused until you resume it. Rolling stays possible."));

  until = derma_format_date (pause->until, now);
  /* Translators: %s is a day */
  return g_strdup_printf (_ ("Your plan is paused until %s. Rolling stays possible."), until);
}

/**
 * derma_today_plan_dup_pause:
 * @permission: whether a session may start all the same
 *
 * Returns: (transfer full) (nullable): until when the plan in force rests, what that is for rolling, and what is warned of then;
 *   %NULL where it does not rest
 */
char *
derma_today_plan_dup_pause (DermaJournal          *journal,
                            DermaClock            *clock,
                            const DermaPermission *permission,
                            const DermaSituation  *situation)
{
  const DermaTime       now = derma_clock_get_now (clock);
  DermaStoredPlan      *plan = derma_journal_get_plan (journal);
  const DermaPlanPause *pause = plan != NULL ? derma_stored_plan_find_pause (plan, now.utc_s) : NULL;
  g_autofree char      *text = NULL;
  g_autofree char      *warning = NULL;

  if (pause == NULL)
    return NULL;

  text = dup_pause (pause, now);
  if (permission->n_reasons == 0)
    return g_steal_pointer (&text);

  warning = derma_today_describe_refusal (permission, situation);
  /* Translators: that the plan is paused, and what is warned of before rolling */
  return g_strdup_printf (C_ ("two sentences", "%1$s %2$s"), text, warning);
}

/**
 * derma_today_plan_make_room:
 * @n_max: how many rows there may be where it stands
 *
 * Hides the row where there are too many, and it only says that there is no plan yet: that is the least of them.
 */
void
derma_today_plan_make_room (DermaTodayPlan *self,
                            DermaJournal   *journal,
                            guint           n_max)
{
  guint n_rows = 0;

  g_return_if_fail (DERMA_IS_TODAY_PLAN (self));

  for (GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_parent (GTK_WIDGET (self))); row != NULL; row = gtk_widget_get_next_sibling (row))
    n_rows += gtk_widget_get_visible (row);
  if (n_rows > n_max && derma_journal_get_plan (journal) == NULL)
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
