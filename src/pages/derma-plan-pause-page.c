/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-plan-pause-page.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-check-row.h"
#include "pages/derma-date-button.h"
#include "pages/derma-plan-missing.h"
#include "widgets/derma-announce.h"

struct _DermaPlanPausePage
{
  AdwNavigationPage parent_instance;

  DermaClock    *clock;
  int            reason; /* -1: none yet */
  gboolean       has_end;
  gint64         end_day;
  DermaCheckRow *rows[DERMA_N_PAUSE_REASONS];

  AdwPreferencesGroup *reasons;
  DermaCheckRow       *open;
  DermaCheckRow       *until;
  GtkWidget           *day_row;
  DermaDateButton     *day;
  GtkLabel            *missing;
  GtkWidget           *pause;
};

G_DEFINE_FINAL_TYPE (DermaPlanPausePage, derma_plan_pause_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PAUSE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_past (DermaPlanPausePage *self)
{
  return self->end_day != DERMA_NO_DAY && self->end_day <= derma_time_get_local_day (derma_clock_get_now (self->clock));
}

static const char *
get_missing (DermaPlanPausePage *self)
{
  if (self->has_end && is_past (self))
    return _ ("Choose a day after today.");
  if (self->reason < 0)
    return _ ("Choose a reason.");

  return self->has_end && self->end_day == DERMA_NO_DAY ? _ ("Choose the day on which it goes on.") : NULL;
}

static void
update (DermaPlanPausePage *self)
{
  const char *missing = get_missing (self);

  for (guint i = 0; i < DERMA_N_PAUSE_REASONS; i++)
    derma_check_row_set_active (self->rows[i], self->reason == (int) i);
  derma_check_row_set_active (self->open, !self->has_end);
  derma_check_row_set_active (self->until, self->has_end);
  gtk_widget_set_visible (self->day_row, self->has_end);
  derma_date_button_set_day (self->day, self->end_day);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan-pause.pause", missing == NULL);
  derma_plan_missing_show (self->missing, self->pause, missing);
}

static void
reason_activated_cb (DermaPlanPausePage *self,
                     DermaCheckRow      *row)
{
  for (guint i = 0; i < DERMA_N_PAUSE_REASONS; i++)
    if (self->rows[i] == row)
      self->reason = (int) i;
  update (self);
}

static void
open_activated_cb (DermaPlanPausePage *self)
{
  self->has_end = FALSE;
  update (self);
}

static void
until_activated_cb (DermaPlanPausePage *self)
{
  self->has_end = TRUE;
  update (self);
}

static void
day_chosen_cb (DermaPlanPausePage *self,
               gint64              day)
{
  self->end_day = day;
  update (self);
  if (is_past (self))
    derma_announce (self->day_row, gtk_label_get_label (self->missing), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
pause_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  DermaPlanPausePage *self = DERMA_PLAN_PAUSE_PAGE (widget);
  const gint64        end_s = self->has_end ? derma_time_start_of_day (self->end_day, derma_clock_get_zone (self->clock)) : 0;

  g_signal_emit (self, signals[PAUSE], 0, (guint) self->reason, end_s);
}

static void
derma_plan_pause_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (DERMA_PLAN_PAUSE_PAGE (page)->rows[0]));
}

static void
derma_plan_pause_page_dispose (GObject *object)
{
  g_clear_object (&DERMA_PLAN_PAUSE_PAGE (object)->clock);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_PLAN_PAUSE_PAGE);

  G_OBJECT_CLASS (derma_plan_pause_page_parent_class)->dispose (object);
}

static void
derma_plan_pause_page_class_init (DermaPlanPausePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = derma_plan_pause_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = derma_plan_pause_page_shown;
  g_type_ensure (DERMA_TYPE_DATE_BUTTON);
  g_type_ensure (DERMA_TYPE_CHECK_ROW);

  signals[PAUSE] = g_signal_new ("pause", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-plan-pause-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaPlanPausePage, reasons);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanPausePage, open);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanPausePage, until);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanPausePage, day_row);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanPausePage, day);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanPausePage, missing);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanPausePage, pause);
  gtk_widget_class_bind_template_callback (widget_class, open_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, until_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_install_action (widget_class, "plan-pause.pause", NULL, pause_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "plan-pause.pause", NULL);
}

static void
derma_plan_pause_page_init (DermaPlanPausePage *self)
{
  self->reason = -1;
  self->end_day = DERMA_NO_DAY;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < DERMA_N_PAUSE_REASONS; i++)
    {
      GtkWidget *row = derma_check_row_new_radio (derma_pause_reason_get_name ((DermaPauseReason) i), NULL);

      self->rows[i] = DERMA_CHECK_ROW (row);
      adw_preferences_group_add (self->reasons, row);
      g_signal_connect_object (row, "activated", G_CALLBACK (reason_activated_cb), self, G_CONNECT_SWAPPED);
    }
}

/**
 * derma_plan_pause_page_new:
 *
 * Returns: (transfer floating): the page, with nothing chosen but that the pause is open
 */
AdwNavigationPage *
derma_plan_pause_page_new (DermaClock *clock)
{
  DermaPlanPausePage *self;

  g_return_val_if_fail (DERMA_IS_CLOCK (clock), NULL);

  self = g_object_new (DERMA_TYPE_PLAN_PAUSE_PAGE, NULL);
  self->clock = g_object_ref (clock);
  derma_date_button_set_clock (self->day, clock);
  derma_date_button_set_is_past (self->day, FALSE);
  update (self);

  return ADW_NAVIGATION_PAGE (self);
}
