/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-reminders.h"

#include "app/derma-reminder-board.h"
#include "app/derma-reminder-marks.h"
#include "app/derma-reminder-notification.h"
#include "app/derma-wall-timer.h"
#include "core/derma-error.h"
#include "store/derma-folder.h"

#define RETRY_S 60 /* until a journal is read that somebody else holds */
#define FAILURE_ID "not-saved"
#define SETTLE_MS 1000 /* from a change of the file until it is looked at: more changes may follow */

struct _DermaReminders
{
  GObject parent_instance;

  GApplication       *application; /* owns this */
  GSettings          *settings;
  char               *folder;
  DermaNotifier      *notifier;
  DermaReminderBoard *board;
  DermaWallTimer     *timer;
  DermaJournal       *journal; /* (nullable): that of the window */
  GFileMonitor       *monitor; /* (nullable): tells of changes by others */
  guint               settle_id;
  gboolean            is_default_folder;
  gboolean            is_busy;
  gboolean            had_server;
  gboolean            is_server_lost; /* what shows notifications has gone, and what it has shown with it */
  gboolean            is_stopped;
};

G_DEFINE_FINAL_TYPE (DermaReminders, derma_reminders, G_TYPE_OBJECT)

static gint64
get_now_s (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/* A second folder is looked at now and then; nobody wants to be woken by it. */
static gboolean
is_wanted (DermaReminders *self)
{
  return self->is_default_folder && g_settings_get_boolean (self->settings, "reminders");
}

/* The journal of the window, or one that is closed when the caller has done with it. */
static DermaJournal *
borrow_journal (DermaReminders  *self,
                DermaJournalMode mode,
                GError         **error)
{
  if (self->journal != NULL)
    return g_object_ref (self->journal);

  return derma_journal_open (self->folder, mode, error);
}

/* Returns: whether the journal could be read. That it could not must not be taken for nothing to do */
static gboolean
look_at (DermaReminders    *self,
         DermaJournal      *journal,
         const GArray      *marks,
         gint64             now_s,
         DermaReminderList *list)
{
  g_autoptr (GTimeZone) zone = derma_wall_timer_dup_zone ();
  const DermaTime    now = derma_time_new (now_s, zone);
  DermaCourse        course = { 0 };
  DermaReminderInput input = {
    .aftercare = derma_journal_get_aftercare (journal, now, zone),
    .situation = derma_journal_get_situation (journal, now, zone),
    .quiet_from_h = (guint) g_settings_get_int (self->settings, "reminders-quiet-from"),
    .quiet_to_h = (guint) g_settings_get_int (self->settings, "reminders-quiet-to"),
    .marks = (const DermaReminderMark *) (gpointer) marks->data,
    .n_marks = marks->len,
  };

  if (input.aftercare == NULL && input.situation->last.id != 0)
    return FALSE;

  if (derma_journal_get_course (journal, now, zone, &course) && !course.is_complete)
    input.session_s = course.next_s;

  derma_reminder_check (&input, list);
  return TRUE;
}

/* Looks what is to be done now: tells what is new, withdraws what is not to be done any more, and sets the timer. While a session
 * goes on nobody is told anything. */
static void
look (DermaReminders *self)
{
  const gint64 now_s = get_now_s ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) marks = NULL;
  g_autoptr (DermaJournal) journal = NULL;
  DermaReminderList list;
  gboolean          can_tell;

  derma_wall_timer_set (self->timer, 0);
  if (self->is_stopped || !is_wanted (self))
    {
      derma_reminder_board_clear (self->board);
      return;
    }

  journal = borrow_journal (self, DERMA_JOURNAL_READ, &error);
  if (journal == NULL)
    {
      /* What is wrong with a file does not pass with time; when the file changes, it is looked at. */
      g_info ("Reminders could not look into the journal: %s", error->message);
      if (g_error_matches (error, DERMA_ERROR, DERMA_ERROR_BUSY))
        derma_wall_timer_set (self->timer, now_s + RETRY_S);
      return;
    }

  marks = derma_reminder_marks_load (self->settings);
  if (!look_at (self, journal, marks, now_s, &list))
    {
      derma_wall_timer_set (self->timer, now_s + RETRY_S);
      return;
    }

  can_tell = !self->is_busy && derma_notifier_get_obstacle (self->notifier) != DERMA_OBSTACLE_NO_SERVER;
  derma_reminder_board_update (self->board, &list, can_tell, now_s);
  derma_wall_timer_set (self->timer, list.changes_at_s);
}

