/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-photo-grid.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "pages/derma-photo-text.h"
#include "pages/derma-photo-tile.h"

#define TILE_SIZE 156
#define MOST_COLUMNS 8

/**
 * DermaPhotoGrid:
 *
 * The photos of a journal, the newest first, as a grid of tiles that are used again while it is scrolled. Several can be
 * selected. While it is veiled nothing can be recognised but what was asked for one by one.
 *
 * Signals: "selection-changed"; "activated", with a #DermaPhoto.
 */
struct _DermaPhotoGrid
{
  AdwBin parent_instance;

  DermaJournal      *journal;
  DermaPhotoCache   *cache;
  GtkCustomFilter   *filter;
  GtkSelectionModel *selection;
  int                view; /* -1 for all */
  gboolean           is_veiled;
  GHashTable        *revealed; /* ids of photos that were asked for one by one */
  GPtrArray         *items;    /* (element-type GtkListItem): those that have a tile; not held */
};

G_DEFINE_FINAL_TYPE (DermaPhotoGrid, derma_photo_grid, ADW_TYPE_BIN)

enum
{
  SELECTION_CHANGED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_in_view (gpointer item,
            gpointer user_data)
{
  DermaPhotoGrid *self = user_data;

  return self->view < 0 || (int) derma_photo_get_view (item) == self->view;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b,
                      gpointer      user_data)
{
  const gint64 one = derma_photo_get_at ((DermaPhoto *) a).utc_s;
  const gint64 other = derma_photo_get_at ((DermaPhoto *) b).utc_s;

  return one > other ? GTK_ORDERING_SMALLER : one < other ? GTK_ORDERING_LARGER
                                                          : GTK_ORDERING_EQUAL;
}

static gboolean
is_photo_veiled (DermaPhotoGrid *self,
                 DermaPhoto     *photo)
{
  gint64 id = derma_photo_get_id (photo);

  return self->is_veiled && !g_hash_table_contains (self->revealed, &id);
}

static void
update_words (DermaPhotoGrid *self,
              GtkListItem    *item)
{
  DermaPhoto      *photo = gtk_list_item_get_item (item);
  const DermaTime  at = derma_photo_get_at (photo);
  g_autofree char *date = derma_format_month_date (at);
  g_autofree char *when = derma_photo_text_dup_when (self->journal, at);
  g_autofree char *name = derma_photo_text_dup_name (self->journal, photo);

  derma_photo_tile_set_words (DERMA_PHOTO_TILE (gtk_list_item_get_child (item)), date, when);
  derma_photo_tile_set_name (DERMA_PHOTO_TILE (gtk_list_item_get_child (item)), name);
  gtk_list_item_set_accessible_label (item, name);
  gtk_list_item_set_accessible_description (item, derma_photo_get_note (photo));
}

static void
reveal_cb (GtkListItem *item)
{
  DermaPhotoTile *tile = DERMA_PHOTO_TILE (gtk_list_item_get_child (item));
  DermaPhotoGrid *self = DERMA_PHOTO_GRID (gtk_widget_get_ancestor (GTK_WIDGET (tile), DERMA_TYPE_PHOTO_GRID));
  gint64          id = derma_photo_get_id (gtk_list_item_get_item (item));

  g_hash_table_add (self->revealed, g_memdup2 (&id, sizeof id));
  derma_photo_tile_set_is_veiled (tile, FALSE);
}

static void
toggled_cb (GtkListItem *item,
            gboolean     is_active)
{
  GtkWidget      *tile = gtk_list_item_get_child (item);
  DermaPhotoGrid *self = DERMA_PHOTO_GRID (gtk_widget_get_ancestor (tile, DERMA_TYPE_PHOTO_GRID));
  const guint     position = gtk_list_item_get_position (item);

  if (is_active)
    gtk_selection_model_select_item (self->selection, position, FALSE);
  else
    gtk_selection_model_unselect_item (self->selection, position);
}

static void
selected_cb (GtkListItem *item)
{
  derma_photo_tile_set_is_selected (DERMA_PHOTO_TILE (gtk_list_item_get_child (item)), gtk_list_item_get_selected (item));
}

static void
setup_cb (DermaPhotoGrid *self,
          GtkListItem    *item)
{
  GtkWidget *tile = derma_photo_tile_new (self->cache, TILE_SIZE);

  derma_photo_tile_set_is_selectable (DERMA_PHOTO_TILE (tile), TRUE);
  g_signal_connect_object (tile, "reveal", G_CALLBACK (reveal_cb), item, G_CONNECT_SWAPPED);
  g_signal_connect_object (tile, "toggled", G_CALLBACK (toggled_cb), item, G_CONNECT_SWAPPED);
  g_signal_connect (item, "notify::selected", G_CALLBACK (selected_cb), NULL);
  gtk_list_item_set_child (item, tile);
}

static void
bind_cb (DermaPhotoGrid *self,
         GtkListItem    *item)
{
  DermaPhotoTile *tile = DERMA_PHOTO_TILE (gtk_list_item_get_child (item));
  DermaPhoto     *photo = gtk_list_item_get_item (item);

  derma_photo_tile_set_photo (tile, NULL); /* what was shown before is not shown unveiled meanwhile */
  derma_photo_tile_set_is_veiled (tile, is_photo_veiled (self, photo));
  derma_photo_tile_set_photo (tile, photo);
  update_words (self, item);
  selected_cb (item);
  g_ptr_array_add (self->items, item);
}

static void
unbind_cb (DermaPhotoGrid *self,
           GtkListItem    *item)
{
  derma_photo_tile_set_photo (DERMA_PHOTO_TILE (gtk_list_item_get_child (item)), NULL);
  g_ptr_array_remove_fast (self->items, item);
}

static void
teardown_cb (DermaPhotoGrid *self,
             GtkListItem    *item)
{
  g_signal_handlers_disconnect_by_func (item, selected_cb, NULL);
}

/* A session that was added or deleted changes how long after one a photo was taken. */
static void
journal_changed_cb (DermaPhotoGrid *self)
{
  for (guint i = 0; i < self->items->len; i++)
    update_words (self, g_ptr_array_index (self->items, i));
}

static void
selection_changed_cb (DermaPhotoGrid *self)
{
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
activated_cb (DermaPhotoGrid *self,
              guint           position)
{
  g_autoptr (DermaPhoto) photo = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  g_signal_emit (self, signals[ACTIVATED], 0, photo);
}

static void
derma_photo_grid_dispose (GObject *object)
{
  DermaPhotoGrid *self = DERMA_PHOTO_GRID (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->cache);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (derma_photo_grid_parent_class)->dispose (object);
}

static void
derma_photo_grid_finalize (GObject *object)
{
  DermaPhotoGrid *self = DERMA_PHOTO_GRID (object);

  g_hash_table_unref (self->revealed);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (derma_photo_grid_parent_class)->finalize (object);
}

static void
derma_photo_grid_class_init (DermaPhotoGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = derma_photo_grid_dispose;
  object_class->finalize = derma_photo_grid_finalize;

  signals[SELECTION_CHANGED] =
    g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DERMA_TYPE_PHOTO);
}

static void
derma_photo_grid_init (DermaPhotoGrid *self)
{
  self->view = -1;
  self->revealed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->items = g_ptr_array_new ();
}

static GListModel *
create_model (DermaPhotoGrid *self)
{
  GtkSorter  *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_newest_first, NULL, NULL));
  GListModel *photos = g_object_ref (derma_journal_get_photos (self->journal));
  GListModel *sorted = G_LIST_MODEL (gtk_sort_list_model_new (photos, sorter));

  self->filter = gtk_custom_filter_new (is_in_view, self, NULL);
  return G_LIST_MODEL (gtk_filter_list_model_new (sorted, g_object_ref (GTK_FILTER (self->filter))));
}

