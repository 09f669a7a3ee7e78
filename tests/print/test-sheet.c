/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "pdf-reader.h"
#include "print/derma-sheet-layout.h"
#include "print/derma-sheet-paint.h"
#include "print/derma-sheet-pdf.h"
#include "sheet-case.h"

#define MIN_SIZE 10.0 /* points, protocol.md 10 */
#define MIN_LARGE_SIZE 16.0
#define N_LARGE_PAGES 2
#define N_MORE_LARGE_PAGES 3 /* where words are long or pages are short */
#define PIXELS 3             /* a point */

static const char *const PAPERS[] = { [DERMA_PAPER_A4] = "595.276 x 841.89 pts (A4)", [DERMA_PAPER_LETTER] = "612 x 792 pts (letter)" };

/* One of the languages that pseudo.py makes runs from right to left. */
static gboolean
is_rtl (void)
{
  return g_str_equal (g_getenv ("LANGUAGE"), "qpr");
}

static void
assert_file (const DermaSheet *sheet,
             guint             max_pages)
{
  char            *folder = dup_folder ();
  g_autofree char *path = dup_pdf (sheet, folder);
  g_autofree char *info = dup_output ("pdfinfo", "-isodates", path, NULL);
  g_autofree char *check = dup_output ("qpdf", "--check", path, NULL);
  g_autofree char *pages = dup_field (info, "Pages");
  g_autofree char *tagged = dup_field (info, "Tagged");
  g_autofree char *size = dup_field (info, "Page size");
  g_autofree char *title = dup_field (info, "Title");
  g_autofree char *date = dup_field (info, "CreationDate");

  g_assert_cmpuint (g_ascii_strtoull (pages, NULL, 10), <=, max_pages);
  g_assert_cmpstr (tagged, ==, "yes");
  g_assert_cmpstr (size, ==, PAPERS[sheet->paper]);
  g_assert_true (g_str_has_prefix (title, _ ("Aftercare")));
  g_assert_true (g_str_has_prefix (date, "2026-11-24T1"));
  g_assert_nonnull (strstr (check, "No syntax or stream encoding errors"));
  remove_folder (folder);
}

static void
assert_layout (const DermaSheet *sheet)
{
  g_autoptr (DermaSheetLayout) layout = derma_sheet_layout_new (sheet);
  guint n_faces = 0;
  guint n_boxes = 0;

  for (guint i = 0; i < layout->marks->len; i++)
    {
      const DermaSheetMark *mark = g_ptr_array_index (layout->marks, i);

      if (mark->kind == DERMA_SHEET_MARK_BEGIN || mark->kind == DERMA_SHEET_MARK_END)
        continue;
      g_assert_cmpfloat (mark->x, >=, 0);
      g_assert_cmpfloat (mark->y, >=, 0);
      g_assert_cmpfloat (mark->x + mark->width, <=, layout->width);
      g_assert_cmpfloat (mark->y + mark->height, <=, layout->height);
      if (mark->kind == DERMA_SHEET_MARK_TEXT)
        g_assert_cmpfloat (mark->size, >=, sheet->is_large ? MIN_LARGE_SIZE : MIN_SIZE);
      n_faces += mark->kind == DERMA_SHEET_MARK_DRAWING;
      n_boxes += mark->kind == DERMA_SHEET_MARK_BOX;
    }
  g_assert_cmpuint (n_faces, ==, 1);
  g_assert_cmpuint (n_boxes, >, 20);

  for (guint i = 0; i < DERMA_N_SHEET_PARTS; i++)
    {
      g_assert_nonnull (derma_sheet_part_get_id ((DermaSheetPart) i));
      g_assert_cmpfloat (layout->places[i].height, >, 0);
    }
}

static void
test_page (void)
{
  for (guint band = DERMA_BAND_A; band <= DERMA_BAND_D; band++)
    for (guint paper = 0; paper < G_N_ELEMENTS (PAPERS); paper++)
      {
        g_auto (DermaSheetCase) self = { 0 };

        derma_sheet_case_init (&self, (DermaBand) band);
        self.sheet.paper = (DermaPaper) paper;
        self.sheet.is_rtl = is_rtl ();
        assert_layout (&self.sheet);
        assert_file (&self.sheet, 1);
      }
}

