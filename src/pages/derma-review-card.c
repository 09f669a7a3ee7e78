/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-review-card.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "widgets/derma-change.h"

/**
 * DermaReviewCard:
 *
 * What the last review came to, with a way to the report. Before the first one it tells when the next check-in is, once there was one;
 * where there is nothing to tell, it is not to be seen.
 */
struct _DermaReviewCard
{
  GtkBox parent_instance;

  GtkWidget *when;
  GtkWidget *verdict;
  GtkWidget *report;
};

G_DEFINE_FINAL_TYPE (DermaReviewCard, derma_review_card, GTK_TYPE_BOX)

static void
derma_review_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_REVIEW_CARD);

  G_OBJECT_CLASS (derma_review_card_parent_class)->dispose (object);
}

static void
derma_review_card_class_init (DermaReviewCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = derma_review_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-review-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaReviewCard, when);
  gtk_widget_class_bind_template_child (widget_class, DermaReviewCard, verdict);
  gtk_widget_class_bind_template_child (widget_class, DermaReviewCard, report);
}

static void
derma_review_card_init (DermaReviewCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer full) (nullable): what the last review came to, and @at, when that was; %NULL where there was none */
static char *
dup_verdict (DermaJournal *journal,
             DermaTime    *at)
{
  g_autoptr (GArray) list = derma_journal_list_ratings (journal);

  for (guint i = list->len; i-- > 0;)
    {
      DermaMeasureSet   fallen = 0;
      const DermaReview review = derma_journal_get_review (journal, list, i, &fallen);

      if (review == DERMA_REVIEW_NONE)
        continue;
      *at = g_array_index (list, DermaRatedTime, i).at;
      return derma_review_to_text (review, fallen, DERMA_READER_PERSON);
    }

  return NULL;
}

/* Returns: (transfer full) (nullable): when to come back; %NULL where the first check-in is still to be made, and when one is due */
static char *
dup_next (DermaJournal *journal,
          DermaTime     now,
          GTimeZone    *zone)
{
  DermaCheckInFacts    facts;
  DermaCheckInStanding standing;
  g_autofree char     *date = NULL;

  derma_journal_get_check_in_facts (journal, now, &facts);
  derma_check_in_check (&facts, now, &standing);
  if (standing.is_baseline || standing.due_s <= now.utc_s)
    return NULL;

  date = derma_format_full_date (derma_time_new (standing.due_s, zone));
  /* Translators: %s is a day, such as “Tuesday 22 December 2026” */
  return g_strdup_printf (_ ("Next check-in from %s on"), date);
}

/**
 * derma_review_card_show:
 *
 * Tells what there is to tell now.
 */
void
derma_review_card_show (DermaReviewCard *self,
                        DermaJournal    *journal,
                        DermaClock      *clock)
{
  const DermaTime  now = derma_clock_get_now (clock);
  DermaTime        at = now;
  g_autofree char *verdict = NULL;
  g_autofree char *when = NULL;

  g_return_if_fail (DERMA_IS_REVIEW_CARD (self) && DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock));

  verdict = dup_verdict (journal, &at);
  if (verdict != NULL)
    {
      g_autofree char *date = derma_format_full_date (at);

      /* Translators: %s is the day of a check-in at which was looked at what the weeks came to */
      when = g_strdup_printf (_ ("Review of %s"), date);
    }
  else
    {
      when = dup_next (journal, now, derma_clock_get_zone (clock));
    }

  gtk_widget_set_visible (GTK_WIDGET (self), when != NULL);
  derma_change_label (self->when, when != NULL ? when : "");
  derma_change_label (self->verdict, verdict != NULL ? verdict : "");
  gtk_widget_set_visible (self->verdict, verdict != NULL);
  gtk_widget_set_visible (self->report, verdict != NULL);
}
