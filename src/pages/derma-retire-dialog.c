/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-retire-dialog.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-check-row.h"
#include "pages/derma-roller-dialog.h"
#include "pages/derma-roller-toast.h"
#include "widgets/derma-alert.h"

#define REASON_KEY "derma-reason" /* of a row */

typedef enum
{
  MODE_RETIRE,
  MODE_REPLACE, /* the new one is asked for next */
  MODE_JUDGE,   /* it may also be good */
} Mode;

/**
 * DermaRetireDialog:
 *
 * Asks how a roller is: why it is used no more (protocol.md 9.2), so that it is retired or replaced; or, where the app missed a
 * cleaning, whether it was cleaned all the same. It can be taken back from the toast.
 */
struct _DermaRetireDialog
{
  AdwAlertDialog parent_instance;

  DermaJournal      *journal;
  DermaClock        *clock;
  GtkWidget         *parent;
  gint64             roller_id;
  Mode               mode;
  DermaRetiredReason reason; /* what was chosen; %DERMA_RETIRED_NOT: it is good */

  GtkListBox *reasons;
};

G_DEFINE_FINAL_TYPE (DermaRetireDialog, derma_retire_dialog, ADW_TYPE_ALERT_DIALOG)

static void
retire (DermaRetireDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (derma_journal_retire_roller (self->journal, self->roller_id, self->reason, derma_clock_get_now (self->clock), &error))
    derma_roller_toast_offer_undo (self->parent, self->journal, self->roller_id, DERMA_ROLLER_RETIRED);
  else
    derma_roller_toast_show_failure (self->parent, error);
}

static void
judge (DermaRetireDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (derma_journal_judge_roller (self->journal, self->roller_id, derma_clock_get_now (self->clock), &error))
    derma_roller_toast_offer_undo (self->parent, self->journal, self->roller_id, DERMA_ROLLER_JUDGED);
  else
    derma_roller_toast_show_failure (self->parent, error);
}

static void
go_on_cb (DermaRetireDialog *self)
{
  if (self->mode == MODE_REPLACE)
    derma_roller_dialog_present_replacement (self->parent, self->journal, self->clock, self->roller_id, self->reason);
  else if (self->reason != DERMA_RETIRED_NOT)
    retire (self);
  else
    judge (self);
}

static void
reason_activated_cb (DermaCheckRow     *row,
                     DermaRetireDialog *self)
{
  self->reason = (DermaRetiredReason) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), REASON_KEY));
  for (int i = 0; gtk_list_box_get_row_at_index (self->reasons, i) != NULL; i++)
    {
      GtkListBoxRow *other = gtk_list_box_get_row_at_index (self->reasons, i);

      derma_check_row_set_active (DERMA_CHECK_ROW (other), GTK_WIDGET (other) == GTK_WIDGET (row));
    }
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), "go-on", TRUE);
}

static void
derma_retire_dialog_dispose (GObject *object)
{
  DermaRetireDialog *self = DERMA_RETIRE_DIALOG (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  g_clear_object (&self->parent);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_RETIRE_DIALOG);

  G_OBJECT_CLASS (derma_retire_dialog_parent_class)->dispose (object);
}

static void
derma_retire_dialog_class_init (DermaRetireDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = derma_retire_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-retire-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaRetireDialog, reasons);
}

static void
derma_retire_dialog_init (DermaRetireDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  derma_alert_fit_heading (ADW_ALERT_DIALOG (self));

  g_signal_connect (self, "response::go-on", G_CALLBACK (go_on_cb), NULL);
}

static void
add_reason (DermaRetireDialog *self,
            DermaRetiredReason reason,
            const char        *text)
{
  GtkWidget *row = derma_check_row_new_radio (text, NULL);

  g_object_set_data (G_OBJECT (row), REASON_KEY, GUINT_TO_POINTER (reason));
  g_signal_connect_object (row, "activated", G_CALLBACK (reason_activated_cb), self, 0);
  gtk_list_box_append (self->reasons, row);
}

/* What may be the case with this roller. */
static void
add_reasons (DermaRetireDialog *self)
{
  const DermaRollerFacts *facts = derma_roller_get_facts (derma_journal_get_roller (self->journal, self->roller_id));

  /* Most rollers end because they are worn. */
  if (derma_retired_reason_applies (DERMA_RETIRED_WORN, facts))
    add_reason (self, DERMA_RETIRED_WORN, derma_retired_reason_get_text (DERMA_RETIRED_WORN));
  for (DermaRetiredReason reason = DERMA_RETIRED_NOT + 1; reason < DERMA_N_RETIRED_REASONS; reason++)
    if (reason != DERMA_RETIRED_WORN && derma_retired_reason_applies (reason, facts))
      add_reason (self, reason, derma_retired_reason_get_text (reason));
}

