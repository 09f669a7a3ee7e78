/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-chart-readout.h"

#define BOX_PADDING 10.0f
#define BOX_RADIUS 9.0f
#define BOX_MOST 280.0f /* the widest that its text is */
#define BOX_SHARE 0.7f  /* of the chart, at most */
#define BOX_TOP 4.0f
#define NEEDLE_GAP 12.0f /* from the needle to the box */
#define NEEDLE_WIDTH 1.0f
#define RING_GAP 4.0f    /* from what is read to its ring */
#define RING_LEAST 18.0f /* the diameter of a ring around a point */
#define RING_WIDTH 2.0f
#define RING_RADIUS 9.0f /* the corners of one around something larger */

struct _DermaChartReadout
{
  GtkWidget parent_instance;

  DermaChartTheme theme;
  PangoLayout    *text; /* (nullable): kept as long as the font is the same */
  gboolean        is_shown;
  gboolean        has_needle;
  gboolean        has_box;
  graphene_rect_t rect; /* of what is read */
};

G_DEFINE_FINAL_TYPE (DermaChartReadout, derma_chart_readout, GTK_TYPE_WIDGET)

/* One colour as it looks upon another that is opaque. */
static GdkRGBA
blend (const DermaChartColor *over,
       const DermaChartColor *under)
{
  return (GdkRGBA) {
    .red = (float) (over->red * over->alpha + under->red * (1 - over->alpha)),
    .green = (float) (over->green * over->alpha + under->green * (1 - over->alpha)),
    .blue = (float) (over->blue * over->alpha + under->blue * (1 - over->alpha)),
    .alpha = 1,
  };
}

static GdkRGBA
to_rgba (const DermaChartColor *color)
{
  return (GdkRGBA) { (float) color->red, (float) color->green, (float) color->blue, (float) color->alpha };
}

static float
get_middle (DermaChartReadout *self)
{
  return self->rect.origin.x + self->rect.size.width / 2;
}

/* Around what is read, round where that is about as wide as high. */
static void
get_ring (DermaChartReadout *self,
          GskRoundedRect    *ring)
{
  graphene_rect_t rect = self->rect;
  const float     lack_x = MAX (RING_LEAST - rect.size.width, 2 * RING_GAP);
  const float     lack_y = MAX (RING_LEAST - rect.size.height, 2 * RING_GAP);
  float           radius;

  graphene_rect_inset (&rect, -lack_x / 2, -lack_y / 2);
  radius = MIN (rect.size.width, rect.size.height) / 2;
  gsk_rounded_rect_init_from_rect (ring, &rect, radius > 2 * RING_RADIUS ? RING_RADIUS : radius);
}

static void
snapshot_ring (DermaChartReadout *self,
               GtkSnapshot       *snapshot)
{
  const GdkRGBA  color = to_rgba (&self->theme.line);
  const float    widths[] = { RING_WIDTH, RING_WIDTH, RING_WIDTH, RING_WIDTH };
  const GdkRGBA  colors[] = { color, color, color, color };
  GskRoundedRect ring;

  get_ring (self, &ring);
  gtk_snapshot_append_border (snapshot, &ring, widths, colors);
}

static void
snapshot_needle (DermaChartReadout *self,
                 GtkSnapshot       *snapshot)
{
  const float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  GdkRGBA     color = to_rgba (&self->theme.dim);

  color.alpha *= 0.6f;
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (floorf (get_middle (self)), 0, NEEDLE_WIDTH,
                                                  MIN (self->rect.origin.y + self->rect.size.height, height)));
}

/* Beside the needle, after it where there is room, else before it; where there is neither, over or under what is read. */
static void
place_box (DermaChartReadout *self,
           graphene_rect_t   *box)
{
  const float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  const float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  const float middle = get_middle (self);
  const float half = self->has_needle ? 0 : self->rect.size.width / 2;
  int         text_width;
  int         text_height;

  pango_layout_get_pixel_size (self->text, &text_width, &text_height);
  box->size.width = (float) text_width + 2 * BOX_PADDING;
  box->size.height = (float) text_height + 2 * BOX_PADDING;
  box->origin.y = BOX_TOP;
  if (middle + half + NEEDLE_GAP + box->size.width <= width)
    box->origin.x = middle + half + NEEDLE_GAP;
  else if (middle - half - NEEDLE_GAP - box->size.width >= 0)
    box->origin.x = middle - half - NEEDLE_GAP - box->size.width;
  else
    {
      box->origin.x = CLAMP (middle - box->size.width / 2, 0, MAX (width - box->size.width, 0));
      if (self->rect.origin.y - RING_LEAST < box->origin.y + box->size.height)
        box->origin.y = MAX (MIN (self->rect.origin.y + self->rect.size.height + RING_LEAST, height - box->size.height), 0);
    }
}

