/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/derma-format.h"
#include "treatment/derma-aftercare.h"
#include "treatment/derma-check-in.h"
#include "treatment/derma-guide-private.h"
#include "treatment/derma-needle.h"
#include "treatment/derma-patch-test.h"
#include "treatment/derma-question.h"
#include "treatment/derma-roller-care.h"
#include "treatment/derma-session.h"

#define LONGEST_UM 3001 /* above every band (protocol.md 1.2) */
#define A_DAY_S (40 * 365 * DERMA_DAY_S)

typedef enum
{
  WRITE_CAP,           /* a: which cap; a needle length */
  WRITE_STEP,          /* a: which step; how long it takes */
  WRITE_DAYS,          /* a: how many */
  WRITE_BLOCK,         /* a: which part of the time after a session; when it begins */
  WRITE_NUMBER,        /* a: which */
  WRITE_ITEM_FROM,     /* a: which item of aftercare, b: which band; when it begins */
  WRITE_ITEM_UNTIL,    /* the same; when it ends */
  WRITE_MARKS_DAY,     /* a: which look for marks; its day */
  WRITE_PASSES,        /* a: needle length, b: completed sessions */
  WRITE_SECTION_TIME,  /* the most that a section may take */
  WRITE_FACE_TIME,     /* the most that all of them may take */
  WRITE_FEWEST_STRIPS, /* of a section */
  WRITE_MOST_STRIPS,   /* of a section */
  WRITE_PATCH,         /* a: which test, b: whether the skin keeps marks; how long it is waited for */
} DermaGuideWrite;

/* What the names in the texts stand for. */
static const struct
{
  const char     *name;
  DermaGuideWrite what;
  guint           a;
  guint           b;
} NAMES[] = {
  { "agreement-days", WRITE_DAYS, DERMA_AGREEMENT_DAYS, 0 },
  { "air-dry", WRITE_STEP, DERMA_STEP_PREP_AIR_DRY, 0 },
  { "beat", WRITE_NUMBER, DERMA_BEAT_DEFAULT, 0 },
  { "break-days", WRITE_DAYS, DERMA_BREAK_DAYS, 0 },
  { "check-in-days", WRITE_DAYS, DERMA_CHECK_IN_DAYS, 0 },
  { "check-in-rest", WRITE_DAYS, DERMA_CHECK_IN_REST_H / 24, 0 },
  { "dry", WRITE_STEP, DERMA_STEP_FIN_DRY_ROLLER, 0 },
  { "face-time", WRITE_FACE_TIME, 0, 0 },
  { "few-passes", WRITE_PASSES, 250, 0 },
  { "fewest-strips", WRITE_FEWEST_STRIPS, 0, 0 },
  { "first-marks-day", WRITE_MARKS_DAY, 0, 0 },
  { "inspect", WRITE_STEP, DERMA_STEP_PREP_INSPECT, 0 },
  { "longest", WRITE_CAP, DERMA_CAP_CEILING, 0 },
  { "longest-at-first", WRITE_CAP, DERMA_CAP_STEP_1, 0 },
  { "longest-on-nose", WRITE_CAP, DERMA_CAP_NOSE_LIP, 0 },
  { "most-strips", WRITE_MOST_STRIPS, 0, 0 },
  { "passes", WRITE_PASSES, 250, 10 },
  { "passes-longest", WRITE_PASSES, 500, 10 },
  { "product-patch", WRITE_PATCH, DERMA_PATCH_TEST_PRODUCT, FALSE },
  { "review-days", WRITE_DAYS, DERMA_REVIEW_DAYS, 0 },
  { "roller-age", WRITE_DAYS, DERMA_ROLLER_MAX_AGE_DAYS, 0 },
  { "roller-patch", WRITE_PATCH, DERMA_PATCH_TEST_ROLLER, FALSE },
  { "roller-patch-dark", WRITE_PATCH, DERMA_PATCH_TEST_ROLLER, TRUE },
  { "second-marks-day", WRITE_MARKS_DAY, 1, 0 },
  { "section-time", WRITE_SECTION_TIME, 0, 0 },
  { "shade-longest", WRITE_ITEM_UNTIL, DERMA_AFTERCARE_SHADE, DERMA_BAND_D },
  { "shade-shortest", WRITE_ITEM_UNTIL, DERMA_AFTERCARE_SHADE, DERMA_BAND_A },
  { "skin-open", WRITE_BLOCK, DERMA_BLOCK_TO_DAY_3, 0 },
  { "soak", WRITE_STEP, DERMA_STEP_PREP_SOAK, 0 },
  { "soak-again", WRITE_STEP, DERMA_STEP_FIN_SOAK_ROLLER, 0 },
  { "standing-days", WRITE_DAYS, DERMA_STANDING_DAYS, 0 },
  { "sunscreen-from", WRITE_ITEM_FROM, DERMA_AFTERCARE_SUNSCREEN, DERMA_BAND_B },
  { "sunscreen-from-shortest", WRITE_ITEM_FROM, DERMA_AFTERCARE_SUNSCREEN, DERMA_BAND_A },
  { "wash-roller", WRITE_STEP, DERMA_STEP_FIN_WASH_ROLLER, 0 },
};

static guint
get_band_begin_um (DermaBand band)
{
  guint um = 1;

  while (um < LONGEST_UM && derma_band_for_needle (um) != band)
    um++;

  return um;
}

static guint
get_band_end_um (DermaBand band)
{
  guint um = get_band_begin_um (band);

  while (um < LONGEST_UM && derma_band_for_needle (um + 1) == band)
    um++;

  return um;
}

