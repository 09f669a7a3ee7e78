/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-preferences-dialog.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "treatment/derma-needle.h"
#include "treatment/derma-session.h"

struct _DermaPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  GCancellable *cancellable; /* of counting what the folder holds */
  gboolean      is_facing;
  int           beat;
  gboolean      counts_by_beat;
  gboolean      is_discreet;
  gboolean      has_large_print;
  gboolean      has_reminders;

  AdwComboRow         *view_row;
  GtkAdjustment       *beat_adjustment;
  AdwPreferencesGroup *count_group;
  AdwComboRow         *count_row;
  GtkWidget           *passes_group;
  AdwActionRow        *passes_row;
  AdwActionRow        *reminders_row;
  AdwPreferencesPage  *data_page;
  AdwActionRow        *folder_row;
  GtkActionable       *folder_button;
  GtkLabel            *size_label;
};

G_DEFINE_FINAL_TYPE (DermaPreferencesDialog, derma_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

typedef enum
{
  PROP_FACE_VIEW = 1,
  PROP_BEAT,
  PROP_COUNTS_BY_BEAT,
  PROP_IS_DISCREET,
  PROP_HAS_LARGE_PRINT,
  PROP_HAS_REMINDERS,
} DermaPreferencesDialogProperty;

static GParamSpec *properties[PROP_HAS_REMINDERS + 1];

static void
set_facing (DermaPreferencesDialog *self,
            gboolean                is_facing)
{
  if (self->is_facing == is_facing)
    return;

  self->is_facing = is_facing;
  adw_combo_row_set_selected (self->view_row, is_facing ? 1 : 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FACE_VIEW]);
}

static void
set_counts_by_beat (DermaPreferencesDialog *self,
                    gboolean                counts_by_beat)
{
  if (self->counts_by_beat == counts_by_beat)
    return;

  self->counts_by_beat = counts_by_beat;
  adw_combo_row_set_selected (self->count_row, counts_by_beat ? 0 : 1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNTS_BY_BEAT]);
}

static void
set_flag (DermaPreferencesDialog        *self,
          gboolean                      *flag,
          gboolean                       value,
          DermaPreferencesDialogProperty property)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_beat (DermaPreferencesDialog *self,
          int                     beat)
{
  if (self->beat == beat)
    return;

  self->beat = beat;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BEAT]);
}

static void
view_selected_cb (DermaPreferencesDialog *self)
{
  set_facing (self, adw_combo_row_get_selected (self->view_row) == 1);
}

static void
count_selected_cb (DermaPreferencesDialog *self)
{
  const gboolean by_beat = adw_combo_row_get_selected (self->count_row) == 0;

  set_counts_by_beat (self, by_beat);
  adw_preferences_group_set_description (self->count_group,
                                         by_beat ? _ ("When the passes of a direction are done, the app goes on by itself.")
                                                 : _ ("The app waits for your key after each pass. The longest time still ends a section."));
}

/* Neither retired, nor through with its sessions, nor too long for the person by now. */
static gboolean
is_in_use (DermaJournal *journal,
           DermaRoller  *roller)
{
  const DermaRollerFacts *facts = derma_roller_get_facts (roller);
  DermaProfile            profile;
  DermaCap                cap;

  derma_journal_get_profile (journal, &profile);
  return facts->retired == DERMA_RETIRED_NOT && facts->uses < derma_roller_get_max_uses (facts) &&
         facts->needle_um <= derma_needle_get_cap_um (&profile, &cap);
}

