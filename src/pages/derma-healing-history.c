/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-healing-history.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "core/derma-format.h"
#include "figures/derma-healing-figure.h"
#include "pages/derma-healing-dialog.h"
#include "pages/derma-healing-log-row.h"
#include "pages/derma-healing-table.h"
#include "widgets/derma-alert.h"
#include "widgets/derma-healing-chart.h"

struct _DermaHealingHistory
{
  AdwDialog parent_instance;

  DermaJournal      *journal;
  DermaClock        *clock;
  DermaPastSession  *session;
  DermaView          view;
  DermaHealingChart *figures[DERMA_N_HEALING_MEASURES];
  GtkLabel          *findings[DERMA_N_HEALING_MEASURES];
  GPtrArray         *rows; /* (element-type GtkWidget): of the logs */

  AdwToastOverlay     *toasts;
  AdwWindowTitle      *title;
  GtkStack            *pages;
  GtkLabel            *what;
  GtkFlowBox          *charts;
  GtkLabel            *legend;
  GtkLabel            *dark_skin;
  GtkColumnView       *table;
  AdwPreferencesGroup *logs;
};

G_DEFINE_FINAL_TYPE (DermaHealingHistory, derma_healing_history, ADW_TYPE_DIALOG)

typedef enum
{
  PROP_FACE_VIEW = 1,
} DermaHealingHistoryProperty;

static GParamSpec *properties[PROP_FACE_VIEW + 1];

static void
show_failure (DermaHealingHistory *self,
              const GError        *error)
{
  g_autofree char *text = derma_error_to_text (error);

  g_message ("A healing log was not changed: %s", error->message);
  adw_toast_overlay_add_toast (self->toasts, g_object_new (ADW_TYPE_TOAST, "title", text, "use-markup", FALSE, NULL));
}

/* What an undo needs to do. */
typedef struct
{
  DermaHealingHistory *history;
  DermaRemovedLog     *removed;
} Undo;

static void
undo_free (gpointer  data,
           GClosure *closure)
{
  Undo *undo = data;

  g_object_unref (undo->history);
  derma_removed_log_free (undo->removed);
  g_free (undo);
}

static void
undo_cb (AdwToast *toast,
         Undo     *undo)
{
  g_autoptr (GError) error = NULL;

  if (!derma_journal_restore_healing (undo->history->journal, undo->removed, &error))
    show_failure (undo->history, error);
}

static void
delete_log (DermaHealingHistory *self,
            gint64               log_id)
{
  g_autoptr (DermaRemovedLog) removed = NULL;
  g_autoptr (GError) error = NULL;
  AdwToast *toast;
  Undo     *undo;

  if (!derma_journal_remove_healing (self->journal, log_id, &removed, &error))
    {
      show_failure (self, error);
      return;
    }

  undo = g_new0 (Undo, 1);
  *undo = (Undo) { g_object_ref (self), g_steal_pointer (&removed) };
  toast = adw_toast_new (_ ("Healing log deleted"));
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), undo, undo_free, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
delete_anyway_cb (DermaHealingLogRow *row)
{
  GtkWidget *self = gtk_widget_get_ancestor (GTK_WIDGET (row), DERMA_TYPE_HEALING_HISTORY);

  if (self != NULL)
    delete_log (DERMA_HEALING_HISTORY (self), derma_log_item_get_id (derma_healing_log_row_get_log (row)));
}

/* With the log goes its warning sign, and the lock. */
static void
ask_before_delete (DermaHealingHistory *self,
                   DermaHealingLogRow  *row)
{
  AdwDialog *question = derma_alert_new (_ ("Delete a Warning Sign?"), NULL);

  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (question),
                             _ ("This log records a warning sign, which is deleted with it. Delete it only if you never had that sign."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "cancel", _ ("_Cancel"), "delete", _ ("_Delete"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "cancel");
  g_signal_connect_object (question, "response::delete", G_CALLBACK (delete_anyway_cb), row, G_CONNECT_SWAPPED);
  adw_dialog_present (question, GTK_WIDGET (self));
}

static void
delete_cb (DermaHealingHistory *self,
           DermaHealingLogRow  *row)
{
  DermaLogItem *log = derma_healing_log_row_get_log (row);

  if (derma_log_item_get_raised (log) != 0)
    ask_before_delete (self, row);
  else
    delete_log (self, derma_log_item_get_id (log));
}

static void
present (DermaHealingHistory *self,
         AdwDialog           *dialog)
{
  g_object_bind_property (self, "face-view", dialog, "face-view", G_BINDING_SYNC_CREATE);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
row_activated_cb (DermaHealingHistory *self,
                  DermaHealingLogRow  *row)
{
  present (self, derma_healing_dialog_new_for_log (self->journal, self->clock, derma_healing_log_row_get_log (row)));
}

static void
record_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  DermaHealingHistory *self = DERMA_HEALING_HISTORY (widget);

  present (self, derma_healing_dialog_new (self->journal, self->clock, derma_past_session_get_id (self->session)));
}

static void
update_charts (DermaHealingHistory *self)
{
  const DermaHealingCourse *course = derma_past_session_get_course (self->session);

  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    {
      DermaHealingFigure *figure = derma_healing_figure_new (course, (DermaHealingMeasure) i);
      g_autofree char    *finding = derma_healing_figure_dup_finding (figure);

      gtk_label_set_label (self->findings[i], finding);
      derma_healing_chart_set_figure (self->figures[i], figure);
    }
}

static void
update_logs (DermaHealingHistory *self)
{
  GListModel *items = derma_past_session_get_log_items (self->session);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->logs, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (DermaLogItem) item = g_list_model_get_item (items, i);
      GtkWidget *row = derma_healing_log_row_new (item, derma_past_session_get_t0 (self->session), derma_clock_get_now (self->clock),
                                                  !derma_journal_is_read_only (self->journal));

      g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "delete", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->logs, row);
      g_ptr_array_add (self->rows, row);
    }

  gtk_stack_set_visible_child_name (self->pages, self->rows->len > 0 ? "logs" : "empty");
}

