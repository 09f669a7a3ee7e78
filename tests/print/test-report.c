/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "core/derma-format.h"
#include "pdf-reader.h"
#include "print/derma-report-pdf.h"
#include "report-case.h"
#include "sheet-case.h"

#define MIN_SIZE 8.5 /* points */
#define MARGIN 45.0

static gboolean
is_rtl (void)
{
  return g_str_equal (g_getenv ("LANGUAGE"), "qpr");
}

static gboolean
is_english (void)
{
  return g_str_equal (g_getenv ("LANGUAGE"), "en");
}

static DermaReport *
create_report (guint n_sessions)
{
  DermaReport *report = report_case_new (n_sessions);

  report_case_add_flags (report);
  report_case_add_answers (report);
  report_case_add_check_ins (report, MIN (n_sessions, 14));
  report->is_rtl = is_rtl ();

  return report;
}

static guint
count (const char *text,
       const char *word)
{
  g_auto (GStrv) parts = g_strsplit (text, word, -1);

  return g_strv_length (parts) - 1;
}

static guint
count_bytes (const char *data,
             gsize       length,
             const char *word)
{
  const char *end = data + length;
  guint       n = 0;

  for (const char *found = data; (found = memmem (found, (gsize) (end - found), word, strlen (word))) != NULL; found++)
    n++;

  return n;
}

static gboolean
is_content (const DermaSheetMark *mark)
{
  return mark->kind == DERMA_SHEET_MARK_TEXT && !mark->is_aside;
}

/* Returns: the next mark that says something */
static const DermaSheetMark *
find_content (const DermaSheetLayout *layout,
              guint                   from)
{
  for (guint i = from; i < layout->marks->len; i++)
    if (is_content (g_ptr_array_index (layout->marks, i)))
      return g_ptr_array_index (layout->marks, i);

  g_error ("Nothing follows");
}

/* Returns: what follows the heading that begins at @from */
static const DermaSheetMark *
find_after_heading (const DermaSheetLayout *layout,
                    guint                   from)
{
  const char *tag = ((const DermaSheetMark *) g_ptr_array_index (layout->marks, from))->tag;

  for (guint i = from; i < layout->marks->len; i++)
    {
      const DermaSheetMark *mark = g_ptr_array_index (layout->marks, i);

      if (mark->kind == DERMA_SHEET_MARK_END && g_str_equal (mark->tag, tag))
        return find_content (layout, i);
    }

  g_error ("A heading has no end");
}

/* Everything stands on its page, between the margins; what follows a heading stands on the same page. */
static void
assert_layout (const DermaSheetLayout *layout)
{
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const DermaSheetMark *mark = g_ptr_array_index (layout->marks, i);

      if (mark->kind == DERMA_SHEET_MARK_BEGIN && (g_str_equal (mark->tag, "H2") || g_str_equal (mark->tag, "H3")))
        g_assert_cmpuint (find_after_heading (layout, i)->page, ==, find_content (layout, i)->page);
      if (mark->kind != DERMA_SHEET_MARK_TEXT)
        continue;

      g_assert_cmpfloat (mark->x, >=, MARGIN - 0.1);
      g_assert_cmpfloat (mark->x + mark->width, <=, layout->width - MARGIN + 0.1);
      g_assert_cmpfloat (mark->y, >=, mark->is_aside ? 0 : MARGIN - 0.1);
      g_assert_cmpfloat (mark->y + mark->height, <=, layout->height - (mark->is_aside ? 0 : MARGIN));
      g_assert_cmpfloat (mark->size, >=, MIN_SIZE);
    }
}

/* No row is torn apart. */
static void
assert_rows (const DermaSheetLayout *layout)
{
  guint page = 0;

  for (guint i = 0; i < layout->marks->len; i++)
    {
      const DermaSheetMark *mark = g_ptr_array_index (layout->marks, i);

      if (mark->kind == DERMA_SHEET_MARK_BEGIN && g_str_equal (mark->tag, "TR"))
        page = mark->page;
      if (mark->kind == DERMA_SHEET_MARK_END && g_str_equal (mark->tag, "TR"))
        g_assert_cmpuint (mark->page, ==, page);
    }
}

