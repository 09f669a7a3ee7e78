/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "core/derma-reader.h"

G_BEGIN_DECLS

/**
 * DermaSection:
 *
 * The five sections of the face in treatment order (protocol.md 3.3). Left and right are the person's own.
 */
typedef enum
{
  DERMA_SECTION_FOREHEAD,
  DERMA_SECTION_LEFT_CHEEK,
  DERMA_SECTION_RIGHT_CHEEK,
  DERMA_SECTION_CHIN,
  DERMA_SECTION_NOSE_UPPER_LIP,
} DermaSection;

#define DERMA_N_SECTIONS 5

/* A set of sections: bit 1 << section. */
typedef guint DermaSectionSet;

#define DERMA_SECTION_BIT(section) (1u << (section))
#define DERMA_ALL_SECTIONS ((DermaSectionSet) ((1u << DERMA_N_SECTIONS) - 1))

/**
 * DermaDirection:
 *
 * The four stroke directions in their order (protocol.md 3.4), as the person sees them in the mirror.
 */
typedef enum
{
  DERMA_DIRECTION_HORIZONTAL,
  DERMA_DIRECTION_VERTICAL,
  DERMA_DIRECTION_DIAGONAL_UP,
  DERMA_DIRECTION_DIAGONAL_DOWN,
} DermaDirection;

#define DERMA_N_DIRECTIONS 4

/**
 * DermaView:
 * @DERMA_VIEW_MIRROR: as in a mirror: the person's left cheek is on the left of the screen
 * @DERMA_VIEW_FACING: as on a photo: the person's left cheek is on the right of the screen
 *
 * How the face is shown (protocol.md 3.5). What is stored never depends on it.
 */
typedef enum
{
  DERMA_VIEW_MIRROR,
  DERMA_VIEW_FACING,
} DermaView;

/**
 * DermaHeading:
 *
 * Where a stroke goes on the screen, clockwise from straight up. @DERMA_HEADING_OUTWARD is from the middle line to both
 * sides.
 */
typedef enum
{
  DERMA_HEADING_UP,
  DERMA_HEADING_UP_RIGHT,
  DERMA_HEADING_RIGHT,
  DERMA_HEADING_DOWN_RIGHT,
  DERMA_HEADING_DOWN,
  DERMA_HEADING_DOWN_LEFT,
  DERMA_HEADING_LEFT,
  DERMA_HEADING_UP_LEFT,
  DERMA_HEADING_OUTWARD,
} DermaHeading;

const char *derma_section_get_id (DermaSection section);
gboolean    derma_section_from_id (const char   *id,
                                   DermaSection *section);
const char *derma_section_get_name (DermaSection section);
const char *derma_section_get_name_for (DermaSection section,
                                        DermaReader  reader);
const char *derma_section_get_short_name (DermaSection section);
const char *derma_section_get_in_sentence (DermaSection section);
const char *derma_section_get_description (DermaSection section);
const char *derma_section_get_keep_off (DermaSection section);
const char *derma_section_get_pressure (DermaSection section);
guint       derma_section_get_strips (DermaSection section);
guint       derma_section_get_hard_stop_s (DermaSection section);

guint derma_section_set_count (DermaSectionSet set);

const char *derma_view_get_id (DermaView view);
DermaView   derma_view_from_id (const char *id);

const char    *derma_direction_get_id (DermaDirection direction);
gboolean       derma_direction_from_id (const char     *id,
                                        DermaDirection *direction);
DermaDirection derma_direction_on_screen (DermaDirection direction,
                                          DermaView      view);
const char    *derma_direction_get_screen_name (DermaDirection drawn);

DermaHeading derma_stroke_get_heading (DermaSection   section,
                                       DermaDirection direction,
                                       DermaView      view);
const char  *derma_stroke_get_order (DermaSection   section,
                                     DermaDirection direction,
                                     DermaView      view);
const char  *derma_stroke_get_in_sentence (DermaSection   section,
                                           DermaDirection direction,
                                           DermaView      view);
const char  *derma_stroke_get_hint (DermaSection   section,
                                    DermaDirection direction);

G_END_DECLS
