/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-section.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DERMA_TYPE_HEALING_WHERE (derma_healing_where_get_type ())

G_DECLARE_FINAL_TYPE (DermaHealingWhere, derma_healing_where, DERMA, HEALING_WHERE, AdwExpanderRow)

void derma_healing_where_set_view (DermaHealingWhere *self,
                                   DermaView          view);

DermaSectionSet derma_healing_where_get_sections (DermaHealingWhere *self);
void            derma_healing_where_set_sections (DermaHealingWhere *self,
                                                  DermaSectionSet    sections);

DermaSectionSet derma_healing_where_get_rolled (DermaHealingWhere *self);
void            derma_healing_where_set_rolled (DermaHealingWhere *self,
                                                DermaSectionSet    rolled);

G_END_DECLS
