/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a healing form is told to show, and what can be read from it. */
#include "config.h"

#include "widgets/derma-healing-form-private.h"

#include <glib/gi18n-lib.h>

void
derma_healing_form_update_complete (DermaHealingForm *self)
{
  guint    n_open = 0;
  gboolean is_complete;

  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    if (derma_healing_row_get_level (self->rows[i]) == DERMA_HEALING_NOT_ANSWERED)
      n_open++;
  if (self->n_open != n_open)
    {
      self->n_open = n_open;
      derma_healing_form_notify (self, DERMA_HEALING_FORM_PROP_N_OPEN);
    }

  is_complete = n_open == 0 && derma_healing_form_get_sections (self) != 0;
  if (self->is_complete == is_complete)
    return;

  self->is_complete = is_complete;
  derma_healing_form_notify (self, DERMA_HEALING_FORM_PROP_IS_COMPLETE);
}

/* @row: (nullable) */
void
derma_healing_form_open_row (DermaHealingForm *self,
                             DermaHealingRow  *row)
{
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    derma_healing_row_set_open (self->rows[i], self->rows[i] == row);
}

/* The first measure without an answer, from @start on and round; %NULL when all have one. */
DermaHealingRow *
derma_healing_form_find_unanswered (DermaHealingForm *self,
                                    guint             start)
{
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    {
      DermaHealingRow *row = self->rows[(start + i) % DERMA_N_HEALING_MEASURES];

      if (derma_healing_row_get_level (row) == DERMA_HEALING_NOT_ANSWERED)
        return row;
    }

  return NULL;
}

/**
 * derma_healing_form_is_complete:
 *
 * Returns: whether all six measures have an answer, and there is at least one section
 */
gboolean
derma_healing_form_is_complete (DermaHealingForm *self)
{
  g_return_val_if_fail (DERMA_IS_HEALING_FORM (self), FALSE);

  return self->is_complete;
}

/**
 * derma_healing_form_get_n_open:
 *
 * Returns: how many measures have no value yet
 */
guint
derma_healing_form_get_n_open (DermaHealingForm *self)
{
  g_return_val_if_fail (DERMA_IS_HEALING_FORM (self), 0);

  return self->n_open;
}

/**
 * derma_healing_form_has_input:
 *
 * Returns: whether anything was filled in
 */
gboolean
derma_healing_form_has_input (DermaHealingForm *self)
{
  g_autofree char *note = NULL;

  g_return_val_if_fail (DERMA_IS_HEALING_FORM (self), FALSE);

  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    if (derma_healing_row_get_level (self->rows[i]) != DERMA_HEALING_NOT_ANSWERED)
      return TRUE;

  note = derma_healing_form_dup_note (self);
  return note[0] != '\0' || derma_healing_form_get_sections (self) != derma_healing_where_get_rolled (self->where);
}

/**
 * derma_healing_form_get_level:
 *
 * Returns: 0 to 4, or %DERMA_HEALING_NOT_ANSWERED
 */
int
derma_healing_form_get_level (DermaHealingForm   *self,
                              DermaHealingMeasure measure)
{
  g_return_val_if_fail (DERMA_IS_HEALING_FORM (self) && measure < DERMA_N_HEALING_MEASURES, DERMA_HEALING_NOT_ANSWERED);

  return derma_healing_row_get_level (self->rows[measure]);
}

/**
 * derma_healing_form_set_level:
 * @level: 0 to 4, or %DERMA_HEALING_NOT_ANSWERED
 */
void
derma_healing_form_set_level (DermaHealingForm   *self,
                              DermaHealingMeasure measure,
                              int                 level)
{
  g_return_if_fail (DERMA_IS_HEALING_FORM (self) && measure < DERMA_N_HEALING_MEASURES);

  self->is_filling = TRUE;
  self->levels[measure] = level;
  derma_healing_row_set_level (self->rows[measure], level);
  self->is_filling = FALSE;
  derma_healing_form_update_complete (self);
  derma_healing_form_open_row (self, derma_healing_form_find_unanswered (self, 0));
}

/**
 * derma_healing_form_get_log:
 * @log: (out): what the form says; a measure without an answer is 0, and there is no time
 */
void
derma_healing_form_get_log (DermaHealingForm *self,
                            DermaHealingLog  *log)
{
  g_return_if_fail (DERMA_IS_HEALING_FORM (self) && log != NULL);

  *log = (DermaHealingLog) { .sections = derma_healing_form_get_sections (self) };
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    log->levels[i] = (guint) MAX (derma_healing_row_get_level (self->rows[i]), 0);
}