static void
update (DermaHealingHistory *self)
{
  update_charts (self);
  update_logs (self);
}

static void
derma_healing_history_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch ((DermaHealingHistoryProperty) prop_id)
    {
    case PROP_FACE_VIEW:
      g_value_set_string (value, derma_view_get_id (DERMA_HEALING_HISTORY (object)->view));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_healing_history_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  DermaHealingHistory *self = DERMA_HEALING_HISTORY (object);
  const DermaView      view = derma_view_from_id (g_value_get_string (value));

  switch ((DermaHealingHistoryProperty) prop_id)
    {
    case PROP_FACE_VIEW:
      if (self->view == view)
        return;
      self->view = view;
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_healing_history_dispose (GObject *object)
{
  DermaHealingHistory *self = DERMA_HEALING_HISTORY (object);

  g_clear_object (&self->session);
  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_HEALING_HISTORY);

  G_OBJECT_CLASS (derma_healing_history_parent_class)->dispose (object);
}

static void
derma_healing_history_finalize (GObject *object)
{
  g_ptr_array_unref (DERMA_HEALING_HISTORY (object)->rows);

  G_OBJECT_CLASS (derma_healing_history_parent_class)->finalize (object);
}

static void
derma_healing_history_class_init (DermaHealingHistoryClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = derma_healing_history_get_property;
  object_class->set_property = derma_healing_history_set_property;
  object_class->dispose = derma_healing_history_dispose;
  object_class->finalize = derma_healing_history_finalize;

  properties[PROP_FACE_VIEW] =
    g_param_spec_string ("face-view", NULL, NULL, "mirror", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "history.record", NULL, record_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-healing-history.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaHealingHistory, toasts);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingHistory, title);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingHistory, pages);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingHistory, what);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingHistory, charts);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingHistory, legend);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingHistory, dark_skin);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingHistory, table);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingHistory, logs);
}

static void
derma_healing_history_init (DermaHealingHistory *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->dark_skin, derma_healing_get_dark_skin_note ());
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_chart (DermaHealingHistory *self,
           DermaHealingMeasure  measure)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *title = create_label (derma_healing_get_name (measure), "heading");
  GtkWidget *finding = create_label (NULL, "caption");
  GtkWidget *chart = derma_healing_chart_new (derma_healing_figure_new (derma_past_session_get_course (self->session), measure));

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "healing-card");
  gtk_widget_add_css_class (finding, "dim-label");
  gtk_widget_set_margin_top (chart, 8);
  gtk_box_append (GTK_BOX (card), title);
  gtk_box_append (GTK_BOX (card), finding);
  gtk_box_append (GTK_BOX (card), chart);
  gtk_flow_box_append (self->charts, card);
  gtk_widget_set_focusable (gtk_widget_get_parent (card), FALSE);

  self->findings[measure] = GTK_LABEL (finding);
  self->figures[measure] = DERMA_HEALING_CHART (chart);
}

static void
show_session (DermaHealingHistory *self)
{
  g_autofree char *needle = derma_format_needle (derma_past_session_get_needle_um (self->session));
  g_autofree char *date = derma_format_date (derma_past_session_get_t0 (self->session), derma_clock_get_now (self->clock));
  /* Translators: a needle length and a day: “0.25 mm, rolled on Tuesday 24 November” */
  g_autofree char *what = g_strdup_printf (_ ("%1$s, rolled on %2$s"), needle, date);
  /* Translators: %s is a needle length. The signs are those that the chart draws. */
  g_autofree char *legend = g_strdup_printf (_ ("Shaded: expected after %s. ● as expected, ◆ a little more, ▲ clearly more."), needle);

  adw_window_title_set_subtitle (self->title, what);
  gtk_label_set_label (self->what, what);
  gtk_label_set_label (self->legend, legend);
}

/**
 * derma_healing_history_new:
 * @session: after which the skin heals
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
derma_healing_history_new (DermaJournal     *journal,
                           DermaClock       *clock,
                           DermaPastSession *session)
{
  DermaHealingHistory *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock) && DERMA_IS_PAST_SESSION (session), NULL);

  self = g_object_new (DERMA_TYPE_HEALING_HISTORY, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  self->session = g_object_ref (session);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.record", !derma_journal_is_read_only (journal));

  show_session (self);
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    add_chart (self, (DermaHealingMeasure) i);
  derma_healing_table_fill (self->table, session, clock);
  g_signal_connect_object (derma_past_session_get_log_items (session), "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return ADW_DIALOG (self);
}
