/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-figure-theme.h"

/* One colour as RRGGBB, and how much of it, in parts of 1. */
#define COLOR(hex, share)                 \
  {                                       \
    .red = ((hex) >> 16) / 255.0,         \
    .green = ((hex) >> 8 & 0xff) / 255.0, \
    .blue = ((hex) & 0xff) / 255.0,       \
    .alpha = (share),                     \
  }

/* The colours of libadwaita 1.7 for a card, its success and warning, and its blue. */
const DermaFigureTheme DERMA_FIGURE_THEME_LIGHT = {
  .ground = COLOR (0xffffff, 1.0),
  .text = COLOR (0x000006, 0.8),
  .dim = COLOR (0x000006, 0.6),
  .grid = COLOR (0x000006, 0.1),
  .band = COLOR (0x2ec27e, 0.18),
  .band_edge = COLOR (0x1b8553, 0.9),
  .line = COLOR (0x0461be, 1.0),
  .alert = COLOR (0x905400, 1.0),
  .grid_width = 1.0,
};

const DermaFigureTheme DERMA_FIGURE_THEME_DARK = {
  .ground = COLOR (0x36363a, 1.0),
  .text = COLOR (0xffffff, 1.0),
  .dim = COLOR (0xffffff, 0.6),
  .grid = COLOR (0xffffff, 0.14),
  .band = COLOR (0x26a269, 0.3),
  .band_edge = COLOR (0x78e9ab, 0.7),
  .line = COLOR (0x81d0ff, 1.0),
  .alert = COLOR (0xffc252, 1.0),
  .grid_width = 1.0,
};

const DermaFigureTheme DERMA_FIGURE_THEME_CONTRAST = {
  .ground = COLOR (0xffffff, 1.0),
  .text = COLOR (0x000000, 1.0),
  .dim = COLOR (0x000000, 0.9),
  .grid = COLOR (0x000000, 0.4),
  .band = COLOR (0x2ec27e, 0.3),
  .band_edge = COLOR (0x00562b, 1.0),
  .line = COLOR (0x003e86, 1.0),
  .alert = COLOR (0x5c3500, 1.0),
  .grid_width = 1.0,
};

const DermaFigureTheme DERMA_FIGURE_THEME_CONTRAST_DARK = {
  .ground = COLOR (0x36363a, 1.0),
  .text = COLOR (0xffffff, 1.0),
  .dim = COLOR (0xffffff, 0.9),
  .grid = COLOR (0xffffff, 0.45),
  .band = COLOR (0x26a269, 0.45),
  .band_edge = COLOR (0xb5ffd6, 1.0),
  .line = COLOR (0xc2e7ff, 1.0),
  .alert = COLOR (0xffdf9e, 1.0),
  .grid_width = 1.0,
};

const DermaFigureTheme DERMA_FIGURE_THEME_PAPER = {
  .ground = COLOR (0xffffff, 1.0),
  .text = COLOR (0x000000, 1.0),
  .dim = COLOR (0x000000, 0.75),
  .grid = COLOR (0x000000, 0.25),
  .band = COLOR (0x000000, 0.1),
  .band_edge = COLOR (0x000000, 0.6),
  .line = COLOR (0x000000, 1.0),
  .alert = COLOR (0x000000, 1.0),
  .grid_width = 0.5,
};
