/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the face and the bars beside it are, and how they are drawn. */
#include "config.h"

#include "figures/derma-sections-figure-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "figures/derma-face-drawing.h"

#define GAP 16.0         /* between the face and the bars */
#define TEXT_GAP 8.0     /* between a bar and its words */
#define ROW_LINES 1.9    /* lines of text that a row is high at most */
#define BAR_SHARE 0.55   /* of a row */
#define LEAST_BAR 24.0   /* a bar is never shorter than this for the sake of words */
#define BESIDE 1.15      /* the bars stand beside the face where the whole is so many times wider than high */
#define FACE_HEIGHT 300  /* best, points */
#define FACE_PAD 3.0     /* around a number on the face */
#define N_SHADES 4       /* as many can be told apart */
#define LIGHTEST 0.22    /* how much of the colour the first shade has */
#define DARKEST 0.85     /* and the last */
#define FIGURE_WIDTH 1.0 /* of lines of the face, points */
#define SEEN_LINES 8.0   /* lines of text that a face is high where it says how it is seen */
#define SIDES_Y 0.84     /* where its sides are named, in parts of its height: beside the chin there is room */

static gboolean
is_rtl (PangoContext *pango)
{
  return pango != NULL && pango_context_get_base_dir (pango) == PANGO_DIRECTION_RTL;
}

/* From 0, which was not rolled, to N_SHADES. */
static guint
get_shade (const DermaSectionsFigure *figure,
           guint                      section)
{
  if (figure->most_um == 0)
    return 0;

  return (guint) ((figure->doses[section].dose_um * N_SHADES + figure->most_um - 1) / figure->most_um);
}

static void
place_face (DermaSectionsLayout *self,
            double               x,
            double               y,
            double               width,
            double               height)
{
  const double scale = MAX (MIN (width / DERMA_FACE_WIDTH, height / DERMA_FACE_HEIGHT), 0);

  self->face.width = DERMA_FACE_WIDTH * scale;
  self->face.height = DERMA_FACE_HEIGHT * scale;
  self->face.x = x + (width - self->face.width) / 2;
  self->face.y = y + (height - self->face.height) / 2;
}

/* As in a mirror or not cannot be seen by the face itself, and laid beside each other the two are easily swapped. */
static void
place_seen (DermaSectionsLayout       *self,
            const DermaSectionsFigure *figure,
            PangoContext              *pango,
            double                     x,
            double                     width)
{
  const gboolean is_mirror = figure->view == DERMA_VIEW_MIRROR;
  /* Translators: the left and the right side of a person, in one letter */
  const char *const sides[] = { is_mirror ? C_ ("side of a person", "L") : C_ ("side of a person", "R"),
                                is_mirror ? C_ ("side of a person", "R") : C_ ("side of a person", "L") };
  DermaChartText seen = derma_chart_text_new (pango, is_mirror ? _ ("As in a mirror") : _ ("As the examiner sees it"), TRUE);

  if (seen.rect.width > width)
    {
      derma_chart_text_clear (&seen);
      return;
    }

  seen.rect.x = x + (width - seen.rect.width) / 2;
  seen.rect.y = self->face.y + self->face.height + TEXT_GAP / 2;
  self->seen = seen;
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      self->sides[i] = derma_chart_text_new (pango, sides[i], FALSE);
      self->sides[i].rect.x = i == 0 ? self->face.x : self->face.x + self->face.width - self->sides[i].rect.width;
      self->sides[i].rect.y = self->face.y + SIDES_Y * self->face.height;
    }
}

static double
measure_seen (PangoContext *pango)
{
  return derma_chart_measure_line (pango) + TEXT_GAP / 2;
}

/* With how it is seen under it, where it is not too small for that. */
static void
place_face_and_words (DermaSectionsLayout       *self,
                      const DermaSectionsFigure *figure,
                      PangoContext              *pango,
                      const DermaChartRect      *room)
{
  if (room->height < SEEN_LINES * measure_seen (pango))
    {
      place_face (self, room->x, room->y, room->width, room->height);
      return;
    }

  place_face (self, room->x, room->y, room->width, room->height - measure_seen (pango));
  place_seen (self, figure, pango, room->x, room->width);
}

