/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-history-dialog.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "core/derma-format.h"
#include "pages/derma-date-button.h"
#include "pages/derma-earlier-roller.h"
#include "pages/derma-earlier-text.h"
#include "pages/derma-patch-test-group.h"
#include "pages/derma-roller-text.h"
#include "widgets/derma-alert.h"

/**
 * DermaHistoryDialog:
 *
 * What a person did before starting with the app, by their word: patch tests and sessions. A patch test can also be started
 * here, and judged when its time is over.
 */
struct _DermaHistoryDialog
{
  AdwDialog parent_instance;

  DermaJournal *journal;
  DermaClock   *clock;
  GPtrArray    *rows; /* (element-type GtkWidget) one for each stated session */
  GtkWidget    *tests[DERMA_N_PATCH_TESTS];

  AdwBanner           *failure;
  GtkBox              *place;
  AdwPreferencesGroup *earlier;
  AdwExpanderRow      *form;
  DermaDateButton     *day;
  DermaEarlierRoller  *roller;
  AdwEntryRow         *needle;
  AdwActionRow        *hint;
  GtkWidget           *add;
};

G_DEFINE_FINAL_TYPE (DermaHistoryDialog, derma_history_dialog, ADW_TYPE_DIALOG)

static void
show_failure (DermaHistoryDialog *self,
              const char         *text)
{
  adw_banner_set_title (self->failure, text);
  adw_banner_set_revealed (self->failure, TRUE);
}

static void
update_form (DermaHistoryDialog *self)
{
  const char *hint;
  guint       needle_um;

  if (self->journal == NULL)
    return;

  hint = derma_earlier_roller_check (self->roller, derma_date_button_get_day (self->day), gtk_editable_get_text (GTK_EDITABLE (self->needle)), &needle_um);
  gtk_widget_set_visible (GTK_WIDGET (self->needle), derma_earlier_roller_is_other (self->roller));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->hint), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->needle), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->roller), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint, -1);
  gtk_widget_set_sensitive (self->add, needle_um != 0);
}

static void
day_chosen_cb (DermaHistoryDialog *self,
               gint64              day)
{
  derma_date_button_set_day (self->day, day);
  update_form (self);
}

static void
add_activated_cb (DermaHistoryDialog *self)
{
  const DermaTime now = derma_clock_get_now (self->clock);
  const gint64    day = derma_date_button_get_day (self->day);
  g_autoptr (GError) error = NULL;
  DermaTime t0;
  guint     needle_um;

  derma_earlier_roller_check (self->roller, day, gtk_editable_get_text (GTK_EDITABLE (self->needle)), &needle_um);
  if (needle_um == 0)
    return;

  t0 = derma_earlier_text_get_t0 (day, now, derma_clock_get_zone (self->clock));
  if (!derma_earlier_roller_add_session (self->roller, t0, needle_um, 0, "", now, &error))
    {
      g_autofree char *text = derma_error_to_text (error);

      g_message ("An earlier session was not stored: %s", error->message);
      show_failure (self, text);
      return;
    }

  adw_expander_row_set_expanded (self->form, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
  derma_date_button_set_day (self->day, DERMA_NO_DAY);
  derma_earlier_roller_reset (self->roller);
  gtk_editable_set_text (GTK_EDITABLE (self->needle), "");
}

/* What the question needs to do what it asks. */
typedef struct
{
  DermaHistoryDialog *dialog;
  gint64              session_id;
} Removal;

static void
removal_free (gpointer  data,
              GClosure *closure)
{
  Removal *removal = data;

  g_object_unref (removal->dialog);
  g_free (removal);
}

static void
remove_cb (AdwAlertDialog *question,
           const char     *response,
           Removal        *removal)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (derma_journal_remove_stated_session (removal->dialog->journal, removal->session_id, &error))
    return;

  text = derma_error_to_text (error);
  g_message ("An earlier session was not removed: %s", error->message);
  show_failure (removal->dialog, text);
}

static void
remove_clicked_cb (GtkWidget          *button,
                   DermaHistoryDialog *self)
{
  AdwDialog *question = derma_alert_new (_ ("Remove It?"), NULL);
  Removal   *removal = g_new0 (Removal, 1);

  removal->dialog = g_object_ref (self);
  removal->session_id = *(const gint64 *) g_object_get_data (G_OBJECT (button), "session-id");
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (question),
                             _ ("The session no longer counts for the rest between sessions, and your healing logs after it go with it. Warning signs you recorded stay."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "cancel", _ ("_Cancel"), "remove", _ ("_Remove"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "cancel");
  g_signal_connect_data (question, "response::remove", G_CALLBACK (remove_cb), removal, removal_free, 0);
  adw_dialog_present (question, GTK_WIDGET (self));
}

static GtkWidget *
create_remove_button (DermaHistoryDialog *self,
                      DermaPastSession   *session,
                      const char         *day)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: %s is the day of an earlier session */
  g_autofree char *name = g_strdup_printf (_ ("Remove %s"), day);
  gint64           id = derma_past_session_get_id (session);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "session-id", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, 0);

  return button;
}

