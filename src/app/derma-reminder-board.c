/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-reminder-board.h"

#include "app/derma-reminder-marks.h"
#include "app/derma-wall-timer.h"

#define AGAIN_S 1 /* of a mark: to be told again as soon as can be, which nobody has asked for */

struct _DermaReminderBoard
{
  DermaNotifier *notifier;
  GSettings     *settings;
  GHashTable    *shown;   /* id → DermaReminderNotification */
  GArray        *adopted; /* DermaReminder: what an earlier process has told, which may still be shown */
  gboolean       was_updated;
};

/* “In 1 Hour” has to mean it: in the evening it would be tomorrow, and at the end of a window never. */
static gboolean
can_wait_an_hour (DermaReminderBoard              *self,
                  const DermaReminderNotification *wanted)
{
  g_autoptr (GTimeZone) zone = derma_wall_timer_dup_zone ();
  const gint64 now_s = g_get_real_time () / G_USEC_PER_SEC;
  const gint64 again_s = derma_snooze_get_s (DERMA_SNOOZE_HOUR, now_s, (guint) g_settings_get_int (self->settings, "reminders-quiet-from"),
                                             (guint) g_settings_get_int (self->settings, "reminders-quiet-to"), zone);

  if (again_s > now_s + DERMA_HOUR_S)
    return FALSE;

  for (guint i = 0; i < wanted->n_reminders; i++)
    if (wanted->reminders[i].end_s > again_s)
      return TRUE;

  return FALSE;
}

static void
show (DermaReminderBoard              *self,
      const DermaReminderNotification *wanted,
      gboolean                         is_silent)
{
  g_autoptr (GNotification) notification =
    derma_reminder_notification_build (wanted, g_settings_get_boolean (self->settings, "reminders-discreet"), is_silent,
                                       can_wait_an_hour (self, wanted));

  derma_notifier_send (self->notifier, wanted->id, notification);
}

/* Leaves in a notification what is still to be done. */
static gboolean
reduce (DermaReminderNotification *notification,
        const DermaReminderList   *list)
{
  const guint n_before = notification->n_reminders;
  guint       n = 0;

  for (guint i = 0; i < n_before; i++)
    if (derma_reminder_find (list, notification->reminders[i].item, notification->reminders[i].start_s, NULL))
      notification->reminders[n++] = notification->reminders[i];

  notification->n_reminders = n;
  return n < n_before;
}

/* What is done, over or put off is withdrawn, wherever that was told. */
static void
withdraw_done (DermaReminderBoard      *self,
               const DermaReminderList *list)
{
  GHashTableIter             iter;
  DermaReminderNotification *notification;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &notification))
    {
      if (!reduce (notification, list))
        continue;

      if (notification->n_reminders > 0)
        {
          show (self, notification, TRUE);
        }
      else
        {
          derma_notifier_withdraw (self->notifier, notification->id);
          g_hash_table_iter_remove (&iter);
        }
    }
}

static void
withdraw (DermaReminderBoard *self,
          const char         *id)
{
  if (!g_hash_table_contains (self->shown, id))
    derma_notifier_withdraw (self->notifier, id);
}

static void
withdraw_alone (DermaReminderBoard *self,
                DermaReminderItem   item)
{
  const DermaReminderNotification alone = { .reminders = { { .item = item } }, .n_reminders = 1 };

  withdraw (self, derma_reminder_notification_get_id (&alone));
}

/* A process that was killed has withdrawn nothing, and some desktops keep what it has shown. What is still to be done may stay: its
 * buttons start this process. */
static void
adopt_earlier (DermaReminderBoard      *self,
               const DermaReminderList *list)
{
  g_autoptr (GArray) marks = derma_reminder_marks_load (self->settings);
  gboolean is_any_left = FALSE;

  for (guint i = 0; i < marks->len; i++)
    {
      const DermaReminderMark *mark = &g_array_index (marks, DermaReminderMark, i);
      DermaReminder            reminder;

      if (!derma_reminder_find (list, mark->item, mark->start_s, &reminder))
        {
          withdraw_alone (self, mark->item);
          continue;
        }
      is_any_left = TRUE;
      if (!reminder.is_new)
        g_array_append_val (self->adopted, reminder);
    }

  if (marks->len > 0 && !is_any_left)
    withdraw (self, DERMA_REMINDER_DIGEST_ID);
}

