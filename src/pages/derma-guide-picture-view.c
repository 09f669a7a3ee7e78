/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-guide-picture-view.h"

#include <glib/gi18n-lib.h>

#include "cues/derma-beat.h"
#include "treatment/derma-session.h"
#include "widgets/derma-announce.h"
#include "widgets/derma-face.h"

#define STILL_SECTION DERMA_SECTION_LEFT_CHEEK /* the strokes are shown on it: all four are easy to tell apart there */

/**
 * DermaGuidePictureView:
 *
 * An illustration of the guide on the face. Strokes move, at the beat of a session, one direction after the other; who wants
 * no movement stops them, or has switched movement off, and sees an arrow. The face is shown as the person has chosen.
 */
struct _DermaGuidePictureView
{
  AdwBin parent_instance;

  DermaGuidePicture picture;
  char             *text;
  DermaDirection    direction;
  DermaView         view;
  gint64            elapsed_us; /* of this direction */
  gint64            frame_us;   /* of the last frame */
  guint             tick;

  DermaFace       *face;
  GtkLabel        *where;
  GtkLabel        *order;
  GtkLabel        *hint;
  GtkBox          *buttons;
  GtkLabel        *position;
  GtkToggleButton *play;
};

G_DEFINE_FINAL_TYPE (DermaGuidePictureView, derma_guide_picture_view, ADW_TYPE_BIN)

/* Which cheek it is depends on how the face is shown. */
static char *
dup_where (DermaGuidePictureView *self)
{
  const char *name = derma_section_get_name (STILL_SECTION);

  if (self->view == DERMA_VIEW_MIRROR)
    /* Translators: %s is a section of the face: “Your left cheek, as in the mirror” */
    return g_strdup_printf (_ ("%s, as in the mirror"), name);

  /* Translators: %s is a section of the face: “Your left cheek, as on a photo” */
  return g_strdup_printf (_ ("%s, as on a photo"), name);
}

/* Returns: (transfer full): what is seen, for who does not see it */
static char *
dup_sentence (DermaGuidePictureView *self)
{
  /* Translators: what a picture shows: a section of the face, inside a sentence, and a direction: “Strokes on your left cheek: outward.” */
  return g_strdup_printf (_ ("Strokes on %s: %s."), derma_section_get_in_sentence (STILL_SECTION),
                          derma_stroke_get_in_sentence (STILL_SECTION, self->direction, self->view));
}

static void
show_strokes (DermaGuidePictureView *self)
{
  const char      *order = derma_stroke_get_order (STILL_SECTION, self->direction, self->view);
  const char      *hint = derma_stroke_get_hint (STILL_SECTION, self->direction);
  g_autofree char *where = dup_where (self);
  g_autofree char *sentence = dup_sentence (self);
  /* Translators: which of the directions of strokes is shown: “1 of 4” */
  g_autofree char *position = g_strdup_printf (C_ ("directions", "%u of %u"), self->direction + 1u, (guint) DERMA_N_DIRECTIONS);

  derma_face_select_direction (self->face, STILL_SECTION, self->direction, TRUE);
  derma_face_set_stroke (self->face, 0, -1);
  gtk_label_set_label (self->where, where);
  gtk_label_set_label (self->order, order);
  gtk_label_set_label (self->hint, hint);
  gtk_label_set_label (self->position, position);
  derma_face_set_sentence (self->face, sentence);
}

static void
show_sections (DermaGuidePictureView *self)
{
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      derma_face_set_label (self->face, (DermaSection) i, number, NULL);
    }
  derma_face_set_sentence (self->face, self->text);
  gtk_label_set_label (self->order, self->text);
  gtk_label_set_label (self->hint, self->view == DERMA_VIEW_MIRROR ? _ ("As in the mirror") : _ ("As on a photo"));
}

static void
show_picture (DermaGuidePictureView *self)
{
  if (self->picture == DERMA_GUIDE_PICTURE_STROKES)
    show_strokes (self);
  else
    show_sections (self);
}

/* The last is followed by the first, and the first comes after the last. */
static void
go_by (DermaGuidePictureView *self,
       guint                  n)
{
  self->direction = (DermaDirection) ((self->direction + n) % DERMA_N_DIRECTIONS);
  self->elapsed_us = 0;
  show_strokes (self);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *frame_clock,
         gpointer       user_data)
{
  DermaGuidePictureView *self = DERMA_GUIDE_PICTURE_VIEW (widget);
  const gint64           now_us = gdk_frame_clock_get_frame_time (frame_clock);

  if (self->frame_us != 0)
    derma_guide_picture_view_advance (self, now_us - self->frame_us);
  self->frame_us = now_us;

  return G_SOURCE_CONTINUE;
}

