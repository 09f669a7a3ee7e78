/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-guide.h"

G_BEGIN_DECLS

/**
 * DermaGuideIndex:
 *
 * All the articles, ready to be searched.
 */
typedef struct _DermaGuideIndex DermaGuideIndex;

/**
 * DermaGuideFound:
 * @block: its index in the article
 * @sentence: where the first word stands
 *
 * A place in the guide.
 */
typedef struct
{
  DermaGuideArticle article;
  guint             block;
  char             *sentence;
} DermaGuideFound;

/**
 * DermaGuideRange:
 * @start: byte at which it begins
 * @end: byte behind it
 *
 * A part of a text that is looked for.
 */
typedef struct
{
  gsize start;
  gsize end;
} DermaGuideRange;

DermaGuideIndex *derma_guide_index_new (void);
void             derma_guide_index_free (DermaGuideIndex *self);
GPtrArray       *derma_guide_index_find (const DermaGuideIndex *self,
                                         const char            *query);

GArray *derma_guide_find_ranges (const char *text,
                                 const char *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaGuideIndex, derma_guide_index_free)

G_END_DECLS
