/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a healing form is told to show, and what can be read from it. */
#include "config.h"

#include "widgets/derma-healing-form-private.h"

#include <glib/gi18n-lib.h>

void
derma_healing_form_update_complete (DermaHealingForm *self)
{
  const gboolean is_complete = derma_level_list_get_n_open (self->list) == 0 && derma_healing_form_get_sections (self) != 0;

  if (self->is_complete == is_complete)
    return;

  self->is_complete = is_complete;
  derma_healing_form_notify (self, DERMA_HEALING_FORM_PROP_IS_COMPLETE);
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

  return derma_level_list_get_n_open (self->list);
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

  if (derma_level_list_has_answers (self->list))
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

  return derma_level_list_get_level (self->list, measure);
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

  derma_level_list_set_level (self->list, measure, level);
  derma_healing_form_update_complete (self);
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
    log->levels[i] = (guint) MAX (derma_level_list_get_level (self->list, i), 0);
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
  derma_level_list_set_narrow (self->list, is_narrow);
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

/* What a level that stands out is measured by. */
static char *
dup_beside (const DermaMeasureJudgement *verdict,
            int                          last_level)
{
  if (last_level != DERMA_HEALING_NOT_ANSWERED)
    return g_strdup_printf (_ ("Expected by now: up to %1$u. Last time: %2$d."), verdict->expected, last_level);

  return g_strdup_printf (_ ("Expected by now: up to %u."), verdict->expected);
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
  g_autofree char *beside = NULL;
  DermaLevelRemark remark;

  g_return_if_fail (DERMA_IS_HEALING_FORM (self) && measure < DERMA_N_HEALING_MEASURES);

  if (verdict == NULL || verdict->judgement == DERMA_JUDGEMENT_NONE)
    {
      derma_level_list_set_remark (self->list, measure, NULL);
      return;
    }

  remark = (DermaLevelRemark) { .text = derma_measure_judgement_get_text (verdict), .last = last_level };
  if (verdict->judgement >= DERMA_JUDGEMENT_WATCH)
    {
      beside = dup_beside (verdict, last_level);
      remark.beside = beside;
      remark.icon = verdict->judgement == DERMA_JUDGEMENT_SEE_DOCTOR ? "dialog-warning-symbolic" : "alarm-symbolic";
    }
  derma_level_list_set_remark (self->list, measure, &remark);
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