static gboolean
is_adopted (DermaReminderBoard  *self,
            const DermaReminder *reminder,
            guint               *index)
{
  for (guint i = 0; i < self->adopted->len; i++)
    {
      const DermaReminder *adopted = &g_array_index (self->adopted, DermaReminder, i);

      if (adopted->item == reminder->item && adopted->start_s == reminder->start_s)
        {
          if (index != NULL)
            *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* Whether an earlier process has shown it alone or in a digest nobody knows. */
static void
withdraw_adopted (DermaReminderBoard *self)
{
  for (guint i = 0; i < self->adopted->len; i++)
    withdraw_alone (self, g_array_index (self->adopted, DermaReminder, i).item);
  if (self->adopted->len > 0)
    withdraw (self, DERMA_REMINDER_DIGEST_ID);

  g_array_set_size (self->adopted, 0);
}

/* Shows the rest of what an earlier process has shown in the place of all of it. */
static void
take_over_adopted (DermaReminderBoard        *self,
                   DermaReminderNotification *rest)
{
  withdraw_adopted (self);
  if (rest->n_reminders == 0)
    {
      g_free (rest);
      return;
    }

  rest->id = derma_reminder_notification_get_id (rest);
  show (self, rest, TRUE);
  g_hash_table_replace (self->shown, (gpointer) rest->id, rest);
}

/* Lets go what is done. */
static void
reduce_adopted (DermaReminderBoard      *self,
                const DermaReminderList *list)
{
  g_autofree DermaReminderNotification *rest = g_new0 (DermaReminderNotification, 1);

  for (guint i = 0; i < list->n_reminders; i++)
    if (!list->reminders[i].is_new && is_adopted (self, &list->reminders[i], NULL))
      rest->reminders[rest->n_reminders++] = list->reminders[i];

  if (rest->n_reminders < self->adopted->len)
    take_over_adopted (self, g_steal_pointer (&rest));
}

/* What an earlier process has shown has to get other words, too. */
static void
reword_adopted (DermaReminderBoard *self)
{
  g_autofree DermaReminderNotification *rest = g_new0 (DermaReminderNotification, 1);

  for (guint i = 0; i < self->adopted->len; i++)
    rest->reminders[rest->n_reminders++] = g_array_index (self->adopted, DermaReminder, i);

  if (rest->n_reminders > 0)
    take_over_adopted (self, g_steal_pointer (&rest));
}

static gboolean
is_in_digest (DermaReminderBoard  *self,
              const DermaReminder *reminder)
{
  const DermaReminderNotification *digest = g_hash_table_lookup (self->shown, DERMA_REMINDER_DIGEST_ID);

  for (guint i = 0; digest != NULL && i < digest->n_reminders; i++)
    if (digest->reminders[i].item == reminder->item && digest->reminders[i].start_s == reminder->start_s)
      return TRUE;

  return FALSE;
}

/* A digest takes the place of the one before, and of what that told nothing may be lost.
 *
 * Returns: (transfer full) (nullable): what the person is to be told now, all in one */
static DermaReminderNotification *
collect_new (DermaReminderBoard      *self,
             const DermaReminderList *list)
{
  g_autofree DermaReminderNotification *told = NULL;

  if (list->n_new == 0)
    return NULL;

  told = g_new0 (DermaReminderNotification, 1);
  for (guint i = 0; i < list->n_reminders; i++)
    if (list->reminders[i].is_new ||
        (list->n_new > 1 && (is_in_digest (self, &list->reminders[i]) || is_adopted (self, &list->reminders[i], NULL))))
      told->reminders[told->n_reminders++] = list->reminders[i];

  told->id = derma_reminder_notification_get_id (told);
  return g_steal_pointer (&told);
}

/* What had to be withdrawn is shown again without a sound: the person has heard of it. */
static gboolean
was_heard (const GArray        *marks,
           const DermaReminder *reminder)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const DermaReminderMark *mark = &g_array_index (marks, DermaReminderMark, i);

      if (mark->item == reminder->item && mark->start_s == reminder->start_s)
        return mark->again_s == AGAIN_S || (mark->again_s == 0 && !reminder->is_new);
    }

  return FALSE;
}

static void
mark_all (GArray                          *marks,
          const DermaReminderNotification *told,
          gint64                           again_s)
{
  for (guint i = 0; i < told->n_reminders; i++)
    derma_reminder_marks_put (marks, told->reminders[i].item, told->reminders[i].start_s, again_s);
}

static void
tell (DermaReminderBoard              *self,
      const DermaReminderNotification *told,
      gint64                           now_s)
{
  g_autoptr (GArray) marks = derma_reminder_marks_load (self->settings);
  gboolean is_silent = TRUE;

  for (guint i = 0; i < told->n_reminders; i++)
    is_silent = is_silent && was_heard (marks, &told->reminders[i]);
  show (self, told, is_silent);
  mark_all (marks, told, 0);
  derma_reminder_marks_save (self->settings, marks, now_s);
}

/**
 * derma_reminder_board_new:
 * @notifier: what shows the notifications
 * @settings: the program's settings, which hold what the person was told of
 *
 * Returns: (transfer full): the board, with nothing on it
 */
DermaReminderBoard *
derma_reminder_board_new (DermaNotifier *notifier,
                          GSettings     *settings)
{
  DermaReminderBoard *self = g_new0 (DermaReminderBoard, 1);

  self->notifier = g_object_ref (notifier);
  self->settings = g_object_ref (settings);
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->adopted = g_array_new (FALSE, FALSE, sizeof (DermaReminder));

  return self;
}

/**
 * derma_reminder_board_free:
 * @self: (nullable): a board
 *
 * What is shown stays.
 */
void
derma_reminder_board_free (DermaReminderBoard *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->shown);
  g_array_unref (self->adopted);
  g_object_unref (self->settings);
  g_object_unref (self->notifier);
  g_free (self);
}

