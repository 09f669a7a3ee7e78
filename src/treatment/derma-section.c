/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-section.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* protocol.md 1.3 (strips, hard stop), 3.2 (the rest); names and descriptions as in face.md */
static const struct
{
  const char *id;
  const char *name;
  const char *their_name; /* where the person is spoken of */
  const char *short_name;
  const char *in_sentence;
  const char *description;
  const char *keep_off;
  const char *pressure;
  guint       strips;
  guint       hard_stop_s;
} SECTIONS[DERMA_N_SECTIONS] = {
  [DERMA_SECTION_FOREHEAD] = {
    .id = "forehead",
    .name = NC_ ("section", "Forehead"),
    .their_name = NC_ ("section", "Forehead"),
    .short_name = NC_ ("section, short", "Forehead"),
    .in_sentence = NC_ ("section, inside a sentence", "your forehead"),
    .description = N_ ("From the hairline to just above the eyebrows, temple to temple."),
    .keep_off = N_ ("Keep off the eyebrows, the hairline and visible veins at the temples. Relax your brow."),
    .pressure = N_ ("Very light: the bone is close."),
    .strips = 5,
    .hard_stop_s = 67,
  },
  [DERMA_SECTION_LEFT_CHEEK] = {
    .id = "left-cheek",
    .name = NC_ ("section", "Your left cheek"),
    .their_name = NC_ ("section", "Left cheek"),
    .short_name = NC_ ("section, short", "Left cheek"),
    .in_sentence = NC_ ("section, inside a sentence", "your left cheek"),
    .description = N_ ("From the temple and below the eye socket to the jaw."),
    .keep_off = N_ ("Keep off the bony rim of the eye, the crow’s feet, the ear, the neck and any mole. Lighter on the cheekbone."),
    .pressure = N_ ("Light."),
    .strips = 4,
    .hard_stop_s = 53,
  },
  [DERMA_SECTION_RIGHT_CHEEK] = {
    .id = "right-cheek",
    .name = NC_ ("section", "Your right cheek"),
    .their_name = NC_ ("section", "Right cheek"),
    .short_name = NC_ ("section, short", "Right cheek"),
    .in_sentence = NC_ ("section, inside a sentence", "your right cheek"),
    .description = N_ ("From the temple and below the eye socket to the jaw."),
    .keep_off = N_ ("Keep off the bony rim of the eye, the crow’s feet, the ear, the neck and any mole. Lighter on the cheekbone."),
    .pressure = N_ ("Light."),
    .strips = 4,
    .hard_stop_s = 53,
  },
  [DERMA_SECTION_CHIN] = {
    .id = "chin",
    .name = NC_ ("section", "Chin"),
    .their_name = NC_ ("section", "Chin"),
    .short_name = NC_ ("section, short", "Chin"),
    .in_sentence = NC_ ("section, inside a sentence", "your chin"),
    .description = N_ ("Below the lower lip, with the front of the jaw."),
    .keep_off = N_ ("Keep off the lips, the underside of the jaw and the neck."),
    .pressure = N_ ("Light."),
    .strips = 3,
    .hard_stop_s = 40,
  },
  [DERMA_SECTION_NOSE_UPPER_LIP] = {
    .id = "nose-upper-lip",
    .name = NC_ ("section", "Nose and upper lip"),
    .their_name = NC_ ("section", "Nose and upper lip"),
    .short_name = NC_ ("section, short", "Nose, upper lip"),
    .in_sentence = NC_ ("section, inside a sentence", "your nose and upper lip"),
    .description = N_ ("The bridge and sides of the nose and the skin between nose and upper lip."),
    .keep_off = N_ ("Keep off the inner corners of the eyes, the nostrils and the lips."),
    .pressure = N_ ("Lightest of all."),
    .strips = 2,
    .hard_stop_s = 27,
  },
};

static const struct
{
  const char *id;
  const char *screen_name;
} DIRECTIONS[DERMA_N_DIRECTIONS] = {
  [DERMA_DIRECTION_HORIZONTAL] = { "dir-horizontal", NC_ ("direction", "horizontal") },
  [DERMA_DIRECTION_VERTICAL] = { "dir-vertical", NC_ ("direction", "vertical") },
  [DERMA_DIRECTION_DIAGONAL_UP] = { "dir-diagonal-up", NC_ ("direction", "diagonal, rising to the right") },
  [DERMA_DIRECTION_DIAGONAL_DOWN] = { "dir-diagonal-down", NC_ ("direction", "diagonal, falling to the right") },
};