/**
 * derma_healing_form_get_sections:
 *
 * Returns: the sections that the answers are about
 */
DermaSectionSet
derma_healing_form_get_sections (DermaHealingForm *self)
{
  g_return_val_if_fail (DERMA_IS_HEALING_FORM (self), 0);

  return derma_healing_where_get_sections (self->where);
}

/**
 * derma_healing_form_set_sections:
 * @sections: the sections that the answers are about
 */
void
derma_healing_form_set_sections (DermaHealingForm *self,
                                 DermaSectionSet   sections)
{
  g_return_if_fail (DERMA_IS_HEALING_FORM (self));

  self->sections = sections & derma_healing_where_get_rolled (self->where);
  derma_healing_where_set_sections (self->where, sections);
}

/**
 * derma_healing_form_set_rolled:
 * @rolled: the sections of the session, of which all are ticked
 */
void
derma_healing_form_set_rolled (DermaHealingForm *self,
                               DermaSectionSet   rolled)
{
  g_return_if_fail (DERMA_IS_HEALING_FORM (self));

  self->sections = rolled;
  derma_healing_where_set_rolled (self->where, rolled);
}

/**
 * derma_healing_form_dup_note:
 *
 * Returns: (transfer full): what was written, without space around it
 */
char *
derma_healing_form_dup_note (DermaHealingForm *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter    start;
  GtkTextIter    end;

  g_return_val_if_fail (DERMA_IS_HEALING_FORM (self), NULL);

  buffer = gtk_text_view_get_buffer (self->note);
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

/**
 * derma_healing_form_set_note:
 * @note: (nullable): the note
 */
void
derma_healing_form_set_note (DermaHealingForm *self,
                             const char       *note)
{
  g_return_if_fail (DERMA_IS_HEALING_FORM (self));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note), note != NULL ? note : "", -1);
}

/**
 * derma_healing_form_is_narrow:
 *
 * Returns: whether the levels stand under their titles
 */
gboolean
derma_healing_form_is_narrow (DermaHealingForm *self)
{
  g_return_val_if_fail (DERMA_IS_HEALING_FORM (self), FALSE);

  return self->is_narrow;
}

/**
 * derma_healing_form_set_narrow:
 * @is_narrow: whether the levels stand under their titles instead of beside them
 */
void
derma_healing_form_set_narrow (DermaHealingForm *self,
                               gboolean          is_narrow)
{
  g_return_if_fail (DERMA_IS_HEALING_FORM (self));

  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->top),
                                  is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    derma_healing_row_set_narrow (self->rows[i], is_narrow);
  derma_healing_form_notify (self, DERMA_HEALING_FORM_PROP_NARROW);
}

/**
 * derma_healing_form_set_view:
 * @view: how the face is seen
 */
void
derma_healing_form_set_view (DermaHealingForm *self,
                             DermaView         view)
{
  g_return_if_fail (DERMA_IS_HEALING_FORM (self));

  derma_healing_where_set_view (self->where, view);
}

/**
 * derma_healing_form_set_last:
 * @last: (nullable): the log before, which can be taken over in one press; %NULL where there is none
 */
void
derma_healing_form_set_last (DermaHealingForm      *self,
                             const DermaHealingLog *last)
{
  g_return_if_fail (DERMA_IS_HEALING_FORM (self));

  if (last != NULL)
    self->last = *last;
  gtk_widget_set_visible (self->as_last, last != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "healing.as-last-time", last != NULL);
}

/**
 * derma_healing_form_set_verdict:
 * @verdict: (nullable): what is to be thought of the level that is chosen now
 * @last_level: the level at the log before, or %DERMA_HEALING_NOT_ANSWERED
 *
 * Both are shown beside the answer, and not before there is one.
 */
void
derma_healing_form_set_verdict (DermaHealingForm            *self,
                                DermaHealingMeasure          measure,
                                const DermaMeasureJudgement *verdict,
                                int                          last_level)
{
  g_return_if_fail (DERMA_IS_HEALING_FORM (self) && measure < DERMA_N_HEALING_MEASURES);

  derma_healing_row_set_verdict (self->rows[measure], verdict, last_level);
}

/**
 * derma_healing_form_set_warning_signs:
 * @words: (nullable): what was answered to the question for warning signs; %NULL: it was not asked
 */
void
derma_healing_form_set_warning_signs (DermaHealingForm *self,
                                      const char       *words)
{
  g_return_if_fail (DERMA_IS_HEALING_FORM (self));

  adw_action_row_set_subtitle (self->warning_sign, words != NULL ? words : _ ("Fever, pus, red lines, blisters, spreading redness"));
}
