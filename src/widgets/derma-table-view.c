/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-table-view.h"

struct _DermaTableView
{
  AdwBin parent_instance;

  DermaTable        *table; /* (nullable) */
  GtkColumnView     *list;
  GtkSelectionModel *selection; /* (nullable): of the rows, in the order of the table */
};

G_DEFINE_FINAL_TYPE (DermaTableView, derma_table_view, ADW_TYPE_BIN)

/* ---- Cells ---- */

static guint
get_column (GObject *factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (factory, "column"));
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *cell,
          DermaTableView     *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), derma_table_is_number (self->table, get_column (G_OBJECT (factory))) ? 1 : 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (cell, label);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *cell,
         DermaTableView     *self)
{
  const char *words = derma_table_get_words (self->table, gtk_list_item_get_position (cell), get_column (G_OBJECT (factory)));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (cell)), words);
}

static void
bind_row_cb (GtkListItemFactory *factory,
             GtkColumnViewRow   *row,
             DermaTableView     *self)
{
  gtk_column_view_row_set_accessible_label (row, derma_table_get_row_sentence (self->table, gtk_column_view_row_get_position (row)));
}

/* A column may be there for other programs only. */
static gboolean
has_words (const DermaTable *table,
           guint             column)
{
  for (guint row = 0; row < derma_table_get_n_rows (table); row++)
    if (*derma_table_get_words (table, row, column) != '\0')
      return TRUE;

  return FALSE;
}

static void
add_column (DermaTableView *self,
            guint           column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = NULL;

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  view_column = gtk_column_view_column_new (derma_table_get_column_title (self->table, column), factory);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_expand (view_column, !derma_table_is_number (self->table, column));
  gtk_column_view_append_column (self->list, view_column);
}

static void
clear (DermaTableView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->list);

  gtk_column_view_set_model (self->list, NULL);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->list, column);
    }
  g_clear_object (&self->selection);
  g_clear_pointer (&self->table, derma_table_free);
}

/* ---- Copying ---- */

static gboolean
is_copied (DermaTableView *self,
           guint           row,
           gboolean        is_all)
{
  return is_all || gtk_selection_model_is_selected (self->selection, row);
}

/* A cell never breaks its line. */
static void
append_cell (GString    *text,
             const char *words)
{
  for (const char *c = words; *c != '\0'; c++)
    g_string_append_c (text, *c == '\t' || *c == '\n' ? ' ' : *c);
}

/**
 * derma_table_view_dup_selected:
 *
 * Returns: (transfer full): the titles and the rows that are selected, or all where none is, as lines with tabs; empty where there
 *   is no table
 */
char *
derma_table_view_dup_selected (DermaTableView *self)
{
  g_autoptr (GtkBitset) selected = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  GListModel *columns;
  gboolean    is_all;

  g_return_val_if_fail (DERMA_IS_TABLE_VIEW (self), NULL);

  if (self->table == NULL)
    return g_string_free (g_steal_pointer (&text), FALSE);

  columns = gtk_column_view_get_columns (self->list);
  selected = gtk_selection_model_get_selection (self->selection);
  is_all = gtk_bitset_is_empty (selected);
  for (int row = -1; row < (int) derma_table_get_n_rows (self->table); row++)
    {
      if (row >= 0 && !is_copied (self, (guint) row, is_all))
        continue;

      for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
        {
          g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
          const guint number = get_column (G_OBJECT (gtk_column_view_column_get_factory (column)));

          if (i > 0)
            g_string_append_c (text, '\t');
          append_cell (text, row < 0 ? derma_table_get_column_title (self->table, number) : derma_table_get_words (self->table, (guint) row, number));
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autofree char *text = derma_table_view_dup_selected (DERMA_TABLE_VIEW (widget));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

/* ---- The object ---- */

static gboolean
derma_table_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DERMA_TABLE_VIEW (widget)->list));
}

static void
derma_table_view_dispose (GObject *object)
{
  DermaTableView *self = DERMA_TABLE_VIEW (object);

  if (self->list != NULL)
    clear (self);
  self->list = NULL;

  G_OBJECT_CLASS (derma_table_view_parent_class)->dispose (object);
}

static void
derma_table_view_class_init (DermaTableViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_table_view_dispose;
  widget_class->grab_focus = derma_table_view_grab_focus;

  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, "table.copy", NULL);
}

static void
derma_table_view_init (DermaTableView *self)
{
  GtkWidget          *scroller = gtk_scrolled_window_new ();
  GtkListItemFactory *rows = gtk_signal_list_item_factory_new ();

  self->list = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_show_row_separators (self->list, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "data-table");
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, 0);
  gtk_column_view_set_row_factory (self->list, rows);
  g_object_unref (rows);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/**
 * derma_table_view_new:
 *
 * Returns: (transfer floating): a view that shows nothing
 */
GtkWidget *
derma_table_view_new (void)
{
  return g_object_new (DERMA_TYPE_TABLE_VIEW, NULL);
}

/**
 * derma_table_view_set_table:
 * @table: (transfer full) (nullable): what it shows from now on
 * @name: (nullable): what that is about, for a screen reader
 *
 * Rows are made as they come into sight, however many there are.
 */
void
derma_table_view_set_table (DermaTableView *self,
                            DermaTable     *table,
                            const char     *name)
{
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);

  g_return_if_fail (DERMA_IS_TABLE_VIEW (self));

  clear (self);
  if (table == NULL)
    return;

  self->table = table;
  for (guint i = 0; i < derma_table_get_n_columns (table); i++)
    if (has_words (table, i) || derma_table_get_n_rows (table) == 0)
      add_column (self, i);
  for (guint i = 0; i < derma_table_get_n_rows (table); i++)
    gtk_string_list_append (rows, derma_table_get_row_sentence (table, i));
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_steal_pointer (&rows))));
  gtk_column_view_set_model (self->list, self->selection);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : "", -1);
}
