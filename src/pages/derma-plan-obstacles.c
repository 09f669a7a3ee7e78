/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-plan-obstacles.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

static void
free_bar (gpointer data)
{
  DermaPlanBar *bar = data;

  g_free (bar->title);
  g_free (bar->text);
  g_free (bar);
}

static void
add (GPtrArray  *bars,
     const char *title,
     char       *text,
     const char *sources)
{
  DermaPlanBar *bar = g_new (DermaPlanBar, 1);

  *bar = (DermaPlanBar) { g_strdup (title), text, sources };
  g_ptr_array_add (bars, bar);
}

static char *
dup_why (const DermaPlanObstacle *obstacle,
         DermaTime                now,
         GTimeZone               *zone)
{
  const DermaQuestion *question = derma_question_get (obstacle->question);
  g_autofree char     *day = NULL;

  if (obstacle->screening != DERMA_PLAN_SCREENING_POSTPONE || obstacle->until_s == 0)
    return g_strdup (_ (question->why));

  day = derma_format_date (derma_time_new (obstacle->until_s, zone), now);
  /* Translators: %1$s is a reason, one or two sentences, %2$s a day */
  return g_strdup_printf (_ ("%1$s No session before %2$s."), _ (question->why), day);
}

/**
 * derma_plan_obstacles_list:
 * @plan: what followed
 * @obstacles: (element-type DermaPlanObstacle): what was answered that stands against it
 *
 * Returns: (transfer full) (element-type DermaPlanBar): why there is nothing to do at home, or not before a day; empty where nothing
 *   is in the way
 */
GPtrArray *
derma_plan_obstacles_list (const DermaPlan *plan,
                           GArray          *obstacles,
                           DermaTime        now,
                           GTimeZone       *zone)
{
  GPtrArray *bars = g_ptr_array_new_with_free_func (free_bar);
  guint      minor = 0;

  for (guint i = 0; i < obstacles->len; i++)
    {
      const DermaPlanObstacle *obstacle = &g_array_index (obstacles, DermaPlanObstacle, i);
      const DermaQuestion     *question = derma_question_get (obstacle->question);

      add (bars, _ (question->row), dup_why (obstacle, now, zone), question->sources);
    }
  if (plan->reason == DERMA_PLAN_REASON_AGE && derma_question_from_id ("scr-age-under-18", &minor))
    add (bars, _ (derma_question_get (minor)->row), g_strdup (_ (derma_question_get (minor)->why)), derma_question_get (minor)->sources);
  if (plan->reason == DERMA_PLAN_REASON_RAISED)
    add (bars, derma_scar_type_get_name (DERMA_SCAR_RAISED), g_strdup (derma_scar_type_get_outlook (DERMA_SCAR_RAISED)),
         derma_scar_type_get_outlook_sources (DERMA_SCAR_RAISED));

  return bars;
}
