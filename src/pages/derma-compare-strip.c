/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-compare-strip.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "pages/derma-photo-text.h"
#include "pages/derma-photo-tile.h"

#define TILE_SIZE 76

/**
 * DermaCompareStrip:
 *
 * The photos of one view in a row, the oldest where reading begins. Two of them are compared. One that is pressed takes the
 * place of the nearer of those two, so that any two can be reached; the earlier one always is the earlier one.
 *
 * Signal: "pair-changed".
 */
struct _DermaCompareStrip
{
  AdwBin parent_instance;

  DermaJournal    *journal;
  DermaPhotoCache *cache;
  GtkCustomFilter *filter;
  GListModel      *photos; /* of the view, oldest first */
  GtkListView     *list;
  DermaPhotoView   view;
  gboolean         is_veiled;
  guint            scroll_source;            /* 0: it is not about to be scrolled */
  DermaPhoto      *pair[DERMA_N_PAIR_SIDES]; /* (nullable) */
  GPtrArray       *items;                    /* (element-type GtkListItem): those that have a tile; not held */
};

G_DEFINE_FINAL_TYPE (DermaCompareStrip, derma_compare_strip, ADW_TYPE_BIN)

enum
{
  PAIR_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_in_view (gpointer item,
            gpointer user_data)
{
  return derma_photo_get_view (item) == DERMA_COMPARE_STRIP (user_data)->view;
}

static const char *
get_role (DermaCompareStrip *self,
          DermaPhoto        *photo)
{
  if (photo == self->pair[DERMA_PAIR_EARLIER])
    return C_ ("photo", "Earlier");

  return photo == self->pair[DERMA_PAIR_LATER] ? C_ ("photo", "Later") : NULL;
}

static void
update_item (DermaCompareStrip *self,
             GtkListItem       *item)
{
  DermaPhotoTile  *tile = DERMA_PHOTO_TILE (gtk_list_item_get_child (item));
  DermaPhoto      *photo = gtk_list_item_get_item (item);
  const char      *role = get_role (self, photo);
  const DermaTime  at = derma_photo_get_at (photo);
  g_autofree char *date = derma_format_year_date (at);
  g_autofree char *day = derma_photo_text_dup_day (self->journal, at);
  g_autofree char *name = derma_photo_text_dup_name (self->journal, photo);

  derma_photo_tile_set_words (tile, date, role != NULL ? role : day);
  derma_photo_tile_set_name (tile, name);
  if (role != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (tile), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (tile), "chosen");
  derma_photo_tile_set_is_veiled (tile, self->is_veiled && role == NULL);
  gtk_list_item_set_accessible_label (item, name);
  gtk_list_item_set_accessible_description (item, role != NULL ? role : "");
}

static void
update_items (DermaCompareStrip *self)
{
  for (guint i = 0; i < self->items->len; i++)
    update_item (self, g_ptr_array_index (self->items, i));
}

static void
setup_cb (DermaCompareStrip *self,
          GtkListItem       *item)
{
  gtk_list_item_set_child (item, derma_photo_tile_new (self->cache, TILE_SIZE));
}

static void
bind_cb (DermaCompareStrip *self,
         GtkListItem       *item)
{
  update_item (self, item); /* veiled or not before there is a picture */
  derma_photo_tile_set_photo (DERMA_PHOTO_TILE (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
  g_ptr_array_add (self->items, item);
}

static void
unbind_cb (DermaCompareStrip *self,
           GtkListItem       *item)
{
  derma_photo_tile_set_photo (DERMA_PHOTO_TILE (gtk_list_item_get_child (item)), NULL);
  g_ptr_array_remove_fast (self->items, item);
}

static guint
find (DermaCompareStrip *self,
      DermaPhoto        *photo)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->photos); i++)
    {
      g_autoptr (DermaPhoto) one = g_list_model_get_item (self->photos, i);

      if (one == photo)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
scroll_to (DermaCompareStrip *self,
           DermaPhoto        *photo)
{
  const guint position = photo != NULL ? find (self, photo) : GTK_INVALID_LIST_POSITION;

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_NONE, NULL);
}

static void
scroll_cb (gpointer user_data)
{
  DermaCompareStrip *self = user_data;

  self->scroll_source = 0;
  scroll_to (self, self->pair[DERMA_PAIR_LATER]);
}

/* A list only scrolls once it knows where things are. */
static void
derma_compare_strip_map (GtkWidget *widget)
{
  DermaCompareStrip *self = DERMA_COMPARE_STRIP (widget);

  GTK_WIDGET_CLASS (derma_compare_strip_parent_class)->map (widget);

  if (self->scroll_source == 0)
    self->scroll_source = g_idle_add_once (scroll_cb, self);
}

static void
derma_compare_strip_dispose (GObject *object)
{
  DermaCompareStrip *self = DERMA_COMPARE_STRIP (object);

  g_clear_handle_id (&self->scroll_source, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  for (guint i = 0; i < DERMA_N_PAIR_SIDES; i++)
    g_clear_object (&self->pair[i]);
  g_clear_object (&self->photos);
  g_clear_object (&self->filter);
  g_clear_object (&self->cache);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (derma_compare_strip_parent_class)->dispose (object);
}

static void
derma_compare_strip_finalize (GObject *object)
{
  g_ptr_array_unref (DERMA_COMPARE_STRIP (object)->items);

  G_OBJECT_CLASS (derma_compare_strip_parent_class)->finalize (object);
}

static void
derma_compare_strip_class_init (DermaCompareStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = derma_compare_strip_dispose;
  object_class->finalize = derma_compare_strip_finalize;
  GTK_WIDGET_CLASS (klass)->map = derma_compare_strip_map;

  signals[PAIR_CHANGED] =
    g_signal_new ("pair-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
derma_compare_strip_init (DermaCompareStrip *self)
{
  self->items = g_ptr_array_new ();
}

static void
create_list (DermaCompareStrip *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel  *selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->photos)));
  GtkWidget          *list;

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  list = gtk_list_view_new (selection, factory);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (list), GTK_ORIENTATION_HORIZONTAL);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_widget_add_css_class (list, "compare-strip");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Photos of this view"), -1);
  g_signal_connect_object (list, "activate", G_CALLBACK (derma_compare_strip_choose), self, G_CONNECT_SWAPPED);
  self->list = GTK_LIST_VIEW (list);
}