/* It moves while it can be seen, the person has not stopped it, and wants to see movement at all. */
static void
update (DermaGuidePictureView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   is_animated;
  gboolean   is_moving;

  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &is_animated, NULL);
  is_moving = is_animated && self->picture == DERMA_GUIDE_PICTURE_STROKES && gtk_widget_get_mapped (widget) &&
              gtk_toggle_button_get_active (self->play);
  gtk_widget_set_visible (GTK_WIDGET (self->play), is_animated);
  gtk_button_set_icon_name (GTK_BUTTON (self->play), gtk_toggle_button_get_active (self->play) ? "media-playback-pause-symbolic"
                                                                                               : "media-playback-start-symbolic");
  if (is_moving == derma_guide_picture_view_is_moving (self))
    return;

  if (is_moving)
    {
      self->frame_us = 0;
      self->tick = gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
    }
  else
    {
      gtk_widget_remove_tick_callback (widget, self->tick);
      self->tick = 0;
      show_picture (self);
    }
}

static void
announce (DermaGuidePictureView *self)
{
  g_autofree char *sentence = dup_sentence (self);

  derma_announce (GTK_WIDGET (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
next_clicked_cb (DermaGuidePictureView *self)
{
  go_by (self, 1);
  announce (self);
}

static void
previous_clicked_cb (DermaGuidePictureView *self)
{
  go_by (self, DERMA_N_DIRECTIONS - 1);
  announce (self);
}

static void
derma_guide_picture_view_dispose (GObject *object)
{
  DermaGuidePictureView *self = DERMA_GUIDE_PICTURE_VIEW (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_GUIDE_PICTURE_VIEW);

  G_OBJECT_CLASS (derma_guide_picture_view_parent_class)->dispose (object);
}

static void
derma_guide_picture_view_finalize (GObject *object)
{
  g_free (DERMA_GUIDE_PICTURE_VIEW (object)->text);

  G_OBJECT_CLASS (derma_guide_picture_view_parent_class)->finalize (object);
}

static void
derma_guide_picture_view_class_init (DermaGuidePictureViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_guide_picture_view_dispose;
  object_class->finalize = derma_guide_picture_view_finalize;

  g_type_ensure (DERMA_TYPE_FACE);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-guide-picture-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaGuidePictureView, face);
  gtk_widget_class_bind_template_child (widget_class, DermaGuidePictureView, where);
  gtk_widget_class_bind_template_child (widget_class, DermaGuidePictureView, order);
  gtk_widget_class_bind_template_child (widget_class, DermaGuidePictureView, hint);
  gtk_widget_class_bind_template_child (widget_class, DermaGuidePictureView, buttons);
  gtk_widget_class_bind_template_child (widget_class, DermaGuidePictureView, position);
  gtk_widget_class_bind_template_child (widget_class, DermaGuidePictureView, play);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_clicked_cb);
}

static void
derma_guide_picture_view_init (DermaGuidePictureView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_after (self, "map", G_CALLBACK (update), NULL);
  g_signal_connect_after (self, "unmap", G_CALLBACK (update), NULL);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-enable-animations", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}

/**
 * derma_guide_picture_view_new:
 * @text: what it shows
 *
 * Returns: (transfer floating): the illustration
 */
GtkWidget *
derma_guide_picture_view_new (DermaGuidePicture picture,
                              const char       *text)
{
  DermaGuidePictureView *self = g_object_new (DERMA_TYPE_GUIDE_PICTURE_VIEW, NULL);

  self->picture = picture;
  self->text = g_strdup (text);
  gtk_widget_set_visible (GTK_WIDGET (self->where), picture == DERMA_GUIDE_PICTURE_STROKES);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), picture == DERMA_GUIDE_PICTURE_STROKES);
  show_picture (self);
  update (self);

  return GTK_WIDGET (self);
}

void
derma_guide_picture_view_set_view (DermaGuidePictureView *self,
                                   DermaView              view)
{
  g_return_if_fail (DERMA_IS_GUIDE_PICTURE_VIEW (self));

  self->view = view;
  derma_face_set_view (self->face, view);
  show_picture (self);
}

/**
 * derma_guide_picture_view_is_moving:
 *
 * Returns: whether strokes move on the face
 */
gboolean
derma_guide_picture_view_is_moving (DermaGuidePictureView *self)
{
  g_return_val_if_fail (DERMA_IS_GUIDE_PICTURE_VIEW (self), FALSE);

  return self->tick != 0;
}

/**
 * derma_guide_picture_view_advance:
 * @elapsed_us: microseconds since the last time
 *
 * Moves the roller on, and to the next direction when each strip had its stroke.
 */
void
derma_guide_picture_view_advance (DermaGuidePictureView *self,
                                  gint64                 elapsed_us)
{
  DermaBeatPosition position;

  g_return_if_fail (DERMA_IS_GUIDE_PICTURE_VIEW (self));

  self->elapsed_us += elapsed_us;
  position = derma_beat_get_position (self->elapsed_us / 1000, DERMA_BEAT_DEFAULT, derma_section_get_strips (STILL_SECTION));
  if (position.pass > 1)
    {
      go_by (self, 1);
      return;
    }

  /* It sets off and comes to rest softly, as a hand does. */
  derma_face_set_stroke (self->face, position.stroke,
                         position.is_contact ? position.travel * position.travel * (3 - 2 * position.travel) : -1);
}
