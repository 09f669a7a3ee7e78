/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "print/derma-report-private.h"
#include "treatment/derma-baseline.h"

static gboolean
is_yes (const DermaAnswer *answer)
{
  return answer->value == DERMA_ANSWER_YES || answer->value == DERMA_ANSWER_NOT_SURE;
}

/* Returns: (transfer full) (nullable): as doctors call it, and what that means */
static char *
dup_skin_type (guint fitzpatrick)
{
  static const char *const NUMERALS[DERMA_FITZPATRICK_MAX] = { "I", "II", "III", "IV", "V", "VI" };

  if (fitzpatrick < 1 || fitzpatrick > DERMA_FITZPATRICK_MAX)
    return NULL;

  /* Translators: a type of skin from “I” to “VI”, and what that means: “III: Sometimes burns, tans evenly” */
  return g_strdup_printf (C_ ("skin type", "%1$s: %2$s"), NUMERALS[fitzpatrick - 1], derma_fitzpatrick_get_words (fitzpatrick));
}

static const char *
get_sensitivity (const DermaProfile *profile)
{
  switch (profile->sensitivity)
    {
    case DERMA_SENSITIVITY_LOW:
      return _ ("low: creams hardly ever sting");
    case DERMA_SENSITIVITY_MEDIUM:
      return _ ("medium: stings or reddens now and then");
    case DERMA_SENSITIVITY_HIGH:
      return _ ("high: stings or reddens with ordinary creams");
    case DERMA_SENSITIVITY_UNKNOWN:
    default:
      return NULL;
    }
}

/* Returns: (transfer full) (nullable): as doctors call it, and what that means */
static char *
dup_lines (guint glogau)
{
  static const char *const NUMERALS[DERMA_GLOGAU_MAX] = { "I", "II", "III", "IV" };

  if (glogau < 1 || glogau > DERMA_GLOGAU_MAX)
    return NULL;

  /* Translators: how lined a face is from “I” to “IV”, and what that means: “II: Lines when the face moves” */
  return g_strdup_printf (C_ ("lines", "%1$s: %2$s"), NUMERALS[glogau - 1], derma_glogau_get_words (glogau));
}

/* Returns: (transfer full) (nullable): a sentence with the date that a question asks for; %NULL where there is none for it */
static char *
dup_anchor (const char *question_id,
            const char *date)
{
  if (g_str_equal (question_id, "scr-isotretinoin-past"))
    /* Translators: %s is a day. */
    return g_strdup_printf (_ ("Last dose on %s"), date);
  if (g_str_equal (question_id, "scr-cancer-therapy"))
    /* Translators: %s is a day. */
    return g_strdup_printf (_ ("Last treatment on %s"), date);

  return NULL;
}

/* What a question needs beside a yes: a date, or a second tick. */
static char *
dup_details (const DermaAnswer *answer,
             GTimeZone         *zone)
{
  const DermaQuestion *question = derma_question_get (answer->question);

  if (answer->has_anchor && question->anchor != NULL)
    {
      g_autofree char *date = derma_format_year_date (derma_time_new (derma_time_start_of_day (answer->anchor_day, zone), zone));
      char            *text = dup_anchor (question->id, date);

      return text != NULL ? text : g_steal_pointer (&date);
    }
  if (answer->has_detail && question->detail != NULL)
    return g_strdup (_ (question->detail));

  return g_strdup ("");
}

static char *
dup_agreement (const DermaAnswer      *answer,
               const DermaConsequence *consequence)
{
  g_autofree char *date = NULL;

  if (answer->agreed.utc_s == 0)
    return g_strdup (consequence->needs_agreement ? _ ("not recorded") : "");

  date = derma_format_year_date (answer->agreed);
  if (consequence->needs_agreement)
    /* Translators: %s is the day on which a doctor agreed. */
    return g_strdup_printf (_ ("agreed %s, too long ago"), date);
  /* Translators: %s is the day on which a doctor agreed. */
  return g_strdup_printf (_ ("agreed %s"), date);
}

/* What the app makes of it now. */
static const char *
get_effect (const DermaConsequence *consequence)
{
  switch (consequence->outcome)
    {
    case DERMA_OUTCOME_BLOCK:
      return _ ("no rolling");
    case DERMA_OUTCOME_BLOCK_ROLLER:
      return _ ("not with this roller");
    case DERMA_OUTCOME_ASK_DOCTOR:
      return _ ("no rolling before a doctor agrees");
    case DERMA_OUTCOME_POSTPONE:
      return _ ("wait");
    case DERMA_OUTCOME_EXCLUDE_SECTION:
      return _ ("sections left out");
    case DERMA_OUTCOME_WARN:
      return _ ("warned of");
    case DERMA_OUTCOME_NOTE:
    case DERMA_OUTCOME_NONE:
    default:
      return "";
    }
}

