/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DERMA_N_LEVELS_A_ROW 5
#define DERMA_LEVEL_NONE (-1) /* where a level may be missing */

/**
 * DermaLevelWords:
 * @name: what is asked, such as "Redness"
 * @hint: (nullable): how to look before it is answered, a sentence
 * @first: the number of the first level, 0 or 1
 * @anchors: what each level looks or feels like, such as "faint pink, seen close up"
 *
 * A scale of five levels, translated.
 */
typedef struct
{
  const char *name;
  const char *hint;
  guint       first;
  const char *anchors[DERMA_N_LEVELS_A_ROW];
} DermaLevelWords;

/**
 * DermaLevelRemark:
 * @text: (nullable): what is to be thought of the level that was chosen, a sentence
 * @last: the level of the time before, or %DERMA_LEVEL_NONE
 * @icon: (nullable): of a level that stands out; interned
 * @beside: (nullable): what a level that stands out is measured by
 *
 * What is shown beside an answer, and not before there is one.
 */
typedef struct
{
  const char *text;
  int         last;
  const char *icon;
  const char *beside;
} DermaLevelRemark;

#define DERMA_TYPE_LEVEL_ROW (derma_level_row_get_type ())

G_DECLARE_FINAL_TYPE (DermaLevelRow, derma_level_row, DERMA, LEVEL_ROW, GtkListBoxRow)

GtkWidget *derma_level_row_new (guint                  index,
                                const DermaLevelWords *words);

guint derma_level_row_get_index (DermaLevelRow *self);

gboolean derma_level_row_has_level (DermaLevelRow *self,
                                    int            level);
int      derma_level_row_get_level (DermaLevelRow *self);
void     derma_level_row_set_level (DermaLevelRow *self,
                                    int            level);

void  derma_level_row_set_remark (DermaLevelRow          *self,
                                  const DermaLevelRemark *remark);
char *derma_level_row_dup_spoken (DermaLevelRow *self);

gboolean derma_level_row_is_open (DermaLevelRow *self);
void     derma_level_row_set_open (DermaLevelRow *self,
                                   gboolean       is_open);

void derma_level_row_set_extra (DermaLevelRow *self,
                                GtkWidget     *extra);
void derma_level_row_set_narrow (DermaLevelRow *self,
                                 gboolean       is_narrow);

void derma_level_row_focus_answer (DermaLevelRow *self);

G_END_DECLS