/* How often one rolls is not chosen: it follows from the needle, of the newest roller in use. */
static void
tell_passes (DermaPreferencesDialog *self,
             DermaJournal           *journal)
{
  GListModel      *rollers = derma_journal_get_rollers (journal);
  g_autofree char *needle = NULL;
  g_autofree char *text = NULL;
  guint            needle_um = 0;

  for (guint i = 0; i < g_list_model_get_n_items (rollers); i++)
    {
      g_autoptr (DermaRoller) roller = g_list_model_get_item (rollers, i);

      if (is_in_use (journal, roller))
        needle_um = derma_roller_get_facts (roller)->needle_um;
    }

  gtk_widget_set_visible (self->passes_group, needle_um != 0);
  if (needle_um == 0)
    return;

  needle = derma_format_needle (needle_um);
  /* TRANSLATORS: the first number is of passes at first, the second is a needle length, the third is of passes later */
  text = g_strdup_printf (_ ("%1$u at first and after a long break, then %3$u with your %2$s roller. The needle decides it."),
                          derma_needle_get_passes (needle_um, 0, FALSE), needle, derma_needle_get_passes (needle_um, G_MAXUINT, FALSE));
  adw_action_row_set_subtitle (self->passes_row, text);
}

static void
tell_reminders (DermaPreferencesDialog *self)
{
  adw_action_row_set_subtitle (self->reminders_row, self->has_reminders ? _ ("On. Choose quiet hours, or have one sent as a test.")
                                                                        : _ ("Off. Turn them on, and choose quiet hours."));
}

static void
measured_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (DermaPreferencesDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint64          n_bytes = 0;

  if (g_file_measure_disk_usage_finish (G_FILE (source), result, &n_bytes, NULL, NULL, &error))
    text = g_format_size (n_bytes);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  else
    g_message ("The size of the folder is not known: %s", error->message);

  gtk_label_set_label (self->size_label, text != NULL ? text : _ ("Not known"));
}

/* Photos may be many: counting is done beside. */
static void
tell_data (DermaPreferencesDialog *self,
           const char             *folder)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GFile) journal = g_file_get_child (file, "journal.db");
  g_autofree char *uri = g_file_get_uri (journal);
  g_autofree char *name = g_filename_display_name (folder);

  adw_action_row_set_subtitle (self->folder_row, name);
  gtk_actionable_set_action_target (self->folder_button, "s", uri);
  g_file_measure_disk_usage_async (file, G_FILE_MEASURE_APPARENT_SIZE, G_PRIORITY_DEFAULT, self->cancellable, NULL, NULL, measured_cb,
                                   g_object_ref (self));
}