/**
 * derma_reminder_board_update:
 * @list: what is to be done now
 * @can_tell: whether the person may be told something new
 * @now_s: UTC seconds
 *
 * Withdraws what is done, over or put off, and tells what is new, all of it in one notification.
 */
void
derma_reminder_board_update (DermaReminderBoard      *self,
                             const DermaReminderList *list,
                             gboolean                 can_tell,
                             gint64                   now_s)
{
  DermaReminderNotification *told;

  g_return_if_fail (self != NULL && list != NULL);

  if (!self->was_updated)
    adopt_earlier (self, list);
  self->was_updated = TRUE;
  reduce_adopted (self, list);

  told = can_tell ? collect_new (self, list) : NULL;
  if (told != NULL) /* it takes the place of what was told by the same id */
    g_hash_table_replace (self->shown, (gpointer) told->id, told);
  if (told != NULL && list->n_new > 1)
    withdraw_adopted (self);
  withdraw_done (self, list);
  if (told != NULL)
    tell (self, told, now_s);
}

/**
 * derma_reminder_board_refresh:
 *
 * Shows what is shown once more, without a sound: in other words, because the person has chosen who may read it, or because what had
 * shown it was lost.
 */
void
derma_reminder_board_refresh (DermaReminderBoard *self)
{
  GHashTableIter             iter;
  DermaReminderNotification *notification;

  g_return_if_fail (self != NULL);

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &notification))
    show (self, notification, TRUE);
  reword_adopted (self);
}

/**
 * derma_reminder_board_withdraw:
 * @told: on which the person has pressed something: desktops differ in whether they take it away then
 *
 * Withdraws a notification, of this process or of an earlier one.
 */
void
derma_reminder_board_withdraw (DermaReminderBoard              *self,
                               const DermaReminderNotification *told)
{
  guint index;

  g_return_if_fail (self != NULL && told != NULL);

  for (guint i = 0; i < told->n_reminders; i++)
    if (is_adopted (self, &told->reminders[i], &index))
      g_array_remove_index (self->adopted, index);
  g_hash_table_remove (self->shown, told->id);
  derma_notifier_withdraw (self->notifier, told->id);
}

/**
 * derma_reminder_board_put_back:
 * @told: on which the person has pressed something that came to nothing
 * @now_s: UTC seconds
 *
 * Withdraws a notification, and has it shown again without a sound by the next update.
 */
void
derma_reminder_board_put_back (DermaReminderBoard              *self,
                               const DermaReminderNotification *told,
                               gint64                           now_s)
{
  g_autoptr (GArray) marks = NULL;

  g_return_if_fail (self != NULL && told != NULL);

  derma_reminder_board_withdraw (self, told);
  marks = derma_reminder_marks_load (self->settings);
  mark_all (marks, told, AGAIN_S);
  derma_reminder_marks_save (self->settings, marks, now_s);
}

/**
 * derma_reminder_board_clear:
 *
 * Withdraws all.
 */
void
derma_reminder_board_clear (DermaReminderBoard *self)
{
  GHashTableIter iter;
  gpointer       id;

  g_return_if_fail (self != NULL);

  withdraw_adopted (self);
  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      derma_notifier_withdraw (self->notifier, id);
      g_hash_table_iter_remove (&iter);
    }
}

/**
 * derma_reminder_board_hand_over:
 * @now_s: UTC seconds
 *
 * Withdraws all, because the buttons do nothing any more when this process has ended. The next process shows it again.
 */
void
derma_reminder_board_hand_over (DermaReminderBoard *self,
                                gint64              now_s)
{
  g_autoptr (GArray) marks = NULL;
  GHashTableIter                   iter;
  const DermaReminderNotification *told;

  g_return_if_fail (self != NULL);

  marks = derma_reminder_marks_load (self->settings);
  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &told))
    mark_all (marks, told, AGAIN_S);
  derma_reminder_marks_save (self->settings, marks, now_s);

  derma_reminder_board_clear (self);
}
