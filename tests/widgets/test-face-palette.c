/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-face-palette.h"

#include <adwaita.h>
#include <stddef.h>

#define NO_COLOR G_MAXUINT32

/* face.md, "Colours": the columns are light, dark, high-contrast light, high-contrast dark. */
static const struct
{
  const char *token;
  gsize       offset;
  guint32     hex[4];
} TOKENS[] = {
  { "base", offsetof (DermaFacePalette, base), { 0xd6d5d9, 0x3a3a3e, 0xbebdc2, 0x2d2d31 } },
  { "neck", offsetof (DermaFacePalette, neck), { 0xc7c6ca, 0x333336, 0xa9a7ae, 0x38383c } },
  { "hair", offsetof (DermaFacePalette, hair), { 0x85828b, 0x6b6b6e, 0x5c5866, 0x7f7f81 } },
  { "strand", offsetof (DermaFacePalette, strand), { 0xa19fa6, 0x88888a, 0x8b8892, 0xa7a7a8 } },
  { "line", offsetof (DermaFacePalette, line), { 0x3d3846, 0xcccccd, 0x000000, 0xffffff } },
  { "soft", offsetof (DermaFacePalette, soft), { 0x949199, 0x909092, 0x605c6a, 0xc1c1c2 } },
  { "lip", offsetof (DermaFacePalette, lip), { 0xaeacb3, 0x7a7a7d, 0x93919a, 0x7a7a7d } },
  { "dot", offsetof (DermaFacePalette, dot), { 0x76727c, 0xababad, 0x3e3949, 0xe4e4e5 } },
  { "pend", offsetof (DermaFacePalette, pend), { 0x85828b, 0xafafb1, 0x605c6a, 0xcacacb } },
  { "tile", offsetof (DermaFacePalette, tile), { 0xffffff, 0x555558, 0xffffff, 0x48484b } },
  { "edge", offsetof (DermaFacePalette, edge), { NO_COLOR, NO_COLOR, 0x3e3949, 0xe4e4e5 } },
  { "hover", offsetof (DermaFacePalette, hover), { 0xe1edfb, 0x4f5e74, 0xdbe9fa, 0x435976 } },
  { "selected", offsetof (DermaFacePalette, selected), { 0xcfe1f9, 0x49678d, 0xc2daf7, 0x3f6491 } },
  { "p1", offsetof (DermaFacePalette, partial[0]), { 0xeff5fd, 0x515c6c, 0xebf3fc, 0x44546a } },
  { "p2", offsetof (DermaFacePalette, partial[1]), { 0xe5effb, 0x4e5f75, 0xdfebfb, 0x435874 } },
  { "p3", offsetof (DermaFacePalette, partial[2]), { 0xdbe9fa, 0x4c627f, 0xd3e4f9, 0x425c7f } },
  { "p4", offsetof (DermaFacePalette, partial[3]), { 0xd1e3f9, 0x4a6589, 0xc6ddf7, 0x40618b } },
  { "done", offsetof (DermaFacePalette, done), { 0xd5f3e5, 0x456f5e, 0xc9efdd, 0x3a6e58 } },
  { "stripe", offsetof (DermaFacePalette, stripe), { 0xffffff, 0x626265, 0xffffff, 0x727274 } },
  { "accbg", offsetof (DermaFacePalette, accent_bg), { 0x3584e4, 0x3584e4, 0x3584e4, 0x3584e4 } },
  { "acc", offsetof (DermaFacePalette, accent), { 0x0461be, 0x81d0ff, 0x0461be, 0x81d0ff } },
  { "suc", offsetof (DermaFacePalette, success), { 0x007c3d, 0x78e9ab, 0x007c3d, 0x78e9ab } },
};

static void
init_palette (DermaFacePalette *palette,
              guint             column)
{
  const gboolean is_dark = column % 2 == 1;
  GdkRGBA        accent_bg;
  GdkRGBA        accent;

  g_assert_true (gdk_rgba_parse (&accent_bg, "#3584e4"));
  g_assert_true (gdk_rgba_parse (&accent, is_dark ? "#81d0ff" : "#0461be"));
  derma_face_palette_init (palette, is_dark, column >= 2, &accent_bg, &accent);
}

