/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-photo-group.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "pages/derma-photo-text.h"
#include "pages/derma-photo-tile.h"

#define N_TILES 4
#define TILE_SIZE 128

/**
 * DermaPhotoGroup:
 *
 * The latest photos, each of which can be opened, and the way to all of them. Property: "is-discreet": whether they are blurred.
 *
 * It asks the window for "win.show-photo".
 */
struct _DermaPhotoGroup
{
  AdwBin parent_instance;

  DermaJournal    *journal;
  DermaPhotoCache *cache;
  gboolean         is_discreet;

  GtkLabel   *words;
  GtkFlowBox *tiles;
  GtkWidget  *all;
};

G_DEFINE_FINAL_TYPE (DermaPhotoGroup, derma_photo_group, ADW_TYPE_BIN)

typedef enum
{
  PROP_IS_DISCREET = 1,
} DermaPhotoGroupProperty;

static GParamSpec *properties[PROP_IS_DISCREET + 1];

static void
reveal_cb (DermaPhotoTile *tile)
{
  derma_photo_tile_set_is_veiled (tile, FALSE);
}

static DermaPhotoTile *
get_tile (GtkWidget *child)
{
  return DERMA_PHOTO_TILE (gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child)));
}

static void
activated_cb (DermaPhotoGroup *self,
              GtkFlowBoxChild *child)
{
  DermaPhoto *photo = derma_photo_tile_get_photo (get_tile (GTK_WIDGET (child)));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-photo", "x", derma_photo_get_id (photo));
}

static void
add_tile (DermaPhotoGroup *self,
          DermaPhoto      *photo)
{
  GtkWidget       *child = gtk_flow_box_child_new ();
  GtkWidget       *tile = derma_photo_tile_new (self->cache, TILE_SIZE);
  g_autofree char *date = derma_format_month_date (derma_photo_get_at (photo));
  g_autofree char *day = derma_photo_text_dup_day (self->journal, derma_photo_get_at (photo));
  g_autofree char *name = derma_photo_text_dup_name (self->journal, photo);

  derma_photo_tile_set_words (DERMA_PHOTO_TILE (tile), date, day);
  derma_photo_tile_set_name (DERMA_PHOTO_TILE (tile), name);
  derma_photo_tile_set_is_veiled (DERMA_PHOTO_TILE (tile), self->is_discreet);
  derma_photo_tile_set_photo (DERMA_PHOTO_TILE (tile), photo);
  g_signal_connect (tile, "reveal", G_CALLBACK (reveal_cb), NULL);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), tile);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_flow_box_append (self->tiles, child);
}

static const char *
choose_words (gboolean is_read,
              guint    n_photos)
{
  if (!is_read)
    return _ ("The list of your photos could not be read. “All Photos” tries again.");
  if (n_photos == 0)
    return _ ("Your first photos are what later ones are compared with. Take them before the first session.");

  return _ ("The latest ones. Two of the same view can be laid over each other.");
}

static void
update (DermaPhotoGroup *self)
{
  const gboolean is_read = derma_journal_read_photos (self->journal, NULL);
  GListModel    *photos = derma_journal_get_photos (self->journal); /* oldest first */
  const guint    n = g_list_model_get_n_items (photos);

  gtk_flow_box_remove_all (self->tiles);
  for (guint i = 0; i < MIN (n, N_TILES); i++)
    {
      g_autoptr (DermaPhoto) photo = g_list_model_get_item (photos, n - 1 - i);

      add_tile (self, photo);
    }

  gtk_label_set_label (self->words, choose_words (is_read, n));
  gtk_widget_set_visible (GTK_WIDGET (self->tiles), n > 0);
  gtk_widget_set_visible (self->all, n > 0 || !is_read);
}

static void
derma_photo_group_unmap (GtkWidget *widget)
{
  DermaPhotoGroup *self = DERMA_PHOTO_GROUP (widget);

  GTK_WIDGET_CLASS (derma_photo_group_parent_class)->unmap (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->tiles)); child != NULL; child = gtk_widget_get_next_sibling (child))
    derma_photo_tile_set_is_veiled (get_tile (child), self->is_discreet);
}

static void
derma_photo_group_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((DermaPhotoGroupProperty) prop_id)
    {
    case PROP_IS_DISCREET:
      g_value_set_boolean (value, DERMA_PHOTO_GROUP (object)->is_discreet);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_photo_group_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  DermaPhotoGroup *self = DERMA_PHOTO_GROUP (object);

  switch ((DermaPhotoGroupProperty) prop_id)
    {
    case PROP_IS_DISCREET:
      if (self->is_discreet == g_value_get_boolean (value))
        return;
      self->is_discreet = g_value_get_boolean (value);
      if (self->journal != NULL)
        update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_photo_group_dispose (GObject *object)
{
  DermaPhotoGroup *self = DERMA_PHOTO_GROUP (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_PHOTO_GROUP);
  g_clear_object (&self->cache);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (derma_photo_group_parent_class)->dispose (object);
}

static void
derma_photo_group_class_init (DermaPhotoGroupClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = derma_photo_group_get_property;
  object_class->set_property = derma_photo_group_set_property;
  object_class->dispose = derma_photo_group_dispose;
  widget_class->unmap = derma_photo_group_unmap;

  properties[PROP_IS_DISCREET] =
    g_param_spec_boolean ("is-discreet", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-photo-group.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoGroup, words);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoGroup, tiles);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoGroup, all);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
derma_photo_group_init (DermaPhotoGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_photo_group_new:
 * @journal: whose photos it shows
 *
 * Returns: (transfer floating): the group
 */
GtkWidget *
derma_photo_group_new (DermaJournal *journal)
{
  DermaPhotoGroup *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal), NULL);

  self = g_object_new (DERMA_TYPE_PHOTO_GROUP, NULL);
  self->journal = g_object_ref (journal);
  self->cache = derma_photo_cache_ref_for (journal);
  g_signal_connect_object (derma_journal_get_photos (journal), "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