/**
 * derma_compare_strip_new:
 * @journal: whose photos it shows
 * @cache: of that journal
 *
 * Returns: (transfer floating): the strip
 */
GtkWidget *
derma_compare_strip_new (DermaJournal    *journal,
                         DermaPhotoCache *cache)
{
  DermaCompareStrip *self;
  GtkWidget         *scroller;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_PHOTO_CACHE (cache), NULL);

  self = g_object_new (DERMA_TYPE_COMPARE_STRIP, NULL);
  self->journal = g_object_ref (journal);
  self->cache = g_object_ref (cache);
  self->filter = gtk_custom_filter_new (is_in_view, self, NULL);
  self->photos = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (derma_journal_get_photos (journal)),
                                                          g_object_ref (GTK_FILTER (self->filter))));
  create_list (self);

  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), scroller);

  return GTK_WIDGET (self);
}

/**
 * derma_compare_strip_show_view:
 * @view: whose photos are shown; of those the first and the last one are compared
 */
void
derma_compare_strip_show_view (DermaCompareStrip *self,
                               DermaPhotoView     view)
{
  guint n;
  g_autoptr (DermaPhoto) first = NULL;
  g_autoptr (DermaPhoto) last = NULL;

  g_return_if_fail (DERMA_IS_COMPARE_STRIP (self));

  self->view = view;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  n = g_list_model_get_n_items (self->photos);
  first = n > 0 ? g_list_model_get_item (self->photos, 0) : NULL;
  last = n > 1 ? g_list_model_get_item (self->photos, n - 1) : NULL;
  derma_compare_strip_set_pair (self, first, last);
}

/**
 * derma_compare_strip_get_n_photos:
 *
 * Returns: how many there are of the view that is shown
 */
guint
derma_compare_strip_get_n_photos (DermaCompareStrip *self)
{
  g_return_val_if_fail (DERMA_IS_COMPARE_STRIP (self), 0);

  return g_list_model_get_n_items (self->photos);
}

/**
 * derma_compare_strip_get_photo:
 *
 * Returns: (transfer none) (nullable): the photo of that side
 */
DermaPhoto *
derma_compare_strip_get_photo (DermaCompareStrip *self,
                               DermaPairSide      side)
{
  g_return_val_if_fail (DERMA_IS_COMPARE_STRIP (self) && side < DERMA_N_PAIR_SIDES, NULL);

  return self->pair[side];
}

/**
 * derma_compare_strip_set_pair:
 * @earlier: (nullable): of the view that is shown
 * @later: (nullable): taken after that
 *
 * Compares the two, and brings into sight what is new of them; of two new ones the later.
 */
void
derma_compare_strip_set_pair (DermaCompareStrip *self,
                              DermaPhoto        *earlier,
                              DermaPhoto        *later)
{
  g_return_if_fail (DERMA_IS_COMPARE_STRIP (self));

  if (g_set_object (&self->pair[DERMA_PAIR_EARLIER], earlier))
    scroll_to (self, earlier);
  if (g_set_object (&self->pair[DERMA_PAIR_LATER], later))
    scroll_to (self, later);
  update_items (self);
  g_signal_emit (self, signals[PAIR_CHANGED], 0);
}

/**
 * derma_compare_strip_choose:
 * @position: of a photo of the view that is shown
 *
 * Compares it with the one of the pair that is farther from it.
 */
void
derma_compare_strip_choose (DermaCompareStrip *self,
                            guint              position)
{
  g_autoptr (DermaPhoto) photo = NULL;
  guint earlier;
  guint later;

  g_return_if_fail (DERMA_IS_COMPARE_STRIP (self));

  photo = g_list_model_get_item (self->photos, position);
  if (photo == NULL || get_role (self, photo) != NULL)
    return;

  earlier = find (self, self->pair[DERMA_PAIR_EARLIER]);
  later = find (self, self->pair[DERMA_PAIR_LATER]);
  if (earlier == GTK_INVALID_LIST_POSITION || later == GTK_INVALID_LIST_POSITION)
    return;

  /* In the middle it is the later one that gives way: the first photos are what all is compared with. */
  if (position < earlier || (position < later && position - earlier < later - position))
    derma_compare_strip_set_pair (self, photo, self->pair[DERMA_PAIR_LATER]);
  else
    derma_compare_strip_set_pair (self, self->pair[DERMA_PAIR_EARLIER], photo);
}

/**
 * derma_compare_strip_set_is_veiled:
 * @is_veiled: whether nothing may be recognised but on the two that are compared
 */
void
derma_compare_strip_set_is_veiled (DermaCompareStrip *self,
                                   gboolean           is_veiled)
{
  g_return_if_fail (DERMA_IS_COMPARE_STRIP (self));

  self->is_veiled = is_veiled;
  update_items (self);
}
