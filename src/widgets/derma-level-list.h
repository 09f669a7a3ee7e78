/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/derma-level-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DERMA_TYPE_LEVEL_LIST (derma_level_list_get_type ())

G_DECLARE_FINAL_TYPE (DermaLevelList, derma_level_list, DERMA, LEVEL_LIST, AdwBin)

void derma_level_list_add (DermaLevelList        *self,
                           const DermaLevelWords *words);

DermaLevelRow *derma_level_list_get_row (DermaLevelList *self,
                                         guint           index);

guint    derma_level_list_get_n_open (DermaLevelList *self);
gboolean derma_level_list_has_answers (DermaLevelList *self);

int  derma_level_list_get_level (DermaLevelList *self,
                                 guint           index);
void derma_level_list_set_level (DermaLevelList *self,
                                 guint           index,
                                 int             level);
void derma_level_list_fill_in (DermaLevelList *self,
                               const int      *levels);

gboolean derma_level_list_is_asked (DermaLevelList *self,
                                    guint           index);
void     derma_level_list_set_asked (DermaLevelList *self,
                                     guint           index,
                                     gboolean        is_asked);
void     derma_level_list_set_remark (DermaLevelList         *self,
                                      guint                   index,
                                      const DermaLevelRemark *remark);
void     derma_level_list_set_narrow (DermaLevelList *self,
                                      gboolean        is_narrow);

gboolean derma_level_list_take_key (DermaLevelList *self,
                                    guint           keyval,
                                    GdkModifierType state);

G_END_DECLS
