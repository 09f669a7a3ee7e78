/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-photo-add-dialog.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "pages/derma-date-button.h"
#include "pages/derma-discard-question.h"
#include "pages/derma-photo-add-row.h"
#include "pages/derma-photo-guide.h"
#include "pages/derma-photo-text.h"
#include "widgets/derma-announce.h"

/**
 * DermaPhotoAddDialog:
 *
 * Pictures on their way into the journal: they are read while the dialog is open, and what can be read is added at once when
 * the person has said which view each is and when it was taken. What cannot be is named, with the reason. Closing it before
 * that stops the reading, and nothing is left of it.
 *
 * Property: "narrow". Actions: photo-add.add, photo-add.guide.
 */
struct _DermaPhotoAddDialog
{
  AdwDialog parent_instance;

  DermaJournal     *journal;
  DermaClock       *clock;
  DermaPhotoImport *import;
  GCancellable     *reading; /* (nullable): NULL once all are read */
  GtkWidget        *parent;  /* (nullable): weak; what it is shown over */
  gboolean          narrow;
  gboolean          is_ready;

  AdwToastOverlay *toasts;
  GtkWidget       *for_all;
  AdwComboRow     *view;
  DermaDateButton *day;
  GtkListBox      *list;
  GtkProgressBar  *progress;
  GtkBox          *bar;
  GtkLabel        *words;
  GtkButton       *add;
};

G_DEFINE_FINAL_TYPE (DermaPhotoAddDialog, derma_photo_add_dialog, ADW_TYPE_DIALOG)

typedef enum
{
  PROP_NARROW = 1,
} DermaPhotoAddDialogProperty;

static GParamSpec *properties[PROP_NARROW + 1];

static guint
count (DermaPhotoAddDialog  *self,
       DermaPhotoImportState state)
{
  GListModel *items = derma_photo_import_get_items (self->import);
  guint       n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (DermaPhotoImportItem) item = g_list_model_get_item (items, i);

      if (derma_photo_import_item_get_state (item) == state)
        n++;
    }

  return n;
}

static char *
dup_words (DermaPhotoAddDialog *self)
{
  const guint n = g_list_model_get_n_items (derma_photo_import_get_items (self->import));
  const guint n_done = derma_photo_import_get_n_done (self->import);
  const guint n_refused = count (self, DERMA_PHOTO_IMPORT_REFUSED) + count (self, DERMA_PHOTO_IMPORT_DUPLICATE);

  if (self->reading != NULL)
    /* Translators: how many of how many photos were read so far. */
    return g_strdup_printf (ngettext ("%u of %u read", "%u of %u read", n), n_done, n);
  if (n_refused > 0)
    return g_strdup_printf (ngettext ("%u picture cannot be added.", "%u pictures cannot be added.", n_refused), n_refused);

  return g_strdup (_ ("They are kept upright, without the location and other camera data."));
}

static void
update (DermaPhotoAddDialog *self)
{
  const guint      n = g_list_model_get_n_items (derma_photo_import_get_items (self->import));
  const guint      n_ready = count (self, DERMA_PHOTO_IMPORT_READY);
  g_autofree char *words = dup_words (self);
  g_autofree char *label = g_strdup_printf (ngettext ("_Add %u Photo", "_Add %u Photos", n_ready), n_ready);

  gtk_progress_bar_set_fraction (self->progress, n > 0 ? (double) derma_photo_import_get_n_done (self->import) / n : 1);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), self->reading != NULL);
  gtk_widget_set_visible (self->for_all, n > 1);
  gtk_label_set_label (self->words, words);
  gtk_button_set_label (self->add, n_ready > 0 ? label : _ ("_Add"));
  gtk_button_set_use_underline (self->add, TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "photo-add.add", self->reading == NULL && n_ready > 0);
}

static void
update_rows (DermaPhotoAddDialog *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    derma_photo_add_row_update (DERMA_PHOTO_ADD_ROW (row));
}

