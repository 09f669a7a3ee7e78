/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/derma-face-painter.h"

G_BEGIN_DECLS

#define DERMA_TYPE_FACE_SECTION (derma_face_section_get_type ())

G_DECLARE_FINAL_TYPE (DermaFaceSection, derma_face_section, DERMA, FACE_SECTION, GtkToggleButton)

GtkWidget *derma_face_section_new (DermaSection            section,
                                   const DermaFacePalette *palette);

DermaSection derma_face_section_get_section (DermaFaceSection *self);

const DermaFaceTile *derma_face_section_get_tile (DermaFaceSection *self);
void                 derma_face_section_set_tile (DermaFaceSection    *self,
                                                  const DermaFaceTile *tile);
void                 derma_face_section_palette_changed (DermaFaceSection *self);

const char *derma_face_section_get_label (DermaFaceSection *self);
void        derma_face_section_set_label (DermaFaceSection *self,
                                          const char       *label);

double derma_face_section_fit_label (DermaFaceSection *self);
void   derma_face_section_set_label_size (DermaFaceSection *self, double size);

void derma_face_section_set_is_control (DermaFaceSection *self,
                                        gboolean          is_control);
void derma_face_section_set_stroke (DermaFaceSection *self,
                                    guint             stroke,
                                    double            travel);

void derma_face_section_place (DermaFaceSection *self,
                               double            scale,
                               int               x,
                               int               y);

G_END_DECLS
