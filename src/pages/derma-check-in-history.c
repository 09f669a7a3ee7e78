/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-check-in-history.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "core/derma-format.h"
#include "pages/derma-check-in-dialog.h"
#include "widgets/derma-focus.h"

#define CHECK_IN_KEY "derma-check-in" /* of a row, a toast and a dialog: what it is of */

/**
 * DermaCheckInHistory:
 *
 * Every check-in, newest first, with those that were missed in between, and what a review came to. Each can be corrected, and
 * deleted with an undo.
 *
 * Properties: "face-view" ("mirror" or "facing").
 */
struct _DermaCheckInHistory
{
  AdwDialog parent_instance;

  DermaJournal *journal;
  DermaClock   *clock;
  DermaView     view;

  AdwToastOverlay *toasts;
  GtkStack        *pages;
  GtkListBox      *list;
};

G_DEFINE_FINAL_TYPE (DermaCheckInHistory, derma_check_in_history, ADW_TYPE_DIALOG)

typedef enum
{
  PROP_FACE_VIEW = 1,
} DermaCheckInHistoryProperty;

static GParamSpec *properties[PROP_FACE_VIEW + 1];

static void
show_failure (DermaCheckInHistory *self,
              const GError        *error)
{
  g_autofree char *text = derma_error_to_text (error);

  g_message ("A check-in was not changed: %s", error->message);
  adw_toast_overlay_add_toast (self->toasts, g_object_new (ADW_TYPE_TOAST, "title", text, "use-markup", FALSE, NULL));
}

static DermaCheckIn *
get_check_in (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), CHECK_IN_KEY);
}

/* Which of the rows is that of a check-in; the number of them where there is none. */
static guint
find_position (DermaCheckInHistory *self,
               gint64               id)
{
  guint position = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      if (get_check_in (row) == NULL)
        continue;
      if (derma_check_in_get_id (get_check_in (row)) == id)
        break;
      position++;
    }

  return position;
}

/* Rows are made anew after each change, and the focus would be gone with the one that had it: it goes to the check-in that is now
 * at @position, or to the last one. */
static void
focus_position (DermaCheckInHistory *self,
                guint                position)
{
  GtkWidget *found = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (get_check_in (row) != NULL && (found == NULL || position-- > 0))
      found = row;

  if (found != NULL)
    gtk_widget_grab_focus (found);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
undo_cb (DermaCheckInHistory *self,
         AdwToast            *toast)
{
  DermaCheckIn *check_in = g_object_get_data (G_OBJECT (toast), CHECK_IN_KEY);
  g_autoptr (GError) error = NULL;

  if (derma_journal_restore_check_in (self->journal, check_in, &error))
    focus_position (self, find_position (self, derma_check_in_get_id (check_in)));
  else
    show_failure (self, error);
}

static void
delete_cb (DermaCheckInHistory *self,
           GtkWidget           *button)
{
  g_autoptr (DermaCheckIn) check_in = g_object_ref (get_check_in (gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW)));
  const guint position = find_position (self, derma_check_in_get_id (check_in));
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (!derma_journal_remove_check_in (self->journal, derma_check_in_get_id (check_in), &error))
    {
      show_failure (self, error);
      return;
    }

  toast = adw_toast_new (_ ("Check-in deleted"));
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), CHECK_IN_KEY, g_steal_pointer (&check_in), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
  focus_position (self, position);
}

static void
corrected_cb (DermaCheckInHistory *self,
              AdwDialog           *dialog)
{
  DermaCheckIn *check_in = g_object_get_data (G_OBJECT (dialog), CHECK_IN_KEY);

  focus_position (self, find_position (self, derma_check_in_get_id (check_in)));
}

