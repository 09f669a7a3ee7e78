/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-measure.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format-list.h"

#define ID_PREFIX "pm-"

/* protocol.md 7.1; the words of each measure have a context of their own, for “none” and “clear” are not one word everywhere. */
static const struct
{
  const char *id;
  const char *name;
  const char *hint; /* how to look, in a sentence */
  const char *context;
  const char *anchors[DERMA_N_LEVELS];
  const char *briefs[DERMA_N_LEVELS]; /* the same in a word or two */
} MEASURES[DERMA_N_MEASURES] = {
  [DERMA_MEASURE_FINE_LINES] = {
    .id = "pm-fine-lines",
    .name = NC_ ("measure", "Fine lines"),
    .hint = N_ ("Keep your face at rest, and look beside the eyes, around the mouth and at the forehead."),
    .context = "fine lines",
    .anchors = {
      NC_ ("fine lines", "none while the face is at rest"),
      NC_ ("fine lines", "hardly seen at rest"),
      NC_ ("fine lines", "shallow, seen close up"),
      NC_ ("fine lines", "clear at arm’s length"),
      NC_ ("fine lines", "deep, or many of them"),
    },
    .briefs = {
      NC_ ("fine lines", "none"),
      NC_ ("fine lines", "hardly seen"),
      NC_ ("fine lines", "shallow"),
      NC_ ("fine lines", "clear"),
      NC_ ("fine lines", "deep"),
    },
  },
  [DERMA_MEASURE_TEXTURE] = {
    .id = "pm-texture",
    .name = NC_ ("measure", "Texture"),
    .hint = N_ ("Stroke over it with a clean finger, then look in light from the side."),
    .context = "texture",
    .anchors = {
      NC_ ("texture", "smooth to the finger and to the eye"),
      NC_ ("texture", "a little rough to the finger"),
      NC_ ("texture", "rough to the finger, seen in light from the side"),
      NC_ ("texture", "seen in normal light"),
      NC_ ("texture", "seen from across a room"),
    },
    .briefs = {
      NC_ ("texture", "smooth"),
      NC_ ("texture", "just felt"),
      NC_ ("texture", "side light"),
      NC_ ("texture", "any light"),
      NC_ ("texture", "from afar"),
    },
  },
  [DERMA_MEASURE_ACNE_SCARS] = {
    .id = "pm-acne-scars",
    .name = NC_ ("measure", "Acne scars"),
    .hint = N_ ("Look from half a metre away, then stretch the skin between two fingers."),
    .context = "acne scars",
    .anchors = {
      NC_ ("acne scars", "none"),
      NC_ ("acne scars", "flat, only another colour: red, brown or pale"),
      NC_ ("acne scars", "mild dents, not obvious from 50\302\240cm, hidden by make-up or a beard"),
      NC_ ("acne scars", "obvious from 50\302\240cm, hard to hide, still flat when stretched"),
      NC_ ("acne scars", "obvious from further away, not flat when stretched"),
    },
    .briefs = {
      NC_ ("acne scars", "none"),
      NC_ ("acne scars", "only colour"),
      NC_ ("acne scars", "mild dents"),
      NC_ ("acne scars", "clear dents"),
      NC_ ("acne scars", "deep dents"),
    },
  },
  [DERMA_MEASURE_PORES] = {
    .id = "pm-pores",
    .name = NC_ ("measure", "Pores"),
    .hint = N_ ("Look at the nose first, then at the cheeks, from a hand’s breadth, 30\302\240cm and 1\302\240m."),
    .context = "pores",
    .anchors = {
      NC_ ("pores", "not seen"),
      NC_ ("pores", "seen only from very close"),
      NC_ ("pores", "seen from 30\302\240cm on the nose"),
      NC_ ("pores", "seen from 30\302\240cm on the cheeks too"),
      NC_ ("pores", "seen from 1\302\240m"),
    },
    .briefs = {
      NC_ ("pores", "not seen"),
      NC_ ("pores", "very close"),
      NC_ ("pores", "on the nose"),
      NC_ ("pores", "cheeks too"),
      NC_ ("pores", "from 1\302\240m"),
    },
  },
  [DERMA_MEASURE_PIGMENTATION] = {
    .id = "pm-pigmentation",
    .name = NC_ ("measure", "Pigmentation"),
    .hint = N_ ("Look in daylight beside a window, without sun on the face."),
    .context = "pigmentation",
    .anchors = {
      NC_ ("pigmentation", "even"),
      NC_ ("pigmentation", "slight, seen only in daylight"),
      NC_ ("pigmentation", "clear, in a small area"),
      NC_ ("pigmentation", "clear, in a large area"),
      NC_ ("pigmentation", "strong, in a large area"),
    },
    .briefs = {
      NC_ ("pigmentation", "even"),
      NC_ ("pigmentation", "slight"),
      NC_ ("pigmentation", "clear, small"),
      NC_ ("pigmentation", "clear, large"),
      NC_ ("pigmentation", "strong"),
    },
  },
  [DERMA_MEASURE_GLOW] = {
    .id = "pm-glow",
    .name = NC_ ("measure", "Overall look"),
    .hint = N_ ("Look at the whole face from arm’s length, as somebody else would."),
    .context = "glow",
    .anchors = {
      NC_ ("glow", "fresh and bright"),
      NC_ ("glow", "slightly tired"),
      NC_ ("glow", "dull"),
      NC_ ("glow", "very dull, uneven"),
      NC_ ("glow", "sallow, lifeless"),
    },
    .briefs = {
      NC_ ("glow", "fresh"),
      NC_ ("glow", "a bit tired"),
      NC_ ("glow", "dull"),
      NC_ ("glow", "very dull"),
      NC_ ("glow", "sallow"),
    },
  },
  [DERMA_MEASURE_GAIS] = {
    .id = "pm-gais",
    .name = NC_ ("measure", "Compared with the start"),
    .hint = N_ ("Look at the whole face and at how it looked at your first check-in, on a photo if there is one."),
    .context = "gais",
    .anchors = {
      NC_ ("gais", "very much improved"),
      NC_ ("gais", "much improved"),
      NC_ ("gais", "improved, another session may help"),
      NC_ ("gais", "no change"),
      NC_ ("gais", "worse"),
    },
    .briefs = {
      NC_ ("gais", "far better"),
      NC_ ("gais", "much better"),
      NC_ ("gais", "better"),
      NC_ ("gais", "no change"),
      NC_ ("gais", "worse"),
    },
  },
};