static void
settled_cb (gpointer user_data)
{
  DermaReminders *self = user_data;

  self->settle_id = 0;
  look (self);
}

static void
notifier_changed_cb (DermaReminders *self)
{
  const gboolean has_server = derma_notifier_get_obstacle (self->notifier) != DERMA_OBSTACLE_NO_SERVER;

  if (has_server && self->is_server_lost)
    derma_reminder_board_refresh (self->board);
  self->is_server_lost = !has_server && (self->had_server || self->is_server_lost);
  self->had_server = has_server;
  look (self);
}

static void
discreet_changed_cb (DermaReminders *self)
{
  derma_reminder_board_refresh (self->board);
}

/* Somebody else has written: what was told may be done, and what an earlier process has withdrawn is to be shown again. */
static void
settle_cb (DermaReminders *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add_once (SETTLE_MS, settled_cb, self);
}

/* Without the folder there is nothing to be told; to wait for one to come would mean to look for it again and again. */
static void
follow_file (DermaReminders *self)
{
  g_autofree char *path = derma_folder_get_path (self->folder);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (!g_file_test (self->folder, G_FILE_TEST_IS_DIR))
    return;

  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, &error);
  if (self->monitor == NULL)
    g_info ("What others write in the journal will be noticed late: %s", error->message);
  else
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (settle_cb), self, G_CONNECT_SWAPPED);
}

static void
done_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  derma_reminders_tick (user_data, g_variant_get_string (parameter, NULL));
}

static void
snooze_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  derma_reminders_snooze (user_data, g_variant_get_string (parameter, NULL), DERMA_SNOOZE_HOUR);
}

