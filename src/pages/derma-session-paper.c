/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-session-paper.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pages/derma-paper-output.h"
#include "pages/derma-session-facts.h"
#include "print/derma-pdf.h"

#define MAX_VALUE 1800 /* bytes in a row: no row is higher than a page */

/* Where a text that is too long for one row may be broken: after a space, or else between two letters. */
static gsize
find_break (const char *text)
{
  const char *end;
  const char *space;

  if (strlen (text) <= MAX_VALUE)
    return strlen (text);

  end = g_utf8_find_prev_char (text, text + MAX_VALUE + 1);
  space = g_strrstr_len (text, end - text, " ");

  return (gsize) ((space != NULL ? space + 1 : end) - text);
}

static void
add_fact (DermaDocumentTable     *table,
          const DermaSessionFact *fact)
{
  g_auto (GStrv) lines = g_strsplit (fact->value, "\n", -1);
  g_autofree char *value = g_strjoinv (C_ ("between lines of one row on paper", "; "), lines);
  const char      *rest = value;

  do
    {
      const gsize      length = find_break (rest);
      g_autofree char *part = g_strndup (rest, length);

      derma_document_table_add_fact (table, rest == value ? fact->name : "", part);
      rest += length;
    }
  while (*rest != '\0');
}

static DermaDocument *
create_document (DermaJournal     *journal,
                 DermaPastSession *session)
{
  g_autoptr (GPtrArray) groups = derma_session_facts_list (journal, session, DERMA_VIEW_MIRROR);
  g_autofree char *when = derma_session_facts_dup_title (session);
  /* Translators: the title of a page on paper; %s is a day and a time. */
  g_autofree char *title = g_strdup_printf (_ ("Session of %s"), when);
  DermaDocument   *document = derma_document_new (title, title, _ ("Recorded by the person at home. No diagnosis."));

  derma_document_add (document, DERMA_DOCUMENT_TITLE, title);
  for (guint i = 0; i < groups->len; i++)
    {
      const DermaSessionFacts *group = g_ptr_array_index (groups, i);
      DermaDocumentTable      *table;

      derma_document_add (document, DERMA_DOCUMENT_HEADING, group->title);
      table = derma_document_add_table (document, 2, TRUE);
      for (guint k = 0; k < group->facts->len; k++)
        add_fact (table, g_ptr_array_index (group->facts, k));
      if (group->has_sides)
        derma_document_add (document, DERMA_DOCUMENT_SMALL, _ ("Left and right are those of the person, as in a mirror."));
    }

  return document;
}

/**
 * derma_session_paper_to_pdf:
 * @now: when it is made
 * @error: return location
 *
 * Draws all that is stored of a session, but for the pixels of its photos.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
derma_session_paper_to_pdf (DermaJournal     *journal,
                            DermaPastSession *session,
                            DermaPaper        paper,
                            gboolean          is_rtl,
                            DermaTime         now,
                            GError          **error)
{
  g_autoptr (DermaDocument) document = create_document (journal, session);
  g_autoptr (DermaSheetLayout) layout = derma_document_lay_out (document, paper, is_rtl);

  return derma_pdf_new (layout, document->title, now, NULL, NULL, error);
}

/**
 * derma_session_paper_dup_file_name:
 *
 * Returns: (transfer full): such as "Session 2026-11-24.pdf"
 */
char *
derma_session_paper_dup_file_name (DermaPastSession *session)
{
  g_autofree char *time = derma_time_to_iso8601 (derma_past_session_get_t0 (session));

  *strchr (time, 'T') = '\0';
  /* Translators: the name of a PDF file; %s is the day of the session, as 2026-11-24. */
  return g_strdup_printf (_ ("Session %s.pdf"), time);
}

static GBytes *
make (GtkWidget        *widget,
      DermaJournal     *journal,
      DermaPastSession *session,
      DermaTime         now,
      GError          **error)
{
  return derma_session_paper_to_pdf (journal, session, derma_paper_for_locale (), gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL, now, error);
}

/**
 * derma_session_paper_print:
 * @widget: where the dialog belongs to
 * @now: when it is made
 *
 * Asks for a printer, which gets the PDF that would be saved.
 */
void
derma_session_paper_print (GtkWidget        *widget,
                           DermaJournal     *journal,
                           DermaPastSession *session,
                           DermaTime         now)
{
  const char *failed = _ ("The session could not be printed. Look at the printer and try again, or save it as PDF.");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = make (widget, journal, session, now, &error);

  if (pdf != NULL)
    derma_paper_print (widget, pdf, derma_paper_for_locale (), GTK_PAGE_ORIENTATION_PORTRAIT, _ ("Print the Session"), failed);
  else
    derma_paper_tell_failure (widget, error, failed);
}

/**
 * derma_session_paper_save:
 * @widget: where the dialog belongs to
 * @now: when it is made
 *
 * Asks for a file, and saves the session as PDF.
 */
void
derma_session_paper_save (GtkWidget        *widget,
                          DermaJournal     *journal,
                          DermaPastSession *session,
                          DermaTime         now)
{
  const DermaPaperWords words = {
    .title = _ ("Save the Session"),
    .saved = _ ("The session is saved."),
    .failed = _ ("The session could not be saved. Choose another folder and try again."),
  };
  g_autofree char *name = derma_session_paper_dup_file_name (session);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = make (widget, journal, session, now, &error);

  if (pdf != NULL)
    derma_paper_save (widget, pdf, name, &words);
  else
    derma_paper_tell_failure (widget, error, words.failed);
}
