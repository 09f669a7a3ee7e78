/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-today-face.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

static void
show_section (DermaFace              *face,
              DermaSection            section,
              const DermaLastSession *last,
              DermaTime               now,
              gboolean                is_healing)
{
  const gint64     days = derma_time_get_local_day (now) - derma_time_get_local_day (last->t0);
  const guint      n_days = (guint) MAX (days, 0);
  g_autofree char *label = section == DERMA_SECTION_NOSE_UPPER_LIP ? derma_format_days_short (n_days) : derma_format_days (n_days);
  g_autofree char *sentence = NULL;

  if (is_healing)
    sentence = g_strdup (_ ("Healing."));
  else if (n_days == 0)
    sentence = g_strdup (_ ("Rolled today."));
  else
    sentence = g_strdup_printf (ngettext ("Rolled %u day ago.", "Rolled %u days ago.", n_days), n_days);

  derma_face_set_label (face, section, is_healing ? NULL : label, sentence);
}

/**
 * derma_today_face_show:
 * @now: the present instant
 * @is_healing: whether the skin heals after the last session
 *
 * Shows how long ago each section was rolled, or which of them heal.
 *
 * Returns: whether there are days to be read
 */
gboolean
derma_today_face_show (DermaFace    *face,
                       DermaJournal *journal,
                       DermaTime     now,
                       gboolean      is_healing)
{
  DermaPastSession *newest = derma_journal_get_last_session (journal);
  gboolean          has_ages = FALSE;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      DermaLastSession last;
      gboolean         heals;

      if (!derma_journal_get_last_rolled (journal, (DermaSection) i, &last))
        {
          derma_face_set_state (face, (DermaSection) i, DERMA_FACE_STATE_IDLE, 0);
          derma_face_set_label (face, (DermaSection) i, NULL, _ ("Not rolled yet."));
          continue;
        }

      heals = is_healing && newest != NULL && derma_past_session_get_id (newest) == last.id;
      derma_face_set_state (face, (DermaSection) i, heals ? DERMA_FACE_STATE_HEALING : DERMA_FACE_STATE_IDLE, 0);
      show_section (face, (DermaSection) i, &last, now, heals);
      has_ages = has_ages || !heals;
    }

  return has_ages;
}