static void
derma_preferences_dialog_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  DermaPreferencesDialog *self = DERMA_PREFERENCES_DIALOG (object);

  switch ((DermaPreferencesDialogProperty) prop_id)
    {
    case PROP_FACE_VIEW:
      g_value_set_static_string (value, self->is_facing ? "facing" : "mirror");
      break;
    case PROP_BEAT:
      g_value_set_int (value, self->beat);
      break;
    case PROP_COUNTS_BY_BEAT:
      g_value_set_boolean (value, self->counts_by_beat);
      break;
    case PROP_IS_DISCREET:
      g_value_set_boolean (value, self->is_discreet);
      break;
    case PROP_HAS_LARGE_PRINT:
      g_value_set_boolean (value, self->has_large_print);
      break;
    case PROP_HAS_REMINDERS:
      g_value_set_boolean (value, self->has_reminders);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_preferences_dialog_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  DermaPreferencesDialog *self = DERMA_PREFERENCES_DIALOG (object);

  switch ((DermaPreferencesDialogProperty) prop_id)
    {
    case PROP_FACE_VIEW:
      set_facing (self, g_strcmp0 (g_value_get_string (value), "facing") == 0);
      break;
    case PROP_BEAT:
      set_beat (self, g_value_get_int (value));
      break;
    case PROP_COUNTS_BY_BEAT:
      set_counts_by_beat (self, g_value_get_boolean (value));
      break;
    case PROP_IS_DISCREET:
      set_flag (self, &self->is_discreet, g_value_get_boolean (value), PROP_IS_DISCREET);
      break;
    case PROP_HAS_LARGE_PRINT:
      set_flag (self, &self->has_large_print, g_value_get_boolean (value), PROP_HAS_LARGE_PRINT);
      break;
    case PROP_HAS_REMINDERS:
      set_flag (self, &self->has_reminders, g_value_get_boolean (value), PROP_HAS_REMINDERS);
      tell_reminders (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_preferences_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (DERMA_PREFERENCES_DIALOG (dialog)->cancellable);

  if (ADW_DIALOG_CLASS (derma_preferences_dialog_parent_class)->closed != NULL)
    ADW_DIALOG_CLASS (derma_preferences_dialog_parent_class)->closed (dialog);
}

static void
derma_preferences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (derma_preferences_dialog_parent_class)->dispose (object);
}

static void
derma_preferences_dialog_finalize (GObject *object)
{
  g_clear_object (&DERMA_PREFERENCES_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (derma_preferences_dialog_parent_class)->finalize (object);
}

static void
derma_preferences_dialog_class_init (DermaPreferencesDialogClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = derma_preferences_dialog_get_property;
  object_class->set_property = derma_preferences_dialog_set_property;
  object_class->dispose = derma_preferences_dialog_dispose;
  object_class->finalize = derma_preferences_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = derma_preferences_dialog_closed;

  properties[PROP_FACE_VIEW] = g_param_spec_string ("face-view", NULL, NULL, "mirror", flags);
  properties[PROP_BEAT] = g_param_spec_int ("beat", NULL, NULL, DERMA_BEAT_MIN, DERMA_BEAT_MAX, DERMA_BEAT_DEFAULT, flags);
  properties[PROP_COUNTS_BY_BEAT] = g_param_spec_boolean ("counts-by-beat", NULL, NULL, TRUE, flags);
  properties[PROP_IS_DISCREET] = g_param_spec_boolean ("is-discreet", NULL, NULL, FALSE, flags);
  properties[PROP_HAS_LARGE_PRINT] = g_param_spec_boolean ("has-large-print", NULL, NULL, FALSE, flags);
  properties[PROP_HAS_REMINDERS] = g_param_spec_boolean ("has-reminders", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaPreferencesDialog, view_row);
  gtk_widget_class_bind_template_child (widget_class, DermaPreferencesDialog, beat_adjustment);
  gtk_widget_class_bind_template_child (widget_class, DermaPreferencesDialog, count_group);
  gtk_widget_class_bind_template_child (widget_class, DermaPreferencesDialog, count_row);
  gtk_widget_class_bind_template_child (widget_class, DermaPreferencesDialog, passes_group);
  gtk_widget_class_bind_template_child (widget_class, DermaPreferencesDialog, passes_row);
  gtk_widget_class_bind_template_child (widget_class, DermaPreferencesDialog, reminders_row);
  gtk_widget_class_bind_template_child (widget_class, DermaPreferencesDialog, data_page);
  gtk_widget_class_bind_template_child (widget_class, DermaPreferencesDialog, folder_row);
  gtk_widget_class_bind_template_child (widget_class, DermaPreferencesDialog, folder_button);
  gtk_widget_class_bind_template_child (widget_class, DermaPreferencesDialog, size_label);
  gtk_widget_class_bind_template_callback (widget_class, view_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, count_selected_cb);
}

static void
derma_preferences_dialog_init (DermaPreferencesDialog *self)
{
  self->beat = DERMA_BEAT_DEFAULT;
  self->counts_by_beat = TRUE;
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_adjustment_configure (self->beat_adjustment, self->beat, DERMA_BEAT_MIN, DERMA_BEAT_MAX, 5, 10, 0);
  g_object_bind_property (self, "beat", self->beat_adjustment, "value", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  count_selected_cb (self);
}

/**
 * derma_preferences_dialog_new:
 * @journal: (nullable): whose folder and rollers are told of; %NULL where it could not be opened, then there is nothing of them
 *
 * Returns: (transfer floating): the dialog, bound to nothing yet
 */
DermaPreferencesDialog *
derma_preferences_dialog_new (DermaJournal *journal)
{
  DermaPreferencesDialog *self = g_object_new (DERMA_TYPE_PREFERENCES_DIALOG, NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->data_page), journal != NULL);
  gtk_widget_set_visible (self->passes_group, FALSE);
  tell_reminders (self);
  if (journal != NULL)
    {
      tell_passes (self, journal);
      tell_data (self, derma_journal_get_folder (journal));
    }

  return self;
}