static void
add_session_row (DermaHistoryDialog *self,
                 DermaPastSession   *session)
{
  g_autofree char *day = derma_format_date (derma_past_session_get_t0 (session), derma_clock_get_now (self->clock));
  DermaRoller     *roller = derma_journal_get_roller (self->journal, derma_past_session_get_roller_id (session));
  g_autofree char *needle = roller != NULL ? derma_roller_dup_title (roller, self->journal) : derma_format_needle (derma_past_session_get_needle_um (session));
  GtkWidget       *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), day);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), needle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_remove_button (self, session, day));
  gtk_list_box_insert (GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (self->form))), row, (int) self->rows->len);
  g_ptr_array_add (self->rows, row);
}

static void
update_sessions (DermaHistoryDialog *self)
{
  GListModel *sessions = derma_journal_get_sessions (self->journal);
  const guint n_sessions = g_list_model_get_n_items (sessions);

  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (self->form))), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < n_sessions; i++)
    {
      g_autoptr (DermaPastSession) session = g_list_model_get_item (sessions, i);

      if (derma_past_session_is_stated (session) && !derma_past_session_is_day_only (session))
        add_session_row (self, session);
    }
}

static void
failed_cb (DermaPatchTestGroup *group,
           const char          *text,
           DermaHistoryDialog  *self)
{
  show_failure (self, text);
}

static void
derma_history_dialog_dispose (GObject *object)
{
  DermaHistoryDialog *self = DERMA_HISTORY_DIALOG (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_HISTORY_DIALOG);

  G_OBJECT_CLASS (derma_history_dialog_parent_class)->dispose (object);
}

static void
derma_history_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (DERMA_HISTORY_DIALOG (object)->rows);

  G_OBJECT_CLASS (derma_history_dialog_parent_class)->finalize (object);
}

static void
derma_history_dialog_class_init (DermaHistoryDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_DATE_BUTTON);
  g_type_ensure (DERMA_TYPE_EARLIER_ROLLER);

  object_class->dispose = derma_history_dialog_dispose;
  object_class->finalize = derma_history_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaHistoryDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, DermaHistoryDialog, place);
  gtk_widget_class_bind_template_child (widget_class, DermaHistoryDialog, earlier);
  gtk_widget_class_bind_template_child (widget_class, DermaHistoryDialog, form);
  gtk_widget_class_bind_template_child (widget_class, DermaHistoryDialog, day);
  gtk_widget_class_bind_template_child (widget_class, DermaHistoryDialog, roller);
  gtk_widget_class_bind_template_child (widget_class, DermaHistoryDialog, needle);
  gtk_widget_class_bind_template_child (widget_class, DermaHistoryDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, DermaHistoryDialog, add);
  gtk_widget_class_bind_template_callback (widget_class, update_form);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_activated_cb);
}

static void
derma_history_dialog_init (DermaHistoryDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_history_dialog_present:
 * @parent: over which it is shown
 * @journal: which keeps what is said
 *
 * Asks for patch tests and earlier sessions.
 *
 * Returns: (transfer none): the dialog, which is on the screen
 */
AdwDialog *
derma_history_dialog_present (GtkWidget    *parent,
                              DermaJournal *journal,
                              DermaClock   *clock)
{
  DermaHistoryDialog *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = g_object_new (DERMA_TYPE_HISTORY_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  derma_date_button_set_clock (self->day, clock);
  derma_date_button_set_title (self->day, _ ("Rolled on"));
  derma_date_button_set_is_past (self->day, TRUE);
  derma_earlier_roller_set_journal (self->roller, journal);

  for (DermaPatchTestKind kind = 0; kind < DERMA_N_PATCH_TESTS; kind++)
    {
      GtkWidget *group = derma_patch_test_group_new (journal, clock, kind);

      self->tests[kind] = group;
      g_signal_connect_object (group, "failed", G_CALLBACK (failed_cb), self, 0);
      gtk_box_insert_child_after (self->place, group, gtk_widget_get_prev_sibling (GTK_WIDGET (self->earlier)));
    }

  g_signal_connect_object (derma_journal_get_sessions (journal), "items-changed", G_CALLBACK (update_sessions), self, G_CONNECT_SWAPPED);
  update_sessions (self);
  update_form (self);
  adw_dialog_present (ADW_DIALOG (self), parent);

  return ADW_DIALOG (self);
}

/**
 * derma_history_dialog_show_test:
 * @kind: which patch test
 *
 * Puts the keyboard on what is to be said of the test; the dialog scrolls there.
 */
void
derma_history_dialog_show_test (DermaHistoryDialog *self,
                                DermaPatchTestKind  kind)
{
  g_return_if_fail (DERMA_IS_HISTORY_DIALOG (self));
  g_return_if_fail (kind < DERMA_N_PATCH_TESTS);

  adw_dialog_set_focus (ADW_DIALOG (self), derma_patch_test_group_get_state_row (DERMA_PATCH_TEST_GROUP (self->tests[kind])));
}