static void
derma_reminders_dispose (GObject *object)
{
  DermaReminders *self = DERMA_REMINDERS (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_object (&self->monitor);
  g_clear_object (&self->journal);
  g_clear_object (&self->timer);
  g_clear_pointer (&self->board, derma_reminder_board_free);
  g_clear_object (&self->notifier);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (derma_reminders_parent_class)->dispose (object);
}

static void
derma_reminders_finalize (GObject *object)
{
  DermaReminders *self = DERMA_REMINDERS (object);

  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (derma_reminders_parent_class)->finalize (object);
}

static void
derma_reminders_class_init (DermaRemindersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = derma_reminders_dispose;
  object_class->finalize = derma_reminders_finalize;
}

static void
derma_reminders_init (DermaReminders *self)
{
  self->timer = derma_wall_timer_new ();
}

static void
add_actions (DermaReminders *self)
{
  const GActionEntry entries[] = {
    { DERMA_ACTION_DONE, done_action, "s", NULL, NULL, { 0 } },
    { DERMA_ACTION_SNOOZE, snooze_action, "s", NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->application), entries, G_N_ELEMENTS (entries), self);
}

/**
 * derma_reminders_new:
 * @application: (unowned): the registered application, which gets the actions of the notifications and outlives this
 * @notifier: what shows the notifications
 * @settings: the program's settings
 * @folder: the data folder
 * @is_default_folder: whether it is the one that is used without being asked
 *
 * Returns: (transfer full): the reminders, at work where the person wants them
 */
DermaReminders *
derma_reminders_new (GApplication  *application,
                     DermaNotifier *notifier,
                     GSettings     *settings,
                     const char    *folder,
                     gboolean       is_default_folder)
{
  DermaReminders *self = g_object_new (DERMA_TYPE_REMINDERS, NULL);

  self->application = application;
  self->settings = g_object_ref (settings);
  self->folder = g_strdup (folder);
  self->is_default_folder = is_default_folder;
  self->notifier = g_object_ref (notifier);
  self->board = derma_reminder_board_new (notifier, settings);
  add_actions (self);
  follow_file (self);

  g_signal_connect_object (notifier, "changed", G_CALLBACK (notifier_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timer, "elapsed", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::reminders", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::reminders-quiet-from", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::reminders-quiet-to", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::reminders-told", G_CALLBACK (settle_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::reminders-discreet", G_CALLBACK (discreet_changed_cb), self, G_CONNECT_SWAPPED);

  return self; /* the notifier tells soon what it has found, and then it begins */
}

/**
 * derma_reminders_stop:
 *
 * Withdraws what is shown where its buttons would do nothing any more when the process has ended, and leaves it to the next one.
 */
void
derma_reminders_stop (DermaReminders *self)
{
  g_return_if_fail (DERMA_IS_REMINDERS (self));

  self->is_stopped = TRUE;
  if (!derma_notifier_is_lasting (self->notifier))
    derma_reminder_board_hand_over (self->board, get_now_s ());
  derma_notifier_flush (self->notifier);
  g_settings_sync ();
}

/**
 * derma_reminders_is_wanted:
 *
 * Returns: whether the person wants to be reminded of what is in this folder, also while there is no window
 */
gboolean
derma_reminders_is_wanted (DermaReminders *self)
{
  g_return_val_if_fail (DERMA_IS_REMINDERS (self), FALSE);

  return is_wanted (self);
}

/**
 * derma_reminders_set_journal:
 * @journal: (nullable): the journal that is open in this process
 *
 * Follows what is told there.
 */
void
derma_reminders_set_journal (DermaReminders *self,
                             DermaJournal   *journal)
{
  g_return_if_fail (DERMA_IS_REMINDERS (self));

  if (self->journal == journal)
    return;

  if (self->journal != NULL)
    g_signal_handlers_disconnect_by_func (self->journal, look, self);
  g_set_object (&self->journal, journal);
  if (journal != NULL)
    g_signal_connect_object (journal, "changed", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  look (self);
}

/**
 * derma_reminders_set_is_busy:
 * @is_busy: whether a session goes on, in which nobody is to be told anything
 */
void
derma_reminders_set_is_busy (DermaReminders *self,
                             gboolean        is_busy)
{
  g_return_if_fail (DERMA_IS_REMINDERS (self));

  if (self->is_busy == is_busy)
    return;

  self->is_busy = is_busy;
  look (self);
}

/* As if it had not been put off: with this, all of it that is still to be done is found. */
static GArray *
mark_as_told (const DermaReminderNotification *told)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (DermaReminderMark));

  for (guint i = 0; i < told->n_reminders; i++)
    derma_reminder_marks_put (marks, told->reminders[i].item, told->reminders[i].start_s, 0);

  return g_steal_pointer (&marks);
}

static gboolean
tick_all (DermaReminders                  *self,
          const DermaReminderNotification *told,
          GError                         **error)
{
  const gint64 now_s = get_now_s ();
  g_autoptr (GTimeZone) zone = derma_wall_timer_dup_zone ();
  g_autoptr (GArray) marks = mark_as_told (told);
  g_autoptr (DermaJournal) journal = borrow_journal (self, DERMA_JOURNAL_WRITE, error);
  DermaPastSession *last = journal != NULL ? derma_journal_get_last_session (journal) : NULL;
  const gint64      session_id = last != NULL ? derma_past_session_get_id (last) : 0;
  DermaReminderList list;

  if (journal == NULL)
    return FALSE;
  if (!look_at (self, journal, marks, now_s, &list))
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_FAILED, "what is to be done could not be read");
      return FALSE;
    }

  for (guint i = 0; i < told->n_reminders; i++)
    if (!derma_reminder_item_is_question (told->reminders[i].item) &&
        derma_reminder_find (&list, told->reminders[i].item, told->reminders[i].start_s, NULL) &&
        !derma_journal_add_tick (journal, session_id, (DermaAftercareItem) told->reminders[i].item, told->reminders[i].start_s, derma_time_new (now_s, zone), error))
      return FALSE;

  return TRUE;
}

static gint64
get_again_s (DermaReminders *self,
             DermaSnooze     snooze)
{
  g_autoptr (GTimeZone) zone = derma_wall_timer_dup_zone ();

  return derma_snooze_get_s (snooze, get_now_s (), (guint) g_settings_get_int (self->settings, "reminders-quiet-from"),
                             (guint) g_settings_get_int (self->settings, "reminders-quiet-to"), zone);
}

static void
put_off (DermaReminders                  *self,
         const DermaReminderNotification *told,
         DermaSnooze                      snooze)
{
  g_autoptr (GArray) marks = derma_reminder_marks_load (self->settings);
  const gint64 again_s = get_again_s (self, snooze);

  for (guint i = 0; i < told->n_reminders; i++)
    derma_reminder_marks_put (marks, told->reminders[i].item, told->reminders[i].start_s, again_s);
  derma_reminder_marks_save (self->settings, marks, get_now_s ());
}

/**
 * derma_reminders_take_back:
 * @target: what a notification reminded of
 *
 * Withdraws the notification, on which the person has pressed something: desktops differ in whether they take it away then.
 */
void
derma_reminders_take_back (DermaReminders *self,
                           const char     *target)
{
  DermaReminderNotification told;

  g_return_if_fail (DERMA_IS_REMINDERS (self));

  if (derma_reminder_target_parse (target, &told))
    derma_reminder_board_withdraw (self->board, &told);
}

/**
 * derma_reminders_put_back:
 * @target: what a notification reminded of
 *
 * Reminds of it again at once, but without a sound: the press on the notification came to nothing.
 */
void
derma_reminders_put_back (DermaReminders *self,
                          const char     *target)
{
  DermaReminderNotification told;

  g_return_if_fail (DERMA_IS_REMINDERS (self));

  if (!derma_reminder_target_parse (target, &told))
    return;

  derma_reminder_board_put_back (self->board, &told, get_now_s ());
  look (self);
}

/**
 * derma_reminders_tick:
 * @target: what a notification reminded of
 *
 * Ticks it in the journal, as far as it is still to be done. Where that fails, says so, and reminds again a little later.
 */
void
derma_reminders_tick (DermaReminders *self,
                      const char     *target)
{
  DermaReminderNotification told;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (DERMA_IS_REMINDERS (self));

  if (!derma_reminder_target_parse (target, &told))
    return;

  derma_reminder_board_withdraw (self->board, &told);
  if (tick_all (self, &told, &error))
    {
      derma_notifier_withdraw (self->notifier, FAILURE_ID);
    }
  else
    {
      g_autoptr (GNotification) notification = derma_reminder_notification_build_failure (error);

      g_message ("The journal did not take that something is done: %s", error->message);
      derma_notifier_send (self->notifier, FAILURE_ID, notification);
      put_off (self, &told, DERMA_SNOOZE_TEN_MINUTES);
    }
  look (self);
}

/**
 * derma_reminders_snooze:
 * @target: what a notification reminded of
 * @snooze: for how long
 *
 * Puts it off. What is over by then does not come back.
 */
void
derma_reminders_snooze (DermaReminders *self,
                        const char     *target,
                        DermaSnooze     snooze)
{
  DermaReminderNotification told;

  g_return_if_fail (DERMA_IS_REMINDERS (self));

  if (!derma_reminder_target_parse (target, &told))
    return;

  derma_reminder_board_withdraw (self->board, &told);
  put_off (self, &told, snooze);
  look (self);
}

/**
 * derma_reminders_get_snooze_s:
 * @target: what a notification reminded of
 * @snooze: for how long
 *
 * Returns: when it would come back, UTC seconds; 0 where it would not, because all of it is over by then
 */
gint64
derma_reminders_get_snooze_s (DermaReminders *self,
                              const char     *target,
                              DermaSnooze     snooze)
{
  DermaReminderNotification told;
  DermaReminderList         list;
  DermaReminder             reminder;
  g_autoptr (GArray) marks = NULL;
  g_autoptr (DermaJournal) journal = NULL;
  gint64 again_s;

  g_return_val_if_fail (DERMA_IS_REMINDERS (self), 0);

  again_s = get_again_s (self, snooze);
  journal = borrow_journal (self, DERMA_JOURNAL_READ, NULL);
  if (journal == NULL || !derma_reminder_target_parse (target, &told))
    return 0;

  marks = mark_as_told (&told);
  if (!look_at (self, journal, marks, get_now_s (), &list))
    return 0;

  for (guint i = 0; i < told.n_reminders; i++)
    if (derma_reminder_find (&list, told.reminders[i].item, told.reminders[i].start_s, &reminder) && again_s < reminder.end_s)
      return again_s;

  return 0;
}
