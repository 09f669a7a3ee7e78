/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-earlier-roller.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-date-button.h"
#include "pages/derma-earlier-text.h"
#include "pages/derma-roller-text.h"

#define ANOTHER 0
#define NOTHING (-1)

/**
 * DermaEarlierRoller:
 *
 * Asks which roller was used in a session that was rolled without the app: one of those in use, whose uses it counts for, or
 * another one, of which only the length is known. Nothing is chosen beforehand; with no roller in use there is nothing to ask.
 */
struct _DermaEarlierRoller
{
  AdwComboRow parent_instance;

  DermaJournal *journal;
  GArray       *ids; /* gint64: what is offered; ANOTHER, NOTHING */
};

G_DEFINE_FINAL_TYPE (DermaEarlierRoller, derma_earlier_roller, ADW_TYPE_COMBO_ROW)

static gint64
get_id (DermaEarlierRoller *self)
{
  const guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return selected < self->ids->len ? g_array_index (self->ids, gint64, selected) : NOTHING;
}

static void
offer (DermaEarlierRoller *self,
       GtkStringList      *titles,
       gint64              id,
       const char         *title)
{
  g_array_append_val (self->ids, id);
  gtk_string_list_append (titles, title);
}

static void
derma_earlier_roller_dispose (GObject *object)
{
  g_clear_object (&DERMA_EARLIER_ROLLER (object)->journal);

  G_OBJECT_CLASS (derma_earlier_roller_parent_class)->dispose (object);
}

static void
derma_earlier_roller_finalize (GObject *object)
{
  g_array_unref (DERMA_EARLIER_ROLLER (object)->ids);

  G_OBJECT_CLASS (derma_earlier_roller_parent_class)->finalize (object);
}

static void
derma_earlier_roller_class_init (DermaEarlierRollerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = derma_earlier_roller_dispose;
  object_class->finalize = derma_earlier_roller_finalize;
}

static void
derma_earlier_roller_init (DermaEarlierRoller *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * derma_earlier_roller_set_journal:
 * @journal: whose rollers are offered, as they are now
 */
void
derma_earlier_roller_set_journal (DermaEarlierRoller *self,
                                  DermaJournal       *journal)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  GListModel *rollers;

  g_return_if_fail (DERMA_IS_EARLIER_ROLLER (self));
  g_return_if_fail (DERMA_IS_JOURNAL (journal));

  g_set_object (&self->journal, journal);
  g_array_set_size (self->ids, 0);
  /* Translators: nothing is chosen yet of a list */
  offer (self, titles, NOTHING, _ ("Choose one"));
  rollers = derma_journal_get_rollers (journal);
  for (guint i = 0; i < g_list_model_get_n_items (rollers); i++)
    {
      g_autoptr (DermaRoller) roller = g_list_model_get_item (rollers, i);
      g_autofree char *title = derma_roller_dup_title (roller, journal);

      if (derma_roller_get_facts (roller)->retired == DERMA_RETIRED_NOT)
        offer (self, titles, derma_roller_get_id (roller), title);
    }
  offer (self, titles, ANOTHER, _ ("Another one"));

  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (titles));
  gtk_widget_set_visible (GTK_WIDGET (self), self->ids->len > 2);
  derma_earlier_roller_reset (self);
}

/**
 * derma_earlier_roller_reset:
 *
 * Takes the choice back.
 */
void
derma_earlier_roller_reset (DermaEarlierRoller *self)
{
  g_return_if_fail (DERMA_IS_EARLIER_ROLLER (self));

  adw_combo_row_set_selected (ADW_COMBO_ROW (self), self->ids->len > 2 ? 0 : self->ids->len - 1);
}

/**
 * derma_earlier_roller_is_other:
 *
 * Returns: whether it was none of the rollers in use, so that its length is to be asked for
 */
gboolean
derma_earlier_roller_is_other (DermaEarlierRoller *self)
{
  g_return_val_if_fail (DERMA_IS_EARLIER_ROLLER (self), FALSE);

  return get_id (self) == ANOTHER;
}

/**
 * derma_earlier_roller_check:
 * @day: that was chosen, or %DERMA_NO_DAY
 * @typed: as length of another roller
 * @needle_um: (out): micrometres; 0 as long as the session cannot be added
 *
 * Returns: (transfer none): what is missing, or what follows from it
 */
const char *
derma_earlier_roller_check (DermaEarlierRoller *self,
                            gint64              day,
                            const char         *typed,
                            guint              *needle_um)
{
  DermaRoller *roller;

  g_return_val_if_fail (DERMA_IS_EARLIER_ROLLER (self), NULL);
  g_return_val_if_fail (typed != NULL && needle_um != NULL, NULL);

  if (day == DERMA_NO_DAY || derma_earlier_roller_is_other (self))
    return derma_earlier_text_check (day, typed, needle_um);

  roller = derma_journal_get_roller (self->journal, get_id (self));
  *needle_um = roller != NULL ? derma_roller_get_facts (roller)->needle_um : 0;
  if (roller == NULL)
    return _ ("Choose the roller.");

  return _ ("It counts for the rest between sessions, and as a use of the roller. Look at the roller before you use it again.");
}

/**
 * derma_earlier_roller_add_session:
 * @t0: when rolling ended, by what is known
 * @needle_um: as derma_earlier_roller_check() says
 * @excluded: sections that were not rolled
 * @note: the person's note; may be empty
 * @now: now
 * @error: return location, as of derma_journal_add_stated_session_of()
 *
 * Returns: whether the session with the chosen roller is in the journal
 */
gboolean
derma_earlier_roller_add_session (DermaEarlierRoller *self,
                                  DermaTime           t0,
                                  guint               needle_um,
                                  DermaSectionSet     excluded,
                                  const char         *note,
                                  DermaTime           now,
                                  GError            **error)
{
  g_return_val_if_fail (DERMA_IS_EARLIER_ROLLER (self), FALSE);

  if (derma_earlier_roller_is_other (self))
    return derma_journal_add_stated_session_with (self->journal, t0, needle_um, excluded, note, now, NULL, error);

  return derma_journal_add_stated_session_of (self->journal, t0, get_id (self), excluded, note, now, NULL, error);
}