/* What was chosen for twenty photos is not dropped by a key. */
static void
chosen_cb (DermaPhotoAddDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

/* The first word of the list says that each has its own. */
static void
view_cb (DermaPhotoAddDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->view);
  GListModel *items;

  if (!self->is_ready || selected == 0 || selected > DERMA_N_PHOTO_VIEWS)
    return;

  items = derma_photo_import_get_items (self->import);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (DermaPhotoImportItem) item = g_list_model_get_item (items, i);

      derma_photo_import_item_set_view (item, (DermaPhotoView) (selected - 1));
    }
  update_rows (self);
  chosen_cb (self);
}

static void
day_cb (DermaPhotoAddDialog *self,
        gint64               day)
{
  GListModel *items = derma_photo_import_get_items (self->import);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (DermaPhotoImportItem) item = g_list_model_get_item (items, i);

      derma_photo_import_item_set_at (item, derma_photo_text_move_to_day (derma_photo_import_item_get_at (item), day,
                                                                          derma_clock_get_now (self->clock),
                                                                          derma_clock_get_zone (self->clock)));
    }
  derma_date_button_set_day (self->day, day);
  update_rows (self);
  chosen_cb (self);
}

/* Who has begun to answer is not called away from it. */
static void
offer_to_add (DermaPhotoAddDialog *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || (gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)) &&
                        !gtk_widget_is_ancestor (focus, self->for_all)))
    gtk_widget_grab_focus (GTK_WIDGET (self->add));
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (DermaPhotoAddDialog) self = DERMA_PHOTO_ADD_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  const gboolean   is_read = derma_photo_import_read_finish (DERMA_PHOTO_IMPORT (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->reading);
  if (!is_read)
    {
      text = derma_error_to_text (error);
      g_message ("The photos were not read: %s", error->message);
      adw_toast_overlay_add_toast (self->toasts, g_object_new (ADW_TYPE_TOAST, "title", text, "use-markup", FALSE, NULL));
    }
  update_rows (self);
  update (self);
  derma_announce (GTK_WIDGET (self), gtk_label_get_label (self->words), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  offer_to_add (self);
}

/* What came of it is seen where the person is afterwards. A toast is read out by itself. */
static void
tell_added (GtkWidget  *parent,
            const char *text)
{
  GtkWidget *toasts = gtk_widget_get_ancestor (parent, ADW_TYPE_TOAST_OVERLAY);

  if (toasts == NULL && ADW_IS_APPLICATION_WINDOW (parent))
    toasts = adw_application_window_get_content (ADW_APPLICATION_WINDOW (parent));
  if (ADW_IS_TOAST_OVERLAY (toasts))
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (toasts), adw_toast_new (text));
  else
    derma_announce (GTK_WIDGET (gtk_widget_get_root (parent)), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  DermaPhotoAddDialog *self = DERMA_PHOTO_ADD_DIALOG (widget);
  const guint          n = count (self, DERMA_PHOTO_IMPORT_READY);
  g_autofree char     *added = g_strdup_printf (ngettext ("%u photo added", "%u photos added", n), n);
  g_autofree char     *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkWidget) parent = self->parent != NULL ? g_object_ref (self->parent) : NULL;

  if (derma_photo_import_add (self->import, &error))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      if (parent != NULL && gtk_widget_get_root (parent) != NULL)
        tell_added (parent, added);
      return;
    }

  text = derma_error_to_text (error);
  g_message ("The photos were not added: %s", error->message);
  adw_toast_overlay_add_toast (self->toasts, g_object_new (ADW_TYPE_TOAST, "title", text, "use-markup", FALSE, NULL));
}

static void
guide_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  derma_photo_guide_present (widget);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  adw_dialog_force_close (ADW_DIALOG (widget));
}

static void
derma_photo_add_dialog_close_attempt (AdwDialog *dialog)
{
  derma_discard_question_present (dialog, _ ("No photo is added."));
}

