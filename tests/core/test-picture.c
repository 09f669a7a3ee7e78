/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "core/derma-photo-refusal.h"
#include "core/derma-picture.h"

static const guint8 JFIF[] = { 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0 };
static const guint8 JFIF_WITH_THUMBNAIL[] = { 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 1, 1 };
static const guint8 FRAME[] = { 8, 0, 48, 0, 64, 1, 1, 0x11, 0 };
static const guint8 SCAN[] = { 1, 1, 0, 0, 63, 0 };
static const guint8 PIXELS[] = { 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56 };

static void
append_segment (GByteArray   *bytes,
                guint8        marker,
                const guint8 *data,
                guint8        n_data)
{
  const guint8 head[] = { 0xff, marker, 0, n_data + 2 };

  g_byte_array_append (bytes, head, sizeof head);
  g_byte_array_append (bytes, data, n_data);
}

/* A picture with one segment more than it needs, and something after its end. */
static void
examine_jpeg (guint8             marker,
              const guint8      *data,
              guint8             n_data,
              const char        *after,
              DermaPictureFacts *facts)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8[]) { 0xff, 0xd8 }, 2);
  append_segment (bytes, marker, data, n_data);
  append_segment (bytes, 0xc0, FRAME, sizeof FRAME);
  append_segment (bytes, 0xda, SCAN, sizeof SCAN);
  g_byte_array_append (bytes, PIXELS, sizeof PIXELS);
  g_byte_array_append (bytes, (const guint8[]) { 0xff, 0xd9 }, 2);
  g_byte_array_append (bytes, (const guint8 *) after, (guint) strlen (after));
  derma_picture_examine (bytes->data, bytes->len, facts);
}

static void
test_bare (void)
{
  static const guint8 SECRET[] = { 'E', 'x', 'i', 'f', 0, 0, 'G', 'P', 'S' };
  static const guint8 OTHERS[] = { 0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xef, 0xfe, 0xf0, 0xc1 };
  DermaPictureFacts   facts;

  examine_jpeg (0xe0, JFIF, sizeof JFIF, "", &facts);
  g_assert_cmpint (facts.kind, ==, DERMA_PICTURE_JPEG);
  g_assert_cmpuint (facts.width, ==, 64);
  g_assert_cmpuint (facts.height, ==, 48);
  g_assert_true (facts.is_whole);
  g_assert_true (facts.is_bare);

  examine_jpeg (0xe0, JFIF_WITH_THUMBNAIL, sizeof JFIF_WITH_THUMBNAIL, "", &facts);
  g_assert_false (facts.is_bare);
  examine_jpeg (0xe0, JFIF, sizeof JFIF, "GPS", &facts);
  g_assert_true (facts.is_whole);
  g_assert_false (facts.is_bare);
  for (guint i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    {
      examine_jpeg (OTHERS[i], SECRET, sizeof SECRET, "", &facts);
      g_assert_false (facts.is_bare);
    }
}

/* Every end but the true one leaves it cut off, and nothing behind it is read. */
static void
test_cut_off (void)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8[]) { 0xff, 0xd8 }, 2);
  append_segment (bytes, 0xc0, FRAME, sizeof FRAME);
  append_segment (bytes, 0xda, SCAN, sizeof SCAN);
  g_byte_array_append (bytes, PIXELS, sizeof PIXELS);
  g_byte_array_append (bytes, (const guint8[]) { 0xff, 0xd9 }, 2);
  for (guint n = 0; n < bytes->len; n++)
    {
      g_autofree guint8 *part = n > 0 ? g_memdup2 (bytes->data, n) : g_malloc (1);
      DermaPictureFacts  facts;

      derma_picture_examine (part, n, &facts);
      g_assert_false (facts.is_whole);
      g_assert_false (facts.is_bare);
    }
}

