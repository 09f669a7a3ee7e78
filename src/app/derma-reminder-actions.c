/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-reminder-actions.h"

#include "app/derma-reach.h"
#include "app/derma-reminder-notification.h"
#include "app/derma-wall-timer.h"
#include "app/derma-window.h"
#include "pages/derma-later-dialog.h"
#include "pages/derma-reminders-dialog.h"

#define TEST_ID "test"

/* What the actions need, as long as the application has them. */
typedef struct
{
  GtkApplication *application;
  DermaReminders *reminders;
  DermaNotifier  *notifier;
  GSettings      *settings;
  gboolean        is_default_folder;
} Context;

/* A question that is open: what it is about. */
typedef struct
{
  DermaReminders *reminders;
  char           *target;
} Question;

static void
context_free (gpointer  data,
              GClosure *closure)
{
  Context *self = data;

  g_object_unref (self->settings);
  g_object_unref (self->notifier);
  g_object_unref (self->reminders);
  g_free (self);
}

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *self = data;

  g_object_unref (self->reminders);
  g_free (self->target);
  g_free (self);
}

/* Returns: (nullable): the window, raised. NULL while a session goes on in it, which is not to be covered */
static GtkWidget *
raise_window (Context *self)
{
  GtkWindow *window;

  g_application_activate (G_APPLICATION (self->application));
  window = gtk_application_get_active_window (self->application);

  return window == NULL || derma_window_is_in_session (DERMA_WINDOW (window)) ? NULL : GTK_WIDGET (window);
}

static void
show_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  Context                  *self = user_data;
  const char               *target = g_variant_get_string (parameter, NULL);
  GtkWidget                *window = raise_window (self);
  DermaReminderNotification told;
  DermaReminderItem         item;

  if (!derma_reminder_target_parse (target, &told))
    return;
  if (window == NULL)
    {
      derma_reminders_put_back (self->reminders, target);
      return;
    }

  derma_reminders_take_back (self->reminders, target);
  item = told.reminders[0].item;
  if (derma_reminder_item_is_patch_test (item))
    gtk_widget_activate_action (window, "win.show-patch-test", "s", derma_reminder_item_get_id (item));
  else if (item == DERMA_REMINDER_SESSION)
    gtk_widget_activate_action (window, "win.show-today", NULL);
  else if (told.n_reminders == 1 && item == DERMA_AFTERCARE_LOG)
    gtk_widget_activate_action (window, "win.log-healing", NULL);
  else
    gtk_widget_activate_action (window, "win.show-aftercare", "s", derma_reminder_item_get_id (item));
}

static void
response_cb (AdwAlertDialog *dialog,
             const char     *response,
             Question       *question)
{
  DermaSnooze snooze;

  if (derma_later_dialog_get_choice (response, &snooze))
    derma_reminders_snooze (question->reminders, question->target, snooze);
  else
    derma_reminders_put_back (question->reminders, question->target);
}

/* It is put off before it is known for how long, so that it comes back also where no answer comes. */
static void
choose_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  Context    *self = user_data;
  const char *target = g_variant_get_string (parameter, NULL);
  GtkWidget  *window = raise_window (self);
  g_autoptr (GTimeZone) zone = derma_wall_timer_dup_zone ();
  g_autofree char          *what = NULL;
  DermaReminderNotification told;
  gint64                    again_s[DERMA_N_SNOOZES];
  Question                 *question;
  AdwDialog                *dialog;

  if (!derma_reminder_target_parse (target, &told))
    return;
  if (window == NULL)
    {
      derma_reminders_put_back (self->reminders, target);
      return;
    }

  for (guint i = 0; i < DERMA_N_SNOOZES; i++)
    again_s[i] = derma_reminders_get_snooze_s (self->reminders, target, (DermaSnooze) i);
  what = derma_reminder_notification_dup_list (&told, FALSE);
  dialog = derma_later_dialog_new (what, again_s, g_get_real_time () / G_USEC_PER_SEC, zone);
  derma_reminders_snooze (self->reminders, target, DERMA_SNOOZE_TEN_MINUTES);

  question = g_new0 (Question, 1);
  question->reminders = g_object_ref (self->reminders);
  question->target = g_strdup (target);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, window);
}

static void
test_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  Context *self = user_data;
  g_autoptr (GNotification) notification = derma_reminder_notification_build_test ();

  derma_notifier_send (self->notifier, TEST_ID, notification);
}

/* The dialog lives no longer than what it tells of, which is needed by nobody else. */
static void
settings_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  Context              *self = user_data;
  DermaRemindersDialog *dialog = derma_reminders_dialog_new ();
  DermaReach           *reach = derma_reach_new (self->notifier, self->settings, self->is_default_folder);

  g_object_set_data_full (G_OBJECT (dialog), "reach", reach, g_object_unref);
  g_object_bind_property (reach, "can-reach", dialog, "can-reach", G_BINDING_SYNC_CREATE);
  g_object_bind_property (reach, "text", dialog, "text", G_BINDING_SYNC_CREATE);
  g_object_bind_property (reach, "is-on", dialog, "is-on", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_settings_bind (self->settings, "reminders-discreet", dialog, "is-discreet", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "reminders-quiet-from", dialog, "quiet-from", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "reminders-quiet-to", dialog, "quiet-to", G_SETTINGS_BIND_DEFAULT);

  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (gtk_application_get_active_window (self->application)));
}

/* A test that nothing can show would leave the person waiting. */
static void
notifier_changed_cb (DermaNotifier *notifier,
                     GSimpleAction *action)
{
  g_simple_action_set_enabled (action, derma_notifier_get_obstacle (notifier) != DERMA_OBSTACLE_NO_SERVER);
}

static GSimpleAction *
add_action (Context            *context,
            const char         *name,
            const GVariantType *type,
            GCallback           callback)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, type);
  Context *copy = g_new0 (Context, 1);

  *copy = *context;
  g_object_ref (copy->reminders);
  g_object_ref (copy->notifier);
  g_object_ref (copy->settings);
  g_signal_connect_data (action, "activate", callback, copy, context_free, G_CONNECT_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (context->application), G_ACTION (action));

  return action; /* the application has it */
}

/**
 * derma_reminder_actions_add:
 * @application: (unowned): gets the actions
 * @reminders: what they are about
 * @notifier: what shows notifications
 * @settings: the program's settings
 * @is_default_folder: whether the data folder is the one that is used without being asked
 *
 * Adds what is asked of reminders and needs the window: to show what they remind of, to choose for how long they are put off, and
 * to set how they come.
 */
void
derma_reminder_actions_add (GtkApplication *application,
                            DermaReminders *reminders,
                            DermaNotifier  *notifier,
                            GSettings      *settings,
                            gboolean        is_default_folder)
{
  Context        context = { application, reminders, notifier, settings, is_default_folder };
  GSimpleAction *test;

  add_action (&context, DERMA_ACTION_SHOW, G_VARIANT_TYPE_STRING, G_CALLBACK (show_cb));
  add_action (&context, DERMA_ACTION_CHOOSE, G_VARIANT_TYPE_STRING, G_CALLBACK (choose_cb));
  add_action (&context, "reminders", NULL, G_CALLBACK (settings_cb));

  test = add_action (&context, "test-reminder", NULL, G_CALLBACK (test_cb));
  g_signal_connect_object (notifier, "changed", G_CALLBACK (notifier_changed_cb), test, G_CONNECT_DEFAULT);
  notifier_changed_cb (notifier, test);
}
