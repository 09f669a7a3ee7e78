/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-healing-course.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DERMA_TYPE_HEALING_FORM (derma_healing_form_get_type ())

G_DECLARE_FINAL_TYPE (DermaHealingForm, derma_healing_form, DERMA, HEALING_FORM, AdwBin)

GtkWidget *derma_healing_form_new (void);

gboolean derma_healing_form_is_complete (DermaHealingForm *self);
guint    derma_healing_form_get_n_open (DermaHealingForm *self);
gboolean derma_healing_form_has_input (DermaHealingForm *self);

int  derma_healing_form_get_level (DermaHealingForm   *self,
                                   DermaHealingMeasure measure);
void derma_healing_form_set_level (DermaHealingForm   *self,
                                   DermaHealingMeasure measure,
                                   int                 level);

void derma_healing_form_get_log (DermaHealingForm *self,
                                 DermaHealingLog  *log);

DermaSectionSet derma_healing_form_get_sections (DermaHealingForm *self);
void            derma_healing_form_set_sections (DermaHealingForm *self,
                                                 DermaSectionSet   sections);
void            derma_healing_form_set_rolled (DermaHealingForm *self,
                                               DermaSectionSet   rolled);

char *derma_healing_form_dup_note (DermaHealingForm *self);
void  derma_healing_form_set_note (DermaHealingForm *self,
                                   const char       *note);

gboolean derma_healing_form_is_narrow (DermaHealingForm *self);
void     derma_healing_form_set_narrow (DermaHealingForm *self,
                                        gboolean          is_narrow);

void derma_healing_form_set_view (DermaHealingForm *self,
                                  DermaView         view);
void derma_healing_form_set_last (DermaHealingForm      *self,
                                  const DermaHealingLog *last);
void derma_healing_form_set_warning_signs (DermaHealingForm *self,
                                           const char       *words);
void derma_healing_form_set_verdict (DermaHealingForm            *self,
                                     DermaHealingMeasure          measure,
                                     const DermaMeasureJudgement *verdict,
                                     int                          last_level);

G_END_DECLS
