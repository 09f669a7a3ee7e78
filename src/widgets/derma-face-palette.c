/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-face-palette.h"

/* Shares of ink or of the accent in a colour, in the column order of face.md: light, dark, high-contrast light, high-contrast dark. */
typedef float Shares[4];

static const Shares BASE = { 0.19f, 0.11f, 0.28f, 0.05f };
static const Shares NECK = { 0.27f, 0.075f, 0.38f, 0.10f };
static const Shares HAIR = { 0.62f, 0.33f, 0.74f, 0.42f };
static const Shares STRAND = { 0.47f, 0.46f, 0.52f, 0.60f };
static const Shares LINE = { 1.00f, 0.77f, 1.00f, 1.00f };
static const Shares SOFT = { 0.54f, 0.50f, 0.72f, 0.72f };
static const Shares LIP = { 0.40f, 0.40f, 0.48f, 0.40f };
static const Shares DOT = { 0.70f, 0.62f, 0.88f, 0.88f };
static const Shares PEND = { 0.62f, 0.64f, 0.72f, 0.76f };
static const Shares TILE = { 0.00f, 0.23f, 0.00f, 0.17f };
static const Shares STRIPE = { 0.00f, 0.29f, 0.00f, 0.36f };
static const Shares EDGE = { 0.00f, 0.00f, 0.88f, 0.88f };
static const Shares HOVER = { 0.15f, 0.20f, 0.18f, 0.28f };
static const Shares SELECTED = { 0.24f, 0.38f, 0.30f, 0.46f };
static const Shares PARTIAL[4] = {
  { 0.08f, 0.14f, 0.10f, 0.20f },
  { 0.13f, 0.21f, 0.16f, 0.27f },
  { 0.18f, 0.28f, 0.22f, 0.34f },
  { 0.23f, 0.35f, 0.28f, 0.42f },
};
static const Shares DONE = { 0.20f, 0.34f, 0.26f, 0.42f };

static GdkRGBA
from_hex (guint32 hex)
{
  return (GdkRGBA) {
    .red = (float) (hex >> 16 & 0xff) / 255.0f,
    .green = (float) (hex >> 8 & 0xff) / 255.0f,
    .blue = (float) (hex & 0xff) / 255.0f,
    .alpha = 1.0f,
  };
}

/**
 * derma_face_palette_mix:
 * @share: how much of @over, 0 to 1
 *
 * Mixes two opaque colours.
 */
void
derma_face_palette_mix (GdkRGBA       *result,
                        const GdkRGBA *under,
                        const GdkRGBA *over,
                        float          share)
{
  *result = (GdkRGBA) {
    .red = under->red * (1 - share) + over->red * share,
    .green = under->green * (1 - share) + over->green * share,
    .blue = under->blue * (1 - share) + over->blue * share,
    .alpha = 1.0f,
  };
}

static void
mix_neutrals (DermaFacePalette *palette,
              guint             column,
              const GdkRGBA    *window,
              const GdkRGBA    *ink)
{
  derma_face_palette_mix (&palette->base, window, ink, BASE[column]);
  derma_face_palette_mix (&palette->neck, window, ink, NECK[column]);
  derma_face_palette_mix (&palette->hair, window, ink, HAIR[column]);
  derma_face_palette_mix (&palette->strand, window, ink, STRAND[column]);
  derma_face_palette_mix (&palette->line, window, ink, LINE[column]);
  derma_face_palette_mix (&palette->soft, window, ink, SOFT[column]);
  derma_face_palette_mix (&palette->lip, window, ink, LIP[column]);
  derma_face_palette_mix (&palette->dot, window, ink, DOT[column]);
  derma_face_palette_mix (&palette->pend, window, ink, PEND[column]);
}

static void
mix_fills (DermaFacePalette *palette,
           guint             column,
           const GdkRGBA    *success_bg)
{
  derma_face_palette_mix (&palette->hover, &palette->tile, &palette->accent_bg, HOVER[column]);
  derma_face_palette_mix (&palette->selected, &palette->tile, &palette->accent_bg, SELECTED[column]);
  for (guint i = 0; i < G_N_ELEMENTS (PARTIAL); i++)
    derma_face_palette_mix (&palette->partial[i], &palette->tile, &palette->accent_bg, PARTIAL[i][column]);
  derma_face_palette_mix (&palette->done, &palette->tile, success_bg, DONE[column]);
  palette->hover_share = HOVER[column];
}

/**
 * derma_face_palette_init:
 * @palette: (out caller-allocates): the colours
 * @accent_bg: the accent as libadwaita fills with it (`--accent-bg-color`)
 * @accent: the accent as libadwaita writes with it (`--accent-color`)
 *
 * Works out the colours of face.md for one theme. The window, view and success colours are libadwaita's own.
 */
void
derma_face_palette_init (DermaFacePalette *palette,
                         gboolean          is_dark,
                         gboolean          is_high_contrast,
                         const GdkRGBA    *accent_bg,
                         const GdkRGBA    *accent)
{
  const guint   column = (is_high_contrast ? 2 : 0) + (is_dark ? 1 : 0);
  const GdkRGBA window = from_hex (is_dark ? 0x222226 : 0xfafafb);
  const GdkRGBA light_ink = from_hex (is_high_contrast ? 0x241f31 : 0x3d3846);
  const GdkRGBA white = from_hex (0xffffff);
  const GdkRGBA ink = is_dark ? white : light_ink;
  const GdkRGBA success_bg = from_hex (is_dark ? 0x26a269 : 0x2ec27e);

  *palette = (DermaFacePalette) {
    .accent_bg = *accent_bg,
    .accent = *accent,
    .success = from_hex (is_dark ? 0x78e9ab : 0x007c3d),
    .guide_alpha = is_high_contrast ? 0.85f : 0.5f,
    .stroke_guide_alpha = is_high_contrast ? 0.85f : 0.35f,
    .edge_width = is_high_contrast ? 2.0f : 0.0f,
    .selected_width = is_high_contrast ? 3.0f : 2.5f,
    .excluded_width = is_high_contrast ? 2.0f : 1.2f,
  };

  mix_neutrals (palette, column, &window, &ink);
  if (is_high_contrast && !is_dark)
    palette->line = from_hex (0x000000);
  if (is_high_contrast)
    derma_face_palette_mix (&palette->edge, &window, &ink, EDGE[column]);

  derma_face_palette_mix (&palette->tile, is_dark ? &window : &white, &ink, TILE[column]);
  derma_face_palette_mix (&palette->stripe, is_dark ? &window : &white, &ink, STRIPE[column]);
  mix_fills (palette, column, &success_bg);
}
