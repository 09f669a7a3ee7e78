/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-source.h"

G_BEGIN_DECLS

/* The articles of the guide, in the order in which they are read. */
typedef enum
{
  DERMA_GUIDE_HOW_IT_WORKS,
  DERMA_GUIDE_BEFORE_YOU_START,
  DERMA_GUIDE_TECHNIQUE,
  DERMA_GUIDE_WHAT_TO_EXPECT,
  DERMA_GUIDE_HOME_OR_PROFESSIONAL,
  DERMA_GUIDE_ROLLER_CARE,
  DERMA_GUIDE_SEE_A_DOCTOR,
  DERMA_GUIDE_WORDS,
  DERMA_GUIDE_SOURCES,
} DermaGuideArticle;

#define DERMA_N_GUIDE_ARTICLES (DERMA_GUIDE_SOURCES + 1)

/**
 * DermaGuideBlockKind:
 * @DERMA_GUIDE_HEADING: begins a part of the article
 * @DERMA_GUIDE_LEAD: the article in a sentence or two
 * @DERMA_GUIDE_POINT: one of a list
 * @DERMA_GUIDE_STEP: one of a list in which the order counts
 * @DERMA_GUIDE_ROW: something with a name, and what holds for it
 * @DERMA_GUIDE_NOTE: what is to be kept in mind
 * @DERMA_GUIDE_PICTURE: an illustration
 * @DERMA_GUIDE_SOURCE: a source
 */
typedef enum
{
  DERMA_GUIDE_HEADING,
  DERMA_GUIDE_LEAD,
  DERMA_GUIDE_PARAGRAPH,
  DERMA_GUIDE_POINT,
  DERMA_GUIDE_STEP,
  DERMA_GUIDE_ROW,
  DERMA_GUIDE_NOTE,
  DERMA_GUIDE_PICTURE,
  DERMA_GUIDE_SOURCE,
} DermaGuideBlockKind;

/**
 * DermaGuidePicture:
 * @DERMA_GUIDE_PICTURE_STROKES: strokes in all directions on a section
 * @DERMA_GUIDE_PICTURE_SECTIONS: the sections in their order
 */
typedef enum
{
  DERMA_GUIDE_PICTURE_STROKES,
  DERMA_GUIDE_PICTURE_SECTIONS,
} DermaGuidePicture;

/**
 * DermaGuideBlock:
 * @anchor: (nullable): by which the block can be gone to: a word of its own, or the number of a source
 * @title: (nullable): the name of a row, or what a point begins with
 * @text: translated; of a picture what it shows
 * @numbers: of the sources that it rests on, with spaces between, for derma_source_next(); may be empty
 * @picture: of a picture
 * @source: (nullable): of a source
 */
typedef struct
{
  DermaGuideBlockKind kind;
  char               *anchor;
  char               *title;
  char               *text;
  const char         *numbers;
  DermaGuidePicture   picture;
  const DermaSource  *source;
} DermaGuideBlock;

const char *derma_guide_get_id (DermaGuideArticle article);
gboolean    derma_guide_from_id (const char        *id,
                                 DermaGuideArticle *article);
const char *derma_guide_get_title (DermaGuideArticle article);
const char *derma_guide_get_summary (DermaGuideArticle article);

GPtrArray *derma_guide_get_blocks (DermaGuideArticle article);
gboolean   derma_guide_find_anchor (GPtrArray  *blocks,
                                    const char *anchor,
                                    guint      *index);

G_END_DECLS