static void
derma_photo_add_dialog_closed (AdwDialog *dialog)
{
  DermaPhotoAddDialog *self = DERMA_PHOTO_ADD_DIALOG (dialog);

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
}

static void
set_narrow (DermaPhotoAddDialog *self,
            gboolean             narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->bar), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (GTK_WIDGET (self->add), narrow ? GTK_ALIGN_FILL : GTK_ALIGN_END);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    derma_photo_add_row_set_narrow (DERMA_PHOTO_ADD_ROW (row), narrow);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
derma_photo_add_dialog_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch ((DermaPhotoAddDialogProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, DERMA_PHOTO_ADD_DIALOG (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_photo_add_dialog_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch ((DermaPhotoAddDialogProperty) prop_id)
    {
    case PROP_NARROW:
      set_narrow (DERMA_PHOTO_ADD_DIALOG (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_photo_add_dialog_dispose (GObject *object)
{
  DermaPhotoAddDialog *self = DERMA_PHOTO_ADD_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_PHOTO_ADD_DIALOG);
  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->reading);
  g_clear_object (&self->import);
  g_clear_object (&self->clock);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (derma_photo_add_dialog_parent_class)->dispose (object);
}

static void
derma_photo_add_dialog_class_init (DermaPhotoAddDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_DATE_BUTTON);

  object_class->get_property = derma_photo_add_dialog_get_property;
  object_class->set_property = derma_photo_add_dialog_set_property;
  object_class->dispose = derma_photo_add_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = derma_photo_add_dialog_closed;
  ADW_DIALOG_CLASS (klass)->close_attempt = derma_photo_add_dialog_close_attempt;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-photo-add-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoAddDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoAddDialog, for_all);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoAddDialog, view);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoAddDialog, day);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoAddDialog, list);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoAddDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoAddDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoAddDialog, words);
  gtk_widget_class_bind_template_child (widget_class, DermaPhotoAddDialog, add);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);

  gtk_widget_class_install_action (widget_class, "photo-add.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "photo-add.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "photo-add.guide", NULL, guide_action);
}

static void
derma_photo_add_dialog_init (DermaPhotoAddDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_rows (DermaPhotoAddDialog *self)
{
  GListModel *items = derma_photo_import_get_items (self->import);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (DermaPhotoImportItem) item = g_list_model_get_item (items, i);
      GtkWidget *row = derma_photo_add_row_new (item, self->journal, self->clock);

      derma_photo_add_row_set_narrow (DERMA_PHOTO_ADD_ROW (row), self->narrow);
      g_signal_connect_object (row, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }
}

/**
 * derma_photo_add_dialog_present:
 * @parent: what it is shown over
 * @journal: what is added to
 * @import: what was taken, not yet read
 *
 * Returns: (transfer none): the dialog, which has begun to read
 */
AdwDialog *
derma_photo_add_dialog_present (GtkWidget        *parent,
                                DermaJournal     *journal,
                                DermaClock       *clock,
                                DermaPhotoImport *import)
{
  DermaPhotoAddDialog *self;
  g_autoptr (GListModel) views = NULL;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock) && DERMA_IS_PHOTO_IMPORT (import), NULL);

  self = g_object_new (DERMA_TYPE_PHOTO_ADD_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  self->import = g_object_ref (import);
  g_set_weak_pointer (&self->parent, parent);
  self->reading = g_cancellable_new ();
  views = derma_photo_text_create_views (C_ ("photo view", "Chosen for each"));
  adw_combo_row_set_model (self->view, views);
  derma_date_button_set_clock (self->day, clock);
  derma_date_button_set_is_past (self->day, TRUE);
  derma_date_button_set_title (self->day, _ ("Same day for all"));
  add_rows (self);
  self->is_ready = TRUE;

  g_signal_connect_object (import, "notify::n-done", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  derma_photo_import_read_async (import, self->reading, read_cb, g_object_ref (self));
  adw_dialog_present (ADW_DIALOG (self), parent);

  return ADW_DIALOG (self);
}