/**
 * derma_section_get_id:
 *
 * Returns: the stable id of protocol.md 3.2
 */
const char *
derma_section_get_id (DermaSection section)
{
  g_return_val_if_fail (section < DERMA_N_SECTIONS, NULL);

  return SECTIONS[section].id;
}

/**
 * derma_section_from_id:
 * @id: (nullable): a stable id
 * @section: (out): its section
 *
 * Returns: whether there is one
 */
gboolean
derma_section_from_id (const char   *id,
                       DermaSection *section)
{
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    if (g_strcmp0 (id, SECTIONS[i].id) == 0)
      {
        *section = (DermaSection) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_section_get_name:
 *
 * Returns: the translated name as a heading, "Your left cheek"
 */
const char *
derma_section_get_name (DermaSection section)
{
  g_return_val_if_fail (section < DERMA_N_SECTIONS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "section", SECTIONS[section].name);
}

/**
 * derma_section_get_name_for:
 * @reader: for whom it is
 *
 * Returns: the translated name as a heading, "Your left cheek" or "Left cheek"
 */
const char *
derma_section_get_name_for (DermaSection section,
                            DermaReader  reader)
{
  g_return_val_if_fail (section < DERMA_N_SECTIONS, NULL);

  if (reader == DERMA_READER_OTHERS)
    return g_dpgettext2 (GETTEXT_PACKAGE, "section", SECTIONS[section].their_name);

  return derma_section_get_name (section);
}

/**
 * derma_section_get_short_name:
 *
 * Returns: the translated name where there is little room, "Left cheek"
 */
const char *
derma_section_get_short_name (DermaSection section)
{
  g_return_val_if_fail (section < DERMA_N_SECTIONS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "section, short", SECTIONS[section].short_name);
}

/**
 * derma_section_get_in_sentence:
 *
 * Returns: the translated name inside a sentence, "your left cheek"
 */
const char *
derma_section_get_in_sentence (DermaSection section)
{
  g_return_val_if_fail (section < DERMA_N_SECTIONS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "section, inside a sentence", SECTIONS[section].in_sentence);
}

/**
 * derma_section_get_description:
 *
 * Returns: a translated sentence that says where the section is
 */
const char *
derma_section_get_description (DermaSection section)
{
  g_return_val_if_fail (section < DERMA_N_SECTIONS, NULL);

  return _ (SECTIONS[section].description);
}

/**
 * derma_section_get_keep_off:
 *
 * Returns: a translated sentence that says what to keep off inside the section
 */
const char *
derma_section_get_keep_off (DermaSection section)
{
  g_return_val_if_fail (section < DERMA_N_SECTIONS, NULL);

  return _ (SECTIONS[section].keep_off);
}

/**
 * derma_section_get_pressure:
 *
 * Returns: how hard to press, in translated words
 */
const char *
derma_section_get_pressure (DermaSection section)
{
  g_return_val_if_fail (section < DERMA_N_SECTIONS, NULL);

  return _ (SECTIONS[section].pressure);
}

/**
 * derma_section_get_strips:
 *
 * Returns: strips of a roller's width that cover the section, in every direction (protocol.md 1.3)
 */
guint
derma_section_get_strips (DermaSection section)
{
  g_return_val_if_fail (section < DERMA_N_SECTIONS, 0);

  return SECTIONS[section].strips;
}

/**
 * derma_section_get_hard_stop_s:
 *
 * Returns: seconds of rolling after which the section ends, whatever the count (protocol.md 1.3)
 */
guint
derma_section_get_hard_stop_s (DermaSection section)
{
  g_return_val_if_fail (section < DERMA_N_SECTIONS, 0);

  return SECTIONS[section].hard_stop_s;
}

/**
 * derma_section_set_count:
 *
 * Returns: how many sections are in @set
 */
guint
derma_section_set_count (DermaSectionSet set)
{
  return (guint) __builtin_popcount (set & DERMA_ALL_SECTIONS);
}

/**
 * derma_view_get_id:
 *
 * Returns: the word of protocol.md 3.5
 */
const char *
derma_view_get_id (DermaView view)
{
  return view == DERMA_VIEW_FACING ? "facing" : "mirror";
}

/**
 * derma_view_from_id:
 * @id: (nullable): a word of protocol.md 3.5
 *
 * Returns: its view; the mirror, where @id is none
 */
DermaView
derma_view_from_id (const char *id)
{
  return g_strcmp0 (id, "facing") == 0 ? DERMA_VIEW_FACING : DERMA_VIEW_MIRROR;
}

/**
 * derma_direction_get_id:
 *
 * Returns: the stable id of protocol.md 3.4
 */
const char *
derma_direction_get_id (DermaDirection direction)
{
  g_return_val_if_fail (direction < DERMA_N_DIRECTIONS, NULL);

  return DIRECTIONS[direction].id;
}

/**
 * derma_direction_from_id:
 * @id: (nullable): a stable id
 * @direction: (out): its direction
 *
 * Returns: whether there is one
 */
gboolean
derma_direction_from_id (const char     *id,
                         DermaDirection *direction)
{
  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    if (g_strcmp0 (id, DIRECTIONS[i].id) == 0)
      {
        *direction = (DermaDirection) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_direction_on_screen:
 * @direction: a direction as stored: as seen in the mirror
 * @view: how the face is shown
 *
 * Returns: the direction as it is drawn; the facing view swaps the two diagonals (protocol.md 3.5)
 */
DermaDirection
derma_direction_on_screen (DermaDirection direction,
                           DermaView      view)
{
  if (view == DERMA_VIEW_FACING && direction == DERMA_DIRECTION_DIAGONAL_UP)
    return DERMA_DIRECTION_DIAGONAL_DOWN;
  if (view == DERMA_VIEW_FACING && direction == DERMA_DIRECTION_DIAGONAL_DOWN)
    return DERMA_DIRECTION_DIAGONAL_UP;
  return direction;
}

/**
 * derma_direction_get_screen_name:
 * @drawn: a direction as it is drawn
 *
 * Returns: its translated name as seen on the screen
 */
const char *
derma_direction_get_screen_name (DermaDirection drawn)
{
  g_return_val_if_fail (drawn < DERMA_N_DIRECTIONS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "direction", DIRECTIONS[drawn].screen_name);
}

static gboolean
is_on_left_of_screen (DermaSection section,
                      DermaView    view)
{
  return (section == DERMA_SECTION_LEFT_CHEEK) == (view == DERMA_VIEW_MIRROR);
}

static gboolean
is_cheek (DermaSection section)
{
  return section == DERMA_SECTION_LEFT_CHEEK || section == DERMA_SECTION_RIGHT_CHEEK;
}

/**
 * derma_stroke_get_heading:
 *
 * Returns: where a stroke goes on the screen, so that it finishes away from the eye and, sideways, away from the nose
 * (protocol.md 3.4)
 */
DermaHeading
derma_stroke_get_heading (DermaSection   section,
                          DermaDirection direction,
                          DermaView      view)
{
  const gboolean up = section == DERMA_SECTION_FOREHEAD;

  switch (derma_direction_on_screen (direction, view))
    {
    case DERMA_DIRECTION_HORIZONTAL:
      if (!is_cheek (section))
        return DERMA_HEADING_OUTWARD;
      return is_on_left_of_screen (section, view) ? DERMA_HEADING_LEFT : DERMA_HEADING_RIGHT;
    case DERMA_DIRECTION_VERTICAL:
      return up ? DERMA_HEADING_UP : DERMA_HEADING_DOWN;
    case DERMA_DIRECTION_DIAGONAL_UP:
      return up ? DERMA_HEADING_UP_RIGHT : DERMA_HEADING_DOWN_LEFT;
    case DERMA_DIRECTION_DIAGONAL_DOWN:
      return up ? DERMA_HEADING_UP_LEFT : DERMA_HEADING_DOWN_RIGHT;
    default:
      g_return_val_if_reached (DERMA_HEADING_DOWN);
    }
}

/* The orders for the hand: alone as a heading, and inside a sentence. */
static const struct
{
  const char *order;
  const char *in_sentence;
} ORDERS[] = {
  [DERMA_HEADING_UP] = { NC_ ("stroke", "Upward"), NC_ ("stroke, inside a sentence", "upward") },
  [DERMA_HEADING_UP_RIGHT] = { NC_ ("stroke", "Slanting up to the right"), NC_ ("stroke, inside a sentence", "slanting up to the right") },
  [DERMA_HEADING_RIGHT] = { NC_ ("stroke", "Outward"), NC_ ("stroke, inside a sentence", "outward") },
  [DERMA_HEADING_DOWN_RIGHT] = { NC_ ("stroke", "Slanting down to the right"), NC_ ("stroke, inside a sentence", "slanting down to the right") },
  [DERMA_HEADING_DOWN] = { NC_ ("stroke", "Downward"), NC_ ("stroke, inside a sentence", "downward") },
  [DERMA_HEADING_DOWN_LEFT] = { NC_ ("stroke", "Slanting down to the left"), NC_ ("stroke, inside a sentence", "slanting down to the left") },
  [DERMA_HEADING_LEFT] = { NC_ ("stroke", "Outward"), NC_ ("stroke, inside a sentence", "outward") },
  [DERMA_HEADING_UP_LEFT] = { NC_ ("stroke", "Slanting up to the left"), NC_ ("stroke, inside a sentence", "slanting up to the left") },
  [DERMA_HEADING_OUTWARD] = { NC_ ("stroke", "Outward"), NC_ ("stroke, inside a sentence", "outward") },
};

/* On a cheek a slant is told by the nose, which the hand knows, and not by the side of the screen. */
static gboolean
is_slant_on_cheek (DermaSection section,
                   DermaHeading heading)
{
  return is_cheek (section) && (heading == DERMA_HEADING_DOWN_LEFT || heading == DERMA_HEADING_DOWN_RIGHT);
}

static gboolean
is_outward_on_cheek (DermaSection section,
                     DermaHeading heading,
                     DermaView    view)
{
  return (heading == DERMA_HEADING_DOWN_LEFT) == is_on_left_of_screen (section, view);
}

/**
 * derma_stroke_get_order:
 *
 * Returns: the translated order for the hand, the big word of the roll screen: "Downward", "Outward"
 */
const char *
derma_stroke_get_order (DermaSection   section,
                        DermaDirection direction,
                        DermaView      view)
{
  const DermaHeading heading = derma_stroke_get_heading (section, direction, view);

  if (!is_slant_on_cheek (section, heading))
    return g_dpgettext2 (GETTEXT_PACKAGE, "stroke", ORDERS[heading].order);

  return is_outward_on_cheek (section, heading, view) ? C_ ("stroke", "Slanting down and out") : C_ ("stroke", "Slanting down and in");
}

/**
 * derma_stroke_get_in_sentence:
 *
 * Returns: the translated order for the hand inside a sentence: "downward", "outward"
 */
const char *
derma_stroke_get_in_sentence (DermaSection   section,
                              DermaDirection direction,
                              DermaView      view)
{
  const DermaHeading heading = derma_stroke_get_heading (section, direction, view);

  if (!is_slant_on_cheek (section, heading))
    return g_dpgettext2 (GETTEXT_PACKAGE, "stroke, inside a sentence", ORDERS[heading].in_sentence);

  return is_outward_on_cheek (section, heading, view) ? C_ ("stroke, inside a sentence", "slanting down and out")
                                                      : C_ ("stroke, inside a sentence", "slanting down and in");
}

/**
 * derma_stroke_get_hint:
 *
 * Returns: one translated line that says how, under the order
 */
const char *
derma_stroke_get_hint (DermaSection   section,
                       DermaDirection direction)
{
  switch (direction)
    {
    case DERMA_DIRECTION_HORIZONTAL:
      return is_cheek (section) ? _ ("From the nose outward. Lift. Start again at the nose.")
                                : _ ("From the middle to the left, lift, then from the middle to the right.");
    case DERMA_DIRECTION_VERTICAL:
      return section == DERMA_SECTION_FOREHEAD ? _ ("Away from the brows. Lift. Start again at the bottom.")
                                               : _ ("Away from the eye. Lift. Start again at the top.");
    case DERMA_DIRECTION_DIAGONAL_UP:
    case DERMA_DIRECTION_DIAGONAL_DOWN:
      return _ ("Straight lines, away from the eye. Lift before you turn.");
    default:
      g_return_val_if_reached ("");
    }
}