/* Each page has its number, and each but the first a head. */
static void
assert_asides (const DermaSheetLayout *layout)
{
  for (guint page = 0; page < layout->n_pages; page++)
    {
      g_autofree char *number = g_strdup_printf (g_dpgettext2 (GETTEXT_PACKAGE, "page", "%1$u of %2$u"), page + 1, layout->n_pages);
      guint            n_numbers = 0;
      guint            n_asides = 0;

      for (guint i = 0; i < layout->marks->len; i++)
        {
          const DermaSheetMark *mark = g_ptr_array_index (layout->marks, i);

          if (mark->page != page || mark->kind != DERMA_SHEET_MARK_TEXT || !mark->is_aside)
            continue;
          n_asides++;
          n_numbers += g_str_equal (pango_layout_get_text (mark->text), number);
        }
      g_assert_cmpuint (n_numbers, ==, 1);
      g_assert_cmpuint (n_asides, >=, page == 0 ? 2 : 3);
    }
}

static void
test_pages (void)
{
  static const guint N_SESSIONS[] = { 1, 12, 300 };
  guint              n_pages = 0;

  for (guint i = 0; i < G_N_ELEMENTS (N_SESSIONS); i++)
    for (guint paper = 0; paper < 2; paper++)
      {
        g_autoptr (DermaReport) report = create_report (N_SESSIONS[i]);
        g_autoptr (DermaDocument) document = derma_report_create_document (report);
        g_autoptr (DermaSheetLayout) layout = derma_document_lay_out (document, (DermaPaper) paper, report->is_rtl);

        assert_layout (layout);
        assert_rows (layout);
        assert_asides (layout);
        if (paper == DERMA_PAPER_LETTER)
          continue;
        g_assert_cmpuint (layout->n_pages, >, n_pages);
        n_pages = layout->n_pages;
      }
  g_assert_cmpuint (n_pages, >, 10);
}

/* The heads of a table stand on every page that it goes on to, and are heard once. */
static void
test_heads (void)
{
  g_autoptr (DermaReport) report = create_report (300);
  g_autoptr (DermaDocument) document = NULL;
  g_autoptr (DermaSheetLayout) layout = NULL;
  const char *head = _ ("How it ended");
  guint       n_heard = 0;
  guint       first = 0;
  guint       last = 0;

  report->parts = DERMA_REPORT_BIT (DERMA_REPORT_SESSIONS);
  document = derma_report_create_document (report);
  layout = derma_document_lay_out (document, DERMA_PAPER_A4, report->is_rtl);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const DermaSheetMark *mark = g_ptr_array_index (layout->marks, i);

      if (mark->kind != DERMA_SHEET_MARK_TEXT || !g_str_equal (pango_layout_get_text (mark->text), head))
        continue;
      if (!mark->is_aside)
        {
          n_heard++;
          first = last = mark->page;
        }
      else
        g_assert_cmpuint (mark->page, ==, ++last);
    }
  g_assert_cmpuint (n_heard, ==, 1);
  g_assert_cmpuint (last, >=, first + 4);
}

static void
test_file (void)
{
  static const char *const PAPERS[] = { "(A4)", "(letter)" };

  for (guint paper = 0; paper < 2; paper++)
    {
      g_autoptr (DermaReport) report = create_report (12);
      char            *folder = dup_folder ();
      g_autofree char *path = NULL;
      g_autofree char *info = NULL;
      g_autofree char *check = NULL;
      g_autofree char *tagged = NULL;
      g_autofree char *title = NULL;
      g_autofree char *expected = derma_report_dup_title (report);
      g_autofree char *contents = NULL;
      gsize            length;
      g_autoptr (GError) error = NULL;

      report->paper = (DermaPaper) paper;
      path = report_case_save (report, folder);
      info = dup_output ("pdfinfo", "-isodates", path, NULL);
      check = dup_output ("qpdf", "--check", path, NULL);
      tagged = dup_field (info, "Tagged");
      title = dup_field (info, "Title");
      g_assert_cmpstr (tagged, ==, "yes");
      g_assert_nonnull (strstr (info, PAPERS[paper]));
      g_assert_nonnull (strstr (check, "No syntax or stream encoding errors"));
      if (is_english ())
        g_assert_nonnull (strstr (title, "Progress Report, 24"));
      g_assert_nonnull (expected);
      g_file_get_contents (path, &contents, &length, &error);
      g_assert_no_error (error);
      g_assert_nonnull (memmem (contents, length, "/Lang (", 7));
      g_assert_nonnull (memmem (contents, length, "/DisplayDocTitle true", 21));
      remove_folder (folder);
    }
}

