/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-session-control.h"

#include "core/derma-error.h"

#define RETRY_MS 20000 /* between two complaints that the disk is full */

struct _DermaSessionControl
{
  GObject parent_instance;

  DermaJournal *journal;
  DermaClock   *clock;
  gboolean      counts_by_beat;
  char         *face_view;
  int           beat;
  gint64        last_go_on_ms;
  gint64        retry_ms; /* what time brought could not be stored; when to try again */
};

G_DEFINE_FINAL_TYPE (DermaSessionControl, derma_session_control, G_TYPE_OBJECT)

typedef enum
{
  PROP_COUNTS_BY_BEAT = 1,
  PROP_FACE_VIEW,
  PROP_BEAT,
} DermaSessionControlProperty;

static GParamSpec *properties[PROP_BEAT + 1];

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
emit_changed (DermaSessionControl *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
derma_session_control_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  DermaSessionControl *self = DERMA_SESSION_CONTROL (object);

  switch ((DermaSessionControlProperty) prop_id)
    {
    case PROP_COUNTS_BY_BEAT:
      g_value_set_boolean (value, self->counts_by_beat);
      break;
    case PROP_FACE_VIEW:
      g_value_set_string (value, self->face_view);
      break;
    case PROP_BEAT:
      g_value_set_int (value, self->beat);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_session_control_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  DermaSessionControl *self = DERMA_SESSION_CONTROL (object);

  switch ((DermaSessionControlProperty) prop_id)
    {
    case PROP_COUNTS_BY_BEAT:
      if (self->counts_by_beat == g_value_get_boolean (value))
        return;
      self->counts_by_beat = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_FACE_VIEW:
      if (!g_set_str (&self->face_view, g_value_get_string (value)))
        return;
      g_object_notify_by_pspec (object, pspec);
      emit_changed (self);
      break;
    case PROP_BEAT:
      if (self->beat == g_value_get_int (value))
        return;
      self->beat = g_value_get_int (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_session_control_dispose (GObject *object)
{
  DermaSessionControl *self = DERMA_SESSION_CONTROL (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (derma_session_control_parent_class)->dispose (object);
}

static void
derma_session_control_finalize (GObject *object)
{
  g_clear_pointer (&DERMA_SESSION_CONTROL (object)->face_view, g_free);

  G_OBJECT_CLASS (derma_session_control_parent_class)->finalize (object);
}

static void
derma_session_control_class_init (DermaSessionControlClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = derma_session_control_get_property;
  object_class->set_property = derma_session_control_set_property;
  object_class->dispose = derma_session_control_dispose;
  object_class->finalize = derma_session_control_finalize;

  properties[PROP_COUNTS_BY_BEAT] =
    g_param_spec_boolean ("counts-by-beat", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_FACE_VIEW] =
    g_param_spec_string ("face-view", NULL, NULL, "mirror", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_BEAT] =
    g_param_spec_int ("beat", NULL, NULL, DERMA_BEAT_MIN, DERMA_BEAT_MAX, DERMA_BEAT_DEFAULT,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
derma_session_control_init (DermaSessionControl *self)
{
  self->counts_by_beat = TRUE;
  self->face_view = g_strdup (derma_view_get_id (DERMA_VIEW_MIRROR));
  self->beat = DERMA_BEAT_DEFAULT;
}

/**
 * derma_session_control_new:
 *
 * Returns: (transfer full): a control of the open session of @journal
 */
DermaSessionControl *
derma_session_control_new (DermaJournal *journal,
                           DermaClock   *clock)
{
  DermaSessionControl *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = g_object_new (DERMA_TYPE_SESSION_CONTROL, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (clock, "tick", G_CALLBACK (derma_session_control_catch_up), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * derma_session_control_get_journal:
 *
 * Returns: (transfer none): the journal
 */
DermaJournal *
derma_session_control_get_journal (DermaSessionControl *self)
{
  g_return_val_if_fail (DERMA_IS_SESSION_CONTROL (self), NULL);

  return self->journal;
}

/**
 * derma_session_control_get_clock:
 *
 * Returns: (transfer none): the clock
 */
DermaClock *
derma_session_control_get_clock (DermaSessionControl *self)
{
  g_return_val_if_fail (DERMA_IS_SESSION_CONTROL (self), NULL);

  return self->clock;
}

/**
 * derma_session_control_get_session:
 *
 * Returns: (transfer none) (nullable): the open session; %NULL once it has ended
 */
const DermaSession *
derma_session_control_get_session (DermaSessionControl *self)
{
  g_return_val_if_fail (DERMA_IS_SESSION_CONTROL (self), NULL);

  return derma_journal_get_session (self->journal);
}

/**
 * derma_session_control_get_now_ms:
 *
 * Returns: milliseconds since 1970 UTC
 */
gint64
derma_session_control_get_now_ms (DermaSessionControl *self)
{
  g_return_val_if_fail (DERMA_IS_SESSION_CONTROL (self), 0);

  return derma_clock_get_now_ms (self->clock);
}

/**
 * derma_session_control_get_view:
 *
 * Returns: how the face is shown
 */
DermaView
derma_session_control_get_view (DermaSessionControl *self)
{
  g_return_val_if_fail (DERMA_IS_SESSION_CONTROL (self), DERMA_VIEW_MIRROR);

  return derma_view_from_id (self->face_view);
}

/**
 * derma_session_control_get_beat:
 *
 * Returns: strokes a minute for the next session
 */
guint
derma_session_control_get_beat (DermaSessionControl *self)
{
  g_return_val_if_fail (DERMA_IS_SESSION_CONTROL (self), DERMA_BEAT_DEFAULT);

  return (guint) self->beat;
}

/* Takes the event of an absence that no tick has noticed yet. */
static gboolean
notice_absence (DermaSessionControl *self)
{
  const DermaSession *session = derma_journal_get_session (self->journal);
  DermaEvent          due;

  return session != NULL &&
         derma_session_get_due_event (session, derma_clock_get_now_ms (self->clock), self->counts_by_beat, &due) &&
         due.kind == DERMA_EVENT_LOST && derma_session_control_take (self, due);
}

/* What is pressed right after a long absence was meant for what the screen showed before it: the absence is taken instead,
 * except where the session is to end or something is wrong. */
static gboolean
is_overtaken (DermaSessionControl *self,
              const DermaEvent    *event)
{
  return event->kind != DERMA_EVENT_LOST && notice_absence (self) && event->kind != DERMA_EVENT_STOP && event->kind != DERMA_EVENT_WRONG;
}

static gboolean
take (DermaSessionControl *self,
      DermaEvent           event,
      const DermaRecord   *record)
{
  g_autoptr (GError) error = NULL;
  DermaTime now;
  gboolean  is_taken;

  if (is_overtaken (self, &event))
    return FALSE;

  event.at_ms = derma_clock_get_now_ms (self->clock);
  now = derma_clock_at (self->clock, event.at_ms);
  is_taken = record != NULL ? derma_journal_take_record (self->journal, &event, now.offset_s, record, &error)
                            : derma_journal_take (self->journal, &event, now.offset_s, NULL, &error);
  if (!is_taken)
    {
      g_autofree char *text = derma_error_to_text (error);

      g_message ("The session did not take “%s”: %s", derma_event_kind_get_id (event.kind), error->message);
      g_signal_emit (self, signals[FAILED], 0, text);
      return FALSE;
    }

  self->retry_ms = 0;
  emit_changed (self);
  return TRUE;
}

/**
 * derma_session_control_take:
 * @event: what happened; its time is filled in
 *
 * Has @event stored and taken by the session, and then tells everybody who watches. A failure is told by "failed" and
 * changes nothing.
 *
 * Returns: whether it was taken
 */
gboolean
derma_session_control_take (DermaSessionControl *self,
                            DermaEvent           event)
{
  g_return_val_if_fail (DERMA_IS_SESSION_CONTROL (self), FALSE);

  return take (self, event, NULL);
}

/**
 * derma_session_control_take_record:
 * @record: what fin-log asked for
 *
 * Has the step done together with what was recorded in it, as derma_session_control_take() does.
 *
 * Returns: whether it was taken; else nothing of it was stored
 */
gboolean
derma_session_control_take_record (DermaSessionControl *self,
                                   const DermaRecord   *record)
{
  const DermaEvent event = { .kind = DERMA_EVENT_STEP_DONE, .step = DERMA_STEP_FIN_LOG };

  g_return_val_if_fail (DERMA_IS_SESSION_CONTROL (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  return take (self, event, record);
}

/**
 * derma_session_control_take_kind:
 * @kind: of an event that carries nothing else
 *
 * Returns: whether it was taken
 */
gboolean
derma_session_control_take_kind (DermaSessionControl *self,
                                 DermaEventKind       kind)
{
  return derma_session_control_take (self, (DermaEvent) { .kind = kind });
}

/**
 * derma_session_control_take_step:
 * @kind: one of the step events
 * @step: which step
 *
 * Takes a step. Where the session was paused meanwhile, by a suspended computer say, whoever presses is back, and it goes on
 * first; after a long absence that may be with another step, which is left to be pressed for itself.
 *
 * Returns: whether it was taken
 */
gboolean
derma_session_control_take_step (DermaSessionControl *self,
                                 DermaEventKind       kind,
                                 DermaStep            step)
{
  const DermaSession *session = derma_session_control_get_session (self);

  if (session != NULL && session->is_paused)
    {
      if (!derma_session_control_take_kind (self, DERMA_EVENT_RESUME))
        return FALSE;

      session = derma_session_control_get_session (self);
      if (session == NULL || derma_session_get_step (session) != step)
        return FALSE;
    }

  return derma_session_control_take (self, (DermaEvent) { .kind = kind, .step = step });
}

/**
 * derma_session_control_go_on:
 *
 * What the big *Next* means now. A second press within %DERMA_REPEAT_MS, and a press that says again what the beat has
 * just counted, are dropped: no pass is counted twice.
 *
 * Returns: whether the session went on
 */
gboolean
derma_session_control_go_on (DermaSessionControl *self)
{
  const DermaSession *session;
  DermaEvent          event;
  gint64              now_ms;
  gboolean            is_taken;

  g_return_val_if_fail (DERMA_IS_SESSION_CONTROL (self), FALSE);

  session = derma_journal_get_session (self->journal);
  now_ms = derma_clock_get_now_ms (self->clock);
  if (session == NULL || now_ms - self->last_go_on_ms < DERMA_REPEAT_MS || derma_session_is_echo (session, now_ms))
    return FALSE;

  self->last_go_on_ms = now_ms;
  if (!derma_session_get_next_event (session, now_ms, &event))
    return FALSE;

  is_taken = derma_session_control_take (self, event);
  /* A slow disk may hold everything up, and what was pressed meanwhile comes now. */
  self->last_go_on_ms = derma_clock_get_now_ms (self->clock);

  return is_taken;
}

/**
 * derma_session_control_catch_up:
 *
 * Takes what time itself has brought: passes counted by the beat, the hard stop, the stored clock. Then tells everybody
 * who watches, so that timers are drawn anew.
 */
void
derma_session_control_catch_up (DermaSessionControl *self)
{
  const DermaSession *session;
  DermaEvent          event;
  gint64              now_ms;

  g_return_if_fail (DERMA_IS_SESSION_CONTROL (self));

  session = derma_journal_get_session (self->journal);
  if (session == NULL)
    return;

  now_ms = derma_clock_get_now_ms (self->clock);
  if (now_ms >= self->retry_ms && derma_session_get_due_event (session, now_ms, self->counts_by_beat, &event))
    {
      if (derma_session_control_take (self, event))
        return;
      self->retry_ms = now_ms + RETRY_MS;
    }

  emit_changed (self);
}

/**
 * derma_session_control_fail:
 * @error: why something beside the session's own events, such as its record, could not be stored
 *
 * Tells everybody who watches that it failed.
 */
void
derma_session_control_fail (DermaSessionControl *self,
                            const GError        *error)
{
  g_autofree char *text = NULL;

  g_return_if_fail (DERMA_IS_SESSION_CONTROL (self) && error != NULL);

  text = derma_error_to_text (error);
  g_message ("What belongs to the session was not stored: %s", error->message);
  g_signal_emit (self, signals[FAILED], 0, text);
}
