/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-photo-add-row.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-date-button.h"
#include "pages/derma-photo-look.h"
#include "pages/derma-photo-pixels.h"
#include "pages/derma-photo-text.h"

#define PREVIEW_SIZE 64

/**
 * DermaPhotoAddRow:
 *
 * A picture that is to be added: what it is called, its view and day, which may be chosen, and what is to be said of it: that it
 * was taken soon after a session or in another light than the first one of its view, or why it cannot be added.
 */
struct _DermaPhotoAddRow
{
  AdwPreferencesRow parent_instance;

  DermaPhotoImportItem *item;
  DermaJournal         *journal;
  DermaClock           *clock;
  gboolean              is_showing;

  GtkStack        *preview;
  GtkPicture      *picture;
  GtkLabel        *name;
  GtkLabel        *words;
  GtkWidget       *controls;
  GtkDropDown     *view;
  DermaDateButton *day;
};

G_DEFINE_FINAL_TYPE (DermaPhotoAddRow, derma_photo_add_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_picture (DermaPhotoAddRow *self)
{
  GBytes *jpeg = derma_photo_import_item_get_thumbnail (self->item);
  g_autoptr (GError) error = NULL;
  g_autoptr (cairo_surface_t) surface = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  if (gtk_picture_get_paintable (self->picture) != NULL || jpeg == NULL)
    return;

  surface = derma_photo_pixels_decode (jpeg, PREVIEW_SIZE * gtk_widget_get_scale_factor (GTK_WIDGET (self)), FALSE, &error);
  if (surface == NULL)
    {
      g_message ("There is no preview: %s", error->message);
      return;
    }
  texture = derma_photo_pixels_to_texture (surface);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
}

static const char *
get_hint (DermaPhotoAddRow *self)
{
  const DermaPhotoLook look = {
    .lightness = derma_photo_import_item_get_lightness (self->item),
    .shape = derma_photo_import_item_get_shape (self->item),
    .is_too_soon = derma_photo_text_is_too_soon (self->journal, derma_photo_import_item_get_at (self->item)),
  };

  return derma_photo_look_get_hint (self->journal, derma_photo_import_item_get_view (self->item), &look);
}

static const char *
get_words (DermaPhotoAddRow *self)
{
  const char *hint;

  switch (derma_photo_import_item_get_state (self->item))
    {
    case DERMA_PHOTO_IMPORT_REFUSED:
    case DERMA_PHOTO_IMPORT_DUPLICATE:
      return derma_photo_import_item_get_text (self->item);
    case DERMA_PHOTO_IMPORT_READY:
      hint = get_hint (self);
      return hint == NULL && !derma_photo_import_item_has_own_time (self->item) ? _ ("The file does not tell when it was taken.") : hint;
    case DERMA_PHOTO_IMPORT_WAITING:
    case DERMA_PHOTO_IMPORT_READING:
    case DERMA_PHOTO_IMPORT_ADDED:
    default:
      return NULL;
    }
}

static const char *
get_preview_name (DermaPhotoImportState state)
{
  if (state == DERMA_PHOTO_IMPORT_REFUSED || state == DERMA_PHOTO_IMPORT_DUPLICATE)
    return "refused";

  return state == DERMA_PHOTO_IMPORT_WAITING || state == DERMA_PHOTO_IMPORT_READING ? "waiting" : "picture";
}

/**
 * derma_photo_add_row_update:
 *
 * Shows what is known of the picture by now.
 */
void
derma_photo_add_row_update (DermaPhotoAddRow *self)
{
  const DermaPhotoImportState state = derma_photo_import_item_get_state (self->item);
  const char                 *words = get_words (self);

  self->is_showing = TRUE;
  show_picture (self);
  gtk_stack_set_visible_child_name (self->preview, get_preview_name (state));
  gtk_label_set_label (self->words, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->words), words != NULL);
  gtk_widget_set_visible (self->controls, state == DERMA_PHOTO_IMPORT_READY);
  gtk_drop_down_set_selected (self->view, derma_photo_import_item_get_view (self->item));
  derma_date_button_set_day (self->day, derma_time_get_local_day (derma_photo_import_item_get_at (self->item)));
  self->is_showing = FALSE;
}

static void
view_cb (DermaPhotoAddRow *self)
{
  const guint selected = gtk_drop_down_get_selected (self->view);

  if (self->item == NULL || self->is_showing || selected >= DERMA_N_PHOTO_VIEWS)
    return;

  derma_photo_import_item_set_view (self->item, (DermaPhotoView) selected);
  derma_photo_add_row_update (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
day_cb (DermaPhotoAddRow *self,
        gint64            day)
{
  derma_photo_import_item_set_at (self->item,
                                  derma_photo_text_move_to_day (derma_photo_import_item_get_at (self->item), day,
                                                                derma_clock_get_now (self->clock), derma_clock_get_zone (self->clock)));
  derma_photo_add_row_update (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
derma_photo_add_row_dispose (GObject *object)
{
  DermaPhotoAddRow *self = DERMA_PHOTO_ADD_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_PHOTO_ADD_ROW);
  g_clear_object (&self->item);
  g_clear_object (&self->clock);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (derma_photo_add_row_parent_class)->dispose (object);
}

static void
derma_photo_add_row_class_init (DermaPhotoAddRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_DATE_BUTTON);

  G_OBJECT_CLASS (klass)->dispose = derma_photo_add_row_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-photo-add-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoAddRow, preview);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoAddRow, picture);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoAddRow, name);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoAddRow, words);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoAddRow, controls);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoAddRow, view);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoAddRow, day);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
}

static void
derma_photo_add_row_init (DermaPhotoAddRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_photo_add_row_new:
 * @item: what it shows
 * @journal: what it is to be added to
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
derma_photo_add_row_new (DermaPhotoImportItem *item,
                         DermaJournal         *journal,
                         DermaClock           *clock)
{
  DermaPhotoAddRow *self;
  const char       *name;
  g_autofree char  *label = NULL;
  g_autoptr (GListModel) views = NULL;

  g_return_val_if_fail (DERMA_IS_PHOTO_IMPORT_ITEM (item) && DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = g_object_new (DERMA_TYPE_PHOTO_ADD_ROW, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  views = derma_photo_text_create_views (NULL);
  gtk_drop_down_set_model (self->view, views);
  derma_date_button_set_clock (self->day, clock);
  derma_date_button_set_is_past (self->day, TRUE);
  derma_date_button_set_title (self->day, _ ("Day"));

  self->item = g_object_ref (item);
  name = derma_photo_import_item_get_name (item);
  gtk_label_set_label (self->name, name);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  /* Translators: %s is the name of a file. */
  label = g_strdup_printf (_ ("View of %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (item, "notify::state", G_CALLBACK (derma_photo_add_row_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "notify::view", G_CALLBACK (derma_photo_add_row_update), self, G_CONNECT_SWAPPED);
  derma_photo_add_row_update (self);

  return GTK_WIDGET (self);
}

/**
 * derma_photo_add_row_set_narrow:
 * @narrow: whether view and day stand under the name
 */
void
derma_photo_add_row_set_narrow (DermaPhotoAddRow *self,
                                gboolean          narrow)
{
  g_return_if_fail (DERMA_IS_PHOTO_ADD_ROW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self))), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}
