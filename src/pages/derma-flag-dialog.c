/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-flag-dialog.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "pages/derma-flag-notice.h"
#include "widgets/derma-announce.h"

struct _DermaFlagDialog
{
  AdwDialog parent_instance;

  DermaJournal   *journal;
  DermaClock     *clock;
  gint64          session_id; /* 0: none */
  DermaRedFlagSet asked;
  DermaRedFlagSet told;
  AdwActionRow   *rows[DERMA_N_RED_FLAGS]; /* NULL where it is not asked for */
  GtkCheckButton *checks[DERMA_N_RED_FLAGS];

  AdwToastOverlay   *toasts;
  AdwNavigationView *view;
  GtkListBox        *questions;
  GtkLabel          *follows;
  GtkWidget         *none_of_these;
  GtkWidget         *save;
  GtkBox            *place;
};

G_DEFINE_FINAL_TYPE (DermaFlagDialog, derma_flag_dialog, ADW_TYPE_DIALOG)

enum
{
  NONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The flags are in the order of their outcomes, strongest first. */
static void
update_bar (DermaFlagDialog *self)
{
  const char *title = "";

  for (guint i = DERMA_N_RED_FLAGS; i-- > 0;)
    if (self->told & DERMA_RED_FLAG_BIT (i))
      title = derma_outlook_get_title (derma_red_flag_get_outlook ((DermaRedFlag) i));

  gtk_label_set_label (self->follows, title);
  gtk_widget_set_visible (self->none_of_these, self->told == 0);
  gtk_widget_set_visible (self->save, self->told != 0);
}

static void
update_row (DermaFlagDialog *self,
            DermaRedFlag     flag)
{
  const gboolean   is_told = (self->told & DERMA_RED_FLAG_BIT (flag)) != 0;
  GtkWidget       *row = GTK_WIDGET (self->rows[flag]);
  g_autofree char *text = NULL;

  if (is_told)
    {
      /* Translators: three whole sentences, the first without its full stop: “See a doctor today. This is a sign of infection. Do not
       * squeeze it.” */
      text = g_strdup_printf (_ ("%1$s. %2$s %3$s"), derma_outlook_get_title (derma_red_flag_get_outlook (flag)), derma_red_flag_get_reason (flag),
                              derma_red_flag_get_advice (flag));
      gtk_widget_add_css_class (row, "error-row");
      derma_announce (row, text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
    }
  else
    gtk_widget_remove_css_class (row, "error-row");
  adw_action_row_set_subtitle (self->rows[flag], text != NULL ? text : "");
}

static void
toggled_cb (DermaFlagDialog *self,
            GtkCheckButton  *check)
{
  for (guint i = 0; i < DERMA_N_RED_FLAGS; i++)
    if (self->checks[i] == check)
      {
        self->told = gtk_check_button_get_active (check) ? self->told | DERMA_RED_FLAG_BIT (i) : self->told & ~DERMA_RED_FLAG_BIT (i);
        update_row (self, (DermaRedFlag) i);
      }
  update_bar (self);
}

static void
none_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DermaFlagDialog *self = DERMA_FLAG_DIALOG (widget);

  if (self->told != 0)
    return;

  g_signal_emit (self, signals[NONE], 0, self->asked);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
show_notice (DermaFlagDialog *self)
{
  GtkWidget *notice = derma_flag_notice_new (self->journal, self->clock);

  g_object_set (notice, "narrow", TRUE, "hexpand", TRUE, NULL);
  gtk_box_append (self->place, notice);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DermaFlagDialog *self = DERMA_FLAG_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (self->told == 0)
    return;

  if (derma_journal_tell_red_flags (self->journal, self->session_id, self->told, derma_clock_get_now (self->clock), &error))
    {
      show_notice (self);
      adw_navigation_view_push_by_tag (self->view, "notice");
      return;
    }

  text = derma_error_to_text (error);
  g_message ("A red flag was not stored: %s", error->message);
  adw_toast_overlay_add_toast (self->toasts, g_object_new (ADW_TYPE_TOAST, "title", text, "use-markup", FALSE, NULL));
}

static void
derma_flag_dialog_dispose (GObject *object)
{
  DermaFlagDialog *self = DERMA_FLAG_DIALOG (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_FLAG_DIALOG);

  G_OBJECT_CLASS (derma_flag_dialog_parent_class)->dispose (object);
}

static void
derma_flag_dialog_class_init (DermaFlagDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_flag_dialog_dispose;

  signals[NONE] = g_signal_new ("none", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_install_action (widget_class, "flags.none", NULL, none_action);
  gtk_widget_class_install_action (widget_class, "flags.save", NULL, save_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-flag-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaFlagDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagDialog, view);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagDialog, questions);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagDialog, follows);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagDialog, none_of_these);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagDialog, save);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagDialog, place);
}

static void
derma_flag_dialog_init (DermaFlagDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_question (DermaFlagDialog *self,
              DermaRedFlag     flag)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", derma_red_flag_get_question (flag),
                                 "activatable-widget", check, NULL);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (self->questions, row);
  self->rows[flag] = ADW_ACTION_ROW (row);
  self->checks[flag] = GTK_CHECK_BUTTON (check);
}

static DermaFlagDialog *
create (DermaJournal *journal,
        DermaClock   *clock)
{
  DermaFlagDialog *self = g_object_new (DERMA_TYPE_FLAG_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);

  return self;
}

/**
 * derma_flag_dialog_new:
 * @session: (nullable): after which it is
 *
 * Returns: (transfer floating): the dialog, which asks
 */
AdwDialog *
derma_flag_dialog_new (DermaJournal     *journal,
                       DermaClock       *clock,
                       DermaPastSession *session)
{
  const DermaSessionRecord *record = NULL;
  DermaFlagDialog          *self;
  gint64                    elapsed_s = G_MAXINT64;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = create (journal, clock);
  if (session != NULL)
    {
      self->session_id = derma_past_session_get_id (session);
      elapsed_s = MAX (derma_time_diff (derma_clock_get_now (clock), derma_past_session_get_t0 (session)), 0);
      record = derma_past_session_get_record (session);
    }

  /* Where it is not known what was done, numbing cream may have been. */
  self->asked = derma_red_flags_to_ask (elapsed_s, record == NULL || record->plan.is_numbing_chosen);
  for (guint i = 0; i < DERMA_N_RED_FLAGS; i++)
    if (self->asked & DERMA_RED_FLAG_BIT (i))
      add_question (self, (DermaRedFlag) i);
  update_bar (self);

  return ADW_DIALOG (self);
}

/**
 * derma_flag_dialog_present_notice:
 * @parent: over which it is shown
 * @journal: in which a red flag is open
 *
 * Shows the notice where no page shows it.
 *
 * Returns: (transfer none) (nullable): the dialog, which is on the screen; %NULL where no red flag is open
 */
AdwDialog *
derma_flag_dialog_present_notice (GtkWidget    *parent,
                                  DermaJournal *journal,
                                  DermaClock   *clock)
{
  DermaFlagDialog *self;
  DermaLock        lock;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  derma_journal_get_lock (journal, derma_clock_get_now (clock), &lock);
  if (lock.open < 0)
    return NULL;

  self = create (journal, clock);
  show_notice (self);
  adw_navigation_view_replace_with_tags (self->view, (const char *[]) { "notice" }, 1);
  adw_dialog_present (ADW_DIALOG (self), parent);

  return ADW_DIALOG (self);
}
