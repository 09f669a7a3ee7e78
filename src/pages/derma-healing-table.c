/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-healing-table.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

/* What a cell needs to put its log into words. */
typedef struct
{
  DermaPastSession *session;
  DermaClock       *clock;
  int               measure; /* or one of these */
} Column;

enum
{
  COLUMN_HOUR = -3,
  COLUMN_WHEN,
  COLUMN_JUDGEMENT,
};

static void
column_free (gpointer  data,
             GClosure *closure)
{
  Column *column = data;

  g_object_unref (column->session);
  g_object_unref (column->clock);
  g_free (column);
}

static char *
dup_cell (const Column *column,
          DermaLogItem *item)
{
  const DermaHealingLog *log = derma_log_item_get_log (item);

  if (column->measure == COLUMN_HOUR)
    return g_strdup_printf ("%u", (guint) (MAX (derma_time_diff (log->at, derma_past_session_get_t0 (column->session)), 0) / DERMA_HOUR_S));
  if (column->measure == COLUMN_WHEN)
    return derma_format_date_time (log->at, derma_clock_get_now (column->clock));
  if (column->measure == COLUMN_JUDGEMENT)
    return g_strdup (derma_judgement_get_name (derma_log_item_get_judgement (item)->overall));

  return g_strdup_printf ("%u", log->levels[column->measure]);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *cell,
          const Column             *column)
{
  const gboolean is_number = column->measure >= 0 || column->measure == COLUMN_HOUR;
  GtkWidget     *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1 : 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (cell, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *cell,
         const Column             *column)
{
  g_autofree char *text = dup_cell (column, gtk_list_item_get_item (cell));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (cell)), text);
}

static void
add_column (GtkColumnView    *view,
            const char       *title,
            int               measure,
            DermaPastSession *session,
            DermaClock       *clock)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Column             *column = g_new0 (Column, 1);
  g_autoptr (GtkColumnViewColumn) view_column = NULL;

  *column = (Column) { g_object_ref (session), g_object_ref (clock), measure };
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), column);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), column, column_free, 0);

  view_column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (view_column, measure == COLUMN_WHEN);
  gtk_column_view_append_column (view, view_column);
}

/**
 * derma_healing_table_fill:
 * @view: an empty table
 * @session: whose healing logs it shows from now on, newest first
 *
 * Gives the table its columns: hour, the measures, what was to be thought of it, and the day.
 */
void
derma_healing_table_fill (GtkColumnView    *view,
                          DermaPastSession *session,
                          DermaClock       *clock)
{
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (g_object_ref (derma_past_session_get_log_items (session)));

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view) && DERMA_IS_PAST_SESSION (session) && DERMA_IS_CLOCK (clock));

  add_column (view, _ ("Hour"), COLUMN_HOUR, session, clock);
  for (int i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    add_column (view, derma_healing_get_name ((DermaHealingMeasure) i), i, session, clock);
  add_column (view, C_ ("healing log", "Judgement"), COLUMN_JUDGEMENT, session, clock);
  add_column (view, _ ("Day"), COLUMN_WHEN, session, clock);

  gtk_column_view_set_model (view, GTK_SELECTION_MODEL (selection));
}
