/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-roller-uses.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "pages/derma-roller-text.h"

struct _DermaRollerUses
{
  AdwNavigationPage parent_instance;

  GtkStack   *pages;
  GtkLabel   *roller;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (DermaRollerUses, derma_roller_uses, ADW_TYPE_NAVIGATION_PAGE)

/* Before, after, and where it was kept: a line each, for what the app saw. */
static char *
dup_words (const DermaRollerUse *use,
           DermaTime             now,
           GTimeZone            *zone)
{
  g_autofree char *after = derma_roller_describe_cleaning (use, now, zone);
  GString         *text = g_string_new (NULL);

  if (use->is_stated)
    g_string_append_printf (text, "%s\n", _ ("Rolled without the app"));
  else if (use->soaked_before_s != 0)
    {
      g_autofree char *clock = derma_format_clock (derma_time_new (use->soaked_before_s, zone));

      /* Translators: before a session; %s is a time of day, such as “19:05” */
      g_string_append_printf (text, _ ("Soaked before it until %s"), clock);
      g_string_append_c (text, '\n');
    }

  g_string_append (text, after);
  if (use->stored_s != 0)
    {
      g_autofree char *when = derma_format_date_time (derma_time_new (use->stored_s, zone), now);

      g_string_append_c (text, '\n');
      /* Translators: %s is a day and a time */
      g_string_append_printf (text, _ ("Put away dry: %s"), when);
    }

  return g_string_free (text, FALSE);
}

static void
add_use (DermaRollerUses      *self,
         const DermaRollerUse *use,
         DermaTime             now,
         GTimeZone            *zone)
{
  g_autofree char *when = derma_format_date_time (use->cleaning.t0, now);
  g_autofree char *words = dup_words (use, now, zone);
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", when, "subtitle", words, NULL);

  if (use->judged.utc_s == 0 && derma_roller_cleaning_get_state (&use->cleaning, now) == DERMA_CLEANING_MISSED)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Cleaning missed"), -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
    }
  gtk_list_box_append (self->list, row);
}

static void
derma_roller_uses_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_ROLLER_USES);

  G_OBJECT_CLASS (derma_roller_uses_parent_class)->dispose (object);
}

static void
derma_roller_uses_class_init (DermaRollerUsesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = derma_roller_uses_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-roller-uses.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaRollerUses, pages);
  gtk_widget_class_bind_template_child (widget_class, DermaRollerUses, roller);
  gtk_widget_class_bind_template_child (widget_class, DermaRollerUses, list);
}

static void
derma_roller_uses_init (DermaRollerUses *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_roller_uses_new:
 * @roller: in use, or retired
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
derma_roller_uses_new (DermaJournal *journal,
                       DermaClock   *clock,
                       DermaRoller  *roller)
{
  DermaRollerUses *self = g_object_new (DERMA_TYPE_ROLLER_USES, NULL);
  const DermaTime  now = derma_clock_get_now (clock);
  g_autoptr (GArray) uses = derma_journal_list_roller_uses (journal, derma_roller_get_id (roller));
  g_autofree char *title = derma_roller_dup_title (roller, journal);

  gtk_label_set_label (self->roller, title);
  for (guint i = uses->len; i > 0; i--)
    add_use (self, &g_array_index (uses, DermaRollerUse, i - 1), now, derma_clock_get_zone (clock));
  gtk_stack_set_visible_child_name (self->pages, uses->len > 0 ? "list" : "empty");

  return ADW_NAVIGATION_PAGE (self);
}
