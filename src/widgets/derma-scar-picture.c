/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-scar-picture.h"

#define WIDTH 76
#define HEIGHT 44
#define SURFACE 14.0 /* where flat skin ends, from above */
#define DERMIS 9.0   /* how far below the surface the next layer begins */

struct _DermaScarPicture
{
  GtkWidget parent_instance;

  DermaScarType type;
};

G_DEFINE_FINAL_TYPE (DermaScarPicture, derma_scar_picture, GTK_TYPE_WIDGET)

/* The surface from left to right, @below points under itself. */
static void
trace_surface (cairo_t      *cr,
               DermaScarType type,
               double        below)
{
  const double y = SURFACE + below;

  cairo_move_to (cr, 1, y);
  switch (type)
    {
    case DERMA_SCAR_ICE_PICK:
      cairo_line_to (cr, 33, y);
      cairo_line_to (cr, 38, y + 22);
      cairo_line_to (cr, 43, y);
      break;
    case DERMA_SCAR_BOXCAR_SHALLOW:
      cairo_line_to (cr, 22, y);
      cairo_line_to (cr, 23, y + 7);
      cairo_line_to (cr, 53, y + 7);
      cairo_line_to (cr, 54, y);
      break;
    case DERMA_SCAR_BOXCAR_DEEP:
      cairo_line_to (cr, 22, y);
      cairo_line_to (cr, 23, y + 17);
      cairo_line_to (cr, 53, y + 17);
      cairo_line_to (cr, 54, y);
      break;
    case DERMA_SCAR_ROLLING:
      cairo_curve_to (cr, 12, y, 14, y + 9, 24, y + 9);
      cairo_curve_to (cr, 32, y + 9, 32, y + 1, 38, y + 1);
      cairo_curve_to (cr, 44, y + 1, 44, y + 9, 52, y + 9);
      cairo_curve_to (cr, 62, y + 9, 64, y, 75, y);
      break;
    case DERMA_SCAR_RAISED:
      cairo_line_to (cr, 20, y);
      cairo_curve_to (cr, 24, y - 13, 52, y - 13, 56, y);
      break;
    case DERMA_SCAR_MACULAR:
    case DERMA_SCAR_UNKNOWN:
    default:
      break;
    }
  cairo_line_to (cr, 75, y);
}

/* What is not seen in the surface alone: the colour of a flat mark, and what holds a wavy scar down. */
static void
draw_inside (cairo_t       *cr,
             DermaScarType  type,
             const GdkRGBA *colour)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * 0.55);
  if (type == DERMA_SCAR_MACULAR)
    {
      cairo_move_to (cr, 22, SURFACE + 1);
      cairo_line_to (cr, 54, SURFACE + 1);
      cairo_curve_to (cr, 52, SURFACE + 8, 24, SURFACE + 8, 22, SURFACE + 1);
      cairo_fill (cr);
    }
  else if (type == DERMA_SCAR_ROLLING)
    {
      const double feet[] = { 24, 52 };

      cairo_set_line_width (cr, 1.5);
      for (guint i = 0; i < G_N_ELEMENTS (feet); i++)
        for (int side = -1; side <= 1; side++)
          {
            cairo_move_to (cr, feet[i] + side * 2, SURFACE + 11);
            cairo_line_to (cr, feet[i] + side * 5, HEIGHT - 2);
          }
      cairo_stroke (cr);
    }
}

static void
derma_scar_picture_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  DermaScarPicture *self = DERMA_SCAR_PICTURE (widget);
  const int         width = gtk_widget_get_width (widget);
  const int         height = gtk_widget_get_height (widget);
  cairo_t          *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  const double      dashes[] = { 4, 4 };
  GdkRGBA           colour;

  gtk_widget_get_color (widget, &colour);
  cairo_translate (cr, (width - WIDTH) / 2.0, (height - HEIGHT) / 2.0);

  trace_surface (cr, self->type, 0);
  cairo_line_to (cr, 75, HEIGHT - 1);
  cairo_line_to (cr, 1, HEIGHT - 1);
  cairo_close_path (cr);
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha * 0.12);
  cairo_fill (cr);

  draw_inside (cr, self->type, &colour);

  /* The outer layer follows the surface; where it is not known how that runs, the line is broken. */
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha * 0.9);
  cairo_set_line_width (cr, 2);
  if (self->type == DERMA_SCAR_UNKNOWN)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  trace_surface (cr, self->type, 0);
  cairo_stroke (cr);

  cairo_move_to (cr, 1, SURFACE + DERMIS + 17);
  cairo_line_to (cr, 75, SURFACE + DERMIS + 17);
  cairo_set_dash (cr, (const double[]) { 1, 3 }, 2, 0);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);

  cairo_destroy (cr);
}

static void
derma_scar_picture_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
derma_scar_picture_class_init (DermaScarPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = derma_scar_picture_snapshot;
  widget_class->measure = derma_scar_picture_measure;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
derma_scar_picture_init (DermaScarPicture *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * derma_scar_picture_new:
 *
 * Returns: (transfer floating): the drawing of that kind of scar
 */
GtkWidget *
derma_scar_picture_new (DermaScarType type)
{
  DermaScarPicture *self = g_object_new (DERMA_TYPE_SCAR_PICTURE, NULL);

  self->type = type;

  return GTK_WIDGET (self);
}
