/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "treatment/derma-session.h"

/* As they are stored: never changed, only added to. */
static const char *const EVENT_KIND_IDS[DERMA_N_EVENT_KINDS] = {
  [DERMA_EVENT_BEGIN] = "begin",
  [DERMA_EVENT_CHECKED] = "checked",
  [DERMA_EVENT_STEP_START] = "step-start",
  [DERMA_EVENT_STEP_DONE] = "step-done",
  [DERMA_EVENT_STEP_SKIP] = "step-skip",
  [DERMA_EVENT_SECTION_START] = "section-start",
  [DERMA_EVENT_PASS] = "pass",
  [DERMA_EVENT_BACK] = "back",
  [DERMA_EVENT_DIRECTION_SKIP] = "direction-skip",
  [DERMA_EVENT_SECTION_END] = "section-end",
  [DERMA_EVENT_SECTION_SKIP] = "section-skip",
  [DERMA_EVENT_HARD_STOP] = "hard-stop",
  [DERMA_EVENT_REST_END] = "rest-end",
  [DERMA_EVENT_PAIN] = "pain",
  [DERMA_EVENT_WRONG] = "wrong",
  [DERMA_EVENT_PAUSE] = "pause",
  [DERMA_EVENT_LOST] = "lost",
  [DERMA_EVENT_RESUME] = "resume",
  [DERMA_EVENT_CLOCK] = "clock",
  [DERMA_EVENT_STOP] = "stop",
  [DERMA_EVENT_END] = "end",
};

#define N_STOPS (DERMA_STOP_PERSON + 1)

/* protocol.md 4.2, the stop rules; @question is what "Something is wrong" offers, @advice what to do then */
static const struct
{
  const char *id;
  const char *question;
  const char *advice;
} STOPS[N_STOPS] = {
  [DERMA_STOP_NONE] = { "none", NULL, NULL },
  [DERMA_STOP_PAIN] = {
    "roll-stop-pain",
    N_ ("It really hurts."),
    N_ ("Lift the roller off. This section is over. If it hurts like this a second time, the session is over too."),
  },
  [DERMA_STOP_BLOOD] = {
    "roll-stop-blood",
    N_ ("I am bleeding."),
    N_ ("Stop rolling. Press with clean gauze for 10 minutes, then clean and calm your skin. At home the end point is even pink skin, never blood."),
  },
  [DERMA_STOP_DROP] = {
    "roll-stop-drop",
    N_ ("The roller fell, or touched something unclean."),
    N_ ("Look at the needles under bright light, then soak the roller for 10 minutes again before you go on, or end the session."),
  },
  [DERMA_STOP_NEEDLE] = {
    "roll-stop-needle",
    N_ ("A needle is bent or missing, or the roller scratches or jerks."),
    N_ ("Stop rolling. This roller must not be used again."),
  },
  [DERMA_STOP_FAINT] = {
    "roll-stop-faint",
    N_ ("I feel dizzy or sick, or I am sweating."),
    N_ ("Put the roller down, and sit or lie down now. The rest can wait until you feel well."),
  },
  [DERMA_STOP_TIME] = {
    "roll-stop-time",
    NULL,
    N_ ("This section has had its time. Lift the roller off, even if strokes are left."),
  },
  [DERMA_STOP_PERSON] = {
    "roll-stop-person",
    NULL,
    N_ ("You ended the session early. What was rolled still needs its care."),
  },
};

#define N_SKIP_REASONS (DERMA_SKIP_OTHER + 1)

static const struct
{
  const char *id;
  const char *name;
} SKIP_REASONS[N_SKIP_REASONS] = {
  [DERMA_SKIP_NONE] = { "none", NULL },
  [DERMA_SKIP_SORE] = { "sore", N_ ("It is too sore") },
  [DERMA_SKIP_SPOT] = { "spot", N_ ("There is a spot, a wound or a rash") },
  [DERMA_SKIP_REACH] = { "reach", N_ ("I cannot reach or see it well") },
  [DERMA_SKIP_OTHER] = { "other", N_ ("Another reason") },
};

/**
 * derma_event_kind_get_id:
 *
 * Returns: the stable id under which the event is stored
 */
const char *
derma_event_kind_get_id (DermaEventKind kind)
{
  g_return_val_if_fail (kind < DERMA_N_EVENT_KINDS, NULL);

  return EVENT_KIND_IDS[kind];
}

/**
 * derma_event_kind_from_id:
 * @id: (nullable): a stable id
 * @kind: (out): its kind
 *
 * Returns: whether there is one
 */
gboolean
derma_event_kind_from_id (const char     *id,
                          DermaEventKind *kind)
{
  for (guint i = 0; i < DERMA_N_EVENT_KINDS; i++)
    if (g_strcmp0 (id, EVENT_KIND_IDS[i]) == 0)
      {
        *kind = (DermaEventKind) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_stop_get_id:
 *
 * Returns: the stable id of protocol.md 4.2; "none" and "roll-stop-person" are our own
 */
const char *
derma_stop_get_id (DermaStop stop)
{
  g_return_val_if_fail (stop < N_STOPS, NULL);

  return STOPS[stop].id;
}

/**
 * derma_stop_from_id:
 * @id: (nullable): a stable id
 * @stop: (out): its reason
 *
 * Returns: whether there is one
 */
gboolean
derma_stop_from_id (const char *id,
                    DermaStop  *stop)
{
  for (guint i = 0; i < N_STOPS; i++)
    if (g_strcmp0 (id, STOPS[i].id) == 0)
      {
        *stop = (DermaStop) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_stop_get_question:
 *
 * Returns: (nullable): the translated sentence with which a person says that this is wrong; %NULL for what is not said so
 */
const char *
derma_stop_get_question (DermaStop stop)
{
  g_return_val_if_fail (stop < N_STOPS, NULL);

  return STOPS[stop].question != NULL ? _ (STOPS[stop].question) : NULL;
}

/**
 * derma_stop_get_advice:
 *
 * Returns: (nullable): what to do now, in translated sentences; %NULL for %DERMA_STOP_NONE
 */
const char *
derma_stop_get_advice (DermaStop stop)
{
  g_return_val_if_fail (stop < N_STOPS, NULL);

  return STOPS[stop].advice != NULL ? _ (STOPS[stop].advice) : NULL;
}

/**
 * derma_skip_reason_get_id:
 *
 * Returns: the stable id under which the reason is stored
 */
const char *
derma_skip_reason_get_id (DermaSkipReason reason)
{
  g_return_val_if_fail (reason < N_SKIP_REASONS, NULL);

  return SKIP_REASONS[reason].id;
}

/**
 * derma_skip_reason_from_id:
 * @id: (nullable): a stable id
 * @reason: (out): its reason
 *
 * Returns: whether there is one
 */
gboolean
derma_skip_reason_from_id (const char      *id,
                           DermaSkipReason *reason)
{
  for (guint i = 0; i < N_SKIP_REASONS; i++)
    if (g_strcmp0 (id, SKIP_REASONS[i].id) == 0)
      {
        *reason = (DermaSkipReason) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_skip_reason_get_name:
 *
 * Returns: (nullable): the translated reason as a choice, "It is too sore"; %NULL for %DERMA_SKIP_NONE
 */
const char *
derma_skip_reason_get_name (DermaSkipReason reason)
{
  g_return_val_if_fail (reason < N_SKIP_REASONS, NULL);

  return SKIP_REASONS[reason].name != NULL ? _ (SKIP_REASONS[reason].name) : NULL;
}
