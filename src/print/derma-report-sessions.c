/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "print/derma-report-private.h"

static const char *
get_skip_reason (DermaSkipReason reason)
{
  switch (reason)
    {
    case DERMA_SKIP_SORE:
      return C_ ("why a section was skipped", "too sore");
    case DERMA_SKIP_SPOT:
      return C_ ("why a section was skipped", "spot or wound");
    case DERMA_SKIP_REACH:
      return C_ ("why a section was skipped", "out of reach");
    case DERMA_SKIP_NONE:
    case DERMA_SKIP_OTHER:
    default:
      return NULL;
    }
}

/* What became of a section that is not simply done; %NULL where it is. */
static char *
dup_section (const DermaSectionRecord *record,
             const char               *name)
{
  const gboolean is_rolled = derma_section_record_is_rolled (record);
  const char    *reason = get_skip_reason (record->skip_reason);

  if (record->state == DERMA_SECTION_STATE_SKIPPED && reason != NULL && is_rolled)
    /* Translators: a section of the face, and why the rest of it was skipped: “Chin in part (too sore)” */
    return g_strdup_printf (_ ("%1$s in part (%2$s)"), name, reason);
  if (record->state == DERMA_SECTION_STATE_SKIPPED && reason != NULL)
    /* Translators: a section of the face, and why it was skipped: “Chin (too sore)” */
    return g_strdup_printf (_ ("%1$s (%2$s)"), name, reason);
  if (record->state == DERMA_SECTION_STATE_SKIPPED && is_rolled)
    /* Translators: %s is a section of the face, of which only a part was rolled. */
    return g_strdup_printf (_ ("%s in part"), name);
  if (record->stop == DERMA_STOP_PAIN && is_rolled)
    /* Translators: %s is a section of the face that hurt too much to go on. */
    return g_strdup_printf (_ ("%s in part (pain)"), name);
  if (!is_rolled)
    return g_strdup (name);

  return NULL;
}

static void
append (GString    *list,
        const char *word)
{
  if (list->len > 0)
    g_string_append (list, C_ ("between sections of the face", "; "));
  g_string_append (list, word);
}

/* Returns: (transfer full): the sections that were not rolled, or not to the end, and why */
static char *
dup_left_out (const DermaReportSession *session)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      g_autofree char *what = dup_section (&session->sections[i], derma_section_get_short_name ((DermaSection) i));

      if (what != NULL)
        append (list, what);
    }

  return g_strdup (list->len > 0 ? list->str : C_ ("sections left out", "none"));
}

/* Passes in a direction, from the least to the most in what was rolled. */
static char *
dup_passes (const DermaReportSession *session)
{
  guint least = G_MAXUINT;
  guint most = 0;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    for (guint j = 0; derma_section_record_is_rolled (&session->sections[i]) && j < DERMA_N_DIRECTIONS; j++)
      {
        least = MIN (least, session->sections[i].passes[j]);
        most = MAX (most, session->sections[i].passes[j]);
      }

  if (least == G_MAXUINT)
    return g_strdup ("");
  if (least == most)
    return derma_report_dup_count (least);
  /* Translators: the least and the most of a number: “1–2” */
  return g_strdup_printf (_ ("%1$u–%2$u"), least, most);
}

static char *
dup_rolled_time (const DermaReportSession *session)
{
  gint64 rolled_ms = 0;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    rolled_ms += session->sections[i].rolled_ms;

  return derma_format_stopwatch ((guint) (rolled_ms / 1000));
}

/* Whether dup_left_out() names no section. */
static gboolean
is_as_planned (const DermaReportSession *session)
{
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      g_autofree char *what = dup_section (&session->sections[i], "");

      if (what != NULL)
        return FALSE;
    }

  return TRUE;
}

static const char *
get_end (const DermaReportSession *session)
{
  if (session->end == DERMA_SESSION_OPEN)
    return _ ("Being finished");
  if (session->end == DERMA_SESSION_COMPLETED)
    return is_as_planned (session) ? _ ("As planned") : _ ("Rolled in part");

  switch (session->stop)
    {
    case DERMA_STOP_PAIN:
      return _ ("Stopped: pain");
    case DERMA_STOP_BLOOD:
      return _ ("Stopped: bleeding");
    case DERMA_STOP_DROP:
      return _ ("Stopped: roller unclean");
    case DERMA_STOP_NEEDLE:
      return _ ("Stopped: needle damaged");
    case DERMA_STOP_FAINT:
      return _ ("Stopped: felt unwell");
    case DERMA_STOP_TIME:
      return _ ("Stopped: time was over");
    case DERMA_STOP_PERSON:
      return _ ("Ended by the person");
    case DERMA_STOP_NONE:
    default:
      return _ ("Rolled in part");
    }
}

static void
add_session (const DermaReportSession *session,
             DermaDocumentTable       *table)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  /* Of one that was told of afterwards only the day is known. */
  g_strv_builder_take (cells, session->is_stated ? derma_format_year_date (session->t0) : derma_report_dup_date_time (session->t0));
  g_strv_builder_take (cells, derma_format_needle (session->needle_um));
  g_strv_builder_add (cells, session->roller_name != NULL ? session->roller_name : "");
  g_strv_builder_take (cells, session->has_record ? dup_left_out (session) : g_strdup (""));
  g_strv_builder_take (cells, session->has_record ? dup_passes (session) : g_strdup (""));
  g_strv_builder_take (cells, session->has_record ? dup_rolled_time (session) : g_strdup (""));
  g_strv_builder_take (cells, session->pain >= 0 ? derma_report_dup_count ((guint) session->pain) : g_strdup (""));
  g_strv_builder_add (cells, session->is_stated ? _ ("Told afterwards") : session->has_record ? get_end (session)
                                                                                              : "");
  derma_document_table_take_row (table, g_strv_builder_end (cells));
}

static void
add_notes (const DermaReport *self,
           DermaDocument     *document)
{
  DermaDocumentTable *table = NULL;

  for (guint i = 0; i < self->sessions->len; i++)
    {
      const DermaReportSession *session = derma_report_get_session (self, i);

      if (*session->note == '\0')
        continue;
      if (table == NULL)
        {
          derma_document_add (document, DERMA_DOCUMENT_SUBHEADING, _ ("Notes on sessions"));
          table = derma_document_add_table (document, 2, TRUE);
          table->is_small = TRUE;
        }
      derma_report_add_note (table, session->t0, session->note);
    }
}

/* Every session of the range, one a row. */
void
derma_report_add_sessions (const DermaReport *self,
                           DermaDocument     *document)
{
  const char *const HEADS[] = {
    _ ("Session"),
    _ ("Needle"),
    _ ("Roller"),
    _ ("Left out or skipped"),
    _ ("Passes"),
    _ ("Minutes"),
    _ ("Pain"),
    _ ("How it ended"),
    NULL,
  };
  DermaDocumentTable *table;

  if (self->sessions->len == 0)
    return;

  derma_document_add (document, DERMA_DOCUMENT_HEADING, derma_report_part_get_name (DERMA_REPORT_SESSIONS));
  table = derma_document_add_table (document, G_N_ELEMENTS (HEADS) - 1, TRUE);
  derma_document_table_take_heads (table, g_strdupv ((char **) HEADS));
  for (guint i = 0; i < self->sessions->len; i++)
    add_session (derma_report_get_session (self, i), table);
  derma_document_table_drop_empty (table);
  derma_document_add (document, DERMA_DOCUMENT_SMALL,
                      _ ("Passes: in each of four directions. Minutes: the time that the roller was on the skin. Pain: during rolling, by the person, from 0 to 4."));
  add_notes (self, document);
}
