/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-chart-theme.h"

/* One colour as RRGGBB, and how much of it, in parts of 1. */
#define COLOR(hex, share)                 \
  {                                       \
    .red = ((hex) >> 16) / 255.0,         \
    .green = ((hex) >> 8 & 0xff) / 255.0, \
    .blue = ((hex) & 0xff) / 255.0,       \
    .alpha = (share),                     \
  }

/* The colours of libadwaita 1.7 for a card, its success and warning, and its accents. */
const DermaChartTheme DERMA_CHART_THEME_LIGHT = {
  .ground = COLOR (0xffffff, 1.0),
  .text = COLOR (0x000006, 0.8),
  .dim = COLOR (0x000006, 0.6),
  .grid = COLOR (0x000006, 0.1),
  .band = COLOR (0x2ec27e, 0.18),
  .band_edge = COLOR (0x1b8553, 0.9),
  .line = COLOR (0x0461be, 1.0),
  .more = {
    COLOR (0xb62200, 1.0),
    COLOR (0x8939a4, 1.0),
    COLOR (0x15772e, 1.0),
    COLOR (0xa2326c, 1.0),
    COLOR (0x526678, 1.0),
  },
  .alert = COLOR (0x905400, 1.0),
  .grid_width = 1.0,
  .wash = 0.13,
  .wash_edge = 0.0,
};

const DermaChartTheme DERMA_CHART_THEME_DARK = {
  .ground = COLOR (0x36363a, 1.0),
  .text = COLOR (0xffffff, 1.0),
  .dim = COLOR (0xffffff, 0.6),
  .grid = COLOR (0xffffff, 0.14),
  .band = COLOR (0x26a269, 0.3),
  .band_edge = COLOR (0x78e9ab, 0.7),
  .line = COLOR (0x81d0ff, 1.0),
  .more = {
    COLOR (0xff9c5b, 1.0),
    COLOR (0xfba7ff, 1.0),
    COLOR (0x8de698, 1.0),
    COLOR (0xffa0d8, 1.0),
    COLOR (0xbbd1e5, 1.0),
  },
  .alert = COLOR (0xffc252, 1.0),
  .grid_width = 1.0,
  .wash = 0.22,
  .wash_edge = 0.0,
};

const DermaChartTheme DERMA_CHART_THEME_CONTRAST = {
  .ground = COLOR (0xffffff, 1.0),
  .text = COLOR (0x000000, 1.0),
  .dim = COLOR (0x000000, 0.9),
  .grid = COLOR (0x000000, 0.4),
  .band = COLOR (0x2ec27e, 0.3),
  .band_edge = COLOR (0x00562b, 1.0),
  .line = COLOR (0x003e86, 1.0),
  .more = {
    COLOR (0x7a1600, 1.0),
    COLOR (0x5c1f73, 1.0),
    COLOR (0x0b4a1b, 1.0),
    COLOR (0x6b1a44, 1.0),
    COLOR (0x34434f, 1.0),
  },
  .alert = COLOR (0x5c3500, 1.0),
  .grid_width = 1.0,
  .wash = 0.16,
  .wash_edge = 0.8,
};

const DermaChartTheme DERMA_CHART_THEME_CONTRAST_DARK = {
  .ground = COLOR (0x36363a, 1.0),
  .text = COLOR (0xffffff, 1.0),
  .dim = COLOR (0xffffff, 0.9),
  .grid = COLOR (0xffffff, 0.45),
  .band = COLOR (0x26a269, 0.45),
  .band_edge = COLOR (0xb5ffd6, 1.0),
  .line = COLOR (0xc2e7ff, 1.0),
  .more = {
    COLOR (0xffc9a0, 1.0),
    COLOR (0xfdd0ff, 1.0),
    COLOR (0xc0f5c6, 1.0),
    COLOR (0xffcdea, 1.0),
    COLOR (0xdbe6f0, 1.0),
  },
  .alert = COLOR (0xffdf9e, 1.0),
  .grid_width = 1.0,
  .wash = 0.30,
  .wash_edge = 0.8,
};

const DermaChartTheme DERMA_CHART_THEME_PAPER = {
  .ground = COLOR (0xffffff, 1.0),
  .text = COLOR (0x000000, 1.0),
  .dim = COLOR (0x000000, 0.75),
  .grid = COLOR (0x000000, 0.25),
  .band = COLOR (0x000000, 0.1),
  .band_edge = COLOR (0x000000, 0.6),
  .line = COLOR (0x000000, 1.0),
  .more = {
    COLOR (0x000000, 1.0),
    COLOR (0x000000, 1.0),
    COLOR (0x000000, 1.0),
    COLOR (0x000000, 1.0),
    COLOR (0x000000, 1.0),
  },
  .alert = COLOR (0x000000, 1.0),
  .grid_width = 0.5,
  .wash = 0.12,
  .wash_edge = 0.5,
};