static void
add_answer (const DermaReport  *self,
            const DermaAnswer  *answer,
            DermaDocumentTable *table)
{
  const DermaBand        longest = derma_band_for_needle (derma_needle_get_cap_um (&self->profile, NULL));
  const DermaConsequence consequence = derma_answer_get_consequence (answer, longest, self->now, self->zone);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add (cells, _ (derma_question_get (answer->question)->row));
  g_strv_builder_add (cells, answer->value == DERMA_ANSWER_YES ? C_ ("answer", "yes") : C_ ("answer", "not sure"));
  g_strv_builder_take (cells, derma_format_year_date (answer->at));
  g_strv_builder_take (cells, dup_details (answer, self->zone));
  g_strv_builder_take (cells, dup_agreement (answer, &consequence));
  g_strv_builder_add (cells, get_effect (&consequence));
  derma_document_table_take_row (table, g_strv_builder_end (cells));
}

static gboolean
is_no (const DermaAnswer *answer)
{
  return answer->value != DERMA_ANSWER_NONE && !is_yes (answer);
}

/* Which they are, in short words, beside the day of the answer: most were given on the same day. */
static void
list_others (const DermaReport *self,
             DermaDocument     *document)
{
  DermaDocumentTable *table = derma_document_add_table (document, 2, TRUE);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  table->is_small = TRUE;
  for (guint i = 0; i < self->answers->len; i++)
    {
      const DermaAnswer *first = &g_array_index (self->answers, DermaAnswer, i);
      g_autofree char   *date = derma_format_year_date (first->at);
      g_autoptr (GString) words = g_string_new (NULL);

      if (!is_no (first) || g_hash_table_contains (told, date))
        continue;
      for (guint j = i; j < self->answers->len; j++)
        {
          const DermaAnswer *answer = &g_array_index (self->answers, DermaAnswer, j);
          g_autofree char   *other = derma_format_year_date (answer->at);

          if (!is_no (answer) || !g_str_equal (other, date))
            continue;
          if (words->len > 0)
            g_string_append (words, C_ ("between questions", " · "));
          g_string_append (words, _ (derma_question_get (answer->question)->row));
        }
      derma_document_table_add_fact (table, date, words->str);
      g_hash_table_add (told, g_steal_pointer (&date));
    }
}

/* Those that were answered with no: who reads this wants to know which were asked. */
static void
add_others (const DermaReport *self,
            gboolean           has_yes,
            DermaDocument     *document)
{
  guint            n = 0;
  DermaTime        last = { 0 };
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->answers->len; i++)
    {
      const DermaAnswer *answer = &g_array_index (self->answers, DermaAnswer, i);

      if (!is_no (answer))
        continue;
      n++;
      if (answer->at.utc_s > last.utc_s)
        last = answer->at;
    }
  if (n == 0)
    return;

  date = derma_format_year_date (last);
  if (has_yes)
    /* Translators: how many questions, and a day */
    text = g_strdup_printf (ngettext ("%1$u other standing question was answered with no, last on %2$s.",
                                      "%1$u other standing questions were answered with no, last on %2$s.", n),
                            n, date);
  else
    /* Translators: how many questions, and a day */
    text = g_strdup_printf (ngettext ("%1$u standing question was answered with no, last on %2$s; none with yes.",
                                      "%1$u standing questions were answered with no, last on %2$s; none with yes.", n),
                            n, date);
  derma_document_add (document, DERMA_DOCUMENT_TEXT, text);
  list_others (self, document);
}

static gboolean
add_answers (const DermaReport *self,
             DermaDocument     *document)
{
  const char *const HEADS[] = {
    _ ("Standing question"),
    _ ("Answer"),
    _ ("Answered"),
    _ ("Details"),
    _ ("Doctor"),
    _ ("In the app"),
    NULL,
  };
  DermaDocumentTable *table = NULL;

  for (guint i = 0; i < self->answers->len; i++)
    {
      const DermaAnswer *answer = &g_array_index (self->answers, DermaAnswer, i);

      if (!is_yes (answer))
        continue;
      if (table == NULL)
        {
          table = derma_document_add_table (document, G_N_ELEMENTS (HEADS) - 1, TRUE);
          derma_document_table_take_heads (table, g_strdupv ((char **) HEADS));
        }
      add_answer (self, answer, table);
    }
  if (table != NULL)
    derma_document_table_drop_empty (table);

  return table != NULL;
}

