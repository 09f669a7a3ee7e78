/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-calendar-access.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "widgets/derma-announce.h"

/* What GtkCalendar lacks for those who do not use a mouse or do not see it: its arrow keys move a frame that is not yet the
 * day, its buttons have no names, and nobody is told which day is chosen. */

static void
day_selected_cb (GtkCalendar *calendar)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *text = derma_format_full_date ((DermaTime) { .utc_s = g_date_time_to_unix (day),
                                                                .offset_s = (int) (g_date_time_get_utc_offset (day) / G_TIME_SPAN_SECOND) });

  gtk_accessible_update_property (GTK_ACCESSIBLE (calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (gtk_widget_has_focus (GTK_WIDGET (calendar)))
    derma_announce (GTK_WIDGET (calendar), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
key_pressed_cb (GtkCalendar    *calendar,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  const int backwards = gtk_widget_get_direction (GTK_WIDGET (calendar)) == GTK_TEXT_DIR_RTL ? 1 : -1;
  g_autoptr (GDateTime) day = NULL;
  g_autoptr (GDateTime) moved = NULL;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || !gtk_widget_has_focus (GTK_WIDGET (calendar)))
    return GDK_EVENT_PROPAGATE;

  day = gtk_calendar_get_date (calendar);
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      moved = g_date_time_add_days (day, backwards);
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      moved = g_date_time_add_days (day, -backwards);
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      moved = g_date_time_add_days (day, -7);
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      moved = g_date_time_add_days (day, 7);
      break;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      moved = g_date_time_add_months (day, -1);
      break;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      moved = g_date_time_add_months (day, 1);
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }

  gtk_calendar_select_day (calendar, moved);
  return GDK_EVENT_STOP;
}

/* Names the buttons at the head, which are the only ones inside, in the order in which they stand there. */
static void
name_buttons (GtkWidget *widget,
              guint     *n_named)
{
  const char *const names[] = { _ ("Previous month"), _ ("Next month"), _ ("Previous year"), _ ("Next year") };

  if (GTK_IS_BUTTON (widget) && *n_named < G_N_ELEMENTS (names))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, names[(*n_named)++], -1);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_buttons (child, n_named);
}

/**
 * derma_calendar_access_add:
 *
 * Makes @calendar usable by keys and by a screen reader: the arrow keys choose another day or week, Page Up and Page Down
 * another month, and each day that is chosen is said.
 */
void
derma_calendar_access_add (GtkCalendar *calendar)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  guint               n_named = 0;

  g_return_if_fail (GTK_IS_CALENDAR (calendar));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), calendar);
  gtk_widget_add_controller (GTK_WIDGET (calendar), keys);
  g_signal_connect (calendar, "day-selected", G_CALLBACK (day_selected_cb), NULL);
  name_buttons (GTK_WIDGET (calendar), &n_named);
  day_selected_cb (calendar);
}
