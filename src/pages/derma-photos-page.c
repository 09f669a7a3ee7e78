/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-photos-page.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "pages/derma-compare-page.h"
#include "pages/derma-photo-add-dialog.h"
#include "pages/derma-photo-dialog.h"
#include "pages/derma-photo-guide.h"
#include "pages/derma-photo-intake.h"
#include "pages/derma-photo-text.h"
#include "widgets/derma-choice.h"
#include "widgets/derma-menu.h"

#define N_TO_COMPARE 2

/**
 * DermaPhotosPage:
 *
 * All photos by time, of one view or of all: they are added, compared, changed and deleted here. Property: "is-discreet":
 * whether they are blurred until they are asked for, one by one or all; when the page is left they are blurred again.
 *
 * Actions: photos.compare, photos.change, photos.delete, photos.select-none, photos.paste, photos.guide.
 */
struct _DermaPhotosPage
{
  AdwNavigationPage parent_instance;

  DermaJournal    *journal;
  DermaClock      *clock;
  DermaPhotoCache *cache;
  DermaPhotoGrid  *grid;
  gboolean         is_discreet;

  AdwToastOverlay *toasts;
  DermaChoice     *views;
  GtkStack        *stack;
  AdwStatusPage   *empty;
  GtkLabel        *hint;
  AdwBin          *grid_place;
  GtkToggleButton *reveal;
  GtkRevealer     *selection_revealer;
  GtkBox          *selection_bar;
  GtkLabel        *selection_words;
  GtkWidget       *change;
};

G_DEFINE_FINAL_TYPE (DermaPhotosPage, derma_photos_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_IS_DISCREET = 1,
} DermaPhotosPageProperty;

static GParamSpec *properties[PROP_IS_DISCREET + 1];

static void
show_failure (DermaPhotosPage *self,
              const GError    *error)
{
  g_autofree char *text = derma_error_to_text (error);

  g_message ("The photos were not changed: %s", error->message);
  adw_toast_overlay_add_toast (self->toasts, g_object_new (ADW_TYPE_TOAST, "title", text, "use-markup", FALSE, NULL));
}

static int
get_view (DermaPhotosPage *self)
{
  return (int) derma_choice_get_selected (self->views) - 1; /* the first word is all of them */
}

static void
update_empty (DermaPhotosPage *self)
{
  const int        view = get_view (self);
  g_autofree char *title = NULL;

  if (view < 0)
    {
      adw_status_page_set_title (self->empty, _ ("No Photos Yet"));
      adw_status_page_set_description (self->empty, _ ("Your first photos are what later ones are compared with. Take them before the first session."));
      return;
    }

  /* Translators: %s is a view of the face, for example “Left 45°”. */
  title = g_strdup_printf (_ ("No Photo of the View “%s” Yet"), derma_photo_view_get_name ((DermaPhotoView) view));
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, derma_photo_view_get_pose ((DermaPhotoView) view));
}

/* A list that could not be read is not one without photos. */
static gboolean
can_read (DermaPhotosPage *self)
{
  g_autoptr (GError) error = NULL;

  if (derma_journal_read_photos (self->journal, &error))
    return TRUE;

  g_message ("The photos cannot be shown: %s", error->message);
  return FALSE;
}

static void
update_hint (DermaPhotosPage *self)
{
  const gboolean is_read = can_read (self);
  const guint    n = derma_photo_grid_get_n_photos (self->grid);

  gtk_widget_set_visible (GTK_WIDGET (self->views), is_read);
  gtk_stack_set_visible_child_name (self->stack, !is_read ? "unread" : n > 0 ? "photos"
                                                                             : "empty");
  gtk_label_set_label (self->hint, n == 1 ? _ ("The next one makes the comparison.") : _ ("Select two photos to compare them."));
  update_empty (self);
}

static void
update_selection (DermaPhotosPage *self)
{
  g_autoptr (GPtrArray) photos = derma_photo_grid_get_selected (self->grid);
  const gboolean   can_write = !derma_journal_is_read_only (self->journal);
  g_autofree char *words = NULL;

  if (photos->len == 1 && derma_photo_grid_get_n_photos (self->grid) > 1)
    words = g_strdup (_ ("One selected. Select another one to compare the two."));
  else
    words = g_strdup_printf (ngettext ("%u selected", "%u selected", photos->len), photos->len);
  gtk_label_set_label (self->selection_words, words);
  gtk_revealer_set_reveal_child (self->selection_revealer, photos->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "photos.compare", photos->len == N_TO_COMPARE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "photos.change", photos->len == 1 && can_write);
  gtk_widget_set_visible (self->change, photos->len == 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "photos.delete", photos->len > 0 && can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "photos.select-none", photos->len > 0);
  update_hint (self);
}

