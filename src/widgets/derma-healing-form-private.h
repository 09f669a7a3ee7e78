/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two halves of the class share: what a person does, and what the form is told to show. */
#pragma once

#include "widgets/derma-healing-form.h"
#include "widgets/derma-healing-row.h"
#include "widgets/derma-healing-where.h"

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

  DermaHealingRow *rows[DERMA_N_HEALING_MEASURES];
  int              levels[DERMA_N_HEALING_MEASURES]; /* what is known of the rows; of what is taken back within a choice they tell only after it */
  DermaSectionSet  sections;
  gboolean         is_complete;
  guint            n_open;
  gboolean         is_narrow;
  DermaHealingLog  last;       /* what healing.as-last-time fills in */
  gboolean         is_filling; /* values are set by code: nothing is opened, focused or announced */

  GtkBox            *top;
  GtkLabel          *dark_skin;
  GtkWidget         *as_last;
  GtkListBox        *list;
  AdwActionRow      *warning_sign;
  DermaHealingWhere *where;
  GtkTextView       *note;
};

void             derma_healing_form_notify (DermaHealingForm        *self,
                                            DermaHealingFormProperty property);
void             derma_healing_form_update_complete (DermaHealingForm *self);
void             derma_healing_form_open_row (DermaHealingForm *self,
                                              DermaHealingRow  *row);
DermaHealingRow *derma_healing_form_find_unanswered (DermaHealingForm *self,
                                                     guint             start);

G_END_DECLS
