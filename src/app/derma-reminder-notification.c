/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-reminder-notification.h"

#include <glib/gi18n.h>

#include "core/derma-error.h"

/**
 * derma_reminder_notification_get_id:
 *
 * Returns: (transfer none): the id by which @self is shown. It is the same in every process, so that each can withdraw what another
 * one has shown
 */
const char *
derma_reminder_notification_get_id (const DermaReminderNotification *self)
{
  g_return_val_if_fail (self != NULL && self->n_reminders > 0, DERMA_REMINDER_DIGEST_ID);

  return self->n_reminders == 1 ? derma_reminder_item_get_id (self->reminders[0].item) : DERMA_REMINDER_DIGEST_ID;
}

/* By which notification something was told, and what: an item and the start of its occurrence, again and again. Only letters, digits,
 * "-" and ".", so that it stays one word in the name of an action. */
static char *
make_target (const DermaReminderNotification *self)
{
  g_autoptr (GString) target = g_string_new (self->id);

  for (guint i = 0; i < self->n_reminders; i++)
    g_string_append_printf (target, ".%s.%" G_GINT64_FORMAT, derma_reminder_item_get_id (self->reminders[i].item),
                            self->reminders[i].start_s);

  return g_string_free_and_steal (g_steal_pointer (&target));
}

static const char *
find_id (const char *word)
{
  DermaReminderItem item;

  if (g_str_equal (word, DERMA_REMINDER_DIGEST_ID))
    return DERMA_REMINDER_DIGEST_ID;
  return derma_reminder_item_from_id (word, &item) ? derma_reminder_item_get_id (item) : NULL;
}

/**
 * derma_reminder_target_parse:
 * @target: what came with an action
 * @notification: (out): what it reminds of, without the ends
 *
 * Returns: whether it tells of something to be done
 */
gboolean
derma_reminder_target_parse (const char                *target,
                             DermaReminderNotification *notification)
{
  g_auto (GStrv) words = NULL;
  guint n_words;

  g_return_val_if_fail (target != NULL && notification != NULL, FALSE);

  *notification = (DermaReminderNotification) { 0 };
  words = g_strsplit (target, ".", -1);
  n_words = g_strv_length (words);
  if (n_words < 3 || n_words % 2 == 0 || n_words / 2 > G_N_ELEMENTS (notification->reminders))
    return FALSE;

  notification->id = find_id (words[0]);
  notification->n_reminders = n_words / 2;
  for (guint i = 0; i < notification->n_reminders; i++)
    {
      DermaReminder *reminder = &notification->reminders[i];

      if (!derma_reminder_item_from_id (words[2 * i + 1], &reminder->item) ||
          !g_ascii_string_to_signed (words[2 * i + 2], 10, 0, DERMA_REMINDER_MAX_S, &reminder->start_s, NULL))
        return FALSE;
    }

  return notification->id != NULL;
}

static gboolean
needs_window (const DermaReminderNotification *self)
{
  for (guint i = 0; i < self->n_reminders; i++)
    if (derma_reminder_item_is_question (self->reminders[i].item))
      return TRUE;

  return FALSE;
}

static void
add_buttons (const DermaReminderNotification *self,
             GNotification                   *notification,
             gboolean                         can_wait)
{
  g_autofree char *target = make_target (self);
  const gboolean   is_one = self->n_reminders == 1;

  if (!needs_window (self))
    g_notification_add_button_with_target (notification, is_one ? _ ("Done") : _ ("All Done"), "app." DERMA_ACTION_DONE, "s", target);
  else
    g_notification_add_button_with_target (notification, is_one ? _ ("Record") : _ ("Show"), "app." DERMA_ACTION_SHOW, "s", target);
  if (can_wait)
    g_notification_add_button_with_target (notification, derma_snooze_get_title (DERMA_SNOOZE_HOUR), "app." DERMA_ACTION_SNOOZE, "s", target);
  g_notification_add_button_with_target (notification, _ ("Later…"), "app." DERMA_ACTION_CHOOSE, "s", target);
  g_notification_set_default_action_and_target (notification, "app." DERMA_ACTION_SHOW, "s", target);
}

/**
 * derma_reminder_notification_dup_list:
 * @is_discreet: whether somebody else may read it
 *
 * Returns: (transfer full): what it reminds of, one thing a line
 */
char *
derma_reminder_notification_dup_list (const DermaReminderNotification *self,
                                      gboolean                         is_discreet)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_reminders; i++)
    g_strv_builder_add (builder, derma_reminder_item_get_title (self->reminders[i].item, is_discreet));

  lines = g_strv_builder_end (builder);
  return g_strjoinv ("\n", lines);
}

/**
 * derma_reminder_notification_build:
 * @is_discreet: whether somebody else may read it
 * @is_silent: whether it takes the place of one that the person was told of, and only has less in it
 * @can_wait: whether it can be put off by an hour
 *
 * Returns: (transfer full): what to show
 */
GNotification *
derma_reminder_notification_build (const DermaReminderNotification *self,
                                   gboolean                         is_discreet,
                                   gboolean                         is_silent,
                                   gboolean                         can_wait)
{
  g_autoptr (GNotification) notification = NULL;

  g_return_val_if_fail (self != NULL && self->n_reminders > 0, NULL);

  if (self->n_reminders == 1)
    {
      notification = g_notification_new (derma_reminder_item_get_title (self->reminders[0].item, is_discreet));
      if (!is_discreet)
        g_notification_set_body (notification, derma_reminder_item_get_reason (self->reminders[0].item));
    }
  else
    {
      g_autofree char *title = derma_reminder_dup_digest_title (self->n_reminders);
      g_autofree char *list = derma_reminder_notification_dup_list (self, is_discreet);

      notification = g_notification_new (title);
      g_notification_set_body (notification, list);
    }

  g_notification_set_priority (notification, is_silent ? G_NOTIFICATION_PRIORITY_LOW : G_NOTIFICATION_PRIORITY_NORMAL);
  add_buttons (self, notification, can_wait);
  return g_steal_pointer (&notification);
}

/**
 * derma_reminder_notification_build_test:
 *
 * Returns: (transfer full): what shows the person that reminders come
 */
GNotification *
derma_reminder_notification_build_test (void)
{
  g_autoptr (GNotification) notification = g_notification_new (_ ("This is how a reminder comes"));

  g_notification_set_body (notification, _ ("It was only a test. There is nothing to do."));
  return g_steal_pointer (&notification);
}

/**
 * derma_reminder_notification_build_failure:
 * @error: why the journal did not take it
 *
 * Returns: (transfer full): what tells that something was not ticked
 */
GNotification *
derma_reminder_notification_build_failure (const GError *error)
{
  g_autoptr (GNotification) notification = g_notification_new (_ ("It could not be ticked off"));
  g_autofree char *text = derma_error_to_text (error);

  g_notification_set_body (notification, text);
  return g_steal_pointer (&notification);
}
