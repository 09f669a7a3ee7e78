/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-healing-advice.h"

/* The logs of the session without the one that is edited, and at the end what the form says. */
static GArray *
list_logs (DermaHealingForm *form,
           DermaPastSession *session,
           gint64            edited_id,
           DermaTime         at)
{
  GArray         *list = g_array_new (FALSE, FALSE, sizeof (DermaHealingLog));
  GListModel     *items = derma_past_session_get_log_items (session);
  DermaHealingLog log;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (DermaLogItem) item = g_list_model_get_item (items, i);

      if (derma_log_item_get_id (item) != edited_id)
        g_array_append_vals (list, derma_log_item_get_log (item), 1);
    }
  derma_healing_form_get_log (form, &log);
  log.at = at;
  g_array_append_val (list, log);

  return list;
}

static const DermaHealingLog *
find_last (const DermaHealingLog *logs,
           gsize                  n_logs,
           DermaTime              at)
{
  const DermaHealingLog *last = NULL;

  for (gsize i = 0; i < n_logs; i++)
    if (logs[i].at.utc_s <= at.utc_s && (last == NULL || logs[i].at.utc_s >= last->at.utc_s))
      last = &logs[i];

  return last;
}

/**
 * derma_healing_advise:
 * @form: what is filled in by now
 * @session: which it is about
 * @edited_id: the log of @session that is edited; 0: it is a new one
 * @at: when the skin was as the form says
 *
 * Tells the form what is to be thought of each answer (protocol.md 6.3), and what was answered the time before.
 */
void
derma_healing_advise (DermaHealingForm *form,
                      DermaPastSession *session,
                      gint64            edited_id,
                      DermaTime         at)
{
  g_autoptr (GArray) list = NULL;
  const DermaHealingLog *last;
  DermaHealingCourse     course;
  DermaLogJudgement      judgement;

  g_return_if_fail (DERMA_IS_HEALING_FORM (form) && DERMA_IS_PAST_SESSION (session));

  list = list_logs (form, session, edited_id, at);
  course = *derma_past_session_get_course (session);
  course.logs = (const DermaHealingLog *) (gpointer) list->data;
  course.n_logs = list->len;
  derma_healing_course_judge (&course, list->len - 1, &judgement);

  last = find_last (course.logs, list->len - 1, at);
  derma_healing_form_set_last (form, last);
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    derma_healing_form_set_verdict (form, (DermaHealingMeasure) i, &judgement.measures[i],
                                    last != NULL ? (int) last->levels[i] : DERMA_HEALING_NOT_ANSWERED);
}
