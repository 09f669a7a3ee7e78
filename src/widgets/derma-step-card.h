/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "treatment/derma-step.h"

G_BEGIN_DECLS

#define DERMA_TYPE_STEP_CARD (derma_step_card_get_type ())

G_DECLARE_FINAL_TYPE (DermaStepCard, derma_step_card, DERMA, STEP_CARD, AdwBin)

GtkWidget *derma_step_card_new (void);

void derma_step_card_show_step (DermaStepCard *self,
                                DermaStep      step,
                                const char    *label,
                                const char    *action,
                                const char    *wait);

G_END_DECLS
