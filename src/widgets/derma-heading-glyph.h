/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-section.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DERMA_TYPE_HEADING_GLYPH (derma_heading_glyph_get_type ())

G_DECLARE_FINAL_TYPE (DermaHeadingGlyph, derma_heading_glyph, DERMA, HEADING_GLYPH, GtkWidget)

GtkWidget *derma_heading_glyph_new (DermaHeading heading);

DermaHeading derma_heading_glyph_get_heading (DermaHeadingGlyph *self);
void         derma_heading_glyph_set_heading (DermaHeadingGlyph *self,
                                              DermaHeading       heading);

G_END_DECLS
