/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-roller-group.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-check-row.h"
#include "pages/derma-note-row.h"
#include "pages/derma-retire-dialog.h"
#include "pages/derma-roller-dialog.h"
#include "pages/derma-roller-text.h"
#include "treatment/derma-plan-option.h"
#include "widgets/derma-announce.h"

struct _DermaRollerGroup
{
  AdwPreferencesGroup parent_instance;

  DermaCheck *check;
  GPtrArray  *rows;  /* (element-type DermaCheckRow) in the order of @ids */
  GArray     *ids;   /* (element-type gint64) */
  GPtrArray  *notes; /* (element-type GtkWidget) */
  GPtrArray  *texts; /* (element-type utf8) of @notes */

  GtkWidget     *judge;
  GtkWidget     *add;
  DermaCheckRow *numbing;
};

G_DEFINE_FINAL_TYPE (DermaRollerGroup, derma_roller_group, ADW_TYPE_PREFERENCES_GROUP)

/* The rows stand in a list of the group that its own functions only append to. */
static GtkListBox *
get_list (DermaRollerGroup *self)
{
  return GTK_LIST_BOX (gtk_widget_get_parent (self->add));
}

static void
roller_activated_cb (DermaCheckRow    *row,
                     DermaRollerGroup *self)
{
  guint index;

  if (g_ptr_array_find (self->rows, row, &index))
    derma_check_choose_roller (self->check, g_array_index (self->ids, gint64, index));
}

static GtkWidget *
get_place (DermaRollerGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (derma_check_row_get_active (g_ptr_array_index (self->rows, i)))
      return g_ptr_array_index (self->rows, i);

  return self->rows->len > 0 ? g_ptr_array_index (self->rows, 0) : self->add;
}