static void
test_structure (void)
{
  g_autoptr (DermaReport) report = create_report (60);
  char            *folder = dup_folder ();
  g_autofree char *path = report_case_save (report, folder);
  g_autofree char *structure = dup_output ("pdfinfo", "-struct", path, NULL);
  g_autofree char *said = dup_output ("pdfinfo", "-struct-text", path, NULL);

  g_assert_true (g_str_has_prefix (structure, "Document\n"));
  g_assert_cmpuint (count (structure, " H1 "), ==, 1);
  g_assert_cmpuint (count (structure, " H2 "), ==, 7);
  g_assert_cmpuint (count (structure, " Table "), >=, 8);
  g_assert_cmpuint (count (structure, "    TR\n"), >=, 120);
  g_assert_cmpuint (count (structure, "Sect"), ==, 7);
  /* each head says of what it is one */
  g_assert_cmpuint (count (structure, "/Scope /Column"), >=, 20);
  g_assert_cmpuint (count (structure, "/Scope /Row"), >=, 100);
  g_assert_cmpuint (count (structure, "/Scope "), ==, count (structure, " TH"));
  /* who listens does not hear what stands on every page */
  g_assert_null (strstr (said, _ ("Recorded by the person at home. No diagnosis.")));
  remove_folder (folder);
}

/* Each session of the range is there, with its day. */
static void
test_every_session (void)
{
  g_autoptr (DermaReport) report = create_report (300);
  char            *folder = dup_folder ();
  g_autofree char *path = NULL;
  g_autofree char *words = NULL;

  report->parts = DERMA_REPORT_BIT (DERMA_REPORT_SESSIONS);
  path = report_case_save (report, folder);
  words = dup_words (path);
  for (guint i = 0; i < report->sessions->len; i++)
    {
      const DermaReportSession *session = g_ptr_array_index (report->sessions, i);
      g_autofree char          *date = derma_format_year_date (session->t0);

      for (char *space = date; (space = strstr (space, "\302\240")) != NULL;)
        memmove (space, space + 1, strlen (space)), *space = ' ';
      g_assert_nonnull (strstr (words, date));
    }
  remove_folder (folder);
}

/* What there is nothing to tell of is not there; what was not chosen neither. */
static void
test_empty (void)
{
  g_autoptr (DermaReport) report = report_case_new (0);
  g_autoptr (DermaReport) chosen = create_report (12);

  report->profile = (DermaProfile) { 0 };
  report->is_rtl = is_rtl ();
  for (guint i = 0; i < DERMA_N_REPORT_PARTS; i++)
    {
      g_autoptr (DermaDocument) document = derma_report_create_document (report);

      for (guint j = 0; j < document->blocks->len; j++)
        g_assert_cmpint (((const DermaDocumentBlock *) g_ptr_array_index (document->blocks, j))->kind, !=, DERMA_DOCUMENT_HEADING);
    }

  for (guint i = 0; i < DERMA_N_REPORT_PARTS; i++)
    {
      g_autoptr (DermaDocument) document = NULL;
      guint n_headings = 0;

      chosen->parts = DERMA_REPORT_BIT (i);
      document = derma_report_create_document (chosen);
      for (guint j = 0; j < document->blocks->len; j++)
        {
          const DermaDocumentBlock *block = g_ptr_array_index (document->blocks, j);

          /* the findings are of the parts that were chosen */
          if (block->kind == DERMA_DOCUMENT_HEADING && !g_str_equal (block->text, _ ("Findings")))
            {
              n_headings++;
              g_assert_cmpstr (block->text, ==, derma_report_part_get_name ((DermaReportPart) i));
            }
        }
      g_assert_cmpuint (n_headings, <=, 1);
    }
}

/* Charts stand two in a row, each with its sentence; one that is left over has the row. */
static void
test_charts (void)
{
  g_autoptr (DermaReport) report = create_report (12);
  g_autoptr (DermaDocument) document = NULL;
  guint n_in_rows[] = { 0, 0 };
  guint n_rows = 0;

  report_case_add_rating_charts (report);
  document = derma_report_create_document (report);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const DermaDocumentBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind != DERMA_DOCUMENT_PICTURES)
        continue;
      g_assert_cmpuint (n_rows, <, G_N_ELEMENTS (n_in_rows));
      n_in_rows[n_rows++] = block->pictures->len;
      for (guint j = 0; j < block->pictures->len; j++)
        {
          const DermaDocumentPicture *picture = g_ptr_array_index (block->pictures, j);

          g_assert_nonnull (strstr (picture->alternative, picture->caption));
        }
    }
  g_assert_cmpuint (n_in_rows[0], ==, 2);
  g_assert_cmpuint (n_in_rows[1], ==, 1);
}

