/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-ratings-figure.h"

#include <string.h>

#include "figure-test.h"

#define START_S 1792800000 /* 2026-10-24, a Saturday */
#define MAX_RATINGS 16
#define WIDTH 500
#define HEIGHT 220
#define MISSED 99

static const char *const WORDS[] = { "smooth", "to the touch", "in side light", "in normal light", "across a room" };

static DermaTime
at (gint64 day)
{
  return (DermaTime) { .utc_s = START_S + day * DERMA_DAY_S, .offset_s = 3600 };
}

/* A rating every 28 days; where the level is MISSED there was none. */
static gsize
make_ratings (const guint *levels,
              gsize        n,
              DermaRating *ratings)
{
  gsize n_ratings = 0;

  for (gsize i = 0; i < n; i++)
    if (levels[i] != MISSED)
      ratings[n_ratings++] = (DermaRating) { at ((gint64) i * DERMA_CHECK_IN_DAYS), levels[i] };

  return n_ratings;
}

static DermaFigure *
make_shown (const DermaRatedConcern *concerns,
            guint                    n_concerns,
            const DermaRatedSession *sessions,
            gsize                    n_sessions,
            gint64                   from_day,
            gint64                   until_day)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  const DermaRatingsInput input = { concerns, n_concerns, sessions, n_sessions, at (from_day), at (until_day), zone, 1, NULL, 0, DERMA_READER_PERSON };

  return derma_ratings_figure_new (&input);
}

static DermaFigure *
make_figure (const guint *levels,
             gsize        n)
{
  static const DermaRatedSession SESSIONS[] = {
    { { START_S + 1 * DERMA_DAY_S, 3600 }, 200 },
    { { START_S + 8 * DERMA_DAY_S, 3600 }, 250 },
    { { START_S + 300 * DERMA_DAY_S, 3600 }, 250 },
  };
  DermaRating             ratings[MAX_RATINGS];
  const DermaRatedConcern concern = { "pm-texture", "Texture", WORDS, 0, ratings, make_ratings (levels, n, ratings) };

  return make_shown (&concern, 1, SESSIONS, G_N_ELEMENTS (SESSIONS), -7, 259);
}

static DermaDrawing *
make_drawing (DermaFigure *figure)
{
  return derma_figure_lay_out (figure, NULL, WIDTH, HEIGHT, NULL);
}

static void
assert_words (const DermaFigure *figure,
              const char        *finding,
              const char        *caveat)
{
  g_autofree char *found = derma_figure_dup_finding (figure);
  g_autofree char *said = derma_figure_dup_caveat (figure);

  g_assert_cmpstr (found, ==, finding);
  g_assert_cmpstr (said, ==, caveat);
}

