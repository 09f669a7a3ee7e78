/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-baseline.h"
#include "treatment/derma-measure.h"

/* protocol.md 7.1 */
static const struct
{
  DermaMeasure measure;
  const char  *id;
  const char  *concern;
  const char  *best;
  const char  *worst;
} ROWS[] = {
  { DERMA_MEASURE_FINE_LINES, "pm-fine-lines", "fine-lines", "none while the face is at rest", "deep, or many of them" },
  { DERMA_MEASURE_TEXTURE, "pm-texture", "texture", "smooth to the finger and to the eye", "seen from across a room" },
  { DERMA_MEASURE_ACNE_SCARS, "pm-acne-scars", "acne-scars", "none", "obvious from further away, not flat when stretched" },
  { DERMA_MEASURE_PORES, "pm-pores", "pores", "not seen", "seen from 1\302\240m" },
  { DERMA_MEASURE_PIGMENTATION, "pm-pigmentation", "pigmentation", "even", "strong, in a large area" },
  { DERMA_MEASURE_GLOW, "pm-glow", "glow", "fresh and bright", "sallow, lifeless" },
  { DERMA_MEASURE_GAIS, "pm-gais", NULL, "very much improved", "worse" },
};

static void
test_table (void)
{
  DermaMeasure measure;

  g_assert_cmpuint (G_N_ELEMENTS (ROWS), ==, DERMA_N_MEASURES);
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      const guint min = derma_measure_get_min (ROWS[i].measure);
      const guint max = derma_measure_get_max (ROWS[i].measure);

      g_assert_cmpstr (derma_measure_get_id (ROWS[i].measure), ==, ROWS[i].id);
      g_assert_true (derma_measure_from_id (ROWS[i].id, &measure));
      g_assert_cmpint (measure, ==, ROWS[i].measure);
      g_assert_cmpuint (min, ==, ROWS[i].concern != NULL ? 0 : 1);
      g_assert_cmpuint (max, ==, ROWS[i].concern != NULL ? 4 : 5);
      g_assert_cmpstr (derma_measure_get_anchor (ROWS[i].measure, min), ==, ROWS[i].best);
      g_assert_cmpstr (derma_measure_get_anchor (ROWS[i].measure, max), ==, ROWS[i].worst);
      g_assert_true (g_str_has_suffix (derma_measure_get_hint (ROWS[i].measure), "."));
      g_assert_cmpstr (derma_measure_get_name (ROWS[i].measure), !=, "");
      if (ROWS[i].concern == NULL)
        continue;
      g_assert_cmpstr (derma_measure_get_concern_id (ROWS[i].measure), ==, ROWS[i].concern);
      g_assert_true (derma_measure_from_concern_id (ROWS[i].concern, &measure));
      g_assert_cmpint (measure, ==, ROWS[i].measure);
    }

  g_assert_false (derma_measure_from_id ("pm-mood", &measure));
  g_assert_false (derma_measure_from_id (NULL, &measure));
  g_assert_false (derma_measure_from_concern_id ("gais", &measure));
}

/* Every value has words of its own, and words for an axis that are short enough to stand beside it. */
static void
test_words (void)
{
  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    {
      const guint min = derma_measure_get_min ((DermaMeasure) i);
      const char *briefs[DERMA_N_LEVELS];

      derma_measure_get_briefs ((DermaMeasure) i, briefs);
      for (guint j = 0; j < DERMA_N_LEVELS; j++)
        {
          g_assert_cmpstr (briefs[j], ==, derma_measure_get_brief ((DermaMeasure) i, min + j));
          g_assert_cmpuint (g_utf8_strlen (briefs[j], -1), <=, 12);
          for (guint k = 0; k < j; k++)
            {
              g_assert_cmpstr (briefs[j], !=, briefs[k]);
              g_assert_cmpstr (derma_measure_get_anchor ((DermaMeasure) i, min + j), !=, derma_measure_get_anchor ((DermaMeasure) i, min + k));
            }
        }
    }
}

