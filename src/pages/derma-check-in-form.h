/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-measure.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DERMA_TYPE_CHECK_IN_FORM (derma_check_in_form_get_type ())

G_DECLARE_FINAL_TYPE (DermaCheckInForm, derma_check_in_form, DERMA, CHECK_IN_FORM, AdwBin)

gboolean derma_check_in_form_is_complete (DermaCheckInForm *self);
char    *derma_check_in_form_dup_missing (DermaCheckInForm *self);

DermaMeasureSet derma_check_in_form_get_chosen (DermaCheckInForm *self);
void            derma_check_in_form_set_chosen (DermaCheckInForm *self,
                                                DermaMeasureSet   chosen);
void            derma_check_in_form_set_photo (DermaCheckInForm *self,
                                               GtkWidget        *photo);
void            derma_check_in_form_set_asks_gais (DermaCheckInForm *self,
                                                   gboolean          asks_gais);

void derma_check_in_form_get_ratings (DermaCheckInForm *self,
                                      DermaRatings     *ratings);
void derma_check_in_form_set_ratings (DermaCheckInForm   *self,
                                      const DermaRatings *ratings);
void derma_check_in_form_set_last (DermaCheckInForm   *self,
                                   const DermaRatings *last);
int  derma_check_in_form_get_last (DermaCheckInForm *self,
                                   DermaMeasure      measure,
                                   DermaPlace        place);
void derma_check_in_form_rate_section (DermaCheckInForm *self,
                                       DermaMeasure      measure,
                                       DermaSection      section,
                                       int               value);

char *derma_check_in_form_dup_note (DermaCheckInForm *self);
void  derma_check_in_form_set_note (DermaCheckInForm *self,
                                    const char       *note);

void derma_check_in_form_fill_list (GtkWidget *list);

G_END_DECLS