static void
test_year (void)
{
  static const guint LEVELS[] = { 3, 3, 3, 2, MISSED, 2, 2, 1, 2, 1 };
  g_autoptr (DermaFigure) figure = make_figure (LEVELS, G_N_ELEMENTS (LEVELS));
  g_autoptr (DermaDrawing) drawing = make_drawing (figure);
  g_autofree char *text = derma_drawing_to_text (drawing);

  g_assert_cmpstr (text, ==,
                   "plot 112.0 8.0 388.0 137.0\n"
                   "level 145.0\n"
                   "level 110.8\n"
                   "level 76.5\n"
                   "level 42.2\n"
                   "level 8.0\n"
                   "tick 141.0\n"
                   "tick 182.9\n"
                   "tick 226.3\n"
                   "tick 269.6\n"
                   "tick 308.8\n"
                   "tick 352.2\n"
                   "tick 394.1\n"
                   "tick 437.5\n"
                   "tick 479.4\n"
                   "text 98.0 138.0 6.0 14.0 0\n"
                   "text 98.0 103.8 6.0 14.0 1\n"
                   "text 98.0 69.5 6.0 14.0 2\n"
                   "text 98.0 35.2 6.0 14.0 3\n"
                   "text 98.0 1.0 6.0 14.0 4\n"
                   "text 54.0 138.0 36.0 14.0 smooth\n"
                   "text 18.0 103.8 72.0 14.0 to the touch\n"
                   "text 12.0 69.5 78.0 14.0 in side light\n"
                   "text 0.0 35.2 90.0 14.0 in normal light\n"
                   "text 12.0 1.0 78.0 14.0 across a room\n"
                   "text 42.0 156.0 48.0 14.0 sessions\n"
                   "text 202.3 184.0 48.0 14.0 Jan\302\2402027\n"
                   "text 132.0 184.0 18.0 14.0 Nov\n"
                   "text 173.9 184.0 18.0 14.0 Dec\n"
                   "text 260.6 184.0 18.0 14.0 Feb\n"
                   "text 299.8 184.0 18.0 14.0 Mar\n"
                   "text 343.2 184.0 18.0 14.0 Apr\n"
                   "text 385.1 184.0 18.0 14.0 May\n"
                   "text 428.5 184.0 18.0 14.0 Jun\n"
                   "text 470.4 184.0 18.0 14.0 Jul\n"
                   "text 126.0 206.0 66.0 14.0 Your rating\n"
                   "text 244.0 206.0 150.0 14.0 Trend and its uncertainty\n"
                   "text 110.2 170.0 42.0 14.0 0.20\302\240mm\n"
                   "text 253.4 11.0 66.0 14.0 no check-in\n"
                   "mark 131.2 157.0\n"
                   "mark 141.0 157.0\n"
                   "gap 286.4 from 26.0 to 145.0\n"
                   "series 0\n"
                   "  point 129.8 42.2\n"
                   "  point 168.9 42.2\n"
                   "  point 208.1 42.2\n"
                   "  point 247.3 76.5\n"
                   "  point 325.6 76.5\n"
                   "  point 364.7 76.5\n"
                   "  point 403.9 110.8\n"
                   "  point 443.1 76.5\n"
                   "  point 482.2 110.8\n"
                   "trend of 0\n"
                   "  at 129.8 40.3 from 79.3 to 15.9\n"
                   "  at 144.5 43.1 from 79.5 to 20.0\n"
                   "  at 159.2 45.8 from 79.7 to 24.0\n"
                   "  at 173.8 48.5 from 80.0 to 28.0\n"
                   "  at 188.5 51.2 from 80.3 to 31.9\n"
                   "  at 203.2 53.9 from 80.7 to 35.8\n"
                   "  at 217.9 56.6 from 81.2 to 39.6\n"
                   "  at 232.6 59.3 from 81.8 to 43.3\n"
                   "  at 247.3 62.0 from 82.5 to 46.9\n"
                   "  at 261.9 64.8 from 83.4 to 50.5\n"
                   "  at 276.6 67.5 from 84.5 to 53.9\n"
                   "  at 291.3 70.2 from 86.0 to 57.1\n"
                   "  at 306.0 72.9 from 87.8 to 60.2\n"
                   "  at 320.7 75.6 from 90.1 to 63.0\n"
                   "  at 335.4 78.3 from 92.8 to 65.6\n"
                   "  at 350.1 81.0 from 95.7 to 67.7\n"
                   "  at 364.7 83.7 from 98.8 to 69.2\n"
                   "  at 379.4 86.4 from 102.0 to 70.4\n"
                   "  at 394.1 89.2 from 105.4 to 71.3\n"
                   "  at 408.8 91.9 from 108.8 to 72.0\n"
                   "  at 423.5 94.6 from 112.4 to 72.6\n"
                   "  at 438.2 97.3 from 116.1 to 73.0\n"
                   "  at 452.8 100.0 from 119.9 to 73.4\n"
                   "  at 467.5 102.7 from 123.7 to 73.6\n"
                   "  at 482.2 105.4 from 127.5 to 73.9\n");
}

/* Each mark is read as a whole sentence. */
static void
test_sentences (void)
{
  static const guint       LEVELS[] = { 3, 2, MISSED, 1 };
  static const char *const EXPECTED[] = {
    "Texture on Saturday 24\302\240October 2026: 3 of 4, in normal light.",
    "Session on Sunday 25\302\240October 2026, 0.20\302\240mm.",
    "Session on Sunday 1\302\240November 2026, 0.25\302\240mm.",
    "Texture on Saturday 21\302\240November 2026: 2 of 4, in side light.",
    "No check-in around Saturday 19\302\240December 2026.",
    "Texture on Saturday 16\302\240January 2027: 1 of 4, to the touch.",
  };
  g_autoptr (DermaFigure) figure = make_figure (LEVELS, G_N_ELEMENTS (LEVELS));
  g_autoptr (DermaDrawing) drawing = make_drawing (figure);
  gsize                n_hits;
  const DermaChartHit *hits = derma_drawing_get_hits (drawing, &n_hits);

  g_assert_cmpuint (n_hits, ==, G_N_ELEMENTS (EXPECTED)); /* the session after the range is not among them */
  for (gsize i = 0; i < n_hits; i++)
    {
      g_autofree char *sentence = derma_figure_dup_hit (figure, &hits[i]);

      g_assert_cmpstr (sentence, ==, EXPECTED[i]);
    }
}

