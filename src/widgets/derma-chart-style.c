/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-chart-style.h"

#include <adwaita.h>

/**
 * derma_chart_style_get_theme:
 * @theme: (out caller-allocates): the colours of charts, as the desktop is set now
 *
 * Light or dark, with the person's accent for what was recorded; in high contrast that of the theme, which is darker or lighter than
 * any accent.
 */
void
derma_chart_style_get_theme (DermaChartTheme *theme)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  const gboolean   is_dark = adw_style_manager_get_dark (style);
  g_autoptr (GdkRGBA) background = adw_style_manager_get_accent_color_rgba (style);
  GdkRGBA accent;

  if (adw_style_manager_get_high_contrast (style))
    {
      *theme = is_dark ? DERMA_CHART_THEME_CONTRAST_DARK : DERMA_CHART_THEME_CONTRAST;
      return;
    }

  adw_rgba_to_standalone (background, is_dark, &accent);
  *theme = is_dark ? DERMA_CHART_THEME_DARK : DERMA_CHART_THEME_LIGHT;
  theme->line = (DermaChartColor) { accent.red, accent.green, accent.blue, 1 };
}

/**
 * derma_chart_style_connect:
 * @object: whose @changed_cb is called with it as its first argument
 * @changed_cb: what to do when the colours are others
 */
void
derma_chart_style_connect (GObject  *object,
                           GCallback changed_cb)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (style, "notify::dark", changed_cb, object, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", changed_cb, object, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::accent-color-rgba", changed_cb, object, G_CONNECT_SWAPPED);
}