/* However much a person writes, no row is higher than a page, and no letter is lost. */
static void
test_long_note (void)
{
  g_autoptr (DermaReport) report = create_report (2);
  g_autoptr (GString) note = g_string_new (NULL);
  g_autoptr (DermaDocument) document = NULL;
  g_autoptr (DermaSheetLayout) layout = NULL;
  char            *folder = dup_folder ();
  g_autofree char *path = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (note, "word%u ", i);
  g_set_str (&((DermaReportSession *) g_ptr_array_index (report->sessions, 0))->note, note->str);
  document = derma_report_create_document (report);
  layout = derma_document_lay_out (document, DERMA_PAPER_LETTER, report->is_rtl);
  assert_layout (layout);
  assert_rows (layout);

  path = report_case_save (report, folder);
  words = dup_words (path);
  for (guint i = 0; i < 1500; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%u", i);

      g_assert_nonnull (strstr (words, word));
    }
  remove_folder (folder);
}

static void
write_picture (const DermaReportPhoto *photo)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) photo->width, (int) photo->height);

  g_assert_cmpint (cairo_surface_write_to_png (surface, photo->path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

/* Each view with its first and its latest photo, whatever their shape; one whose file is gone is a frame. */
static void
test_photos (void)
{
  g_autoptr (DermaReport) report = create_report (2);
  char            *folder = dup_folder ();
  g_autofree char *path = NULL;
  g_autofree char *words = NULL;
  g_autofree char *contents = NULL;
  gsize            length;

  report_case_add_photo (report, folder, DERMA_PHOTO_VIEW_FRONT, 30, 60, 80);
  report_case_add_photo (report, folder, DERMA_PHOTO_VIEW_LEFT_45, 29, 13000, 1);
  report_case_add_photo (report, folder, DERMA_PHOTO_VIEW_RIGHT_45, 28, 1, 13000);
  for (guint i = 0; i < report->photos->len; i++)
    write_picture (g_ptr_array_index (report->photos, i));
  report_case_add_photo (report, folder, DERMA_PHOTO_VIEW_FRONT, 3, 80, 60);
  report->parts = DERMA_REPORT_BIT (DERMA_REPORT_PHOTOS);

  path = report_case_save (report, folder);
  words = dup_words (path);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpuint (count_bytes (contents, length, "/DCTDecode"), ==, 3);
  g_assert_cmpuint (count_bytes (contents, length, "/Alt <FEFF"), ==, 4);
  if (is_english ())
    {
      g_assert_cmpuint (count (words, "25 Oct 2026, 19:22, before the first session"), ==, 1);
      g_assert_nonnull (strstr (words, "The later photo was taken less than a week after a session."));
      g_assert_nonnull (strstr (words, "The two pictures have different shapes."));
    }

  for (guint i = 0; i < report->photos->len; i++)
    g_unlink (((const DermaReportPhoto *) g_ptr_array_index (report->photos, i))->path);
  remove_folder (folder);
}

static void
test_same_bytes (void)
{
  g_autoptr (DermaReport) report = create_report (30);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first = derma_report_to_pdf (report, NULL, NULL, &error);
  g_autoptr (GBytes) second = NULL;

  g_assert_no_error (error);
  second = derma_report_to_pdf (report, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first, second));
}

static gboolean
stop_cb (gpointer data,
         guint    page,
         guint    n_pages)
{
  guint *n_turns = data;

  g_assert_cmpuint (page, <, n_pages);
  return ++*n_turns < 2;
}

static void
test_cancel (void)
{
  g_autoptr (DermaReport) report = create_report (60);
  g_autoptr (GError) error = NULL;
  guint n_turns = 0;

  g_assert_null (derma_report_to_pdf (report, stop_cb, &n_turns, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (n_turns, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  sheet_case_speak (&argc, &argv);

  g_test_add_func ("/report/pages", test_pages);
  g_test_add_func ("/report/heads", test_heads);
  g_test_add_func ("/report/file", test_file);
  g_test_add_func ("/report/structure", test_structure);
  if (!is_rtl ())
    {
      g_test_add_func ("/report/every-session", test_every_session);
      g_test_add_func ("/report/long-note", test_long_note);
    }
  g_test_add_func ("/report/empty", test_empty);
  g_test_add_func ("/report/charts", test_charts);
  g_test_add_func ("/report/photos", test_photos);
  g_test_add_func ("/report/same-bytes", test_same_bytes);
  g_test_add_func ("/report/cancel", test_cancel);

  return g_test_run ();
}