static void
view_chosen_cb (DermaPhotosPage *self)
{
  if (self->grid == NULL)
    return;

  derma_photo_grid_select_none (self->grid);
  derma_photo_grid_show_view (self->grid, get_view (self));
  update_selection (self);
}

static void
reveal_toggled_cb (DermaPhotosPage *self)
{
  const gboolean is_revealed = gtk_toggle_button_get_active (self->reveal);

  gtk_button_set_icon_name (GTK_BUTTON (self->reveal), is_revealed ? "view-conceal-symbolic" : "view-reveal-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->reveal), is_revealed ? _ ("Blur all photos") : _ ("Show all photos"));
  if (self->grid != NULL)
    derma_photo_grid_set_is_veiled (self->grid, self->is_discreet && !is_revealed);
}

static void
change (DermaPhotosPage *self,
        DermaPhoto      *photo)
{
  derma_photo_dialog_present (GTK_WIDGET (self), self->journal, self->clock, photo);
}

static void
compare_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  DermaPhotosPage *self = DERMA_PHOTOS_PAGE (widget);
  g_autoptr (GPtrArray) photos = derma_photo_grid_get_selected (self->grid);
  GtkWidget *navigation = gtk_widget_get_ancestor (widget, ADW_TYPE_NAVIGATION_VIEW);
  GtkWidget *page;

  if (photos->len != N_TO_COMPARE || navigation == NULL)
    return;

  page = derma_compare_page_new (self->journal, self->clock, self->cache, g_ptr_array_index (photos, 1), g_ptr_array_index (photos, 0));
  g_object_bind_property (self, "is-discreet", page, "is-discreet", G_BINDING_SYNC_CREATE);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (navigation), ADW_NAVIGATION_PAGE (page));
}

static void
change_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  DermaPhotosPage *self = DERMA_PHOTOS_PAGE (widget);
  g_autoptr (GPtrArray) photos = derma_photo_grid_get_selected (self->grid);

  if (photos->len == 1)
    change (self, g_ptr_array_index (photos, 0));
}

static void
select_none_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  derma_photo_grid_select_none (DERMA_PHOTOS_PAGE (widget)->grid);
}

typedef struct
{
  DermaPhotosPage    *page;
  DermaRemovedPhotos *removed;
} Undo;

static void
undo_free (gpointer  data,
           GClosure *closure)
{
  Undo *undo = data;

  g_clear_pointer (&undo->removed, derma_removed_photos_free);
  g_object_unref (undo->page);
  g_free (undo);
}

static void
undo_cb (AdwToast *toast,
         gpointer  user_data)
{
  Undo *undo = user_data;
  g_autoptr (GError) error = NULL;

  if (!derma_journal_restore_photos (undo->page->journal, undo->removed, &error))
    show_failure (undo->page, error);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  DermaPhotosPage *self = DERMA_PHOTOS_PAGE (widget);
  g_autoptr (GPtrArray) photos = derma_photo_grid_get_selected (self->grid);
  g_autofree gint64 *ids = g_new (gint64, photos->len);
  g_autofree char   *text = g_strdup_printf (ngettext ("%u photo deleted", "%u photos deleted", photos->len), photos->len);
  g_autoptr (GError) error = NULL;
  DermaRemovedPhotos *removed = NULL;
  AdwToast           *toast;
  Undo               *undo;

  for (guint i = 0; i < photos->len; i++)
    ids[i] = derma_photo_get_id (g_ptr_array_index (photos, i));
  if (!derma_journal_remove_photos (self->journal, ids, photos->len, &removed, &error))
    {
      show_failure (self, error);
      return;
    }

  undo = g_new0 (Undo, 1);
  *undo = (Undo) { g_object_ref (self), removed };
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), undo, undo_free, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
guide_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  derma_photo_guide_present (widget);
}

static void
try_again_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  DermaPhotosPage *self = DERMA_PHOTOS_PAGE (widget);

  update_selection (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self->views)))
    gtk_widget_child_focus (GTK_WIDGET (self->grid), GTK_DIR_TAB_FORWARD);
  else
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("The photos still cannot be read.")));
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  DermaPhotosPage *self = DERMA_PHOTOS_PAGE (widget);

  derma_photo_intake_paste (widget, self->journal, self->clock);
}

