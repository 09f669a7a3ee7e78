/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "print/derma-report-private.h"
#include "treatment/derma-question.h"

/* In how many sessions something was told, and when last. */
typedef struct
{
  guint     n_sessions;
  DermaTime last;
} Count;

/* What was done to the face, and what was put on it or taken. */
static gboolean
is_product (guint question)
{
  const DermaQuestionGroup group = derma_question_get (question)->group;

  return group == DERMA_GROUP_TREATMENTS || group == DERMA_GROUP_PRODUCTS_AND_PLANS;
}

static void
add_count (Count    *count,
           DermaTime at)
{
  count->n_sessions++;
  count->last = at;
}

/* @counts: by question; the last one is that of numbing cream */
static gboolean
count_told (const DermaReport *self,
            Count             *counts)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < self->sessions->len; i++)
    {
      const DermaReportSession *session = derma_report_get_session (self, i);

      for (guint j = 0; j < session->answers->len; j++)
        {
          const DermaAnswer *answer = &g_array_index (session->answers, DermaAnswer, j);

          if (!is_product (answer->question) || (answer->value != DERMA_ANSWER_YES && answer->value != DERMA_ANSWER_NOT_SURE))
            continue;
          add_count (&counts[answer->question], session->t0);
          has_any = TRUE;
        }
      if (session->has_numbing)
        {
          add_count (&counts[derma_n_questions ()], session->t0);
          has_any = TRUE;
        }
    }

  return has_any;
}

static void
add_row (const char         *name,
         const Count        *count,
         DermaDocumentTable *table)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  if (count->n_sessions == 0)
    return;

  g_strv_builder_add (cells, name);
  g_strv_builder_take (cells, derma_report_dup_count (count->n_sessions));
  g_strv_builder_take (cells, derma_format_year_date (count->last));
  derma_document_table_take_row (table, g_strv_builder_end (cells));
}

static void
add_table (const Count   *counts,
           DermaDocument *document)
{
  const char *const   HEADS[] = { _ ("Told before sessions"), _ ("Sessions"), _ ("Last"), NULL };
  DermaDocumentTable *table = derma_document_add_table (document, G_N_ELEMENTS (HEADS) - 1, TRUE);

  derma_document_table_take_heads (table, g_strdupv ((char **) HEADS));
  for (guint i = 0; i < derma_n_questions (); i++)
    add_row (_ (derma_question_get (i)->row), &counts[i], table);
  add_row (_ ("Numbing cream"), &counts[derma_n_questions ()], table);
}

/* Returns: whether something may have been told at all */
gboolean
derma_report_has_products (const DermaReport *self)
{
  for (guint i = 0; i < self->sessions->len; i++)
    if (derma_report_get_session (self, i)->has_record)
      return TRUE;

  return FALSE;
}

/* What bears on the skin beside the roller, as far as it was told before sessions. */
void
derma_report_add_products (const DermaReport *self,
                           DermaDocument     *document)
{
  g_autofree Count *counts = g_new0 (Count, derma_n_questions () + 1);

  if (!derma_report_has_products (self))
    return;

  derma_document_add (document, DERMA_DOCUMENT_SUBHEADING, _ ("Treatments and products"));
  if (count_told (self, counts))
    add_table (counts, document);
  else
    derma_document_add (document, DERMA_DOCUMENT_TEXT, _ ("Nothing that bears on rolling was told before these sessions."));
  derma_document_add (document, DERMA_DOCUMENT_SMALL, _ ("The names of products and medicines are not recorded."));
}