/* Each of several pages says which it is, and those before the warning signs where they are. */
static void
assert_feet (const DermaSheet *sheet)
{
  g_autoptr (DermaSheetLayout) layout = derma_sheet_layout_new (sheet);
  const DermaSheetPlace *flags = &layout->places[DERMA_SHEET_FLAGS];
  guint                  n_feet = 0;
  guint                  page = 0;

  g_assert_cmpuint (layout->n_pages, >, 1);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const DermaSheetMark *mark = g_ptr_array_index (layout->marks, i);
      g_autofree char      *text = NULL;

      g_assert_cmpuint (mark->page, >=, page);
      page = mark->page;
      text = page < flags->page ? g_strdup_printf (_ ("Page %1$u of %2$u. Warning signs: page %3$u."), page + 1, layout->n_pages, flags->page + 1)
                                : g_strdup_printf (_ ("Page %1$u of %2$u"), page + 1, layout->n_pages);
      if (mark->kind != DERMA_SHEET_MARK_TEXT)
        continue;
      if (g_str_equal (pango_layout_get_text (mark->text), text))
        n_feet++;
      for (guint j = 0; j < DERMA_N_SHEET_PARTS && g_str_equal (pango_layout_get_text (mark->text), text); j++)
        if (layout->places[j].page == page)
          g_assert_cmpfloat (layout->places[j].y + layout->places[j].height, <=, mark->y);
    }
  g_assert_cmpuint (n_feet, ==, layout->n_pages);
}

static void
test_large (void)
{
  for (guint band = DERMA_BAND_A; band <= DERMA_BAND_D; band++)
    for (guint paper = 0; paper < G_N_ELEMENTS (PAPERS); paper++)
      {
        g_auto (DermaSheetCase) self = { 0 };

        derma_sheet_case_init (&self, (DermaBand) band);
        self.sheet.paper = (DermaPaper) paper;
        self.sheet.is_large = TRUE;
        self.sheet.is_rtl = is_rtl ();
        assert_layout (&self.sheet);
        assert_feet (&self.sheet);
        assert_file (&self.sheet, paper == DERMA_PAPER_A4 && g_str_equal (g_getenv ("LANGUAGE"), "en") ? N_LARGE_PAGES : N_MORE_LARGE_PAGES);
      }
}

/* The longest sentence on the next session has room too; and where it names no end, nothing else on the sheet does. */
static void
test_locked (void)
{
  for (guint band = DERMA_BAND_A; band <= DERMA_BAND_D; band++)
    for (guint paper = 0; paper < G_N_ELEMENTS (PAPERS); paper++)
      {
        g_auto (DermaSheetCase) self = { 0 };
        g_autoptr (DermaSheetLayout) layout = NULL;

        derma_sheet_case_init (&self, (DermaBand) band);
        self.sheet.next_rolling.need = DERMA_ROLLING_NEEDS_GONE;
        self.sheet.paper = (DermaPaper) paper;
        self.sheet.is_rtl = is_rtl ();
        assert_layout (&self.sheet);
        assert_file (&self.sheet, 1);

        layout = derma_sheet_layout_new (&self.sheet);
        for (guint i = 0; i < layout->marks->len; i++)
          {
            const DermaSheetMark *mark = g_ptr_array_index (layout->marks, i);

            if (mark->kind == DERMA_SHEET_MARK_TEXT)
              g_assert_cmpstr (pango_layout_get_text (mark->text), !=, derma_aftercare_get_brief (DERMA_AFTERCARE_NO_ROLL));
          }
      }
}

/* Whether the words are the time until which something is to be avoided. */
static gboolean
is_lead (const char *words)
{
  const char      *lead = g_dpgettext2 (GETTEXT_PACKAGE, "sheet", "until %s:");
  const char      *time = strstr (lead, "%s");
  g_autofree char *before = g_strndup (lead, (gsize) (time - lead));

  return g_str_has_prefix (words, before) && g_str_has_suffix (words, time + strlen ("%s"));
}

/* Nobody takes the time of what follows for that of what comes before it. */
static void
test_leads (void)
{
  for (guint band = DERMA_BAND_A; band <= DERMA_BAND_D; band++)
    {
      g_auto (DermaSheetCase) self = { 0 };
      g_autoptr (DermaSheetLayout) layout = NULL;
      const DermaSheetMark *before = NULL;
      guint                 n_leads = 0;

      derma_sheet_case_init (&self, (DermaBand) band);
      layout = derma_sheet_layout_new (&self.sheet);
      for (guint i = 0; i < layout->marks->len; i++)
        {
          const DermaSheetMark *mark = g_ptr_array_index (layout->marks, i);

          if (mark->kind != DERMA_SHEET_MARK_TEXT)
            continue;
          if (is_lead (pango_layout_get_text (mark->text)))
            {
              n_leads++;
              g_assert_cmpint (pango_font_description_get_weight (pango_layout_get_font_description (mark->text)), ==, PANGO_WEIGHT_BOLD);
              /* in English there is room, and only what stands over the line may come before it */
              if (g_str_equal (g_getenv ("LANGUAGE"), "en") && before->y == mark->y)
                g_assert_cmpint (pango_font_description_get_weight (pango_layout_get_font_description (before->text)), ==, PANGO_WEIGHT_BOLD);
            }
          before = mark;
        }
      g_assert_cmpuint (n_leads, >, 1);
    }
}