/* The types of acne scars as the person sees them; a dermatologist reads from them what a needle must keep away from. */
static void
add_scars (DermaScarSet   types,
           DermaDocument *document)
{
  const DermaScarSet  known = types & ~DERMA_SCAR_BIT (DERMA_SCAR_UNKNOWN);
  DermaDocumentTable *table = NULL;

  if (types == 0)
    return;

  derma_document_add (document, DERMA_DOCUMENT_SUBHEADING, _ ("Acne scars, by the person"));
  if (known != 0)
    table = derma_document_add_table (document, 2, TRUE);
  else
    derma_document_add (document, DERMA_DOCUMENT_TEXT, _ ("Their type was looked for and could not be told."));
  for (guint i = 0; i < DERMA_N_SCAR_TYPES; i++)
    if ((known & DERMA_SCAR_BIT (i)) != 0)
      derma_document_table_add_fact (table, derma_scar_type_get_name ((DermaScarType) i), derma_scar_type_get_look ((DermaScarType) i));
  if ((types & DERMA_SCAR_BIT (DERMA_SCAR_RAISED)) != 0)
    derma_document_add (document, DERMA_DOCUMENT_TEXT, _ ("Skin that makes raised scars must never be rolled."));
}

/* What kind of skin it is, and what the standing questions were answered with. */
void
derma_report_add_screening (const DermaReport *self,
                            DermaDocument     *document)
{
  const char *const   sensitivity = get_sensitivity (&self->profile);
  g_autofree char    *skin_type = dup_skin_type (self->profile.fitzpatrick);
  g_autofree char    *lines = dup_lines (self->baseline.glogau);
  const gboolean      has_facts = skin_type != NULL || sensitivity != NULL || lines != NULL;
  DermaDocumentTable *table;

  if (!has_facts && self->baseline.scar_types == 0 && self->answers->len == 0 && !derma_report_has_products (self))
    return;

  derma_document_add (document, DERMA_DOCUMENT_HEADING, derma_report_part_get_name (DERMA_REPORT_SCREENING));
  if (has_facts)
    {
      table = derma_document_add_table (document, 2, TRUE);
      derma_document_table_add_fact (table, _ ("Skin type (Fitzpatrick)"), skin_type);
      derma_document_table_add_fact (table, _ ("Sensitivity"), sensitivity);
      derma_document_table_add_fact (table, _ ("Lines (Glogau)"), lines);
    }
  add_scars (self->baseline.scar_types, document);
  add_others (self, add_answers (self, document), document);
  derma_report_add_products (self, document);
}

static char *
dup_flag_end (const DermaReportFlag *flag)
{
  g_autofree char *date = derma_format_year_date (flag->ended);

  switch (flag->end)
    {
    case DERMA_REPORT_FLAG_AGREED:
      /* Translators: %s is a day. */
      return g_strdup_printf (_ ("%s: a doctor agreed to further sessions"), date);
    case DERMA_REPORT_FLAG_GONE:
      /* Translators: %s is a day. */
      return g_strdup_printf (_ ("%s: it had gone"), date);
    case DERMA_REPORT_FLAG_OPEN:
    default:
      return g_strdup (_ ("nothing recorded yet"));
    }
}

/* What was out of the ordinary, what was advised, and what came of it. */
void
derma_report_add_flags (const DermaReport *self,
                        DermaDocument     *document)
{
  const char *const   HEADS[] = { _ ("Told on"), _ ("Warning sign"), _ ("Session"), _ ("Time since then"), _ ("Told by"), _ ("Advised"), _ ("What came of it"), NULL };
  DermaDocumentTable *table;

  if (self->flags->len == 0)
    return;

  derma_document_add (document, DERMA_DOCUMENT_HEADING, derma_report_part_get_name (DERMA_REPORT_FLAGS));
  table = derma_document_add_table (document, G_N_ELEMENTS (HEADS) - 1, TRUE);
  derma_document_table_take_heads (table, g_strdupv ((char **) HEADS));
  for (guint i = 0; i < self->flags->len; i++)
    {
      const DermaReportFlag *flag = &g_array_index (self->flags, DermaReportFlag, i);
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      g_strv_builder_take (cells, derma_format_year_date (flag->told));
      g_strv_builder_add (cells, derma_red_flag_get_title (flag->flag));
      g_strv_builder_take (cells, flag->t0.utc_s != 0 ? derma_format_year_date (flag->t0) : g_strdup (""));
      g_strv_builder_take (cells, flag->t0.utc_s != 0 ? derma_report_dup_span (flag->t0, flag->told) : g_strdup (""));
      g_strv_builder_add (cells, flag->is_answer ? _ ("the person") : _ ("the levels of a healing log"));
      g_strv_builder_add (cells, derma_outlook_get_title (derma_red_flag_get_outlook (flag->flag)));
      g_strv_builder_take (cells, dup_flag_end (flag));
      derma_document_table_take_row (table, g_strv_builder_end (cells));
    }
  derma_document_table_drop_empty (table);
}