static gboolean
focus_cb (gpointer user_data)
{
  DermaRollerGroup *self = user_data;
  GtkRoot          *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget        *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      (focus == NULL || GTK_IS_LIST_BOX (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
    gtk_widget_grab_focus (get_place (self));

  return G_SOURCE_REMOVE;
}

/* What was pressed may not be there any more: the dialog that asked gives the keyboard back to its list, where nobody finds it. */
static void
closed_cb (DermaRollerGroup *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_cb, g_object_ref (self), g_object_unref);
}

/* Keeps the keyboard here when @dialog, which may take away what it was called from, is closed. */
static void
follow (DermaRollerGroup *self,
        AdwDialog        *dialog)
{
  g_signal_connect_object (dialog, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
}

static void
retire_clicked_cb (GtkWidget        *button,
                   DermaRollerGroup *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, DERMA_TYPE_CHECK_ROW);
  guint      index;

  if (g_ptr_array_find (self->rows, row, &index))
    follow (self, derma_retire_dialog_present (GTK_WIDGET (self), derma_check_get_journal (self->check), derma_check_get_clock (self->check),
                                               g_array_index (self->ids, gint64, index)));
}

static void
judge_activated_cb (DermaRollerGroup *self)
{
  follow (self, derma_retire_dialog_present_judging (GTK_WIDGET (self), derma_check_get_journal (self->check), derma_check_get_clock (self->check),
                                                     derma_check_get_roller_id (self->check)));
}

static void
add_activated_cb (DermaRollerGroup *self)
{
  derma_roller_dialog_present (GTK_WIDGET (self), derma_check_get_journal (self->check), derma_check_get_clock (self->check));
}

static void
numbing_activated_cb (DermaRollerGroup *self)
{
  derma_check_set_numbing (self->check, !derma_check_row_get_active (self->numbing));
}

static void
add_row (DermaRollerGroup *self,
         DermaRoller      *roller)
{
  g_autofree char *title = derma_roller_dup_title (roller, derma_check_get_journal (self->check));
  /* Translators: %s is a roller, such as “Roller of 0.25 mm” */
  g_autofree char *name = g_strdup_printf (_ ("Retire: %s"), title);
  GtkWidget       *row = derma_check_row_new_radio (title, NULL);
  GtkWidget       *retire = gtk_button_new_with_mnemonic (_ ("_Retire…"));
  gint64           id = derma_roller_get_id (roller);

  gtk_widget_set_valign (retire, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (retire, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (retire), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), retire);
  g_signal_connect_object (retire, "clicked", G_CALLBACK (retire_clicked_cb), self, 0);
  g_signal_connect_object (row, "activated", G_CALLBACK (roller_activated_cb), self, 0);

  gtk_list_box_insert (get_list (self), row, (int) self->rows->len);
  g_ptr_array_add (self->rows, row);
  g_array_append_val (self->ids, id);
}

/* Rows are made anew only when a roller came or went, so that the focus stays where it is. */
static void
update_rows (DermaRollerGroup *self)
{
  DermaClock *clock = derma_check_get_clock (self->check);
  GListModel *rollers = derma_journal_get_rollers (derma_check_get_journal (self->check));
  const guint n_rollers = g_list_model_get_n_items (rollers);
  g_autoptr (GPtrArray) usable = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_same;

  for (guint i = 0; i < n_rollers; i++)
    {
      g_autoptr (DermaRoller) roller = g_list_model_get_item (rollers, i);

      if (derma_roller_get_facts (roller)->retired == DERMA_RETIRED_NOT)
        g_ptr_array_add (usable, g_steal_pointer (&roller));
    }

  is_same = usable->len == self->rows->len;
  for (guint i = 0; i < usable->len && is_same; i++)
    is_same = derma_roller_get_id (g_ptr_array_index (usable, i)) == g_array_index (self->ids, gint64, i);

  if (!is_same)
    {
      for (guint i = 0; i < self->rows->len; i++)
        gtk_list_box_remove (get_list (self), g_ptr_array_index (self->rows, i));
      g_ptr_array_set_size (self->rows, 0);
      g_array_set_size (self->ids, 0);
      for (guint i = 0; i < usable->len; i++)
        add_row (self, g_ptr_array_index (usable, i));
    }

  for (guint i = 0; i < usable->len; i++)
    {
      g_autofree char *subtitle = derma_roller_describe (derma_roller_get_facts (g_ptr_array_index (usable, i)),
                                                         derma_clock_get_now (clock), derma_clock_get_zone (clock));
      DermaCheckRow   *row = g_ptr_array_index (self->rows, i);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      derma_check_row_set_active (row, g_array_index (self->ids, gint64, i) == derma_check_get_roller_id (self->check));
    }
}

/* Returns: (nullable): what is known of the chosen roller */
static const DermaRollerFacts *
get_chosen (DermaRollerGroup *self)
{
  DermaRoller *roller = derma_journal_get_roller (derma_check_get_journal (self->check), derma_check_get_roller_id (self->check));

  return roller != NULL ? derma_roller_get_facts (roller) : NULL;
}

static gboolean
is_about_roller (const DermaReason *reason)
{
  return reason->effect == DERMA_VERDICT_NO &&
         reason->question < 0 &&
         (reason->rule == DERMA_RULE_NEEDLE_CAP || reason->rule == DERMA_RULE_NEEDLE_E || reason->rule == DERMA_RULE_ROLLER_RETIRED ||
          reason->rule == DERMA_RULE_SHARE);
}

/* Returns: (transfer full): what is to be said of the chosen roller; the first @n_warnings keep it from being used */
static GPtrArray *
collect_notes (DermaRollerGroup *self,
               guint            *n_warnings)
{
  const DermaPermission  *permission = derma_check_get_permission (self->check);
  const DermaRollerFacts *chosen = get_chosen (self);
  GPtrArray              *texts = g_ptr_array_new_with_free_func (g_free);
  char                   *notice = NULL;

  if (derma_check_get_roller_id (self->check) != 0)
    for (guint i = 0; i < permission->n_reasons; i++)
      if (is_about_roller (&permission->reasons[i]))
        g_ptr_array_add (texts, derma_check_get_reason_text (self->check, &permission->reasons[i]));

  *n_warnings = texts->len;
  if (chosen != NULL)
    notice = derma_roller_condition_to_notice (chosen, derma_clock_get_now (derma_check_get_clock (self->check)));
  if (notice != NULL)
    g_ptr_array_add (texts, notice);
  if (derma_check_is_notice_due (self->check))
    g_ptr_array_add (texts, g_strdup (derma_plan_warning_get_text (DERMA_PLAN_WARNING_OVER_015)));

  return texts;
}

static void
update_notes (DermaRollerGroup *self)
{
  guint n_warnings;
  g_autoptr (GPtrArray) texts = collect_notes (self, &n_warnings);
  gboolean is_same = texts->len == self->texts->len;

  for (guint i = 0; i < texts->len && is_same; i++)
    is_same = g_str_equal (g_ptr_array_index (texts, i), g_ptr_array_index (self->texts, i));
  if (is_same)
    return;

  for (guint i = 0; i < self->notes->len; i++)
    gtk_list_box_remove (get_list (self), g_ptr_array_index (self->notes, i));
  g_ptr_array_set_size (self->notes, 0);

  for (guint i = 0; i < texts->len; i++)
    {
      GtkWidget *note = derma_note_row_new (g_ptr_array_index (texts, i), i < n_warnings);

      gtk_list_box_insert (get_list (self), note, (int) (self->rows->len + i));
      g_ptr_array_add (self->notes, note);
      if (i < n_warnings && gtk_widget_get_mapped (GTK_WIDGET (self)))
        derma_announce (GTK_WIDGET (self), g_ptr_array_index (texts, i), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }

  g_ptr_array_unref (self->texts);
  self->texts = g_steal_pointer (&texts);
}

static void
derma_roller_group_dispose (GObject *object)
{
  g_clear_object (&DERMA_ROLLER_GROUP (object)->check);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_ROLLER_GROUP);

  G_OBJECT_CLASS (derma_roller_group_parent_class)->dispose (object);
}

static void
derma_roller_group_finalize (GObject *object)
{
  DermaRollerGroup *self = DERMA_ROLLER_GROUP (object);

  g_ptr_array_unref (self->rows);
  g_array_unref (self->ids);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->texts);

  G_OBJECT_CLASS (derma_roller_group_parent_class)->finalize (object);
}

