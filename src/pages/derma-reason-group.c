/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-reason-group.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-check-row.h"
#include "pages/derma-history-dialog.h"
#include "pages/derma-note-row.h"

struct _DermaReasonGroup
{
  AdwPreferencesGroup parent_instance;

  DermaCheck  *check;
  DermaVerdict effect;
  GArray      *reasons; /* (element-type DermaReason) as shown */
  GPtrArray   *texts;   /* (element-type utf8) of @reasons */
  GPtrArray   *rows;    /* (element-type GtkWidget) of @reasons */
  GtkWidget   *history;
};

G_DEFINE_FINAL_TYPE (DermaReasonGroup, derma_reason_group, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
is_refusal_shown (const DermaReason *reason)
{
  return reason->rule == DERMA_RULE_INTERVAL || reason->rule == DERMA_RULE_NOT_HEALED || reason->rule == DERMA_RULE_FIRST;
}

static gboolean
is_shown (DermaReasonGroup  *self,
          const DermaReason *reason)
{
  if (reason->effect != self->effect || derma_check_is_reason_in_group (self->check, reason))
    return FALSE;

  return self->effect == DERMA_VERDICT_WARN || is_refusal_shown (reason);
}

static void
warning_activated_cb (DermaCheckRow    *row,
                      DermaReasonGroup *self)
{
  guint index;

  if (g_ptr_array_find (self->rows, row, &index))
    derma_check_acknowledge (self->check, &g_array_index (self->reasons, DermaReason, index), !derma_check_row_get_active (row));
}

static void
history_activated_cb (DermaReasonGroup *self)
{
  derma_history_dialog_present (GTK_WIDGET (self), derma_check_get_journal (self->check), derma_check_get_clock (self->check));
}

static void
add_row (DermaReasonGroup *self,
         const char       *text)
{
  GtkWidget *row;

  if (self->effect == DERMA_VERDICT_WARN)
    {
      row = derma_check_row_new (text, _ ("I know, and go on with it"));
      g_signal_connect_object (row, "activated", G_CALLBACK (warning_activated_cb), self, 0);
    }
  else
    row = derma_note_row_new (text, TRUE);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
rebuild (DermaReasonGroup *self)
{
  gboolean has_first = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  if (self->history != NULL)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_steal_pointer (&self->history));

  for (guint i = 0; i < self->reasons->len; i++)
    {
      add_row (self, g_ptr_array_index (self->texts, i));
      has_first |= g_array_index (self->reasons, DermaReason, i).rule == DERMA_RULE_FIRST;
    }

  if (has_first)
    {
      self->history = adw_button_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->history), _ ("Patch Tests and Earlier Sessions…"));
      g_signal_connect_object (self->history, "activated", G_CALLBACK (history_activated_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->history);
    }
}

static void
derma_reason_group_dispose (GObject *object)
{
  g_clear_object (&DERMA_REASON_GROUP (object)->check);

  G_OBJECT_CLASS (derma_reason_group_parent_class)->dispose (object);
}

static void
derma_reason_group_finalize (GObject *object)
{
  DermaReasonGroup *self = DERMA_REASON_GROUP (object);

  g_array_unref (self->reasons);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (derma_reason_group_parent_class)->finalize (object);
}

static void
derma_reason_group_class_init (DermaReasonGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = derma_reason_group_dispose;
  object_class->finalize = derma_reason_group_finalize;
}

static void
derma_reason_group_init (DermaReasonGroup *self)
{
  self->reasons = g_array_new (FALSE, TRUE, sizeof (DermaReason));
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
}

/**
 * derma_reason_group_new:
 * @effect: %DERMA_VERDICT_NO for refusals, %DERMA_VERDICT_WARN for warnings
 *
 * Returns: (transfer floating): the group
 */
GtkWidget *
derma_reason_group_new (DermaCheck  *check,
                        DermaVerdict effect)
{
  DermaReasonGroup *self = g_object_new (DERMA_TYPE_REASON_GROUP,
                                         "title", effect == DERMA_VERDICT_NO ? _ ("Not today") : _ ("Good to know"),
                                         NULL);

  self->check = g_object_ref (check);
  self->effect = effect;
  derma_reason_group_update (self);

  return GTK_WIDGET (self);
}

/**
 * derma_reason_group_update:
 *
 * Shows what holds now. Rows are made anew only when a reason came or went, so that the focus stays where it is.
 */
void
derma_reason_group_update (DermaReasonGroup *self)
{
  const DermaPermission *permission = derma_check_get_permission (self->check);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  gboolean is_same;

  g_array_set_size (self->reasons, 0);
  for (guint i = 0; i < permission->n_reasons; i++)
    if (is_shown (self, &permission->reasons[i]))
      {
        g_array_append_val (self->reasons, permission->reasons[i]);
        g_ptr_array_add (texts, derma_check_get_reason_text (self->check, &permission->reasons[i]));
      }

  is_same = texts->len == self->texts->len;
  for (guint i = 0; i < texts->len && is_same; i++)
    is_same = g_str_equal (g_ptr_array_index (texts, i), g_ptr_array_index (self->texts, i));

  if (!is_same)
    {
      g_ptr_array_unref (self->texts);
      self->texts = g_steal_pointer (&texts);
      rebuild (self);
    }

  if (self->effect == DERMA_VERDICT_WARN)
    for (guint i = 0; i < self->rows->len; i++)
      derma_check_row_set_active (g_ptr_array_index (self->rows, i), g_array_index (self->reasons, DermaReason, i).is_acknowledged);

  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

/**
 * derma_reason_group_focus_missing:
 *
 * Puts the focus on the first warning that was not ticked.
 *
 * Returns: whether there is one
 */
gboolean
derma_reason_group_focus_missing (DermaReasonGroup *self)
{
  if (self->effect != DERMA_VERDICT_WARN)
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    if (!g_array_index (self->reasons, DermaReason, i).is_acknowledged)
      return gtk_widget_grab_focus (g_ptr_array_index (self->rows, i));

  return FALSE;
}