static void
test_result (void)
{
  const DermaPhotoResult results[] = {
    { .width = 3024, .height = 4032, .lightness = 512, .taken = { TRUE, TRUE, 1795284000, -12600 }, .n_thumbnail = 3 },
    { .is_png = TRUE, .width = 1, .height = 1, .lightness = 1000, .taken = { TRUE, FALSE, 5, 0 }, .n_thumbnail = 1 },
    { .width = 60, .height = 80, .n_thumbnail = 9 },
    { .refusal = DERMA_PHOTO_REFUSAL_TOO_LARGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autofree char *line = derma_photo_result_to_line (&results[i]);
      g_autoptr (GString) whole = g_string_new (line);
      DermaPhotoResult result;
      gsize            n_line = 0;

      for (gsize n = 0; n < results[i].n_thumbnail; n++)
        g_string_append_c (whole, 'x');
      g_assert_true (derma_photo_result_parse (whole->str, whole->len, &result, &n_line));
      g_assert_cmpuint (n_line, ==, strlen (line));
      g_assert_cmpint (result.refusal, ==, results[i].refusal);
      g_assert_cmpuint (result.height, ==, results[i].height);
      g_assert_cmpuint (result.lightness, ==, results[i].lightness);
      g_assert_cmpint (result.taken.local_s, ==, results[i].taken.local_s);
      g_assert_cmpint (result.taken.offset_s, ==, results[i].taken.offset_s);

      g_string_append_c (whole, 'x');
      g_assert_false (derma_photo_result_parse (whole->str, whole->len, &result, &n_line));
    }
}

/* Whatever keeps a picture out, the person is told, and each refusal crosses from one process to the other. */
static void
test_refusals (void)
{
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_null (derma_photo_refusal_to_text (DERMA_PHOTO_REFUSAL_NONE));
  g_assert_null (derma_photo_bar_to_text (DERMA_PHOTO_BAR_NONE, DERMA_PHOTO_REFUSAL_DAMAGED));
  for (guint i = DERMA_PHOTO_REFUSAL_NONE + 1; i < DERMA_N_PHOTO_REFUSALS; i++)
    {
      const DermaPhotoResult refused = { .refusal = (DermaPhotoRefusal) i };
      const char            *text = derma_photo_refusal_to_text (refused.refusal);
      g_autofree char       *line = derma_photo_result_to_line (&refused);
      DermaPhotoResult       result;
      gsize                  n_line = 0;

      g_assert_true (derma_photo_result_parse (line, strlen (line), &result, &n_line));
      g_assert_cmpint (result.refusal, ==, i);
      g_assert_true (g_str_has_suffix (text, "."));
      g_assert_true (g_hash_table_add (texts, (gpointer) text));
      g_assert_true (derma_photo_bar_to_text (DERMA_PHOTO_BAR_REFUSED, refused.refusal) == text);
    }

  for (guint i = DERMA_PHOTO_BAR_GONE; i <= DERMA_PHOTO_BAR_TWICE; i++)
    {
      const char *text = derma_photo_bar_to_text ((DermaPhotoBar) i, DERMA_PHOTO_REFUSAL_NONE);

      g_assert_true (g_str_has_suffix (text, "."));
      g_assert_true (i == DERMA_PHOTO_BAR_BROKEN || g_hash_table_add (texts, (gpointer) text));
    }
}

static void
test_wrong_results (void)
{
  static const char *const LINES[] = {
    "",
    "\n",
    "photo\n",
    "photo jpeg 1 1 1 - - 0\n",
    "photo jpeg 0 1 1 - - 1\nx",
    "photo jpeg -1 1 1 - - 1\nx",
    "photo jpeg 1 1 1001 - - 1\nx",
    "photo jpeg 1 1 1 - 3600 1\nx",
    "photo jpeg 1 1 1 - - 1 \nx",
    "photo  jpeg 1 1 1 - - 1\nx",
    "photo gif 1 1 1 - - 1\nx",
    "photo jpeg 13000001 1 1 - - 1\nx",
    "photo jpeg 65536 65536 1 - - 1\nx",
    "photo jpeg 1 1 1 - - 262145\nx",
    "refused none\n",
    "refused empty\nx",
    "refused empty",
  };

  for (guint i = 0; i < G_N_ELEMENTS (LINES); i++)
    {
      DermaPhotoResult result;
      gsize            n_line = 0;

      g_test_message ("%s", LINES[i]);
      g_assert_false (derma_photo_result_parse (LINES[i], strlen (LINES[i]), &result, &n_line));
    }
}

static void
test_taken (void)
{
  static const struct
  {
    const char *date;
    const char *offset;
    gboolean    is_known;
    gboolean    has_offset;
    gint64      local_s;
    gint32      offset_s;
  } CASES[] = {
    { "2026:11:21 18:00:00", "+01:00", TRUE, TRUE, 1795284000, 3600 },
    { "2026:11:21 18:00:00", "-03:30", TRUE, TRUE, 1795284000, -12600 },
    { "2026:11:21 18:00:00", NULL, TRUE, FALSE, 1795284000, 0 },
    { "2026:11:21 18:00:00", "   :  ", TRUE, FALSE, 1795284000, 0 },
    { "2026:11:21 18:00:00", "+99:00", TRUE, FALSE, 1795284000, 0 },
    { "0000:00:00 00:00:00", "+01:00", FALSE, FALSE, 0, 0 },
    { "    :  :     :  :  ", NULL, FALSE, FALSE, 0, 0 },
    { "2026:02:30 18:00:00", NULL, FALSE, FALSE, 0, 0 },
    { "2026:11:21 18:00:00 ", NULL, FALSE, FALSE, 0, 0 },
    { "2026-11-21T18:00:00", NULL, FALSE, FALSE, 0, 0 },
    { NULL, NULL, FALSE, FALSE, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      DermaPhotoTaken taken;

      g_assert_cmpint (derma_photo_taken_parse (CASES[i].date, CASES[i].offset, &taken), ==, CASES[i].is_known);
      g_assert_cmpint (taken.is_known, ==, CASES[i].is_known);
      g_assert_cmpint (taken.has_offset, ==, CASES[i].has_offset);
      g_assert_cmpint (taken.local_s, ==, CASES[i].local_s);
      g_assert_cmpint (taken.offset_s, ==, CASES[i].offset_s);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/picture/bare", test_bare);
  g_test_add_func ("/picture/cut-off", test_cut_off);
  g_test_add_func ("/picture/result", test_result);
  g_test_add_func ("/picture/refusals", test_refusals);
  g_test_add_func ("/picture/wrong-results", test_wrong_results);
  g_test_add_func ("/picture/taken", test_taken);

  return g_test_run ();
}
