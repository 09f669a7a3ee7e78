/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-guide.h"

G_BEGIN_DECLS

/**
 * DermaGuideRow:
 * @text: untranslated; a name in braces stands for what derma_guide_write() puts there
 * @add: (nullable): adds blocks that follow from tables, instead of all the rest
 *
 * An article is a table of these.
 */
typedef struct
{
  DermaGuideBlockKind kind;
  const char         *anchor;
  const char         *title;
  const char         *text;
  const char         *numbers;
  DermaGuidePicture   picture;
  void (*add) (GPtrArray *blocks);
} DermaGuideRow;

/* Ends the table of an article. */
#define DERMA_GUIDE_END { .kind = DERMA_GUIDE_PARAGRAPH }

extern const DermaGuideRow derma_guide_how_it_works[];
extern const DermaGuideRow derma_guide_before_you_start[];
extern const DermaGuideRow derma_guide_technique[];
extern const DermaGuideRow derma_guide_what_to_expect[];
extern const DermaGuideRow derma_guide_home_or_professional[];
extern const DermaGuideRow derma_guide_roller_care[];
extern const DermaGuideRow derma_guide_see_a_doctor[];
extern const DermaGuideRow derma_guide_words[];
extern const DermaGuideRow derma_guide_sources[];

void derma_guide_add (GPtrArray          *blocks,
                      DermaGuideBlockKind kind,
                      const char         *title,
                      char               *text,
                      const char         *numbers);

/* derma-guide-numbers.c */
char       *derma_guide_write (const char *text);
char       *derma_guide_dup_band_name (guint band);
const char *derma_guide_get_numbers (const char *id);

G_END_DECLS