static void
test_ratings (void)
{
  DermaRatings     ratings = { 0 };
  g_autofree char *nothing = derma_ratings_to_text (&ratings);
  g_autofree char *text = NULL;

  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpuint (derma_ratings_get_measures (&ratings), ==, 0);
  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    for (DermaPlace place = 0; place < DERMA_N_PLACES; place++)
      g_assert_cmpint (derma_ratings_get (&ratings, (DermaMeasure) i, place), ==, DERMA_NOT_RATED);

  derma_ratings_set (&ratings, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE, 0);
  derma_ratings_set (&ratings, DERMA_MEASURE_PORES, DERMA_SECTION_CHIN, 4);
  derma_ratings_set (&ratings, DERMA_MEASURE_GAIS, DERMA_WHOLE_FACE, 5);
  g_assert_cmpint (derma_ratings_get (&ratings, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE), ==, 0);
  g_assert_cmpint (derma_ratings_get (&ratings, DERMA_MEASURE_TEXTURE, DERMA_SECTION_CHIN), ==, DERMA_NOT_RATED);
  g_assert_cmpint (derma_ratings_get (&ratings, DERMA_MEASURE_PORES, DERMA_SECTION_CHIN), ==, 4);
  g_assert_cmpuint (derma_ratings_get_measures (&ratings),
                    ==,
                    DERMA_MEASURE_BIT (DERMA_MEASURE_TEXTURE) | DERMA_MEASURE_BIT (DERMA_MEASURE_PORES) | DERMA_MEASURE_BIT (DERMA_MEASURE_GAIS));
  text = derma_ratings_to_text (&ratings);
  g_assert_cmpstr (text, ==, "Texture 0, Compared with the start 5");

  derma_ratings_set (&ratings, DERMA_MEASURE_PORES, DERMA_SECTION_CHIN, DERMA_NOT_RATED);
  g_assert_cmpint (derma_ratings_get (&ratings, DERMA_MEASURE_PORES, DERMA_SECTION_CHIN), ==, DERMA_NOT_RATED);
}

static void
test_places (void)
{
  DermaPlace place;

  for (guint i = 0; i < DERMA_N_PLACES; i++)
    {
      g_assert_true (derma_place_from_id (derma_place_get_id (i), &place));
      g_assert_cmpuint (place, ==, i);
      g_assert_cmpstr (derma_place_get_name (i), !=, "");
    }
  g_assert_cmpstr (derma_place_get_id (DERMA_WHOLE_FACE), ==, "");
  g_assert_cmpstr (derma_place_get_id (DERMA_SECTION_NOSE_UPPER_LIP), ==, "nose-upper-lip");
  g_assert_false (derma_place_from_id ("ear", &place));
  g_assert_false (derma_place_from_id (NULL, &place));
}

/* protocol.md 7.2 */
static void
test_scar_types (void)
{
  static const char *const IDS[] = { "ice-pick", "boxcar-shallow", "boxcar-deep", "rolling", "macular", "raised", "unknown" };
  DermaScarType            type;

  g_assert_cmpuint (G_N_ELEMENTS (IDS), ==, DERMA_N_SCAR_TYPES);
  for (guint i = 0; i < DERMA_N_SCAR_TYPES; i++)
    {
      g_assert_cmpstr (derma_scar_type_get_id ((DermaScarType) i), ==, IDS[i]);
      g_assert_true (derma_scar_type_from_id (IDS[i], &type));
      g_assert_cmpint (type, ==, i);
      g_assert_cmpstr (derma_scar_type_get_name (type), !=, "");
      g_assert_true (g_str_has_suffix (derma_scar_type_get_look (type), "."));
      g_assert_true (g_str_has_suffix (derma_scar_type_get_outlook (type), "."));
    }
  g_assert_false (derma_scar_type_from_id ("boxcar", &type));
  g_assert_cmpstr (derma_scar_type_get_outlook (DERMA_SCAR_ICE_PICK), ==, derma_scar_type_get_outlook (DERMA_SCAR_BOXCAR_DEEP));
  g_assert_nonnull (strstr (derma_scar_type_get_outlook (DERMA_SCAR_RAISED), "Never roll"));
  g_assert_nonnull (strstr (derma_scar_type_get_outlook (DERMA_SCAR_MACULAR), "pigmentation"));
}

static void
test_descriptors (void)
{
  for (guint i = 1; i < DERMA_GLOGAU_MAX; i++)
    g_assert_cmpstr (derma_glogau_get_words (i), !=, derma_glogau_get_words (i + 1));
  for (guint i = 1; i < DERMA_FITZPATRICK_MAX; i++)
    g_assert_cmpstr (derma_fitzpatrick_get_words (i), !=, derma_fitzpatrick_get_words (i + 1));
  g_assert_cmpstr (derma_glogau_get_words (3), ==, "Lines also at rest");
  g_assert_cmpstr (derma_fitzpatrick_get_words (1), ==, "Always burns, never tans");
  g_assert_cmpstr (derma_fitzpatrick_get_words (6), ==, "Never burns, deeply pigmented");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/measure/table", test_table);
  g_test_add_func ("/measure/words", test_words);
  g_test_add_func ("/measure/ratings", test_ratings);
  g_test_add_func ("/measure/places", test_places);
  g_test_add_func ("/measure/scar-types", test_scar_types);
  g_test_add_func ("/measure/descriptors", test_descriptors);

  return g_test_run ();
}