/* However many words a person gives a roller. */
static void
test_long_name (void)
{
  g_auto (DermaSheetCase) self = { 0 };

  derma_sheet_case_init (&self, DERMA_BAND_A);
  self.sheet.roller_name = "The blue one from the shop at the corner that was closed when I wanted to buy the next one, second try, "
                           "and theverylongnamewithoutanyplacetobreakwhichdoesnotfitanycolumnofthissheetatallnomatterhowwideitis";
  self.sheet.is_rtl = is_rtl ();
  assert_layout (&self.sheet);
  assert_file (&self.sheet, 1);
}

/* Of a session that was told of and not rolled with this program, only the day is known. */
static void
test_told (void)
{
  g_auto (DermaSheetCase) self = { 0 };
  g_autoptr (DermaSheetLayout) layout = NULL;

  derma_sheet_case_init (&self, DERMA_BAND_B);
  self.sheet.plan = NULL;
  self.sheet.sections = NULL;
  self.sheet.roller_name = NULL;
  layout = derma_sheet_layout_new (&self.sheet);
  for (guint i = 0; i < layout->marks->len; i++)
    g_assert_cmpint (((const DermaSheetMark *) g_ptr_array_index (layout->marks, i))->kind, !=, DERMA_SHEET_MARK_DRAWING);
  assert_file (&self.sheet, 1);
}

static guint
count (const char *text,
       const char *word)
{
  g_auto (GStrv) parts = g_strsplit (text, word, -1);

  return g_strv_length (parts) - 1;
}

static void
test_structure (void)
{
  g_auto (DermaSheetCase) self = { 0 };
  char            *folder = dup_folder ();
  g_autofree char *path = NULL;
  g_autofree char *structure = NULL;

  derma_sheet_case_init (&self, DERMA_BAND_D);
  path = dup_pdf (&self.sheet, folder);
  structure = dup_output ("pdfinfo", "-struct", path, NULL);

  g_assert_true (g_str_has_prefix (structure, "Document\n"));
  g_assert_cmpuint (count (structure, " H1 "), ==, 1);
  g_assert_cmpuint (count (structure, " H2 "), ==, 12); /* of three times, four tables, three outlooks, the roller and notes */
  g_assert_cmpuint (count (structure, " H3 "), ==, 3);  /* of what is to be avoided */
  g_assert_cmpuint (count (structure, " Table "), ==, 4);
  g_assert_cmpuint (count (structure, " L "), >=, 8);
  g_assert_cmpuint (count (structure, " LI "), ==, count (structure, " LBody "));
  g_assert_cmpuint (count (structure, " Figure"), ==, 1);
  remove_folder (folder);
}

static void
test_same_bytes (void)
{
  for (guint is_large = 0; is_large < 2; is_large++)
    {
      g_auto (DermaSheetCase) self = { 0 };
      g_autoptr (GBytes) first = NULL;
      g_autoptr (GBytes) second = NULL;
      g_autoptr (GError) error = NULL;

      derma_sheet_case_init (&self, DERMA_BAND_C);
      self.sheet.is_large = is_large != 0;
      first = derma_sheet_to_pdf (&self.sheet, &error);
      g_assert_no_error (error);
      second = derma_sheet_to_pdf (&self.sheet, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (first, second));
    }
}

static const DermaSheetMark *
get_face (const DermaSheetLayout *layout)
{
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const DermaSheetMark *mark = g_ptr_array_index (layout->marks, i);

      if (mark->kind == DERMA_SHEET_MARK_DRAWING)
        return mark;
    }

  g_error ("There is no face");
}