/**
 * derma_measure_get_id:
 *
 * Returns: the stable id of protocol.md 7.1, such as "pm-texture"
 */
const char *
derma_measure_get_id (DermaMeasure measure)
{
  g_return_val_if_fail (measure < DERMA_N_MEASURES, NULL);

  return MEASURES[measure].id;
}

/**
 * derma_measure_from_id:
 * @id: (nullable): a stable id
 * @measure: (out): its measure
 *
 * Returns: whether there is one
 */
gboolean
derma_measure_from_id (const char   *id,
                       DermaMeasure *measure)
{
  g_return_val_if_fail (measure != NULL, FALSE);

  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    if (g_strcmp0 (id, MEASURES[i].id) == 0)
      {
        *measure = (DermaMeasure) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_measure_get_concern_id:
 * @measure: the measure of a concern
 *
 * Returns: the stable id of its concern (protocol.md 8.1), such as "texture"
 */
const char *
derma_measure_get_concern_id (DermaMeasure measure)
{
  g_return_val_if_fail (measure < DERMA_N_CONCERNS, NULL);

  return MEASURES[measure].id + strlen (ID_PREFIX);
}

/**
 * derma_measure_from_concern_id:
 * @id: (nullable): the stable id of a concern
 * @measure: (out): its measure
 *
 * Returns: whether there is one
 */
gboolean
derma_measure_from_concern_id (const char   *id,
                               DermaMeasure *measure)
{
  g_return_val_if_fail (measure != NULL, FALSE);

  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    if (g_strcmp0 (id, derma_measure_get_concern_id ((DermaMeasure) i)) == 0)
      {
        *measure = (DermaMeasure) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_measure_get_name:
 *
 * Returns: (transfer none): such as "Texture"
 */
const char *
derma_measure_get_name (DermaMeasure measure)
{
  g_return_val_if_fail (measure < DERMA_N_MEASURES, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "measure", MEASURES[measure].name);
}

/**
 * derma_measure_get_hint:
 *
 * Returns: (transfer none): how to look before it is rated, a sentence
 */
const char *
derma_measure_get_hint (DermaMeasure measure)
{
  g_return_val_if_fail (measure < DERMA_N_MEASURES, NULL);

  return _ (MEASURES[measure].hint);
}

/**
 * derma_measure_get_min:
 *
 * Returns: the least value, which is the best: 0, or %DERMA_GAIS_MIN
 */
guint
derma_measure_get_min (DermaMeasure measure)
{
  return measure == DERMA_MEASURE_GAIS ? DERMA_GAIS_MIN : 0;
}

/**
 * derma_measure_get_max:
 *
 * Returns: the greatest value, which is the worst: %DERMA_RATING_MAX, or %DERMA_GAIS_MAX
 */
guint
derma_measure_get_max (DermaMeasure measure)
{
  return measure == DERMA_MEASURE_GAIS ? DERMA_GAIS_MAX : DERMA_RATING_MAX;
}

/**
 * derma_measure_get_anchor:
 * @measure: a measure
 * @value: from derma_measure_get_min() to derma_measure_get_max()
 *
 * Returns: (transfer none): what that value looks or feels like, such as "a little rough to the finger"
 */
const char *
derma_measure_get_anchor (DermaMeasure measure,
                          guint        value)
{
  g_return_val_if_fail (measure < DERMA_N_MEASURES, NULL);
  g_return_val_if_fail (value >= derma_measure_get_min (measure) && value <= derma_measure_get_max (measure), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, MEASURES[measure].context, MEASURES[measure].anchors[value - derma_measure_get_min (measure)]);
}

/**
 * derma_measure_get_brief:
 * @measure: a measure
 * @value: from derma_measure_get_min() to derma_measure_get_max()
 *
 * Returns: (transfer none): derma_measure_get_anchor() in a word or two, where there is little room, such as "just felt"
 */
const char *
derma_measure_get_brief (DermaMeasure measure,
                         guint        value)
{
  g_return_val_if_fail (measure < DERMA_N_MEASURES, NULL);
  g_return_val_if_fail (value >= derma_measure_get_min (measure) && value <= derma_measure_get_max (measure), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, MEASURES[measure].context, MEASURES[measure].briefs[value - derma_measure_get_min (measure)]);
}

/**
 * derma_measure_get_briefs:
 * @measure: a measure
 * @briefs: (out caller-allocates) (array fixed-size=5): derma_measure_get_brief() of each value, from the least
 */
void
derma_measure_get_briefs (DermaMeasure measure,
                          const char  *briefs[DERMA_N_LEVELS])
{
  g_return_if_fail (measure < DERMA_N_MEASURES);
  g_return_if_fail (briefs != NULL);

  for (guint i = 0; i < DERMA_N_LEVELS; i++)
    briefs[i] = derma_measure_get_brief (measure, derma_measure_get_min (measure) + i);
}

/**
 * derma_ratings_get:
 * @place: a section or %DERMA_WHOLE_FACE
 *
 * Returns: the value, or %DERMA_NOT_RATED
 */
int
derma_ratings_get (const DermaRatings *self,
                   DermaMeasure        measure,
                   DermaPlace          place)
{
  g_return_val_if_fail (self != NULL, DERMA_NOT_RATED);
  g_return_val_if_fail (measure < DERMA_N_MEASURES, DERMA_NOT_RATED);
  g_return_val_if_fail (place < DERMA_N_PLACES, DERMA_NOT_RATED);

  return (int) self->marks[measure][place] - 1;
}

/**
 * derma_ratings_set:
 * @place: a section or %DERMA_WHOLE_FACE; only the latter for %DERMA_MEASURE_GAIS
 * @value: from derma_measure_get_min() to derma_measure_get_max(), or %DERMA_NOT_RATED
 */
void
derma_ratings_set (DermaRatings *self,
                   DermaMeasure  measure,
                   DermaPlace    place,
                   int           value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (measure < DERMA_N_MEASURES);
  g_return_if_fail (place < DERMA_N_PLACES && (measure != DERMA_MEASURE_GAIS || place == DERMA_WHOLE_FACE));
  g_return_if_fail (value == DERMA_NOT_RATED ||
                    (value >= (int) derma_measure_get_min (measure) && value <= (int) derma_measure_get_max (measure)));

  self->marks[measure][place] = (guint8) (value + 1);
}

/**
 * derma_ratings_get_measures:
 *
 * Returns: the measures that are rated, anywhere
 */
DermaMeasureSet
derma_ratings_get_measures (const DermaRatings *self)
{
  DermaMeasureSet set = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    for (DermaPlace place = 0; place < DERMA_N_PLACES; place++)
      if (self->marks[i][place] != 0)
        set |= DERMA_MEASURE_BIT (i);

  return set;
}

/**
 * derma_ratings_to_text:
 *
 * Returns: (transfer full): the values for the whole face, such as "Texture 2, Pores 1", translated
 */
char *
derma_ratings_to_text (const DermaRatings *self)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    {
      const int value = derma_ratings_get (self, (DermaMeasure) i, DERMA_WHOLE_FACE);

      if (value != DERMA_NOT_RATED)
        /* Translators: a measure and its level, such as “Redness 1” */
        g_strv_builder_take (values, g_strdup_printf (C_ ("measure and level", "%1$s %2$u"), derma_measure_get_name ((DermaMeasure) i), (guint) value));
    }

  return derma_format_list (values);
}

/**
 * derma_place_get_id:
 *
 * Returns: the stable id of a section, or the empty word for the whole face
 */
const char *
derma_place_get_id (DermaPlace place)
{
  g_return_val_if_fail (place < DERMA_N_PLACES, NULL);

  return place == DERMA_WHOLE_FACE ? "" : derma_section_get_id ((DermaSection) place);
}

/**
 * derma_place_from_id:
 * @id: (nullable): an id as of derma_place_get_id()
 * @place: (out): its place
 *
 * Returns: whether there is one
 */
gboolean
derma_place_from_id (const char *id,
                     DermaPlace *place)
{
  DermaSection section;

  g_return_val_if_fail (place != NULL, FALSE);

  if (g_strcmp0 (id, "") == 0)
    {
      *place = DERMA_WHOLE_FACE;
      return TRUE;
    }
  if (!derma_section_from_id (id, &section))
    return FALSE;

  *place = section;
  return TRUE;
}

/**
 * derma_place_get_name:
 *
 * Returns: (transfer none): such as "Forehead" or "Whole face"
 */
const char *
derma_place_get_name (DermaPlace place)
{
  g_return_val_if_fail (place < DERMA_N_PLACES, NULL);

  return place == DERMA_WHOLE_FACE ? _ ("Whole face") : derma_section_get_name ((DermaSection) place);
}