/* Who comes back finds them blurred. */
static void
derma_photos_page_unmap (GtkWidget *widget)
{
  DermaPhotosPage *self = DERMA_PHOTOS_PAGE (widget);

  GTK_WIDGET_CLASS (derma_photos_page_parent_class)->unmap (widget);

  gtk_toggle_button_set_active (self->reveal, FALSE);
  derma_photo_grid_set_is_veiled (self->grid, self->is_discreet);
}

static void
set_is_discreet (DermaPhotosPage *self,
                 gboolean         is_discreet)
{
  if (self->is_discreet == is_discreet)
    return;

  self->is_discreet = is_discreet;
  gtk_toggle_button_set_active (self->reveal, FALSE);
  if (self->grid != NULL)
    derma_photo_grid_set_is_veiled (self->grid, is_discreet);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_DISCREET]);
}

static void
derma_photos_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((DermaPhotosPageProperty) prop_id)
    {
    case PROP_IS_DISCREET:
      g_value_set_boolean (value, DERMA_PHOTOS_PAGE (object)->is_discreet);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_photos_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch ((DermaPhotosPageProperty) prop_id)
    {
    case PROP_IS_DISCREET:
      set_is_discreet (DERMA_PHOTOS_PAGE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_photos_page_dispose (GObject *object)
{
  DermaPhotosPage *self = DERMA_PHOTOS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_PHOTOS_PAGE);
  g_clear_object (&self->cache);
  g_clear_object (&self->clock);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (derma_photos_page_parent_class)->dispose (object);
}

static void
derma_photos_page_class_init (DermaPhotosPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_CHOICE);
  g_type_ensure (DERMA_TYPE_PHOTO_GUIDE);

  object_class->get_property = derma_photos_page_get_property;
  object_class->set_property = derma_photos_page_set_property;
  object_class->dispose = derma_photos_page_dispose;
  widget_class->unmap = derma_photos_page_unmap;

  properties[PROP_IS_DISCREET] = g_param_spec_boolean ("is-discreet", NULL, NULL, FALSE,
                                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-photos-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaPhotosPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotosPage, views);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotosPage, stack);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotosPage, empty);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotosPage, hint);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotosPage, grid_place);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotosPage, reveal);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotosPage, selection_revealer);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotosPage, selection_bar);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotosPage, change);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotosPage, selection_words);
  gtk_widget_class_bind_template_callback (widget_class, view_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, reveal_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, derma_menu_active_notify_cb);

  gtk_widget_class_install_action (widget_class, "photos.compare", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "photos.change", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "photos.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "photos.select-none", NULL, select_none_action);
  gtk_widget_class_install_action (widget_class, "photos.try-again", NULL, try_again_action);
  gtk_widget_class_install_action (widget_class, "photos.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "photos.guide", NULL, guide_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "photos.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "photos.delete", NULL);
}

static void
set_view_words (DermaPhotosPage *self)
{
  const char *words[DERMA_N_PHOTO_VIEWS + 2] = { C_ ("photo view", "All") };

  for (guint i = 0; i < DERMA_N_PHOTO_VIEWS; i++)
    words[i + 1] = derma_photo_view_get_name ((DermaPhotoView) i);
  derma_choice_set_words (self->views, _ ("View of the face"), words);
}

static void
derma_photos_page_init (DermaPhotosPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_view_words (self);
}

/**
 * derma_photos_page_new:
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
derma_photos_page_new (DermaJournal *journal,
                       DermaClock   *clock)
{
  DermaPhotosPage *self;
  GtkWidget       *grid;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = g_object_new (DERMA_TYPE_PHOTOS_PAGE, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  self->cache = derma_photo_cache_ref_for (journal);
  grid = derma_photo_grid_new (journal, self->cache);
  self->grid = DERMA_PHOTO_GRID (grid);
  g_signal_connect_object (grid, "selection-changed", G_CALLBACK (update_selection), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (grid, "activated", G_CALLBACK (change), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->grid_place, grid);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "photos.paste", !derma_journal_is_read_only (journal));
  derma_photo_intake_accept_drops (GTK_WIDGET (self), journal, clock);
  update_selection (self);

  return GTK_WIDGET (self);
}