static GtkWidget *
create_grid (DermaPhotoGrid *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget          *grid;

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "teardown", G_CALLBACK (teardown_cb), self, G_CONNECT_SWAPPED);

  grid = gtk_grid_view_new (g_object_ref (self->selection), factory);
  gtk_grid_view_set_min_columns (GTK_GRID_VIEW (grid), 2);
  gtk_grid_view_set_max_columns (GTK_GRID_VIEW (grid), MOST_COLUMNS);
  gtk_widget_add_css_class (grid, "photo-grid");
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Photos"), -1);
  g_signal_connect_object (grid, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  return grid;
}

/**
 * derma_photo_grid_new:
 * @journal: whose photos it shows
 * @cache: of that journal
 *
 * Returns: (transfer floating): the grid
 */
GtkWidget *
derma_photo_grid_new (DermaJournal    *journal,
                      DermaPhotoCache *cache)
{
  DermaPhotoGrid *self;
  GtkWidget      *scroller;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_PHOTO_CACHE (cache), NULL);

  self = g_object_new (DERMA_TYPE_PHOTO_GRID, NULL);
  self->journal = g_object_ref (journal);
  self->cache = g_object_ref (cache);
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (create_model (self)));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "changed", G_CALLBACK (journal_changed_cb), self, G_CONNECT_SWAPPED);

  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), create_grid (self));
  adw_bin_set_child (ADW_BIN (self), scroller);

  return GTK_WIDGET (self);
}