static char *
write_patch (DermaPatchTestKind kind,
             gboolean           keeps_marks)
{
  const DermaProfile   profile = { .sensitivity = DERMA_SENSITIVITY_LOW, .fitzpatrick = 2, .has_pih_history = keeps_marks };
  const DermaPatchTest test = { .started = { A_DAY_S, 0 }, .needle_um = 250 };

  return derma_format_span ((guint) ((derma_patch_test_ready_s (kind, &test, &profile) - A_DAY_S) / DERMA_HOUR_S));
}

static char *
write_marks_day (guint index)
{
  guint hours[DERMA_MAX_AFTERCARE_HOURS];

  derma_aftercare_get_hours (DERMA_AFTERCARE_PIGMENT_CHECK, hours);

  return g_strdup_printf ("%u", hours[index] / 24);
}

static char *
write_time (gboolean is_of_face)
{
  guint longest_s = 0;
  guint all_s = 0;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      all_s += derma_section_get_hard_stop_s ((DermaSection) i);
      longest_s = MAX (longest_s, derma_section_get_hard_stop_s ((DermaSection) i));
    }

  return derma_format_duration (is_of_face ? all_s : longest_s);
}

static char *
write_strips (gboolean is_most)
{
  guint strips = derma_section_get_strips (DERMA_SECTION_FOREHEAD);

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      const guint n = derma_section_get_strips ((DermaSection) i);

      strips = is_most ? MAX (strips, n) : MIN (strips, n);
    }

  return g_strdup_printf ("%u", strips);
}

static char *
write_value (DermaGuideWrite what,
             guint           a,
             guint           b)
{
  switch (what)
    {
    case WRITE_CAP:
      return derma_format_needle (derma_cap_get_um ((DermaCap) a));
    case WRITE_STEP:
      return derma_format_duration (derma_step_get_facts ((DermaStep) a)->timer_s);
    case WRITE_DAYS:
      return derma_format_days (a);
    case WRITE_BLOCK:
      return derma_format_span (derma_block_get_from_h ((DermaBlock) a));
    case WRITE_NUMBER:
      return g_strdup_printf ("%u", a);
    case WRITE_ITEM_FROM:
      return derma_format_span (derma_aftercare_get_from_h ((DermaAftercareItem) a, (DermaBand) b));
    case WRITE_ITEM_UNTIL:
      return derma_format_span (derma_aftercare_get_until_h ((DermaAftercareItem) a, (DermaBand) b));
    case WRITE_MARKS_DAY:
      return write_marks_day (a);
    case WRITE_PASSES:
      return g_strdup_printf ("%u", derma_needle_get_passes (a, b, FALSE));
    case WRITE_SECTION_TIME:
    case WRITE_FACE_TIME:
      return write_time (what == WRITE_FACE_TIME);
    case WRITE_FEWEST_STRIPS:
    case WRITE_MOST_STRIPS:
      return write_strips (what == WRITE_MOST_STRIPS);
    case WRITE_PATCH:
      return write_patch ((DermaPatchTestKind) a, b != 0);
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
write_name (const char *name,
            gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    if (strlen (NAMES[i].name) == length && strncmp (NAMES[i].name, name, length) == 0)
      return write_value (NAMES[i].what, NAMES[i].a, NAMES[i].b);

  return NULL;
}

/**
 * derma_guide_write:
 * @text: translated, with names in braces
 *
 * Returns: (transfer full): the text with numbers from the tables of the treatment instead of the names. A name that is none is
 *   left as it stands.
 */
char *
derma_guide_write (const char *text)
{
  g_autoptr (GString) written = g_string_new (NULL);

  while (*text != '\0')
    {
      const char      *end = *text == '{' ? strchr (text, '}') : NULL;
      g_autofree char *value = end != NULL ? write_name (text + 1, (gsize) (end - text - 1)) : NULL;

      if (value != NULL)
        {
          g_string_append (written, value);
          text = end + 1;
        }
      else
        g_string_append_c (written, *text++);
    }

  return g_string_free (g_steal_pointer (&written), FALSE);
}

/**
 * derma_guide_dup_band_name:
 * @band: a #DermaBand for use at home, or the one above
 *
 * Returns: (transfer full): its needle lengths in translated words: “Over 0.25 to 0.30 mm”
 */
char *
derma_guide_dup_band_name (guint band)
{
  g_autofree char *begin = derma_format_needle (get_band_begin_um ((DermaBand) band));
  g_autofree char *before = derma_format_needle (get_band_begin_um ((DermaBand) band) - 1);
  g_autofree char *end = derma_format_needle (get_band_end_um ((DermaBand) band));

  if (band == DERMA_BAND_A)
    {
      g_autofree char *next = derma_format_needle (get_band_end_um (DERMA_BAND_A) + 1);

      /* Translators: needle lengths; %s is a length such as 0.15 mm */
      return g_strdup_printf (_ ("Under %s"), next);
    }
  if (band == DERMA_BAND_B)
    /* Translators: needle lengths; both %s are a length such as 0.15 mm */
    return g_strdup_printf (_ ("%s to %s"), begin, end);
  if (band == DERMA_BAND_E)
    /* Translators: needle lengths; %s is a length such as 0.50 mm */
    return g_strdup_printf (_ ("Over %s"), before);

  /* Translators: needle lengths; both %s are a length such as 0.25 mm */
  return g_strdup_printf (_ ("Over %s, up to %s"), before, end);
}