/* The number of a section where the section is, if it fits there. */
static void
place_on_face (DermaSectionsLayout       *self,
               const DermaSectionsFigure *figure,
               guint                      section,
               PangoContext              *pango)
{
  const double         scale = self->face.width / DERMA_FACE_WIDTH;
  const DermaFacePoint anchor = derma_face_get_anchor ((DermaSection) section, figure->view);
  g_autofree char     *words = derma_section_dose_to_text (&figure->doses[section]);
  DermaChartText       text = derma_chart_text_new (pango, words, FALSE);

  if (figure->doses[section].dose_um == 0 || text.rect.width > derma_face_get_label_width ((DermaSection) section) * scale)
    {
      derma_chart_text_clear (&text);
      return;
    }

  text.rect.x = self->face.x + anchor.x * scale - text.rect.width / 2;
  text.rect.y = self->face.y + anchor.y * scale - text.rect.height / 2;
  self->sections[section].on_face = text;
}

/* From where reading begins: name, bar, number. */
static void
place_row (DermaSectionsLayout       *self,
           const DermaSectionsFigure *figure,
           guint                      section,
           const DermaChartRect      *row,
           double                     name_width,
           double                     dose_width,
           gboolean                   is_mirrored)
{
  DermaSectionPlace *place = &self->sections[section];
  const double       most = MAX (row->width - name_width - dose_width - 2 * TEXT_GAP, 0);
  const double       share = figure->most_um > 0 ? (double) figure->doses[section].dose_um / (double) figure->most_um : 0;
  const double       middle = row->y + row->height / 2;

  place->row = *row;
  place->bar = (DermaChartRect) { row->x + name_width + TEXT_GAP, middle - row->height * BAR_SHARE / 2, most * share, row->height * BAR_SHARE };
  place->name.rect.x = row->x;
  place->name.rect.y = middle - place->name.rect.height / 2;
  place->dose.rect.x = place->bar.x + place->bar.width + TEXT_GAP;
  place->dose.rect.y = middle - place->dose.rect.height / 2;
  if (is_mirrored)
    {
      const double ends = 2 * row->x + row->width;

      place->bar.x = ends - place->bar.x - place->bar.width;
      place->name.rect.x = ends - place->name.rect.x - place->name.rect.width;
      place->dose.rect.x = ends - place->dose.rect.x - place->dose.rect.width;
    }
  self->hits[section] = (DermaChartHit) { .kind = DERMA_CHART_HIT_POINT, .index = section, .rect = *row };
}

/* Makes the words, short names where the long ones would leave no room for bars. */
static void
create_words (DermaSectionsLayout       *self,
              const DermaSectionsFigure *figure,
              PangoContext              *pango,
              double                     width,
              double                    *name_width,
              double                    *dose_width)
{
  for (guint turn = 0; turn < 2; turn++)
    {
      *name_width = *dose_width = 0;
      for (guint i = 0; i < DERMA_N_SECTIONS; i++)
        {
          DermaSectionPlace *place = &self->sections[i];
          const char        *name = turn == 0 ? derma_section_get_name_for ((DermaSection) i, figure->reader) : derma_section_get_short_name ((DermaSection) i);
          g_autofree char   *dose = derma_section_dose_to_text (&figure->doses[i]);

          derma_chart_text_clear (&place->name);
          derma_chart_text_clear (&place->dose);
          place->name = derma_chart_text_new (pango, name, TRUE);
          place->dose = derma_chart_text_new (pango, dose, FALSE);
          *name_width = MAX (*name_width, place->name.rect.width);
          *dose_width = MAX (*dose_width, place->dose.rect.width);
        }
      if (width - *name_width - *dose_width - 2 * TEXT_GAP >= MAX (LEAST_BAR, width / 3))
        return;
    }
}

static void
place_rows (DermaSectionsLayout       *self,
            const DermaSectionsFigure *figure,
            PangoContext              *pango,
            const DermaChartRect      *area)
{
  double name_width;
  double dose_width;
  double height;

  create_words (self, figure, pango, area->width, &name_width, &dose_width);
  height = MIN (area->height / DERMA_N_SECTIONS, ROW_LINES * self->sections[0].name.rect.height);
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      const double         y = area->y + (area->height - DERMA_N_SECTIONS * height) / 2 + i * height;
      const DermaChartRect row = { area->x, y, area->width, height };

      place_row (self, figure, i, &row, name_width, dose_width, is_rtl (pango));
    }
}

