/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-healing-advice.h"

/* The logs of the session without the one that is edited, and at the end what the form says now. */
static GArray *
list_logs (DermaHealingForm *form,
           DermaPastSession *session,
           gssize            edited,
           DermaTime         at)
{
  GArray                *list = g_array_new (FALSE, FALSE, sizeof (DermaHealingLog));
  DermaHealingLog        log = { .at = at, .sections = derma_healing_form_get_sections (form) };
  gsize                  n_logs;
  const DermaHealingLog *logs = derma_past_session_get_logs (session, &n_logs);

  for (gsize i = 0; i < n_logs; i++)
    if ((gssize) i != edited)
      g_array_append_val (list, logs[i]);
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    log.levels[i] = (guint) MAX (derma_healing_form_get_level (form, (DermaHealingMeasure) i), 0);
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
 * @edited: index of the log of @session that is edited; -1: it is a new one
 * @at: when the skin was as the form says
 *
 * Tells the form what is to be thought of each answer (protocol.md 6.3), and what was answered the time before.
 */
void
derma_healing_advise (DermaHealingForm *form,
                      DermaJournal     *journal,
                      DermaPastSession *session,
                      gssize            edited,
                      DermaTime         at)
{
  g_autoptr (GArray) list = NULL;
  const DermaHealingLog *logs;
  const DermaHealingLog *last;
  DermaHealingCourse     course = { 0 };
  DermaLogJudgement      judgement;
  DermaProfile           profile;

  g_return_if_fail (DERMA_IS_HEALING_FORM (form) && DERMA_IS_JOURNAL (journal) && DERMA_IS_PAST_SESSION (session));

  list = list_logs (form, session, edited, at);
  logs = (const DermaHealingLog *) (gpointer) list->data;
  last = find_last (logs, list->len - 1, at);
  derma_journal_get_profile (journal, &profile);
  course = (DermaHealingCourse) {
    .band = derma_band_for_needle (derma_past_session_get_needle_um (session)),
    .sensitivity = profile.sensitivity,
    .t0_s = derma_past_session_get_t0 (session).utc_s,
    .logs = logs,
    .n_logs = list->len,
  };
  derma_healing_course_judge (&course, list->len - 1, &judgement);

  derma_healing_form_set_last (form, last);
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    derma_healing_form_set_verdict (form, (DermaHealingMeasure) i, &judgement.measures[i],
                                    last != NULL ? (int) last->levels[i] : DERMA_HEALING_NOT_ANSWERED);
}
