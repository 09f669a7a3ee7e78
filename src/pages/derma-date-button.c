/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-date-button.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "pages/derma-calendar-access.h"

struct _DermaDateButton
{
  AdwBin parent_instance;

  DermaClock *clock;
  char       *title;
  gint64      day;
  gboolean    is_past;

  GtkLabel    *label;
  GtkCalendar *calendar;
  GtkLabel    *refusal;
  GtkWidget   *use;
};

G_DEFINE_FINAL_TYPE (DermaDateButton, derma_date_button, ADW_TYPE_BIN)

/* Not bound: a bound direct child would be unparented behind the back of AdwBin when the template is disposed. */
static GtkMenuButton *
get_button (DermaDateButton *self)
{
  return GTK_MENU_BUTTON (adw_bin_get_child (ADW_BIN (self)));
}

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gint64
get_today (DermaDateButton *self)
{
  return derma_time_get_local_day (derma_clock_get_now (self->clock));
}

/* Noon is in that day in every zone. */
static DermaTime
get_noon (gint64 day)
{
  return (DermaTime) { .utc_s = day * DERMA_DAY_S + DERMA_DAY_S / 2, .offset_s = 0 };
}

static gint64
get_calendar_day (DermaDateButton *self)
{
  g_autoptr (GDateTime) noon = g_date_time_new_utc (gtk_calendar_get_year (self->calendar),
                                                    gtk_calendar_get_month (self->calendar) + 1,
                                                    gtk_calendar_get_day (self->calendar),
                                                    12,
                                                    0,
                                                    0);

  return g_date_time_to_unix (noon) / DERMA_DAY_S;
}

static void
update_words (DermaDateButton *self)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  GtkWidget       *inner = gtk_widget_get_first_child (GTK_WIDGET (get_button (self)));

  if (self->day == DERMA_NO_DAY)
    text = g_strdup (_ ("Choose a date"));
  else if (self->clock == NULL)
    text = derma_format_full_date (get_noon (self->day));
  else if (self->day == get_today (self))
    text = g_strdup (_ ("Today"));
  else
    text = derma_format_date (get_noon (self->day), derma_clock_get_now (self->clock));

  gtk_label_set_label (self->label, text);

  /* Translators: first what the date is, such as “Fully healed on”, then the date, or “Choose a date” */
  name = self->title != NULL ? g_strdup_printf (_ ("%s: %s"), self->title, text) : g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_button (self)), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (inner != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
day_selected_cb (DermaDateButton *self)
{
  gboolean is_refused = self->is_past && self->clock != NULL && get_calendar_day (self) > get_today (self);

  gtk_widget_set_visible (GTK_WIDGET (self->refusal), is_refused);
  gtk_widget_set_sensitive (self->use, !is_refused);
}

static void
popover_shown_cb (DermaDateButton *self)
{
  gint64 day = self->day != DERMA_NO_DAY ? self->day : get_today (self);
  g_autoptr (GDateTime) noon = derma_time_to_date_time (get_noon (day));

  gtk_calendar_select_day (self->calendar, noon);
  day_selected_cb (self);
}

static void
today_cb (DermaDateButton *self)
{
  derma_date_button_choose (self, get_today (self));
}

static void
use_cb (DermaDateButton *self)
{
  derma_date_button_choose (self, get_calendar_day (self));
}

static gboolean
derma_date_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (get_button (DERMA_DATE_BUTTON (widget))));
}

static void
derma_date_button_dispose (GObject *object)
{
  g_clear_object (&DERMA_DATE_BUTTON (object)->clock);
  /* Disposing the template takes its direct child from under the bin, which would then do so once more. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_DATE_BUTTON);

  G_OBJECT_CLASS (derma_date_button_parent_class)->dispose (object);
}

static void
derma_date_button_finalize (GObject *object)
{
  g_free (DERMA_DATE_BUTTON (object)->title);

  G_OBJECT_CLASS (derma_date_button_parent_class)->finalize (object);
}

static void
derma_date_button_class_init (DermaDateButtonClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_date_button_dispose;
  object_class->finalize = derma_date_button_finalize;
  widget_class->grab_focus = derma_date_button_grab_focus;

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-date-button.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaDateButton, label);
  gtk_widget_class_bind_template_child (widget_class, DermaDateButton, calendar);
  gtk_widget_class_bind_template_child (widget_class, DermaDateButton, refusal);
  gtk_widget_class_bind_template_child (widget_class, DermaDateButton, use);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_cb);
}

static void
derma_date_button_init (DermaDateButton *self)
{
  self->day = DERMA_NO_DAY;
  gtk_widget_init_template (GTK_WIDGET (self));
  derma_calendar_access_add (self->calendar);
}

/**
 * derma_date_button_new:
 *
 * Returns: (transfer floating): a button without a day; it needs a clock before it is pressed
 */
GtkWidget *
derma_date_button_new (void)
{
  return g_object_new (DERMA_TYPE_DATE_BUTTON, NULL);
}

/**
 * derma_date_button_set_clock:
 * @clock: tells which day is today
 */
void
derma_date_button_set_clock (DermaDateButton *self,
                             DermaClock      *clock)
{
  g_return_if_fail (DERMA_IS_DATE_BUTTON (self) && DERMA_IS_CLOCK (clock));

  if (g_set_object (&self->clock, clock))
    update_words (self);
}

/**
 * derma_date_button_set_title:
 * @title: what the day is, as it stands beside the button; for the accessible name
 */
void
derma_date_button_set_title (DermaDateButton *self,
                             const char      *title)
{
  g_return_if_fail (DERMA_IS_DATE_BUTTON (self));

  if (g_set_str (&self->title, title))
    update_words (self);
}

/**
 * derma_date_button_set_is_past:
 * @is_past: whether only days up to today can be meant
 */
void
derma_date_button_set_is_past (DermaDateButton *self,
                               gboolean         is_past)
{
  g_return_if_fail (DERMA_IS_DATE_BUTTON (self));

  self->is_past = is_past;
}

/**
 * derma_date_button_get_day:
 *
 * Returns: the day that is shown, or %DERMA_NO_DAY
 */
gint64
derma_date_button_get_day (DermaDateButton *self)
{
  g_return_val_if_fail (DERMA_IS_DATE_BUTTON (self), DERMA_NO_DAY);

  return self->day;
}

/**
 * derma_date_button_set_day:
 * @day: the day to show, or %DERMA_NO_DAY
 */
void
derma_date_button_set_day (DermaDateButton *self,
                           gint64           day)
{
  g_return_if_fail (DERMA_IS_DATE_BUTTON (self));

  if (self->day == day)
    return;

  self->day = day;
  update_words (self);
}

/**
 * derma_date_button_choose:
 *
 * What pressing *Use This Day* does for @day: closes the calendar and tells who listens. A day that has not come yet is
 * not taken where only past days can be meant.
 */
void
derma_date_button_choose (DermaDateButton *self,
                          gint64           day)
{
  g_return_if_fail (DERMA_IS_DATE_BUTTON (self));

  if (self->is_past && day > get_today (self))
    return;

  gtk_menu_button_popdown (get_button (self));
  g_signal_emit (self, signals[CHOSEN], 0, day);
}
