/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-item-rows.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-check-row.h"

#define ITEM_KEY "derma-item"
#define TAG_KEY "derma-tag"
#define NAME_KEY "derma-name"

struct _DermaItemRows
{
  GtkWidget *container; /* a GtkListBox, of which they are the first rows, or an AdwExpanderRow */
  GCallback  activated_cb;
  gpointer   user_data;
  GPtrArray *rows;
};

static void
line_clear (DermaItemLine *line)
{
  g_free (line->subtitle);
  g_free (line->tag);
  g_free (line->spoken);
}

/**
 * derma_item_lines_new:
 *
 * Returns: (transfer full) (element-type DermaItemLine): no lines yet
 */
GArray *
derma_item_lines_new (void)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (DermaItemLine));

  g_array_set_clear_func (lines, (GDestroyNotify) line_clear);

  return lines;
}

/**
 * derma_item_lines_add:
 * @subtitle: (nullable) (transfer full): a second line
 * @tag: (nullable) (transfer full): what stands at its end
 * @spoken: (nullable) (transfer full): what is read for @tag
 */
void
derma_item_lines_add (GArray            *lines,
                      DermaAftercareItem item,
                      char              *subtitle,
                      char              *tag,
                      char              *spoken)
{
  const DermaItemLine line = { item, FALSE, subtitle, tag, spoken };

  g_array_append_val (lines, line);
}

/**
 * derma_item_rows_new:
 * @container: a list box, or an expander row
 * @activated_cb: (nullable): connected to each row that is a check box, swapped
 * @user_data: for @activated_cb
 *
 * Returns: (transfer full): no rows yet
 */
DermaItemRows *
derma_item_rows_new (GtkWidget *container,
                     GCallback  activated_cb,
                     gpointer   user_data)
{
  DermaItemRows *self = g_new0 (DermaItemRows, 1);

  g_return_val_if_fail (GTK_IS_LIST_BOX (container) || ADW_IS_EXPANDER_ROW (container), NULL);

  self->container = container;
  self->activated_cb = activated_cb;
  self->user_data = user_data;
  self->rows = g_ptr_array_new ();

  return self;
}

/**
 * derma_item_rows_free:
 * @self: (transfer full): what tells of the rows; they stay where they are
 */
void
derma_item_rows_free (DermaItemRows *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static GtkWidget *
make_row (DermaItemRows       *self,
          const DermaItemLine *line)
{
  GtkWidget *row;
  GtkWidget *tag;

  if (line->is_ticked)
    {
      row = derma_check_row_new (derma_aftercare_get_title (line->item), NULL);
      derma_check_row_set_active (DERMA_CHECK_ROW (row), TRUE);
      if (self->activated_cb != NULL)
        g_signal_connect_swapped (row, "activated", self->activated_cb, self->user_data);
    }
  else
    {
      row = adw_action_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), derma_aftercare_get_title (line->item));
    }

  tag = gtk_label_new (NULL);
  gtk_widget_add_css_class (tag, "tag");
  gtk_widget_add_css_class (tag, "numeric");
  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), tag);
  g_object_set_data (G_OBJECT (row), TAG_KEY, tag);
  g_object_set_data (G_OBJECT (row), ITEM_KEY, GUINT_TO_POINTER (line->item));

  return row;
}

/* The name of the row has the time that its tag shows in few letters. */
static void
show_words (GtkWidget           *row,
            const DermaItemLine *line)
{
  GtkLabel        *tag = g_object_get_data (G_OBJECT (row), TAG_KEY);
  const char      *title = derma_aftercare_get_title (line->item);
  const char      *subtitle = line->subtitle != NULL ? line->subtitle : "";
  g_autofree char *name = NULL;

  if (g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), subtitle) != 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (g_strcmp0 (gtk_label_get_label (tag), line->tag != NULL ? line->tag : "") != 0)
    gtk_label_set_label (tag, line->tag != NULL ? line->tag : "");
  gtk_widget_set_visible (GTK_WIDGET (tag), line->tag != NULL);

  if (line->spoken == NULL)
    return;

  /* Translators: something to do or to leave alone, and until or from when: “Pool, lake or sea, 10 hours more, until Thursday 19:22” */
  name = g_strdup_printf (C_ ("name of a row", "%1$s, %2$s"), title, line->spoken);
  if (g_strcmp0 (g_object_get_data (G_OBJECT (row), NAME_KEY), name) == 0)
    return;

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), NAME_KEY, g_steal_pointer (&name), g_free);
}

