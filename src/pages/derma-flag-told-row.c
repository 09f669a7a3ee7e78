/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-flag-told-row.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "core/derma-format.h"
#include "pages/derma-healing-dialog.h"
#include "widgets/derma-alert.h"

/**
 * DermaFlagToldRow:
 *
 * When red flags were told of, and which: those of one healing log, or of one moment. What was told by mistake can be taken back
 * from here: a log is opened to be corrected, what was told apart from any is asked about.
 */
struct _DermaFlagToldRow
{
  AdwActionRow parent_instance;

  DermaJournal *journal;
  DermaClock   *clock;
  GPtrArray    *flags; /* (element-type DermaRaisedFlag) */
};

G_DEFINE_FINAL_TYPE (DermaFlagToldRow, derma_flag_told_row, ADW_TYPE_ACTION_ROW)

static DermaLogItem *
find_log (DermaPastSession *session,
          gint64            log_id)
{
  GListModel *logs = derma_past_session_get_log_items (session);

  for (guint i = 0; i < g_list_model_get_n_items (logs); i++)
    {
      g_autoptr (DermaLogItem) log = g_list_model_get_item (logs, i);

      if (derma_log_item_get_id (log) == log_id)
        return g_steal_pointer (&log);
    }

  return NULL;
}

static gint64
get_log_id (DermaFlagToldRow *self)
{
  return derma_raised_flag_get_log_id (g_ptr_array_index (self->flags, 0));
}

/* Returns: (transfer full) (nullable): the log that told of them. */
static DermaLogItem *
find_own_log (DermaFlagToldRow *self)
{
  const gint64 log_id = get_log_id (self);
  GListModel  *sessions = derma_journal_get_sessions (self->journal);

  for (guint i = 0; log_id != 0 && i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (DermaPastSession) session = g_list_model_get_item (sessions, i);

      if (derma_past_session_get_id (session) == derma_raised_flag_get_session_id (g_ptr_array_index (self->flags, 0)))
        return find_log (session, log_id);
    }

  return NULL;
}

static char *
dup_words (DermaFlagToldRow *self)
{
  g_autoptr (DermaLogItem) log = find_own_log (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < self->flags->len; i++)
    g_strv_builder_add (builder, derma_red_flag_get_title (derma_raised_flag_get_flag (g_ptr_array_index (self->flags, i))));
  if (log != NULL)
    g_strv_builder_take (builder, derma_healing_dup_levels (derma_log_item_get_log (log)));
  lines = g_strv_builder_end (builder);

  return g_strjoinv ("\n", lines);
}

static void
take_back_cb (DermaFlagToldRow *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->flags->len; i++)
    {
      const gint64 id = derma_raised_flag_get_id (g_ptr_array_index (self->flags, i));

      g_array_append_val (ids, id);
    }

  if (derma_journal_remove_red_flags (self->journal, (const gint64 *) (gpointer) ids->data, ids->len, &error))
    return;

  text = derma_error_to_text (error);
  g_message ("A red flag was not taken back: %s", error->message);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
}

static void
ask (DermaFlagToldRow *self)
{
  AdwDialog *question = derma_alert_new (_ ("Told by Mistake?"), NULL);

  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (question),
                             _ ("Take it back only if you never had it. If you had it and it has gone by now, record that instead."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "cancel", _ ("_Cancel"), "take-back", _ ("_Take It Back"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "take-back", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "cancel");
  g_signal_connect_object (question, "response::take-back", G_CALLBACK (take_back_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (question, GTK_WIDGET (self));
}

static void
derma_flag_told_row_activate (AdwActionRow *row)
{
  DermaFlagToldRow *self = DERMA_FLAG_TOLD_ROW (row);
  g_autoptr (DermaLogItem) log = find_own_log (self);

  if (log != NULL)
    adw_dialog_present (derma_healing_dialog_new_for_log (self->journal, self->clock, log), GTK_WIDGET (self));
  else if (get_log_id (self) == 0)
    ask (self);
}

static void
derma_flag_told_row_dispose (GObject *object)
{
  DermaFlagToldRow *self = DERMA_FLAG_TOLD_ROW (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->flags, g_ptr_array_unref);

  G_OBJECT_CLASS (derma_flag_told_row_parent_class)->dispose (object);
}

static void
derma_flag_told_row_class_init (DermaFlagToldRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = derma_flag_told_row_dispose;
  ADW_ACTION_ROW_CLASS (klass)->activate = derma_flag_told_row_activate;
}

static void
derma_flag_told_row_init (DermaFlagToldRow *self)
{
}

/**
 * derma_flag_told_row_new:
 * @flags: (element-type DermaRaisedFlag): told of at the same time, in the same log or all apart from any; at least one
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
derma_flag_told_row_new (DermaJournal *journal,
                         DermaClock   *clock,
                         GPtrArray    *flags)
{
  DermaFlagToldRow *self;
  g_autofree char  *title = NULL;
  g_autofree char  *subtitle = NULL;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (flags != NULL && flags->len > 0, NULL);

  self = g_object_new (DERMA_TYPE_FLAG_TOLD_ROW, "use-markup", FALSE, "activatable", !derma_journal_is_read_only (journal), NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  self->flags = g_ptr_array_ref (flags);

  title = derma_format_date_time (derma_raised_flag_get_told (g_ptr_array_index (flags, 0)), derma_clock_get_now (clock));
  subtitle = dup_words (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), gtk_image_new_from_icon_name ("document-edit-symbolic"));
  if (!derma_journal_is_read_only (journal))
    adw_action_row_add_suffix (ADW_ACTION_ROW (self), gtk_image_new_from_icon_name ("go-next-symbolic"));

  return GTK_WIDGET (self);
}