/* The rows are as high as they need be, and the face has the rest. */
static double
measure_rows (PangoContext *pango)
{
  return DERMA_N_SECTIONS * ROW_LINES * derma_chart_measure_line (pango);
}

gpointer
derma_sections_layout_new (gconstpointer          data,
                           PangoContext          *pango,
                           double                 width,
                           double                 height,
                           const DermaFigureSpan *span)
{
  const DermaSectionsFigure *figure = data;
  DermaSectionsLayout       *self = g_new0 (DermaSectionsLayout, 1);
  DermaChartRect             rows = { 0, 0, width, height };

  if (width >= height * BESIDE)
    {
      const double face = MIN (height * DERMA_FACE_WIDTH / DERMA_FACE_HEIGHT, width / 2);

      rows.width = MAX (width - face - GAP, 0);
      rows.x = is_rtl (pango) ? 0 : width - rows.width;
      place_face_and_words (self, figure, pango, &(const DermaChartRect) { is_rtl (pango) ? width - face : 0, 0, face, height });
    }
  else
    {
      rows.height = MIN (measure_rows (pango), height / 2);
      rows.y = height - rows.height;
      place_face_and_words (self, figure, pango, &(const DermaChartRect) { 0, 0, width, MAX (rows.y - GAP, 0) });
    }

  place_rows (self, figure, pango, &rows);
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    place_on_face (self, figure, i, pango);

  return self;
}

void
derma_sections_layout_free (gpointer layout)
{
  DermaSectionsLayout *self = layout;

  derma_chart_text_clear (&self->seen);
  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    derma_chart_text_clear (&self->sides[i]);
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      derma_chart_text_clear (&self->sections[i].name);
      derma_chart_text_clear (&self->sections[i].dose);
      derma_chart_text_clear (&self->sections[i].on_face);
    }
  g_free (self);
}

double
derma_sections_layout_get_height (gconstpointer data,
                                  PangoContext *pango,
                                  double        width)
{
  if (width >= FACE_HEIGHT * BESIDE)
    return FACE_HEIGHT + measure_seen (pango);

  return MIN (width * DERMA_FACE_HEIGHT / DERMA_FACE_WIDTH, FACE_HEIGHT) + measure_seen (pango) + GAP + measure_rows (pango);
}

const DermaChartHit *
derma_sections_layout_get_hits (gconstpointer layout,
                                gsize        *n_hits)
{
  const DermaSectionsLayout *self = layout;

  *n_hits = DERMA_N_SECTIONS;

  return self->hits;
}

void
derma_sections_layout_get_plot (gconstpointer    layout,
                                DermaChartRect  *plot,
                                DermaFigureSpan *span)
{
  const DermaSectionsLayout *self = layout;

  *plot = self->face;
  *span = (DermaFigureSpan) { 0, 0 };
}

char *
derma_sections_layout_to_text (gconstpointer layout)
{
  const DermaSectionsLayout *self = layout;
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "face %.1f %.1f %.1f %.1f\n", self->face.x, self->face.y, self->face.width, self->face.height);
  if (self->seen.words != NULL)
    {
      derma_chart_text_add_to (&self->seen, text);
      for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
        derma_chart_text_add_to (&self->sides[i], text);
    }
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      const DermaSectionPlace *place = &self->sections[i];

      g_string_append_printf (text, "bar %.1f %.1f %.1f %.1f\n", place->bar.x, place->bar.y, place->bar.width, place->bar.height);
      derma_chart_text_add_to (&place->name, text);
      derma_chart_text_add_to (&place->dose, text);
      if (place->on_face.words != NULL)
        derma_chart_text_add_to (&place->on_face, text);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* ---- Drawing ---- */

static void
set_shade (cairo_t               *cr,
           const DermaChartTheme *theme,
           guint                  shade)
{
  derma_chart_set_color (cr, &theme->line, LIGHTEST + (DARKEST - LIGHTEST) * (shade - 1) / (N_SHADES - 1));
}

static void
draw_part (cairo_t               *cr,
           DermaFacePart          part,
           DermaView              view,
           const DermaChartTheme *theme,
           double                 unit)
{
  if (derma_face_get_dot_gap (part) > 0)
    return;

  derma_face_trace (cr, derma_face_get_part (part, view));
  if (derma_face_part_is_closed (part))
    {
      derma_chart_set_color (cr, &theme->ground, 1);
      cairo_fill_preserve (cr);
    }
  derma_chart_set_color (cr, &theme->dim, 1);
  cairo_set_line_width (cr, FIGURE_WIDTH * unit);
  cairo_stroke (cr);
}