/**
 * derma_photo_grid_show_view:
 * @view: a #DermaPhotoView, or -1 for all of them
 */
void
derma_photo_grid_show_view (DermaPhotoGrid *self,
                            int             view)
{
  g_return_if_fail (DERMA_IS_PHOTO_GRID (self));

  if (self->view == view)
    return;

  self->view = view;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * derma_photo_grid_get_n_photos:
 *
 * Returns: how many there are of the views that are shown
 */
guint
derma_photo_grid_get_n_photos (DermaPhotoGrid *self)
{
  g_return_val_if_fail (DERMA_IS_PHOTO_GRID (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

/**
 * derma_photo_grid_get_selected:
 *
 * Returns: (transfer full) (element-type DermaPhoto): the photos that are selected, the newest first
 */
GPtrArray *
derma_photo_grid_get_selected (DermaPhotoGrid *self)
{
  GPtrArray *photos = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) selected = NULL;

  g_return_val_if_fail (DERMA_IS_PHOTO_GRID (self), photos);

  selected = gtk_selection_model_get_selection (self->selection);
  for (guint i = 0; i < gtk_bitset_get_size (selected); i++)
    g_ptr_array_add (photos, g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (selected, i)));

  return photos;
}

/**
 * derma_photo_grid_select:
 * @position: of what is shown
 *
 * Selects one more.
 */
void
derma_photo_grid_select (DermaPhotoGrid *self,
                         guint           position)
{
  g_return_if_fail (DERMA_IS_PHOTO_GRID (self));

  gtk_selection_model_select_item (self->selection, position, FALSE);
}

/**
 * derma_photo_grid_select_none:
 *
 * Selects nothing any more.
 */
void
derma_photo_grid_select_none (DermaPhotoGrid *self)
{
  g_return_if_fail (DERMA_IS_PHOTO_GRID (self));

  gtk_selection_model_unselect_all (self->selection);
}

/**
 * derma_photo_grid_set_is_veiled:
 * @is_veiled: whether nothing may be recognised; what was asked for one by one is forgotten
 */
void
derma_photo_grid_set_is_veiled (DermaPhotoGrid *self,
                                gboolean        is_veiled)
{
  g_return_if_fail (DERMA_IS_PHOTO_GRID (self));

  self->is_veiled = is_veiled;
  g_hash_table_remove_all (self->revealed);
  for (guint i = 0; i < self->items->len; i++)
    derma_photo_tile_set_is_veiled (DERMA_PHOTO_TILE (gtk_list_item_get_child (g_ptr_array_index (self->items, i))), is_veiled);
}
