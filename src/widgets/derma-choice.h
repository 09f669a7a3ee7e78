/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DERMA_TYPE_CHOICE (derma_choice_get_type ())

G_DECLARE_FINAL_TYPE (DermaChoice, derma_choice, DERMA, CHOICE, AdwBin)

GtkWidget *derma_choice_new (void);
void       derma_choice_set_words (DermaChoice       *self,
                                   const char        *label,
                                   const char *const *words);
guint      derma_choice_get_selected (DermaChoice *self);
void       derma_choice_set_selected (DermaChoice *self,
                                      guint        selected);
gboolean   derma_choice_is_narrow (DermaChoice *self);
void       derma_choice_set_narrow (DermaChoice *self,
                                    gboolean     narrow);

G_END_DECLS