/* A shade where it was rolled, stripes where not. */
static void
draw_section (cairo_t                   *cr,
              const DermaSectionsFigure *figure,
              guint                      section,
              const DermaChartTheme     *theme,
              double                     unit)
{
  const char *path = derma_face_get_section ((DermaSection) section, figure->view);
  const guint shade = get_shade (figure, section);

  cairo_save (cr);
  derma_face_trace (cr, path);
  if (shade > 0)
    {
      set_shade (cr, theme, shade);
      cairo_fill (cr);
    }
  else
    {
      cairo_clip (cr);
      derma_face_trace (cr, derma_face_get_hatch ((DermaSection) section, figure->view));
      derma_chart_set_color (cr, &theme->dim, 0.6);
      cairo_set_line_width (cr, FIGURE_WIDTH * unit);
      cairo_stroke (cr);
    }
  cairo_restore (cr);

  derma_face_trace (cr, path);
  derma_chart_set_color (cr, &theme->dim, 1);
  cairo_set_line_width (cr, FIGURE_WIDTH * unit);
  cairo_stroke (cr);
}

static void
draw_face (const DermaSectionsFigure *figure,
           const DermaSectionsLayout *layout,
           const DermaChartTheme     *theme,
           cairo_t                   *cr)
{
  const double unit = DERMA_FACE_WIDTH / layout->face.width;

  cairo_save (cr);
  cairo_translate (cr, layout->face.x, layout->face.y);
  cairo_scale (cr, 1 / unit, 1 / unit);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < DERMA_FACE_N_FIGURE_PARTS; i++)
    draw_part (cr, (DermaFacePart) i, figure->view, theme, unit);
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    draw_section (cr, figure, i, theme, unit);
  for (guint i = DERMA_FACE_N_FIGURE_PARTS; i < DERMA_FACE_N_PARTS; i++)
    draw_part (cr, (DermaFacePart) i, figure->view, theme, unit);
  cairo_restore (cr);
}

/* On the ground, so that it is read well on every shade. */
static void
draw_on_face (const DermaChartText  *text,
              const DermaChartTheme *theme,
              cairo_t               *cr)
{
  const double radius = text->rect.height / 2;
  const double left = text->rect.x - FACE_PAD + radius;
  const double right = text->rect.x + text->rect.width + FACE_PAD - radius;
  const double middle = text->rect.y + radius;

  cairo_new_path (cr);
  cairo_arc (cr, left, middle, radius, G_PI / 2, -G_PI / 2);
  cairo_arc (cr, right, middle, radius, -G_PI / 2, G_PI / 2);
  cairo_close_path (cr);
  derma_chart_set_color (cr, &theme->ground, 1);
  cairo_fill (cr);
  derma_chart_text_draw (text, theme, cr);
}

static void
draw_bar (const DermaChartRect  *bar,
          guint                  shade,
          const DermaChartTheme *theme,
          cairo_t               *cr)
{
  if (shade == 0 || bar->width <= 0)
    return;

  cairo_rectangle (cr, bar->x, bar->y, bar->width, bar->height);
  set_shade (cr, theme, shade);
  cairo_fill_preserve (cr);
  derma_chart_set_color (cr, &theme->dim, 1);
  cairo_set_line_width (cr, FIGURE_WIDTH);
  cairo_stroke (cr);
}

void
derma_sections_layout_draw (gconstpointer          data,
                            gconstpointer          layout,
                            const DermaChartTheme *theme,
                            cairo_t               *cr)
{
  const DermaSectionsFigure *figure = data;
  const DermaSectionsLayout *self = layout;

  if (self->face.width > 1)
    draw_face (figure, self, theme, cr);
  if (self->seen.words != NULL)
    {
      derma_chart_text_draw (&self->seen, theme, cr);
      for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
        derma_chart_text_draw (&self->sides[i], theme, cr);
    }
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      const DermaSectionPlace *place = &self->sections[i];

      if (place->on_face.words != NULL)
        draw_on_face (&place->on_face, theme, cr);
      draw_bar (&place->bar, get_shade (figure, i), theme, cr);
      derma_chart_text_draw (&place->name, theme, cr);
      derma_chart_text_draw (&place->dose, theme, cr);
    }
}