static void
snapshot_box (DermaChartReadout *self,
              GtkSnapshot       *snapshot)
{
  const GdkRGBA   back = blend (&self->theme.text, &self->theme.ground);
  const GdkRGBA   front = to_rgba (&self->theme.ground);
  graphene_rect_t box;
  GskRoundedRect  outline;
  PangoRectangle  lines;

  place_box (self, &box);
  gsk_rounded_rect_init_from_rect (&outline, &box, BOX_RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &back, &box);
  gtk_snapshot_pop (snapshot);

  /* Lines that are read from right to left stand at the far end of the width they may have. */
  pango_layout_get_pixel_extents (self->text, NULL, &lines);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (box.origin.x + BOX_PADDING - (float) lines.x, box.origin.y + BOX_PADDING));
  gtk_snapshot_append_layout (snapshot, self->text, &front);
  gtk_snapshot_restore (snapshot);
}

static void
derma_chart_readout_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  DermaChartReadout *self = DERMA_CHART_READOUT (widget);

  if (!self->is_shown)
    return;

  if (self->has_needle)
    snapshot_needle (self, snapshot);
  snapshot_ring (self, snapshot);
  if (self->has_box)
    snapshot_box (self, snapshot);
}

static void
limit_text (DermaChartReadout *self)
{
  const float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  const int   font = pango_font_description_get_size (pango_context_get_font_description (pango_layout_get_context (self->text)));
  const float most = MAX (BOX_MOST, (float) font / PANGO_SCALE * BOX_MOST / 12);

  pango_layout_set_width (self->text, (int) (MAX (MIN (most, width * BOX_SHARE) - 2 * BOX_PADDING, 1) * PANGO_SCALE));
}

static void
derma_chart_readout_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  DermaChartReadout *self = DERMA_CHART_READOUT (widget);

  if (self->text != NULL)
    limit_text (self);
}

/* The context of Pango is that of the widget, and has another font now. */
static void
update_font (DermaChartReadout *self)
{
  if (self->text == NULL)
    return;

  pango_layout_context_changed (self->text);
  limit_text (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
derma_chart_readout_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (derma_chart_readout_parent_class)->css_changed (widget, change);
  update_font (DERMA_CHART_READOUT (widget));
}

static void
derma_chart_readout_system_setting_changed (GtkWidget       *widget,
                                            GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (derma_chart_readout_parent_class)->system_setting_changed (widget, setting);
  update_font (DERMA_CHART_READOUT (widget));
}

static void
derma_chart_readout_dispose (GObject *object)
{
  g_clear_object (&DERMA_CHART_READOUT (object)->text);

  G_OBJECT_CLASS (derma_chart_readout_parent_class)->dispose (object);
}

static void
derma_chart_readout_class_init (DermaChartReadoutClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_chart_readout_dispose;
  widget_class->snapshot = derma_chart_readout_snapshot;
  widget_class->size_allocate = derma_chart_readout_size_allocate;
  widget_class->css_changed = derma_chart_readout_css_changed;
  widget_class->system_setting_changed = derma_chart_readout_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "readout");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
derma_chart_readout_init (DermaChartReadout *self)
{
  self->theme = DERMA_CHART_THEME_LIGHT;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
}

/**
 * derma_chart_readout_new:
 *
 * Returns: (transfer floating): a read-out that reads nothing
 */
GtkWidget *
derma_chart_readout_new (void)
{
  return g_object_new (DERMA_TYPE_CHART_READOUT, NULL);
}

/**
 * derma_chart_readout_show:
 * @sentence: what is read
 * @rect: where that is
 * @has_needle: whether a line goes down to it
 * @has_box: whether the sentence stands in a box beside it
 *
 * Reads something.
 */
void
derma_chart_readout_show (DermaChartReadout    *self,
                          const char           *sentence,
                          const DermaChartRect *rect,
                          gboolean              has_needle,
                          gboolean              has_box)
{
  g_return_if_fail (DERMA_IS_CHART_READOUT (self) && sentence != NULL && rect != NULL);

  if (self->text == NULL)
    {
      self->text = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
      pango_layout_set_wrap (self->text, PANGO_WRAP_WORD_CHAR);
      limit_text (self);
    }
  pango_layout_set_text (self->text, sentence, -1);
  self->rect = GRAPHENE_RECT_INIT ((float) rect->x, (float) rect->y, (float) rect->width, (float) rect->height);
  self->has_needle = has_needle;
  self->has_box = has_box;
  self->is_shown = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * derma_chart_readout_hide:
 *
 * Reads nothing.
 */
void
derma_chart_readout_hide (DermaChartReadout *self)
{
  g_return_if_fail (DERMA_IS_CHART_READOUT (self));

  if (!self->is_shown)
    return;

  self->is_shown = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * derma_chart_readout_set_theme:
 * @theme: the colours of the chart; those of the box are the other way round
 */
void
derma_chart_readout_set_theme (DermaChartReadout     *self,
                               const DermaChartTheme *theme)
{
  g_return_if_fail (DERMA_IS_CHART_READOUT (self) && theme != NULL);

  self->theme = *theme;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
