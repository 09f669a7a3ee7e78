/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-done-ahead.h"

#include "pages/derma-done-text.h"

static GtkWidget *
append_row (GtkListBox        *list,
            DermaAftercareItem item)
{
  GtkWidget  *row = adw_action_row_new ();
  const char *detail = derma_aftercare_get_detail (item);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), derma_aftercare_get_title (item));
  if (detail != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  gtk_list_box_append (list, row);

  return row;
}

static void
append_left_out (GtkListBox                *list,
                 const DermaAftercareEntry *entry,
                 gint64                     now_s,
                 GTimeZone                 *zone)
{
  GtkWidget       *row = append_row (list, entry->item);
  g_autofree char *until = derma_done_dup_until (entry->until_s, now_s, zone);
  GtkWidget       *tag = gtk_label_new (until);

  gtk_widget_add_css_class (tag, "tag");
  gtk_widget_add_css_class (tag, "numeric");
  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), tag);
}

/* What ends first stands first; what ends together keeps the order of the table. */
static int
compare_ends (gconstpointer a,
              gconstpointer b)
{
  const DermaAftercareEntry *first = *(const DermaAftercareEntry *const *) a;
  const DermaAftercareEntry *second = *(const DermaAftercareEntry *const *) b;

  if (first->until_s != second->until_s)
    return first->until_s < second->until_s ? -1 : 1;

  return (int) first->item - (int) second->item;
}

/**
 * derma_done_ahead_fill:
 * @doing: gets a row for each thing to do now, or when it is needed
 * @leaving: gets a row for each thing to leave alone, with the time until when; rolling itself is not among them
 * @aftercare: how every item stands at @now_s
 */
void
derma_done_ahead_fill (GtkListBox           *doing,
                       GtkListBox           *leaving,
                       const DermaAftercare *aftercare,
                       gint64                now_s,
                       GTimeZone            *zone)
{
  g_autoptr (GPtrArray) left_out = g_ptr_array_new ();

  gtk_list_box_remove_all (doing);
  gtk_list_box_remove_all (leaving);

  for (guint i = 0; i < DERMA_N_AFTERCARE_ITEMS; i++)
    {
      const DermaAftercareEntry *entry = &aftercare->entries[i];

      if (entry->state == DERMA_AFTERCARE_DO || entry->state == DERMA_AFTERCARE_ON_DEMAND)
        append_row (doing, entry->item);
      else if (entry->state == DERMA_AFTERCARE_AVOID && entry->item != DERMA_AFTERCARE_NO_ROLL)
        g_ptr_array_add (left_out, (gpointer) entry);
    }

  g_ptr_array_sort (left_out, compare_ends);
  for (guint i = 0; i < left_out->len; i++)
    append_left_out (leaving, g_ptr_array_index (left_out, i), now_s, zone);
}
