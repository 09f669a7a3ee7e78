/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-compare-page.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "core/derma-format.h"
#include "pages/derma-compare-strip.h"
#include "pages/derma-photo-look.h"
#include "pages/derma-photo-pixels.h"
#include "pages/derma-photo-text.h"
#include "widgets/derma-announce.h"
#include "widgets/derma-choice.h"
#include "widgets/derma-menu.h"
#include "widgets/derma-photo-compare.h"

/* More than the picture has on any screen; with it a zoom shows more and not only larger. */
#define MOST_PIXELS 2400
#define ZOOM_STEP 1.25

/**
 * DermaComparePage:
 *
 * Two photos of one view, compared in the ways of #DermaPhotoCompare; what to compare is chosen in the strip below. It says when
 * light or distance differ or a session was too near, and judges nothing. Marks that are set here are stored with the photos, once.
 *
 * Property: "is-discreet": whether the photos that are not compared are blurred. Actions: compare.save, compare.align,
 * compare.finish-align, compare.cancel-align, compare.zoom-in, compare.zoom-out, compare.zoom-all.
 */
struct _DermaComparePage
{
  AdwNavigationPage parent_instance;

  DermaJournal      *journal;
  DermaClock        *clock;
  DermaPhotoCache   *cache;
  DermaCompareStrip *strip;
  DermaPhoto        *shown[DERMA_N_PAIR_SIDES];    /* (nullable) */
  GdkTexture        *textures[DERMA_N_PAIR_SIDES]; /* (nullable) */
  gboolean           is_missing[DERMA_N_PAIR_SIDES];
  GCancellable      *loading[DERMA_N_PAIR_SIDES]; /* (nullable) */
  gboolean           is_discreet;
  gboolean           is_aligning;

  AdwToastOverlay   *toasts;
  DermaChoice       *mode;
  DermaPhotoCompare *compare;
  GtkWidget         *blend_box;
  GtkRange          *blend;
  GtkWidget         *align_bar;
  GtkWidget         *align_hint;
  GtkWidget         *align_done;
  GtkWidget         *below;
  AdwBin            *strip_place;
  GtkWidget         *note_box;
  GtkLabel          *note;
  GtkDropDown       *view;
  GtkToggleButton   *match;
};

G_DEFINE_FINAL_TYPE (DermaComparePage, derma_compare_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_IS_DISCREET = 1,
} DermaComparePageProperty;

static GParamSpec *properties[PROP_IS_DISCREET + 1];

static void
show_text (DermaComparePage *self,
           const char       *text)
{
  adw_toast_overlay_add_toast (self->toasts, g_object_new (ADW_TYPE_TOAST, "title", text, "use-markup", FALSE, NULL));
}

static void
get_marks (DermaPhoto    *photo,
           gboolean      *has_marks,
           DermaPairPoint points[2])
{
  DermaPhotoMarks marks = { 0 };

  *has_marks = derma_photo_get_marks (photo, &marks);
  points[0] = (DermaPairPoint) { marks.a_x, marks.a_y };
  points[1] = (DermaPairPoint) { marks.b_x, marks.b_y };
}

static void
show_side (DermaComparePage *self,
           DermaPairSide     side)
{
  DermaPhoto       *photo = self->shown[side];
  g_autofree char  *title = NULL;
  g_autofree char  *detail = NULL;
  g_autofree char  *day = NULL;
  DermaComparePhoto shown = { .texture = self->textures[side], .is_missing = self->is_missing[side], .title = "", .detail = "" };

  if (photo != NULL)
    {
      shown.title = title = derma_format_year_date (derma_photo_get_at (photo));
      shown.detail = detail = derma_photo_text_dup_day (self->journal, derma_photo_get_at (photo));
      shown.day = day = derma_format_month_day (derma_photo_get_at (photo), derma_clock_get_now (self->clock));
      shown.lightness = derma_photo_get_lightness (photo);
      get_marks (photo, &shown.has_marks, shown.marks);
    }
  derma_photo_compare_set_photo (self->compare, side, &shown);
}

