/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-check-in-review.h"

#include <glib/gi18n-lib.h>

/**
 * DermaCheckInReview:
 *
 * What the weeks came to by a check-in at which that is looked at: one sober sentence, and the ratings that it rests on.
 */
struct _DermaCheckInReview
{
  AdwNavigationPage parent_instance;

  GtkWidget           *done;
  GtkLabel            *verdict;
  AdwPreferencesGroup *compared;
};

G_DEFINE_FINAL_TYPE (DermaCheckInReview, derma_check_in_review, ADW_TYPE_NAVIGATION_PAGE)

static void
derma_check_in_review_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (DERMA_CHECK_IN_REVIEW (page)->done);
}

static void
derma_check_in_review_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_CHECK_IN_REVIEW);

  G_OBJECT_CLASS (derma_check_in_review_parent_class)->dispose (object);
}

static void
derma_check_in_review_class_init (DermaCheckInReviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = derma_check_in_review_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = derma_check_in_review_shown;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-check-in-review.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInReview, done);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInReview, verdict);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInReview, compared);
}

static void
derma_check_in_review_init (DermaCheckInReview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_row (DermaCheckInReview *self,
         const char         *title,
         const char         *words)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", words, NULL);

  adw_preferences_group_add (self->compared, row);
}

/* A number alone says little of how it looked. */
static char *
dup_levels (DermaMeasure measure,
            int          first,
            int          value)
{
  const char *first_words = derma_measure_get_brief (measure, (guint) first);
  const char *value_words = derma_measure_get_brief (measure, (guint) value);

  if (first_words == NULL || value_words == NULL)
    /* Translators: levels of a rating, such as “At first 3, now 2” */
    return g_strdup_printf (_ ("At first %1$d, now %2$d"), first, value);

  /* Translators: levels of a rating, each with its words: “At first 3, any light; now 2, side light” */
  return g_strdup_printf (_ ("At first %1$d, %2$s; now %3$d, %4$s"), first, first_words, value, value_words);
}

/* Returns whether there were any. */
static gboolean
list_ratings (DermaCheckInReview   *self,
              const DermaRatedTime *check_ins,
              gsize                 index)
{
  const int gais = derma_ratings_get (&check_ins[index].ratings, DERMA_MEASURE_GAIS, DERMA_WHOLE_FACE);
  gboolean  has_any = gais != DERMA_NOT_RATED;

  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    {
      const int first = derma_review_get_first (check_ins, index, (DermaMeasure) i);
      const int value = derma_ratings_get (&check_ins[index].ratings, (DermaMeasure) i, DERMA_WHOLE_FACE);

      if (first != DERMA_NOT_RATED && value != DERMA_NOT_RATED)
        {
          g_autofree char *words = dup_levels ((DermaMeasure) i, first, value);

          add_row (self, derma_measure_get_name ((DermaMeasure) i), words);
          has_any = TRUE;
        }
    }
  if (gais != DERMA_NOT_RATED)
    {
      /* Translators: a level of a scale: its number, then its words */
      g_autofree char *words = g_strdup_printf (_ ("%1$d: %2$s"), gais, derma_measure_get_anchor (DERMA_MEASURE_GAIS, (guint) gais));

      add_row (self, derma_measure_get_name (DERMA_MEASURE_GAIS), words);
    }

  return has_any;
}

/**
 * derma_check_in_review_new:
 * @verdict: what the review comes to, as of derma_review_to_text()
 * @check_ins: (array): oldest first
 * @index: the one that was made
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
derma_check_in_review_new (const char           *verdict,
                           const DermaRatedTime *check_ins,
                           gsize                 index)
{
  DermaCheckInReview *self = g_object_new (DERMA_TYPE_CHECK_IN_REVIEW, NULL);

  gtk_label_set_label (self->verdict, verdict);
  gtk_widget_set_visible (GTK_WIDGET (self->compared), list_ratings (self, check_ins, index));

  return ADW_NAVIGATION_PAGE (self);
}