static void
derma_roller_group_class_init (DermaRollerGroupClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_CHECK_ROW);

  object_class->dispose = derma_roller_group_dispose;
  object_class->finalize = derma_roller_group_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-roller-group.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaRollerGroup, judge);
  gtk_widget_class_bind_template_child (widget_class, DermaRollerGroup, add);
  gtk_widget_class_bind_template_child (widget_class, DermaRollerGroup, numbing);
  gtk_widget_class_bind_template_callback (widget_class, judge_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, numbing_activated_cb);
}

static void
derma_roller_group_init (DermaRollerGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->ids = g_array_new (FALSE, TRUE, sizeof (gint64));
  self->notes = g_ptr_array_new ();
  self->texts = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_roller_group_new:
 *
 * Returns: (transfer floating): the group
 */
GtkWidget *
derma_roller_group_new (DermaCheck *check)
{
  DermaRollerGroup *self = g_object_new (DERMA_TYPE_ROLLER_GROUP, NULL);

  self->check = g_object_ref (check);
  derma_roller_group_update (self);

  return GTK_WIDGET (self);
}

/**
 * derma_roller_group_update:
 *
 * Shows what the journal holds.
 */
void
derma_roller_group_update (DermaRollerGroup *self)
{
  const DermaRollerFacts *chosen;

  g_return_if_fail (DERMA_IS_ROLLER_GROUP (self));

  update_rows (self);
  update_notes (self);
  chosen = get_chosen (self);
  gtk_widget_set_visible (self->judge, chosen != NULL && derma_roller_get_condition (chosen, derma_clock_get_now (derma_check_get_clock (self->check))).needs_judging);
  gtk_widget_set_visible (GTK_WIDGET (self->numbing), derma_check_is_numbing_offered (self->check));
  derma_check_row_set_active (self->numbing, derma_check_is_numbing_chosen (self->check));
}

/**
 * derma_roller_group_focus_missing:
 *
 * Puts the focus on the choice of a roller while none is chosen.
 *
 * Returns: whether none is
 */
gboolean
derma_roller_group_focus_missing (DermaRollerGroup *self)
{
  if (derma_check_get_roller_id (self->check) != 0)
    return FALSE;

  return gtk_widget_grab_focus (self->rows->len > 0 ? GTK_WIDGET (g_ptr_array_index (self->rows, 0)) : self->add);
}