static void
update_note (DermaComparePage *self)
{
  g_autofree char *text = NULL;

  if (self->shown[DERMA_PAIR_EARLIER] != NULL && self->shown[DERMA_PAIR_LATER] != NULL)
    {
      const DermaPhotoLook earlier = derma_photo_look_get (self->journal, self->shown[DERMA_PAIR_EARLIER]);
      const DermaPhotoLook later = derma_photo_look_get (self->journal, self->shown[DERMA_PAIR_LATER]);
      DermaPhotoDifference difference;

      derma_photo_difference_check (&earlier, &later, &difference);
      text = derma_photo_difference_dup_text (&difference);
    }
  else
    text = g_strdup (_ ("The next one makes the comparison."));

  gtk_label_set_label (self->note, text != NULL ? text : "");
  gtk_widget_set_visible (self->note_box, text != NULL);
}

typedef struct
{
  DermaComparePage *page;
  DermaPairSide     side;
} Load;

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autofree Load *load = user_data;
  g_autoptr (DermaComparePage) self = load->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = derma_photo_pixels_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (texture == NULL)
    g_message ("A photo cannot be shown: %s", error->message);
  g_clear_object (&self->loading[load->side]);
  g_set_object (&self->textures[load->side], texture);
  self->is_missing[load->side] = texture == NULL;
  show_side (self, load->side);
}

static void
load_side (DermaComparePage *self,
           DermaPairSide     side)
{
  DermaPhoto      *photo = derma_compare_strip_get_photo (self->strip, side);
  g_autofree char *path = NULL;
  Load            *load;

  if (photo == self->shown[side])
    return;

  if (self->loading[side] != NULL)
    g_cancellable_cancel (self->loading[side]);
  g_clear_object (&self->loading[side]);
  g_clear_object (&self->textures[side]);
  g_set_object (&self->shown[side], photo);
  self->is_missing[side] = FALSE;
  if (photo == NULL)
    return;

  self->loading[side] = g_cancellable_new ();
  load = g_new0 (Load, 1);
  *load = (Load) { g_object_ref (self), side };
  path = derma_photo_dup_path (photo);
  derma_photo_pixels_load_async (path, MOST_PIXELS, self->loading[side], loaded_cb, load);
}

static void
update_actions (DermaComparePage *self)
{
  const gboolean can_write = !derma_journal_is_read_only (self->journal);
  const gboolean is_pair = self->shown[DERMA_PAIR_EARLIER] != NULL && self->shown[DERMA_PAIR_LATER] != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.align", is_pair && can_write && !self->is_aligning);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.save", is_pair && !self->is_aligning);
}

static void
pair_changed_cb (DermaComparePage *self)
{
  for (guint side = 0; side < DERMA_N_PAIR_SIDES; side++)
    {
      load_side (self, (DermaPairSide) side);
      show_side (self, (DermaPairSide) side);
    }
  update_note (self);
  update_actions (self);
}

static void
mode_cb (DermaComparePage *self)
{
  const DermaPairMode mode = (DermaPairMode) derma_choice_get_selected (self->mode);

  derma_photo_compare_set_mode (self->compare, mode);
  gtk_widget_set_visible (self->blend_box, mode == DERMA_PAIR_OVERLAY && !self->is_aligning);
}

static void
blend_cb (DermaComparePage *self)
{
  derma_photo_compare_set_blend (self->compare, gtk_range_get_value (self->blend) / 100);
}

static void
match_cb (DermaComparePage *self)
{
  derma_photo_compare_set_matches_brightness (self->compare, gtk_toggle_button_get_active (self->match));
}

static void
view_cb (DermaComparePage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->view);

  if (self->strip != NULL && selected < DERMA_N_PHOTO_VIEWS)
    derma_compare_strip_show_view (self->strip, (DermaPhotoView) selected);
}

static void
set_is_aligning (DermaComparePage *self,
                 gboolean          is_aligning)
{
  self->is_aligning = is_aligning;
  gtk_widget_set_visible (self->align_bar, is_aligning);
  gtk_widget_set_visible (self->below, !is_aligning);
  gtk_widget_set_sensitive (GTK_WIDGET (self->mode), !is_aligning);
  derma_photo_compare_set_is_aligning (self->compare, is_aligning);
  mode_cb (self);
  update_actions (self);
}

/* What was not moved is no statement: a first place is only there to be taken hold of. */
static void
marks_changed_cb (DermaComparePage *self)
{
  const DermaPair *pair = derma_photo_compare_get_pair (self->compare);
  const gboolean   is_moved = pair->photos[DERMA_PAIR_EARLIER].has_marks && pair->photos[DERMA_PAIR_LATER].has_marks;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.finish-align", is_moved);
  gtk_widget_set_child_visible (self->align_hint, !is_moved); /* its place stays, so that nothing jumps under a finger */
}

