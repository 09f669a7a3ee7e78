/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-table-view.h"

#define CELL_PADDING 16    /* pixels beside the words of a cell, both sides together */
#define OTHER_LETTERS 1.06 /* as many letters need not be as wide: those of other rows may be a little more */

/**
 * DermaTableView:
 *
 * The rows of a #DermaTable in columns. Where these have no room beside each other, each row is told as the sentence that it is for a
 * screen reader, on as many lines as that needs: what matters is never off the side.
 */
struct _DermaTableView
{
  AdwBin parent_instance;

  DermaTable        *table; /* (nullable) */
  GtkScrolledWindow *scroller;
  GtkColumnView     *list;
  GtkListView       *sentences;
  GtkSelectionModel *selection; /* (nullable): of the rows, in the order of the table */
  guint              fit_id;
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

static void
setup_sentence_cb (GtkListItemFactory *factory,
                   GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_sentence_cb (GtkListItemFactory *factory,
                  GtkListItem        *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_list_item_get_item (item))));
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

/* ---- Room ---- */

static int
measure_words (DermaTableView *self,
               const char     *words)
{
  g_autoptr (PangoLayout) pango = gtk_widget_create_pango_layout (GTK_WIDGET (self->list), words);
  int width;

  pango_layout_get_pixel_size (pango, &width, NULL);
  return width;
}

/* Of many rows only the one with the most letters is measured. */
static int
measure_column (DermaTableView *self,
                guint           column)
{
  const char *longest = "";

  for (guint row = 0; row < derma_table_get_n_rows (self->table); row++)
    {
      const char *words = derma_table_get_words (self->table, row, column);

      if (g_utf8_strlen (words, -1) > g_utf8_strlen (longest, -1))
        longest = words;
    }

  return CELL_PADDING + MAX (measure_words (self, derma_table_get_column_title (self->table, column)),
                             (int) (OTHER_LETTERS * measure_words (self, longest)));
}

static int
measure_columns (DermaTableView *self)
{
  int width = 0;

  for (guint i = 0; i < derma_table_get_n_columns (self->table); i++)
    if (has_words (self->table, i))
      width += measure_column (self, i);

  return width;
}

/* Not while sizes are given out. */
static gboolean
fit_cb (gpointer data)
{
  DermaTableView *self = data;
  const int       width = gtk_widget_get_width (GTK_WIDGET (self));
  GtkWidget      *shown = GTK_WIDGET (self->list);
  GtkWidget      *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->scroller));

  self->fit_id = 0;
  if (self->table == NULL || width == 0)
    return G_SOURCE_REMOVE;

  if (derma_table_get_n_rows (self->table) > 0 && measure_columns (self) > width)
    shown = GTK_WIDGET (self->sentences);
  if (shown != gtk_scrolled_window_get_child (self->scroller))
    {
      gtk_scrolled_window_set_child (self->scroller, shown);
      if (focus != NULL)
        gtk_widget_grab_focus (shown);
    }

  return G_SOURCE_REMOVE;
}

static void
queue_fit (DermaTableView *self)
{
  if (self->fit_id == 0)
    self->fit_id = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, fit_cb, self, NULL);
}

static void
clear (DermaTableView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->list);

  gtk_column_view_set_model (self->list, NULL);
  gtk_list_view_set_model (self->sentences, NULL);
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
  return gtk_widget_grab_focus (gtk_scrolled_window_get_child (DERMA_TABLE_VIEW (widget)->scroller));
}

static void
derma_table_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (derma_table_view_parent_class)->css_changed (widget, change);
  queue_fit (DERMA_TABLE_VIEW (widget)); /* the letters may be larger */
}

static void
derma_table_view_dispose (GObject *object)
{
  DermaTableView *self = DERMA_TABLE_VIEW (object);

  g_clear_handle_id (&self->fit_id, g_source_remove);
  if (self->list != NULL)
    clear (self);
  g_clear_object (&self->list);
  g_clear_object (&self->sentences);

  G_OBJECT_CLASS (derma_table_view_parent_class)->dispose (object);
}

static void
derma_table_view_class_init (DermaTableViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_table_view_dispose;
  widget_class->grab_focus = derma_table_view_grab_focus;
  widget_class->css_changed = derma_table_view_css_changed;

  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, "table.copy", NULL);
}

static void
derma_table_view_init (DermaTableView *self)
{
  GtkListItemFactory *rows = gtk_signal_list_item_factory_new ();
  GtkListItemFactory *sentences = gtk_signal_list_item_factory_new ();

  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->list = g_object_ref_sink (GTK_COLUMN_VIEW (gtk_column_view_new (NULL)));
  gtk_column_view_set_show_row_separators (self->list, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "data-table");
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, 0);
  gtk_column_view_set_row_factory (self->list, rows);
  g_object_unref (rows);

  g_signal_connect_object (sentences, "setup", G_CALLBACK (setup_sentence_cb), self, 0);
  g_signal_connect_object (sentences, "bind", G_CALLBACK (bind_sentence_cb), self, 0);
  self->sentences = g_object_ref_sink (GTK_LIST_VIEW (gtk_list_view_new (NULL, sentences)));
  gtk_list_view_set_show_separators (self->sentences, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->sentences), "data-table");

  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->list));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "notify::page-size", G_CALLBACK (queue_fit), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->scroller));
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
  gtk_list_view_set_model (self->sentences, self->selection);
  queue_fit (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sentences), GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : "", -1);
}