/* To one step of 255: the table is rounded. */
static void
assert_channel (const char *token,
                guint       column,
                float       value,
                guint32     expected)
{
  const int difference = (int) (value * 255 + 0.5f) - (int) (expected & 0xff);

  g_test_message ("%s, column %u: %.1f for %u", token, column, (double) value * 255, expected & 0xff);
  g_assert_cmpint (ABS (difference), <=, 1);
}

static void
test_tokens (gconstpointer data)
{
  const guint      column = GPOINTER_TO_UINT (data);
  DermaFacePalette palette;

  init_palette (&palette, column);
  for (guint i = 0; i < G_N_ELEMENTS (TOKENS); i++)
    {
      const GdkRGBA *color = (const GdkRGBA *) (const void *) ((const char *) &palette + TOKENS[i].offset);
      const guint32  hex = TOKENS[i].hex[column];

      g_assert_cmpfloat (color->alpha, ==, hex == NO_COLOR ? 0 : 1);
      if (hex == NO_COLOR)
        continue;

      assert_channel (TOKENS[i].token, column, color->red, hex >> 16);
      assert_channel (TOKENS[i].token, column, color->green, hex >> 8);
      assert_channel (TOKENS[i].token, column, color->blue, hex);
    }
}

/* face.md, "States": high contrast outlines every tile and shows the guides more strongly. */
static void
test_widths (void)
{
  DermaFacePalette light;
  DermaFacePalette contrast;

  init_palette (&light, 0);
  init_palette (&contrast, 2);
  g_assert_cmpfloat (light.edge_width, ==, 0);
  g_assert_cmpfloat (contrast.edge_width, ==, 2);
  g_assert_cmpfloat_with_epsilon (light.guide_alpha, 0.5, 0.001);
  g_assert_cmpfloat_with_epsilon (contrast.guide_alpha, 0.85, 0.001);
  g_assert_cmpfloat_with_epsilon (light.excluded_width, 1.2, 0.001);
  g_assert_cmpfloat (contrast.excluded_width, ==, 2);
}

/* Fills follow another accent; neutrals do not. */
static void
test_accent (void)
{
  DermaFacePalette blue;
  DermaFacePalette pink;
  GdkRGBA          accent;

  init_palette (&blue, 0);
  g_assert_true (gdk_rgba_parse (&accent, "#d56199"));
  derma_face_palette_init (&pink, FALSE, FALSE, &accent, &accent);

  g_assert_true (gdk_rgba_equal (&blue.tile, &pink.tile));
  g_assert_true (gdk_rgba_equal (&blue.hair, &pink.hair));
  g_assert_true (gdk_rgba_equal (&blue.done, &pink.done));
  g_assert_false (gdk_rgba_equal (&blue.selected, &pink.selected));
  g_assert_false (gdk_rgba_equal (&blue.partial[2], &pink.partial[2]));
  g_assert_true (gdk_rgba_equal (&pink.accent, &accent));
}

/* The accent that libadwaita makes for lines is the one of the table. */
static void
test_standalone (void)
{
  GdkRGBA accent_bg;
  GdkRGBA accent;

  g_assert_true (gdk_rgba_parse (&accent_bg, "#3584e4"));
  for (guint column = 0; column < 2; column++)
    {
      const guint32 expected = column == 1 ? 0x81d0ff : 0x0461be;

      adw_rgba_to_standalone (&accent_bg, column == 1, &accent);
      assert_channel ("acc", column, accent.red, expected >> 16);
      assert_channel ("acc", column, accent.green, expected >> 8);
      assert_channel ("acc", column, accent.blue, expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/face-palette/light", GUINT_TO_POINTER (0), test_tokens);
  g_test_add_data_func ("/face-palette/dark", GUINT_TO_POINTER (1), test_tokens);
  g_test_add_data_func ("/face-palette/contrast-light", GUINT_TO_POINTER (2), test_tokens);
  g_test_add_data_func ("/face-palette/contrast-dark", GUINT_TO_POINTER (3), test_tokens);
  g_test_add_func ("/face-palette/widths", test_widths);
  g_test_add_func ("/face-palette/accent", test_accent);
  g_test_add_func ("/face-palette/standalone", test_standalone);
  return g_test_run ();
}
