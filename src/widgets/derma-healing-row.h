/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-healing-course.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DERMA_TYPE_HEALING_ROW (derma_healing_row_get_type ())

G_DECLARE_FINAL_TYPE (DermaHealingRow, derma_healing_row, DERMA, HEALING_ROW, GtkListBoxRow)

GtkWidget *derma_healing_row_new (DermaHealingMeasure measure);

DermaHealingMeasure derma_healing_row_get_measure (DermaHealingRow *self);

int  derma_healing_row_get_level (DermaHealingRow *self);
void derma_healing_row_set_level (DermaHealingRow *self,
                                  int              level);

void  derma_healing_row_set_verdict (DermaHealingRow             *self,
                                     const DermaMeasureJudgement *verdict,
                                     int                          last_level);
char *derma_healing_row_dup_spoken (DermaHealingRow *self);

gboolean derma_healing_row_is_open (DermaHealingRow *self);
void     derma_healing_row_set_open (DermaHealingRow *self,
                                     gboolean         is_open);

void derma_healing_row_set_narrow (DermaHealingRow *self,
                                   gboolean         is_narrow);

void derma_healing_row_focus_answer (DermaHealingRow *self);

G_END_DECLS