static void
align_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  DermaComparePage *self = DERMA_COMPARE_PAGE (widget);

  set_is_aligning (self, TRUE);
  marks_changed_cb (self);
}

static void
cancel_align_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  DermaComparePage *self = DERMA_COMPARE_PAGE (widget);

  set_is_aligning (self, FALSE);
  for (guint side = 0; side < DERMA_N_PAIR_SIDES; side++)
    show_side (self, (DermaPairSide) side); /* as it is stored */
}

static void
finish_align_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  DermaComparePage *self = DERMA_COMPARE_PAGE (widget);

  gint64          ids[DERMA_N_PAIR_SIDES];
  DermaPhotoMarks marks[DERMA_N_PAIR_SIDES];
  g_autoptr (GError) error = NULL;

  for (guint side = 0; side < DERMA_N_PAIR_SIDES; side++)
    {
      const DermaPairPoint *points = derma_photo_compare_get_pair (self->compare)->photos[side].marks;

      ids[side] = derma_photo_get_id (self->shown[side]);
      marks[side] = (DermaPhotoMarks) { points[0].x, points[0].y, points[1].x, points[1].y };
    }
  if (!derma_journal_set_photo_marks_pair (self->journal, ids, marks, &error))
    {
      g_autofree char *text = derma_error_to_text (error);

      g_message ("The points were not stored: %s", error->message);
      show_text (self, text);
      return;
    }
  cancel_align_action (widget, name, parameter);
  update_note (self);
  derma_announce (widget, _ ("The photos are aligned."), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
zoom_in_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  derma_photo_compare_zoom (DERMA_COMPARE_PAGE (widget)->compare, ZOOM_STEP);
}

static void
zoom_out_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  derma_photo_compare_zoom (DERMA_COMPARE_PAGE (widget)->compare, 1 / ZOOM_STEP);
}

static void
zoom_all_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  derma_photo_compare_reset_zoom (DERMA_COMPARE_PAGE (widget)->compare);
}

/**
 * derma_compare_page_create_export:
 *
 * Returns: (transfer full): what is compared now, to be drawn into a file
 */
DermaCompareExport *
derma_compare_page_create_export (DermaComparePage *self)
{
  DermaCompareExport *export = g_new0 (DermaCompareExport, 1);

  g_return_val_if_fail (DERMA_IS_COMPARE_PAGE (self), export);

  export->picture.pair = *derma_photo_compare_get_pair (self->compare);
  export->picture.pair.head = 0; /* the picture has its words below */
  export->picture.blend = derma_photo_compare_get_blend (self->compare);
  export->picture.gains[DERMA_PAIR_EARLIER] = 1;
  export->picture.gains[DERMA_PAIR_LATER] = derma_photo_compare_get_gain (self->compare);
  for (guint side = 0; side < DERMA_N_PAIR_SIDES; side++)
    if (self->shown[side] != NULL)
      {
        export->paths[side] = derma_photo_dup_path (self->shown[side]);
        export->picture.titles[side] = derma_format_month_date (derma_photo_get_at (self->shown[side]));
        export->picture.details[side] = derma_photo_text_dup_day (self->journal, derma_photo_get_at (self->shown[side]));
      }

  return export;
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DermaComparePage *self = DERMA_COMPARE_PAGE (widget);

  derma_compare_export_ask (derma_compare_page_create_export (self), GTK_WIDGET (self->compare));
}