static void
test_findings (void)
{
  static const struct
  {
    guint       levels[10];
    gsize       n;
    const char *finding;
    const char *caveat;
  } CASES[] = {
    { { 0 }, 0, "Texture: not rated in this time.", NULL },
    { { 3 }, 1, "Texture: a trend needs three ratings.", NULL },
    { { 3, 1 }, 2, "Texture: a trend needs three ratings.", NULL },
    { { 3, 2, 2 },
      3,
      "Texture: no clear change in 8 weeks.",
      "Lower is better. This cannot prove that rolling did it." },
    { { 4, 3, 2, 1, 0 },
      5,
      "Texture: from about 4 to about 0 in 4 months.",
      "Lower is better. This cannot prove that rolling did it." },
    { { 1, 1, 2, 2, 3, 3, 4 },
      7,
      "Texture: from about 1 to about 4 in 6 months.",
      "Lower is better. This cannot prove that rolling did it." },
    { { 3, 3, 3, 2, MISSED, 2, 2, 1, 2, 1 },
      10,
      "Texture: from about 3 to about 1 in 8 months.",
      "The last rating is likely between 0.5 and 2.1. Lower is better. This cannot prove that rolling did it." },
    { { 2, 2, 2, 2, 2, 2 }, 6, "Texture: no clear change in 5 months.", "Lower is better. This cannot prove that rolling did it." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (DermaFigure) figure = make_figure (CASES[i].levels, CASES[i].n);

      g_test_message ("case %u", i);
      assert_words (figure, CASES[i].finding, CASES[i].caveat);
    }
}

/* A line only through three ratings or more, from the first to the last and not beyond the scale. */
static void
test_trend (void)
{
  static const guint LEVELS[] = { 4, 4, 1, 0, 0, 0, 0 };

  for (gsize n = 0; n <= G_N_ELEMENTS (LEVELS); n++)
    {
      g_autoptr (DermaFigure) figure = make_figure (LEVELS, n);
      g_autoptr (DermaDrawing) drawing = make_drawing (figure);
      g_autofree char *text = derma_drawing_to_text (drawing);
      gsize            n_hits;

      g_assert_cmpint (strstr (text, "trend of 0") != NULL, ==, n >= 3);
      derma_drawing_get_hits (drawing, &n_hits);
      g_assert_cmpuint (n_hits, ==, n + 2);
    }
}

/* A check-in that is two weeks late is late; later than that, the one that was due was missed. */
static void
test_missed (void)
{
  static const struct
  {
    gint64 days; /* from one rating to the next */
    guint  n_missed;
  } CASES[] = { { 1, 0 }, { 28, 0 }, { 42, 0 }, { 43, 1 }, { 56, 1 }, { 70, 1 }, { 71, 2 }, { 112, 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const DermaRating       ratings[] = { { at (0), 2 }, { at (CASES[i].days), 2 } };
      const DermaRatedConcern concern = { "pm-texture", "Texture", NULL, 0, ratings, 2 };
      g_autoptr (DermaFigure) figure = make_shown (&concern, 1, NULL, 0, 0, 200);
      g_autoptr (DermaDrawing) drawing = make_drawing (figure);
      gsize n_hits;

      derma_drawing_get_hits (drawing, &n_hits);
      g_assert_cmpuint (n_hits, ==, 2 + CASES[i].n_missed);
    }
}

/* Who checked in and rated something else did not miss that check-in; one that nobody made is still missed. */
static void
test_other_check_ins (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  const DermaRating       ratings[] = { { at (0), 2, 0, { 0 } }, { at (140), 2, 0, { 0 } } };
  const DermaRatedConcern concern = { "pm-texture", "Texture", NULL, 0, ratings, 2 };
  const DermaTime         check_ins[] = { at (-28), at (0), at (28), at (56), at (112), at (140) };
  const DermaRatingsInput input = {
    .concerns = &concern,
    .n_concerns = 1,
    .from = at (-7),
    .until = at (200),
    .zone = zone,
    .first_weekday = 1,
    .check_ins = check_ins,
    .n_check_ins = G_N_ELEMENTS (check_ins),
  };
  g_autoptr (DermaFigure) figure = derma_ratings_figure_new (&input);
  g_autofree char *gap = dup_csv_line (figure, 2);
  g_autoptr (DermaTable) table = derma_figure_create_table (figure);

  g_assert_cmpuint (derma_table_get_n_rows (table), ==, 3);
  g_assert_true (g_str_has_prefix (gap, "2027-01-16T01:00:00+01:00,no-check-in,"));
}

/* For others they are not “yours”, nor are the cheeks. */
static void
test_reader (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  const DermaRating       ratings[] = { { at (0), 2, DERMA_ALL_SECTIONS, { 1, 2, 3, 2, 2 } }, { at (28), 2, 0, { 0 } }, { at (56), 1, 0, { 0 } } };
  const DermaRatedConcern concerns[] = { { "pm-texture", "Texture", WORDS, 0, ratings, 3 }, { "pm-pores", "Pores", WORDS, 0, ratings, 3 } };

  for (guint n = 0; n <= G_N_ELEMENTS (concerns); n++)
    {
      const DermaRatingsInput input = {
        .concerns = concerns,
        .n_concerns = n,
        .from = at (-7),
        .until = at (100),
        .zone = zone,
        .first_weekday = 1,
        .reader = DERMA_READER_OTHERS,
      };
      g_autoptr (DermaFigure) figure = derma_ratings_figure_new (&input);

      assert_is_for_others (figure);
    }
}

/* Several concerns: each has its sentence, its trend and its name; a check-in for one is no gap for the other. */
static void
test_several (void)
{
  static const guint      TEXTURE[] = { 3, 3, MISSED, 2, 2 };
  static const guint      PORES[] = { 3, 2, 2, 2, MISSED };
  DermaRating             ratings[2][MAX_RATINGS];
  const DermaRatedConcern concerns[] = {
    { "pm-texture", "Texture", WORDS, 0, ratings[0], make_ratings (TEXTURE, G_N_ELEMENTS (TEXTURE), ratings[0]) },
    { "pm-pores", "Pores", NULL, 0, ratings[1], make_ratings (PORES, G_N_ELEMENTS (PORES), ratings[1]) },
  };
  g_autoptr (DermaFigure) figure = make_shown (concerns, 2, NULL, 0, -7, 140);
  g_autoptr (DermaDrawing) drawing = make_drawing (figure);
  g_autofree char     *text = derma_drawing_to_text (drawing);
  gsize                n_hits;
  const DermaChartHit *hits = derma_drawing_get_hits (drawing, &n_hits);
  g_autofree char     *first = derma_figure_dup_hit (figure, &hits[0]);
  g_autofree char     *second = derma_figure_dup_hit (figure, &hits[1]);

  g_assert_cmpuint (n_hits, ==, 8);
  g_assert_cmpstr (first, ==, "Texture on Saturday 24\302\240October 2026: 3 of 4, in normal light.");
  g_assert_cmpstr (second, ==, "Pores on Saturday 24\302\240October 2026: 3 of 4.");
  g_assert_nonnull (strstr (text, " Texture\n"));
  g_assert_nonnull (strstr (text, " Pores\n"));
  g_assert_nonnull (strstr (text, "trend of 0\n"));
  g_assert_nonnull (strstr (text, "trend of 1\n"));
  g_assert_null (strstr (text, "in side light"));
}

/* Overall against baseline has a scale of its own, from 1 to 5. */
static void
test_gais (void)
{
  static const char *const WORDS_OF_GAIS[] = { "very much improved", "much improved", "improved", "no change", "worse" };
  const DermaRating        ratings[] = { { at (28), 4, 0, { 0 } }, { at (56), 3, 0, { 0 } }, { at (84), 5, 0, { 0 } } };
  const DermaRatedConcern  concern = { "pm-gais", "Overall", WORDS_OF_GAIS, 1, ratings, G_N_ELEMENTS (ratings) };
  g_autoptr (DermaFigure) figure = make_shown (&concern, 1, NULL, 0, 0, 100);
  g_autoptr (DermaDrawing) drawing = make_drawing (figure);
  g_autofree char     *text = derma_drawing_to_text (drawing);
  gsize                n_hits;
  const DermaChartHit *hits = derma_drawing_get_hits (drawing, &n_hits);
  g_autofree char     *last = derma_figure_dup_hit (figure, &hits[n_hits - 1]);
  g_autofree char     *finding = derma_figure_dup_finding (figure);

  g_assert_cmpstr (finding, ==, "Overall: improved at 1 of 3 check-ins, worse at 1.");
  g_assert_null (strstr (text, "trend of"));
  g_assert_null (strstr (text, "Trend"));
  g_assert_cmpstr (last, ==, "Overall on Saturday 16\302\240January 2027: 5 of 5, worse.");
  g_assert_nonnull (strstr (text, "6.0 14.0 1\n"));
  g_assert_nonnull (strstr (text, " 1.0 6.0 14.0 5\n"));
  g_assert_null (strstr (text, "14.0 0\n"));
  assert_is_sound (figure);
}

/* Most whole faces are compared as better all along: that is no lack of change. One check-in is enough to tell of it. */
static void
test_gais_improved (void)
{
  static const struct
  {
    gsize       n;
    const char *finding;
    const char *caveat;
  } CASES[] = {
    { 0, "Overall: not rated in this time.", NULL },
    { 1, "Overall: improved at 0 of 1 check-in.", "Lower is better. This cannot prove that rolling did it." },
    { 11, "Overall: improved at 9 of 11 check-ins.", "Lower is better. This cannot prove that rolling did it." },
  };
  static const guint LEVELS[] = { 4, 4, 3, 3, 3, 3, 3, 3, 3, 3, 2 };
  DermaRating        ratings[MAX_RATINGS];

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const DermaRatedConcern concern = { "pm-gais", "Overall", NULL, 1, ratings, make_ratings (LEVELS, CASES[i].n, ratings) };
      g_autoptr (DermaFigure) figure = make_shown (&concern, 1, NULL, 0, -7, 320);

      assert_words (figure, CASES[i].finding, CASES[i].caveat);
      assert_is_sound (figure);
    }
}

/* Ties put a bound upon the line: then the line is drawn alone, and no bounds are told. */
static void
test_no_band (void)
{
  static const struct
  {
    guint    levels[5];
    gsize    n;
    gboolean has_band;
  } CASES[] = {
    { { 3, 2, 2 }, 3, FALSE },       /* the line is the upper bound in the middle */
    { { 2, 2, 2, 2 }, 4, FALSE },    /* no width at all */
    { { 4, 3, 2, 1, 0 }, 5, FALSE }, /* nor here */
    { { 4, 2, 3, 0 }, 4, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (DermaFigure) figure = make_figure (CASES[i].levels, CASES[i].n);
      g_autoptr (DermaDrawing) drawing = make_drawing (figure);
      g_autofree char *text = derma_drawing_to_text (drawing);
      g_autofree char *caveat = derma_figure_dup_caveat (figure);

      g_test_message ("case %u", i);
      g_assert_nonnull (strstr (text, "trend of 0\n"));
      g_assert_cmpint (strstr (text, "Trend and its uncertainty") != NULL, ==, CASES[i].has_band);
      g_assert_cmpint (strstr (text, " Trend\n") != NULL, ==, !CASES[i].has_band);
      g_assert_cmpint (g_str_has_prefix (caveat, "The last rating is likely between"), ==, CASES[i].has_band);
    }
}

/* What was rated section by section is told with the whole face. */
static void
test_sections (void)
{
  const DermaRating ratings[] = {
    { at (0), 3, DERMA_SECTION_BIT (DERMA_SECTION_FOREHEAD) | DERMA_SECTION_BIT (DERMA_SECTION_CHIN), { 4, 0, 0, 1, 0 } },
    { at (28), 2, 0, { 0 } },
  };
  const DermaRatedConcern concern = { "pm-texture", "Texture", WORDS, 0, ratings, G_N_ELEMENTS (ratings) };
  g_autoptr (DermaFigure) figure = make_shown (&concern, 1, NULL, 0, 0, 100);
  g_autoptr (DermaTable) table = derma_figure_create_table (figure);
  g_autofree char *header = dup_csv_line (figure, 0);
  g_autofree char *first = dup_csv_line (figure, 1);
  g_autofree char *second = dup_csv_line (figure, 2);

  g_assert_cmpstr (derma_table_get_row_sentence (table, 0), ==,
                   "Texture on Saturday 24\302\240October 2026: 3 of 4, in normal light. By section: Forehead 4, Chin 1.");
  g_assert_cmpstr (derma_table_get_words (table, 0, 4), ==, "in normal light");
  g_assert_cmpstr (header, ==, "at,kind,concern,level,forehead,left-cheek,right-cheek,chin,nose-upper-lip,needle_um");
  g_assert_cmpstr (first, ==, "2026-10-24T01:00:00+01:00,rating,pm-texture,3,4,,,1,,");
  g_assert_cmpstr (second, ==, "2026-11-21T01:00:00+01:00,rating,pm-texture,2,,,,,,");
  assert_is_sound (figure);
}

/* A part is laid out as if there were nothing else; what is missing and what was rolled has its row too. */
static void
test_span (void)
{
  static const guint LEVELS[] = { 3, 2, MISSED, 1 };
  g_autoptr (DermaFigure) figure = make_figure (LEVELS, G_N_ELEMENTS (LEVELS));
  g_autofree char      *session = dup_csv_line (figure, 2);
  g_autofree char      *gap = dup_csv_line (figure, 5);
  const DermaFigureSpan span = { START_S + 20 * DERMA_DAY_S, START_S + 60 * DERMA_DAY_S };
  const DermaFigureSpan beyond = { -1e18, 1e18 };
  g_autoptr (DermaDrawing) whole = make_drawing (figure);
  g_autoptr (DermaDrawing) part = derma_figure_lay_out (figure, NULL, WIDTH, HEIGHT, &span);
  g_autoptr (DermaDrawing) all = derma_figure_lay_out (figure, NULL, WIDTH, HEIGHT, &beyond);
  g_autofree char     *whole_text = derma_drawing_to_text (whole);
  g_autofree char     *all_text = derma_drawing_to_text (all);
  gsize                n_hits;
  const DermaChartHit *hits = derma_drawing_get_hits (part, &n_hits);
  DermaChartRect       plot;

  g_assert_cmpstr (session, ==, "2026-10-25T01:00:00+01:00,session,,,200");
  g_assert_cmpstr (gap, ==, "2026-12-19T01:00:00+01:00,no-check-in,,,");
  g_assert_cmpuint (n_hits, ==, 2); /* a rating and a gap */
  g_assert_cmpuint (derma_figure_find_row (figure, &hits[0]), ==, 3);
  derma_drawing_get_plot (part, &plot);
  g_assert_cmpfloat_with_epsilon (hits[0].rect.x + hits[0].rect.width / 2, plot.x + plot.width * 8 / 40, 0.01);
  g_assert_cmpstr (all_text, ==, whole_text);
  assert_is_sound (figure);
}

/* No concern is left without an answer where there is little or nothing. */
static void
test_little (void)
{
  const DermaRating       one[] = { { at (3), 4, 0, { 0 } } };
  const DermaRatedConcern concerns[] = { { "pm-texture", "Texture", WORDS, 0, one, 1 }, { "pm-pores", "Pores", NULL, 0, NULL, 0 } };
  g_autoptr (DermaFigure) figure = make_shown (concerns, 2, NULL, 0, 0, 1);
  g_autoptr (DermaFigure) nothing = make_shown (NULL, 0, NULL, 0, 0, 10);
  g_autoptr (DermaFigure) with_one = make_shown (concerns, 2, NULL, 0, 0, 10);

  assert_words (figure, "Texture: not rated in this time.\nPores: not rated in this time.", NULL);
  assert_words (with_one, "Texture: a trend needs three ratings.\nPores: not rated in this time.", NULL);
  assert_words (nothing, "Nothing was rated in this time.", NULL);
  assert_is_sound (figure);
  assert_is_sound (with_one);
  assert_is_sound (nothing);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ratings-figure/year", test_year);
  g_test_add_func ("/ratings-figure/sentences", test_sentences);
  g_test_add_func ("/ratings-figure/findings", test_findings);
  g_test_add_func ("/ratings-figure/trend", test_trend);
  g_test_add_func ("/ratings-figure/missed", test_missed);
  g_test_add_func ("/ratings-figure/other-check-ins", test_other_check_ins);
  g_test_add_func ("/ratings-figure/several", test_several);
  g_test_add_func ("/ratings-figure/gais", test_gais);
  g_test_add_func ("/ratings-figure/gais-improved", test_gais_improved);
  g_test_add_func ("/ratings-figure/no-band", test_no_band);
  g_test_add_func ("/ratings-figure/sections", test_sections);
  g_test_add_func ("/ratings-figure/span", test_span);
  g_test_add_func ("/ratings-figure/little", test_little);
  g_test_add_func ("/ratings-figure/reader", test_reader);

  return g_test_run ();
}