static DermaRetireDialog *
create (GtkWidget    *parent,
        DermaJournal *journal,
        DermaClock   *clock,
        gint64        roller_id,
        Mode          mode)
{
  DermaRetireDialog *self = g_object_new (DERMA_TYPE_RETIRE_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  self->parent = g_object_ref (parent);
  self->roller_id = roller_id;
  self->mode = mode;
  return self;
}

/**
 * derma_retire_dialog_present:
 * @parent: over which it is shown, inside an AdwToastOverlay
 * @roller_id: which roller
 *
 * Asks for the reason and retires the roller.
 *
 * Returns: (transfer none): the dialog, which is on the screen
 */
AdwDialog *
derma_retire_dialog_present (GtkWidget    *parent,
                             DermaJournal *journal,
                             DermaClock   *clock,
                             gint64        roller_id)
{
  DermaRetireDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent) && DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = create (parent, journal, clock, roller_id, MODE_RETIRE);
  add_reasons (self);
  adw_dialog_present (ADW_DIALOG (self), parent);

  return ADW_DIALOG (self);
}

/**
 * derma_retire_dialog_present_replacing:
 * @parent: as of derma_retire_dialog_present()
 * @roller_id: the roller that is to be replaced
 *
 * Asks why a roller is used no more, and then for the one that comes in its place. Where the reason is known, only for that.
 *
 * Returns: (transfer none): the dialog, which is on the screen
 */
AdwDialog *
derma_retire_dialog_present_replacing (GtkWidget    *parent,
                                       DermaJournal *journal,
                                       DermaClock   *clock,
                                       gint64        roller_id)
{
  DermaRetireDialog   *self;
  DermaRollerCondition condition;

  g_return_val_if_fail (GTK_IS_WIDGET (parent) && DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  condition = derma_roller_get_condition (derma_roller_get_facts (derma_journal_get_roller (journal, roller_id)), derma_clock_get_now (clock));
  if (condition.reason != DERMA_RETIRED_NOT && !condition.needs_judging)
    return derma_roller_dialog_present_replacement (parent, journal, clock, roller_id, condition.reason);

  self = create (parent, journal, clock, roller_id, MODE_REPLACE);
  adw_alert_dialog_set_heading (ADW_ALERT_DIALOG (self), _ ("Replace It?"));
  adw_alert_dialog_set_response_label (ADW_ALERT_DIALOG (self), "go-on", _ ("_Next"));
  add_reasons (self);
  adw_dialog_present (ADW_DIALOG (self), parent);

  return ADW_DIALOG (self);
}

/**
 * derma_retire_dialog_present_judging:
 * @parent: as of derma_retire_dialog_present()
 * @roller_id: a roller of which the app missed a cleaning
 *
 * Asks how the roller is: whether it was cleaned all the same, or is to be retired (rl-unclean).
 *
 * Returns: (transfer none): the dialog, which is on the screen
 */
AdwDialog *
derma_retire_dialog_present_judging (GtkWidget    *parent,
                                     DermaJournal *journal,
                                     DermaClock   *clock,
                                     gint64        roller_id)
{
  static const DermaRetiredReason REASONS[] = { DERMA_RETIRED_UNCLEAN, DERMA_RETIRED_BENT, DERMA_RETIRED_ROUGH, DERMA_RETIRED_DROP };
  DermaRetireDialog              *self;
  g_autofree char                *text = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (parent) && DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  text = derma_roller_condition_to_text (derma_roller_get_facts (derma_journal_get_roller (journal, roller_id)), derma_clock_get_now (clock));
  self = create (parent, journal, clock, roller_id, MODE_JUDGE);
  adw_alert_dialog_set_heading (ADW_ALERT_DIALOG (self), _ ("How Is It Now?"));
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (self), text);
  adw_alert_dialog_set_response_label (ADW_ALERT_DIALOG (self), "go-on", _ ("_Save"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reasons), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("How Is It Now?"), -1);
  add_reason (self, DERMA_RETIRED_NOT, _ ("It was washed and soaked within a day, and is dry, clean and whole."));
  for (guint i = 0; i < G_N_ELEMENTS (REASONS); i++)
    add_reason (self, REASONS[i], derma_retired_reason_get_text (REASONS[i]));
  adw_dialog_present (ADW_DIALOG (self), parent);

  return ADW_DIALOG (self);
}