static gboolean
is_row_of (GtkWidget           *row,
           const DermaItemLine *line)
{
  return derma_item_row_get_item (row) == line->item && DERMA_IS_CHECK_ROW (row) == line->is_ticked;
}

static gboolean
has_line_for (const GArray *lines,
              GtkWidget    *row)
{
  for (guint i = 0; i < lines->len; i++)
    if (is_row_of (row, &g_array_index (lines, DermaItemLine, i)))
      return TRUE;

  return FALSE;
}

/* The keyboard goes on to what follows the row, or precedes it. */
static void
pass_focus_on (DermaItemRows *self,
               guint          index)
{
  GtkWidget *row = g_ptr_array_index (self->rows, index);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (row));

  if (!gtk_widget_has_focus (row))
    return;

  if (index + 1 < self->rows->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, index + 1));
  else if (index > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, index - 1));
  else
    gtk_widget_child_focus (root, GTK_DIR_TAB_FORWARD);
}

static void
remove_row (DermaItemRows *self,
            guint          index)
{
  GtkWidget *row = g_ptr_array_index (self->rows, index);

  pass_focus_on (self, index);
  if (GTK_IS_LIST_BOX (self->container))
    gtk_list_box_remove (GTK_LIST_BOX (self->container), row);
  else
    adw_expander_row_remove (ADW_EXPANDER_ROW (self->container), row);
  g_ptr_array_remove_index (self->rows, index);
}

static void
append_row (DermaItemRows       *self,
            const DermaItemLine *line)
{
  GtkWidget *row = make_row (self, line);

  if (GTK_IS_LIST_BOX (self->container))
    gtk_list_box_insert (GTK_LIST_BOX (self->container), row, (int) self->rows->len);
  else
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self->container), row);
  g_ptr_array_add (self->rows, row);
}

/* How many rows are there already, in the order of the lines. */
static guint
count_kept (DermaItemRows *self,
            const GArray  *lines)
{
  guint n = 0;

  while (n < lines->len && n < self->rows->len &&
         is_row_of (g_ptr_array_index (self->rows, n), &g_array_index (lines, DermaItemLine, n)))
    n++;

  return n;
}

/**
 * derma_item_rows_show:
 * @lines: (element-type DermaItemLine): what is to be shown, in this order
 *
 * Makes, removes and changes rows as needed.
 */
void
derma_item_rows_show (DermaItemRows *self,
                      const GArray  *lines)
{
  guint n_kept;

  g_return_if_fail (self != NULL && lines != NULL);

  for (guint i = self->rows->len; i > 0; i--)
    if (!has_line_for (lines, g_ptr_array_index (self->rows, i - 1)))
      remove_row (self, i - 1);

  n_kept = count_kept (self, lines);
  while (self->rows->len > n_kept)
    remove_row (self, self->rows->len - 1);
  for (guint i = n_kept; i < lines->len; i++)
    append_row (self, &g_array_index (lines, DermaItemLine, i));

  for (guint i = 0; i < lines->len; i++)
    show_words (g_ptr_array_index (self->rows, i), &g_array_index (lines, DermaItemLine, i));
}

/**
 * derma_item_row_get_item:
 * @row: a row of #DermaItemRows
 *
 * Returns: what it is about
 */
DermaAftercareItem
derma_item_row_get_item (GtkWidget *row)
{
  return (DermaAftercareItem) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), ITEM_KEY));
}
