/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-rollers-dialog.h"

#include "pages/derma-roller-card.h"
#include "pages/derma-roller-dialog.h"
#include "pages/derma-roller-text.h"
#include "pages/derma-roller-uses.h"
#include "widgets/derma-focus.h"

#define ROLLER_KEY "derma-roller" /* of a row */

struct _DermaRollersDialog
{
  AdwDialog parent_instance;

  DermaJournal *journal;
  DermaClock   *clock;
  GPtrArray    *cards; /* (element-type DermaRollerCard), in the order of the journal */
  GPtrArray    *rows;  /* (element-type GtkWidget) of earlier rollers */

  AdwNavigationView   *navigation;
  GtkStack            *pages;
  GtkBox              *place;
  AdwPreferencesGroup *earlier;
};

G_DEFINE_FINAL_TYPE (DermaRollersDialog, derma_rollers_dialog, ADW_TYPE_DIALOG)

static void
show_uses (DermaRollersDialog *self,
           DermaRoller        *roller)
{
  if (roller != NULL)
    adw_navigation_view_push (self->navigation, derma_roller_uses_new (self->journal, self->clock, roller));
}

static void
uses_wanted_cb (DermaRollersDialog *self,
                DermaRollerCard    *card)
{
  show_uses (self, derma_journal_get_roller (self->journal, derma_roller_card_get_roller_id (card)));
}

static void
earlier_activated_cb (DermaRollersDialog *self,
                      GtkWidget          *row)
{
  show_uses (self, g_object_get_data (G_OBJECT (row), ROLLER_KEY));
}

static gboolean
is_in_use (DermaRoller *roller)
{
  return derma_roller_get_facts (roller)->retired == DERMA_RETIRED_NOT;
}

/* Whether the cards are those of the rollers that are in use, and the rows those of all others. */
static gboolean
has_same (DermaRollersDialog *self)
{
  GListModel *rollers = derma_journal_get_rollers (self->journal);
  guint       n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (rollers); i++)
    {
      g_autoptr (DermaRoller) roller = g_list_model_get_item (rollers, i);

      if (!is_in_use (roller))
        continue;
      if (n == self->cards->len || derma_roller_card_get_roller_id (g_ptr_array_index (self->cards, n)) != derma_roller_get_id (roller))
        return FALSE;
      n++;
    }

  return n == self->cards->len && g_list_model_get_n_items (rollers) - n == self->rows->len;
}

static void
add_card (DermaRollersDialog *self,
          DermaRoller        *roller)
{
  GtkWidget *card = derma_roller_card_new (self->journal, self->clock, derma_roller_get_id (roller));

  g_signal_connect_object (card, "uses-wanted", G_CALLBACK (uses_wanted_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->place, card);
  g_ptr_array_add (self->cards, card);
}

static void
add_earlier (DermaRollersDialog *self,
             DermaRoller        *roller)
{
  g_autofree char *title = derma_roller_dup_title (roller, self->journal);
  g_autofree char *end = derma_roller_describe_end (roller, derma_clock_get_now (self->clock));
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", end, "activatable", TRUE, NULL);

  g_object_set_data_full (G_OBJECT (row), ROLLER_KEY, g_object_ref (roller), g_object_unref);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  g_signal_connect_object (row, "activated", G_CALLBACK (earlier_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->earlier, row);
  g_ptr_array_add (self->rows, row);
}

/* The one that was retired last is the first. */
static int
compare_ends (gconstpointer a,
              gconstpointer b)
{
  const gint64 end_a = derma_roller_get_retired_at (*(DermaRoller *const *) a).utc_s;
  const gint64 end_b = derma_roller_get_retired_at (*(DermaRoller *const *) b).utc_s;

  return end_a < end_b ? 1 : end_a > end_b ? -1
                                           : 0;
}

static void
list_all (DermaRollersDialog *self)
{
  GListModel *rollers = derma_journal_get_rollers (self->journal);
  g_autoptr (GPtrArray) earlier = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->cards->len; i++)
    gtk_box_remove (self->place, g_ptr_array_index (self->cards, i));
  g_ptr_array_set_size (self->cards, 0);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->earlier, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < g_list_model_get_n_items (rollers); i++)
    {
      g_autoptr (DermaRoller) roller = g_list_model_get_item (rollers, i);

      if (is_in_use (roller))
        add_card (self, roller);
      else
        g_ptr_array_add (earlier, g_object_ref (roller));
    }

  g_ptr_array_sort (earlier, compare_ends);
  for (guint i = 0; i < earlier->len; i++)
    add_earlier (self, g_ptr_array_index (earlier, i));
}

/* The keyboard is where something is left to do, and never lost to the window. */
static void
focus_something (GtkWidget *widget)
{
  DermaRollersDialog *self = DERMA_ROLLERS_DIALOG (widget);

  if (self->cards->len > 0)
    derma_roller_card_focus (g_ptr_array_index (self->cards, self->cards->len - 1));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->pages), GTK_DIR_TAB_FORWARD);
}

/* Cards and rows are made anew only when a roller came, went or was retired, so that the focus stays where it is. */
static void
update (DermaRollersDialog *self)
{
  const gboolean is_shown = gtk_widget_get_mapped (GTK_WIDGET (self->pages));
  const gboolean is_same = has_same (self);

  if (!is_same)
    list_all (self);
  for (guint i = 0; i < self->cards->len && is_same; i++)
    derma_roller_card_update (g_ptr_array_index (self->cards, i));

  gtk_widget_set_visible (GTK_WIDGET (self->earlier), self->rows->len > 0);
  gtk_stack_set_visible_child_name (self->pages, self->cards->len + self->rows->len > 0 ? "list" : "empty");
  if (is_shown && !is_same)
    focus_something (GTK_WIDGET (self));
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  DermaRollersDialog *self = DERMA_ROLLERS_DIALOG (widget);

  derma_roller_dialog_present (GTK_WIDGET (self->navigation), self->journal, self->clock);
}

static void
derma_rollers_dialog_dispose (GObject *object)
{
  DermaRollersDialog *self = DERMA_ROLLERS_DIALOG (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_ROLLERS_DIALOG);

  G_OBJECT_CLASS (derma_rollers_dialog_parent_class)->dispose (object);
}

static void
derma_rollers_dialog_finalize (GObject *object)
{
  DermaRollersDialog *self = DERMA_ROLLERS_DIALOG (object);

  g_ptr_array_unref (self->cards);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (derma_rollers_dialog_parent_class)->finalize (object);
}

static void
derma_rollers_dialog_class_init (DermaRollersDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_rollers_dialog_dispose;
  object_class->finalize = derma_rollers_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-rollers-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaRollersDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, DermaRollersDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, DermaRollersDialog, place);
  gtk_widget_class_bind_template_child (widget_class, DermaRollersDialog, earlier);
  gtk_widget_class_install_action (widget_class, "rollers.add", NULL, add_action);
}

static void
derma_rollers_dialog_init (DermaRollersDialog *self)
{
  self->cards = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  derma_focus_keep (GTK_WIDGET (self), focus_something);
}

/**
 * derma_rollers_dialog_new:
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
derma_rollers_dialog_new (DermaJournal *journal,
                          DermaClock   *clock)
{
  DermaRollersDialog *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = g_object_new (DERMA_TYPE_ROLLERS_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rollers.add", !derma_journal_is_read_only (journal));
  g_signal_connect_object (journal, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "tick", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return ADW_DIALOG (self);
}
