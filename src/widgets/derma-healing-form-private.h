/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two halves of the class share: what a person does, and what the form is told to show. */
#pragma once

#include "widgets/derma-healing-form.h"
#include "widgets/derma-healing-where.h"
#include "widgets/derma-level-list.h"

G_BEGIN_DECLS

typedef enum
{
  DERMA_HEALING_FORM_PROP_IS_COMPLETE = 1,
  DERMA_HEALING_FORM_PROP_N_OPEN,
  DERMA_HEALING_FORM_PROP_NARROW,
} DermaHealingFormProperty;

struct _DermaHealingForm
{
  AdwBin parent_instance;

  DermaSectionSet sections;
  gboolean        is_complete;
  gboolean        is_narrow;
  DermaHealingLog last; /* what healing.as-last-time fills in */

  GtkBox            *top;
  GtkLabel          *dark_skin;
  GtkWidget         *as_last;
  DermaLevelList    *list;
  AdwActionRow      *warning_sign;
  DermaHealingWhere *where;
  GtkTextView       *note;
};

void derma_healing_form_notify (DermaHealingForm        *self,
                                DermaHealingFormProperty property);
void derma_healing_form_update_complete (DermaHealingForm *self);

G_END_DECLS