static cairo_surface_t *
draw_face (const DermaSheet *sheet)
{
  g_autoptr (DermaSheetLayout) layout = derma_sheet_layout_new (sheet);
  const DermaSheetMark *face = get_face (layout);
  cairo_surface_t      *surface;
  cairo_t              *cr;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (PIXELS * face->width), (int) (PIXELS * face->height));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, PIXELS, PIXELS);
  cairo_translate (cr, -face->x, -face->y);
  derma_sheet_paint (layout, NULL, NULL, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Columns begin at the right; the face stays the one in the mirror. */
static void
test_mirrored (void)
{
  g_auto (DermaSheetCase) self = { 0 };
  g_autoptr (DermaSheetLayout) ltr = NULL;
  g_autoptr (DermaSheetLayout) rtl = NULL;
  cairo_surface_t *face;
  cairo_surface_t *turned;

  derma_sheet_case_init (&self, DERMA_BAND_B);
  ltr = derma_sheet_layout_new (&self.sheet);
  face = draw_face (&self.sheet);
  self.sheet.is_rtl = TRUE;
  rtl = derma_sheet_layout_new (&self.sheet);
  turned = draw_face (&self.sheet);

  g_assert_cmpuint (ltr->marks->len, ==, rtl->marks->len);
  for (guint i = 0; i < ltr->marks->len; i++)
    {
      const DermaSheetMark *a = g_ptr_array_index (ltr->marks, i);
      const DermaSheetMark *b = g_ptr_array_index (rtl->marks, i);

      g_assert_cmpint (a->kind, ==, b->kind);
      g_assert_cmpfloat_with_epsilon (a->x + a->width, ltr->width - b->x, 0.001);
      g_assert_cmpfloat (a->y, ==, b->y);
    }
  g_assert_cmpmem (cairo_image_surface_get_data (face), cairo_image_surface_get_stride (face) * cairo_image_surface_get_height (face),
                   cairo_image_surface_get_data (turned), cairo_image_surface_get_stride (turned) * cairo_image_surface_get_height (turned));
  cairo_surface_destroy (face);
  cairo_surface_destroy (turned);
}

/* What is over is told, and has no box. */
static void
test_done (void)
{
  g_auto (DermaSheetCase) self = { 0 };
  char            *folder = dup_folder ();
  g_autofree char *path = NULL;
  g_autofree char *words = NULL;
  g_autofree char *done = g_strdup_printf (g_dpgettext2 (GETTEXT_PACKAGE, "sheet", "%s done"), derma_aftercare_get_brief (DERMA_AFTERCARE_WATER_ONLY));
  g_autoptr (DermaSheetLayout) layout = NULL;

  derma_sheet_case_init (&self, DERMA_BAND_D);
  derma_sheet_case_move (&self, 9 * 7 * 24);
  self.sheet.steps_done = G_MAXUINT32;
  layout = derma_sheet_layout_new (&self.sheet);
  for (guint i = 0; i < layout->marks->len; i++)
    g_assert_cmpint (((const DermaSheetMark *) g_ptr_array_index (layout->marks, i))->kind, !=, DERMA_SHEET_MARK_BOX);

  if (!is_rtl ())
    {
      path = dup_pdf (&self.sheet, folder);
      words = dup_words (path);
      g_assert_nonnull (strstr (words, done));
    }
  remove_folder (folder);
}

/* The last column tells also of what lasts longer than it: that is not done when the week is over. */
static void
test_not_done (void)
{
  g_auto (DermaSheetCase) self = { 0 };
  char            *folder = dup_folder ();
  g_autofree char *path = NULL;
  g_autofree char *words = NULL;
  g_autofree char *done = g_strdup_printf (g_dpgettext2 (GETTEXT_PACKAGE, "sheet", "%s done"), derma_aftercare_get_brief (DERMA_AFTERCARE_NO_ROLL));

  derma_sheet_case_init (&self, DERMA_BAND_D);
  derma_sheet_case_move (&self, 8 * 24);
  path = dup_pdf (&self.sheet, folder);
  words = dup_words (path);
  g_assert_null (strstr (words, done));
  remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  sheet_case_speak (&argc, &argv);

  g_test_add_func ("/sheet/page", test_page);
  g_test_add_func ("/sheet/large", test_large);
  g_test_add_func ("/sheet/locked", test_locked);
  g_test_add_func ("/sheet/leads", test_leads);
  g_test_add_func ("/sheet/long-name", test_long_name);
  g_test_add_func ("/sheet/told", test_told);
  g_test_add_func ("/sheet/structure", test_structure);
  g_test_add_func ("/sheet/same-bytes", test_same_bytes);
  g_test_add_func ("/sheet/mirrored", test_mirrored);
  g_test_add_func ("/sheet/done", test_done);
  if (!is_rtl ())
    g_test_add_func ("/sheet/not-done", test_not_done);

  return g_test_run ();
}
