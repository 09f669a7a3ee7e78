/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/derma-chart-theme.h"

static const struct
{
  const char            *name;
  const DermaChartTheme *theme;
  double                 text; /* the least contrast of what is read */
  double                 mark; /* of what is only seen */
} THEMES[] = {
  { "light", &DERMA_CHART_THEME_LIGHT, 4.5, 3 },
  { "dark", &DERMA_CHART_THEME_DARK, 4.5, 3 },
  { "contrast", &DERMA_CHART_THEME_CONTRAST, 7, 4.5 },
  { "contrast-dark", &DERMA_CHART_THEME_CONTRAST_DARK, 7, 4.5 },
  { "paper", &DERMA_CHART_THEME_PAPER, 7, 3 },
};

static double
linear (double share)
{
  return share <= 0.04045 ? share / 12.92 : pow ((share + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const DermaChartColor *color,
               const DermaChartColor *ground)
{
  const double red = color->red * color->alpha + ground->red * (1 - color->alpha);
  const double green = color->green * color->alpha + ground->green * (1 - color->alpha);
  const double blue = color->blue * color->alpha + ground->blue * (1 - color->alpha);

  return 0.2126 * linear (red) + 0.7152 * linear (green) + 0.0722 * linear (blue);
}

/* As WCAG 2 has it: from 1, the same, to 21. */
static double
get_contrast (const DermaChartColor *color,
              const DermaChartColor *ground)
{
  const double a = get_luminance (color, ground);
  const double b = get_luminance (ground, ground);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static void
test_contrast (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (THEMES); i++)
    {
      const DermaChartTheme *theme = THEMES[i].theme;

      g_test_message ("%s", THEMES[i].name);
      g_assert_cmpfloat (theme->ground.alpha, ==, 1);
      g_assert_cmpfloat (get_contrast (&theme->text, &theme->ground), >=, THEMES[i].text);
      g_assert_cmpfloat (get_contrast (&theme->dim, &theme->ground), >=, THEMES[i].text);
      g_assert_cmpfloat (get_contrast (&theme->line, &theme->ground), >=, THEMES[i].mark);
      for (guint j = 0; j < G_N_ELEMENTS (theme->more); j++)
        g_assert_cmpfloat (get_contrast (&theme->more[j], &theme->ground), >=, THEMES[i].mark);
      g_assert_cmpfloat (get_contrast (&theme->alert, &theme->ground), >=, THEMES[i].mark);
      g_assert_cmpfloat (get_contrast (&theme->band_edge, &theme->ground), >=, THEMES[i].mark);
    }
}

/* Paper may come out of a printer that has one ink. */
static void
test_paper_is_grey (void)
{
  const DermaChartTheme *paper = &DERMA_CHART_THEME_PAPER;
  const DermaChartColor  colors[] = { paper->text, paper->dim, paper->grid, paper->band, paper->band_edge, paper->line, paper->alert };

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      g_assert_cmpfloat (colors[i].red, ==, colors[i].green);
      g_assert_cmpfloat (colors[i].red, ==, colors[i].blue);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-theme/contrast", test_contrast);
  g_test_add_func ("/chart-theme/paper-is-grey", test_paper_is_grey);

  return g_test_run ();
}