static void
activated_cb (DermaCheckInHistory *self,
              GtkWidget           *row)
{
  AdwDialog *dialog = derma_check_in_dialog_new_for (self->journal, self->clock, get_check_in (row));

  g_object_bind_property (self, "face-view", dialog, "face-view", G_BINDING_SYNC_CREATE);
  g_object_set_data_full (G_OBJECT (dialog), CHECK_IN_KEY, g_object_ref (get_check_in (row)), g_object_unref);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (corrected_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
add_buttons (DermaCheckInHistory *self,
             GtkWidget           *row,
             const char          *when)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: %s is when a check-in was made */
  g_autofree char *name = g_strdup_printf (_ ("Delete %s"), when);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Delete"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
}

/* Levels; then what a review came to, and the note. */
static char *
dup_words (DermaJournal *journal,
           const GArray *ratings,
           guint         index,
           DermaCheckIn *check_in)
{
  DermaMeasureSet   fallen;
  const DermaReview review = derma_journal_get_review (journal, ratings, index, &fallen);
  g_autofree char  *verdict = derma_review_to_text (review, fallen, DERMA_READER_PERSON);
  g_autofree char  *levels = derma_ratings_to_text (derma_check_in_get_ratings (check_in));
  const char       *note = derma_check_in_get_note (check_in);
  GString          *text = g_string_new (*levels != '\0' ? levels : _ ("Only single sections"));

  if (verdict != NULL)
    g_string_append_printf (text, "\n%s", verdict);
  if (*note != '\0')
    g_string_append_printf (text, "\n%s", note);

  return g_string_free (text, FALSE);
}

static void
add_check_in (DermaCheckInHistory *self,
              DermaCheckIn        *check_in,
              const char          *words)
{
  g_autofree char *when = derma_format_date_time (derma_check_in_get_at (check_in), derma_clock_get_now (self->clock));
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", when, "subtitle", words, NULL);

  g_object_set_data_full (G_OBJECT (row), CHECK_IN_KEY, g_object_ref (check_in), g_object_unref);
  if (!derma_journal_is_read_only (self->journal))
    add_buttons (self, row, when);
  gtk_list_box_append (self->list, row);
}

/* Those that were due between @before and the one after it, the last first. */
static void
add_missed (DermaCheckInHistory *self,
            DermaTime            before,
            DermaTime            next)
{
  for (guint i = derma_check_in_count_missed (before, next); i > 0; i--)
    {
      const DermaTime  due = derma_time_new (derma_check_in_get_missed (before, i - 1).utc_s, derma_clock_get_zone (self->clock));
      g_autofree char *when = derma_format_date (due, derma_clock_get_now (self->clock));
      GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", when, "subtitle", _ ("No check-in"), NULL);

      gtk_widget_add_css_class (row, "dim-label");
      gtk_list_box_append (self->list, row);
    }
}

static void
update (DermaCheckInHistory *self)
{
  g_autoptr (GArray) list = derma_journal_list_ratings (self->journal);
  GListModel *check_ins = derma_journal_get_check_ins (self->journal);
  DermaTime   next = derma_clock_get_now (self->clock);

  derma_focus_take (GTK_WIDGET (self->list));
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < list->len; i++)
    {
      g_autoptr (DermaCheckIn) check_in = g_list_model_get_item (check_ins, i);
      g_autofree char *words = dup_words (self->journal, list, list->len - 1 - i, check_in);

      add_missed (self, derma_check_in_get_at (check_in), next);
      add_check_in (self, check_in, words);
      next = derma_check_in_get_at (check_in);
    }
  gtk_stack_set_visible_child_name (self->pages, list->len > 0 ? "list" : "empty");
}

static void
derma_check_in_history_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch ((DermaCheckInHistoryProperty) prop_id)
    {
    case PROP_FACE_VIEW:
      g_value_set_string (value, derma_view_get_id (DERMA_CHECK_IN_HISTORY (object)->view));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_check_in_history_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  DermaCheckInHistory *self = DERMA_CHECK_IN_HISTORY (object);

  switch ((DermaCheckInHistoryProperty) prop_id)
    {
    case PROP_FACE_VIEW:
      if (self->view == derma_view_from_id (g_value_get_string (value)))
        return;
      self->view = derma_view_from_id (g_value_get_string (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_check_in_history_dispose (GObject *object)
{
  DermaCheckInHistory *self = DERMA_CHECK_IN_HISTORY (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_CHECK_IN_HISTORY);

  G_OBJECT_CLASS (derma_check_in_history_parent_class)->dispose (object);
}

static void
derma_check_in_history_class_init (DermaCheckInHistoryClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = derma_check_in_history_get_property;
  object_class->set_property = derma_check_in_history_set_property;
  object_class->dispose = derma_check_in_history_dispose;

  properties[PROP_FACE_VIEW] =
    g_param_spec_string ("face-view", NULL, NULL, "mirror", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-check-in-history.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInHistory, toasts);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInHistory, pages);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInHistory, list);
}

static void
derma_check_in_history_init (DermaCheckInHistory *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_check_in_history_new:
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
derma_check_in_history_new (DermaJournal *journal,
                            DermaClock   *clock)
{
  DermaCheckInHistory *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = g_object_new (DERMA_TYPE_CHECK_IN_HISTORY, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (derma_journal_get_check_ins (journal), "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return ADW_DIALOG (self);
}