static void
derma_compare_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((DermaComparePageProperty) prop_id)
    {
    case PROP_IS_DISCREET:
      g_value_set_boolean (value, DERMA_COMPARE_PAGE (object)->is_discreet);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_compare_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  DermaComparePage *self = DERMA_COMPARE_PAGE (object);

  switch ((DermaComparePageProperty) prop_id)
    {
    case PROP_IS_DISCREET:
      if (self->is_discreet == g_value_get_boolean (value))
        return;
      self->is_discreet = g_value_get_boolean (value);
      if (self->strip != NULL)
        derma_compare_strip_set_is_veiled (self->strip, self->is_discreet);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_compare_page_dispose (GObject *object)
{
  DermaComparePage *self = DERMA_COMPARE_PAGE (object);

  for (guint side = 0; side < DERMA_N_PAIR_SIDES; side++)
    {
      if (self->loading[side] != NULL)
        g_cancellable_cancel (self->loading[side]);
      g_clear_object (&self->loading[side]);
      g_clear_object (&self->shown[side]);
      g_clear_object (&self->textures[side]);
    }
  self->strip = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_COMPARE_PAGE);
  g_clear_object (&self->cache);
  g_clear_object (&self->clock);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (derma_compare_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "compare.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "compare.align", NULL, align_action);
  gtk_widget_class_install_action (widget_class, "compare.finish-align", NULL, finish_align_action);
  gtk_widget_class_install_action (widget_class, "compare.cancel-align", NULL, cancel_align_action);
  gtk_widget_class_install_action (widget_class, "compare.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "compare.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "compare.zoom-all", NULL, zoom_all_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "compare.save", NULL);
}

static void
derma_compare_page_class_init (DermaComparePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_CHOICE);
  g_type_ensure (DERMA_TYPE_PHOTO_COMPARE);

  object_class->get_property = derma_compare_page_get_property;
  object_class->set_property = derma_compare_page_set_property;
  object_class->dispose = derma_compare_page_dispose;

  properties[PROP_IS_DISCREET] =
    g_param_spec_boolean ("is-discreet", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaComparePage, toasts);
  gtk_widget_class_bind_template_child (widget_class, DermaComparePage, mode);
  gtk_widget_class_bind_template_child (widget_class, DermaComparePage, compare);
  gtk_widget_class_bind_template_child (widget_class, DermaComparePage, blend_box);
  gtk_widget_class_bind_template_child (widget_class, DermaComparePage, blend);
  gtk_widget_class_bind_template_child (widget_class, DermaComparePage, align_bar);
  gtk_widget_class_bind_template_child (widget_class, DermaComparePage, align_hint);
  gtk_widget_class_bind_template_child (widget_class, DermaComparePage, align_done);
  gtk_widget_class_bind_template_child (widget_class, DermaComparePage, below);
  gtk_widget_class_bind_template_child (widget_class, DermaComparePage, strip_place);
  gtk_widget_class_bind_template_child (widget_class, DermaComparePage, note_box);
  gtk_widget_class_bind_template_child (widget_class, DermaComparePage, note);
  gtk_widget_class_bind_template_child (widget_class, DermaComparePage, view);
  gtk_widget_class_bind_template_child (widget_class, DermaComparePage, match);
  gtk_widget_class_bind_template_callback (widget_class, mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, blend_cb);
  gtk_widget_class_bind_template_callback (widget_class, match_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
  gtk_widget_class_bind_template_callback (widget_class, marks_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, derma_menu_active_notify_cb);
  install_actions (widget_class);
}

static void
derma_compare_page_init (DermaComparePage *self)
{
  const char *const modes[] = { _ ("Slider"), _ ("Side by Side"), _ ("Overlay"), NULL };
  g_autoptr (GListModel) views = derma_photo_text_create_views (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  derma_choice_set_words (self->mode, _ ("Way of comparing"), modes);
  gtk_drop_down_set_model (self->view, views);
}

/**
 * derma_compare_page_new:
 * @cache: of @journal
 * @earlier: what is compared
 * @later: with what; if it is the one that was taken before, the two change places
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
derma_compare_page_new (DermaJournal    *journal,
                        DermaClock      *clock,
                        DermaPhotoCache *cache,
                        DermaPhoto      *earlier,
                        DermaPhoto      *later)
{
  DermaComparePage *self;
  GtkWidget        *strip;
  gboolean          is_in_order;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_PHOTO (earlier) && DERMA_IS_PHOTO (later), NULL);

  self = g_object_new (DERMA_TYPE_COMPARE_PAGE, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  self->cache = g_object_ref (cache);
  strip = derma_compare_strip_new (journal, cache);
  adw_bin_set_child (self->strip_place, strip);
  gtk_drop_down_set_selected (self->view, derma_photo_get_view (earlier));
  self->strip = DERMA_COMPARE_STRIP (strip);
  derma_compare_strip_set_is_veiled (self->strip, self->is_discreet);
  derma_compare_strip_show_view (self->strip, derma_photo_get_view (earlier));
  g_signal_connect_object (strip, "pair-changed", G_CALLBACK (pair_changed_cb), self, G_CONNECT_SWAPPED);
  is_in_order = derma_photo_get_at (earlier).utc_s <= derma_photo_get_at (later).utc_s;
  derma_compare_strip_set_pair (self->strip, is_in_order ? earlier : later, is_in_order ? later : earlier);

  return GTK_WIDGET (self);
}
