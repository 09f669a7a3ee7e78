/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "core/derma-time.h"
#include "treatment/derma-step.h"

G_BEGIN_DECLS

#define DERMA_TYPE_TIMER_CARD (derma_timer_card_get_type ())

G_DECLARE_FINAL_TYPE (DermaTimerCard, derma_timer_card, DERMA, TIMER_CARD, AdwBin)

GtkWidget *derma_timer_card_new (void);

void derma_timer_card_show_step (DermaTimerCard *self,
                                 DermaStep       step,
                                 gint64          left_ms,
                                 DermaTime       ends);
void derma_timer_card_set_buttons (DermaTimerCard *self,
                                   const char     *label,
                                   const char     *action,
                                   gboolean        can_skip);

const char *derma_timer_card_get_over_text (DermaStep step);

gboolean derma_timer_card_is_narrow (DermaTimerCard *self);
void     derma_timer_card_set_narrow (DermaTimerCard *self,
                                      gboolean        is_narrow);

G_END_DECLS
