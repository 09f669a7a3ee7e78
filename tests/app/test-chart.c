/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "core/derma-locale.h"
#include "pages/derma-figure-source.h"
#include "print/derma-figure-file.h"
#include "support/derma-scene.h"

#define WEEKS 52
#define MAX_ARGUMENTS 12

static const char *const NAMES[] = { "ratings", "healing", "sections", "adherence", "calendar" };
static const char *const CONCERNS[] = { "texture", "hm-swelling", NULL, NULL, NULL };

/* A year with check-ins every four weeks, of which one was missed. */
static DermaScene *
make_scene (void)
{
  DermaScene *scene = derma_scene_new_with_demo (WEEKS, 0);

  for (guint i = 1; i <= 6; i++)
    {
      DermaRatedTime rated = { .at = derma_time_add (derma_scene_now (scene), -(gint64) i * 28 * DERMA_DAY_S, scene->zone) };
      g_autoptr (GError) error = NULL;

      if (i == 3)
        continue;
      derma_ratings_set (&rated.ratings, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE, (int) MIN (i, 4));
      derma_ratings_set (&rated.ratings, DERMA_MEASURE_TEXTURE, DERMA_SECTION_CHIN, 1);
      derma_ratings_set (&rated.ratings, DERMA_MEASURE_PORES, DERMA_WHOLE_FACE, 2);
      derma_ratings_set (&rated.ratings, DERMA_MEASURE_GAIS, DERMA_WHOLE_FACE, 3);
      derma_journal_add_check_in (scene->journal, &rated, "", NULL, &error);
      g_assert_no_error (error);
    }

  return scene;
}

static DermaFigure *
make_figure (DermaScene *scene,
             const char *name)
{
  const DermaTime now = derma_scene_now (scene);
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (now.offset_s); /* as --at has it */
  const DermaFigureRequest request = {
    .name = name,
    .measures = DERMA_MEASURE_BIT (DERMA_MEASURE_TEXTURE),
    .healing = DERMA_HEALING_SWELLING,
    .now = now,
    .zone = zone,
    .first_weekday = derma_locale_get_first_weekday (),
  };
  g_autoptr (GError) error = NULL;
  DermaFigure *figure = derma_figure_source_create (scene->journal, &request, &error);

  g_assert_no_error (error);

  return figure;
}

/* Runs the program without a display. Returns: its exit status; @said is what it said on standard error */
static int
run (DermaScene        *scene,
     const char *const *arguments,
     char             **said)
{
  g_autofree char *data = g_strconcat ("--data-dir=", scene->folder, NULL);
  g_autofree char *time = derma_time_to_iso8601 (derma_scene_now (scene));
  g_autofree char *at = g_strconcat ("--at=", time, NULL);
  g_autofree char *cache = g_build_filename (scene->folder, "cache", NULL); /* or fontconfig complains */
  const char      *argv[MAX_ARGUMENTS] = { g_getenv ("DERMA_PROGRAM"), data, at };
  guint            n = 3;
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; arguments[i] != NULL; i++)
    argv[n++] = arguments[i];
  g_assert_cmpuint (n, <, MAX_ARGUMENTS);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_setenv (launcher, "XDG_CACHE_HOME", cache, TRUE);
  g_subprocess_launcher_setenv (launcher, "TZ", "Europe/Berlin", TRUE);
  process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, said, &error));

  g_test_message ("%s", *said);

  return g_subprocess_get_exit_status (process);
}

/* As derma_pdf_describe() writes it. */
static char *
dup_hex (const char *text)
{
  g_autoptr (GString) hex = g_string_new (NULL);
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, NULL, NULL);

  for (const gunichar2 *unit = units; *unit != 0; unit++)
    g_string_append_printf (hex, "%04X", *unit);

  return g_string_free (g_steal_pointer (&hex), FALSE);
}

/* What a file says in words: every row, the title and the finding. */
static void
assert_says_all (DermaFigure      *figure,
                 DermaFigureFormat format,
                 const char       *contents,
                 gsize             length)
{
  g_autoptr (DermaTable) table = derma_figure_create_table (figure);
  g_autofree char *finding = derma_figure_dup_finding (figure);

  for (guint i = 0; i <= derma_table_get_n_rows (table); i++)
    {
      const char      *sentence = i == 0 ? finding : derma_table_get_row_sentence (table, i - 1);
      g_autofree char *written = format == DERMA_FIGURE_FORMAT_SVG ? g_markup_escape_text (sentence, -1) : dup_hex (sentence);

      g_assert_nonnull (memmem (contents, length, written, strlen (written)));
    }
}

static void
assert_file (DermaFigure      *figure,
             DermaFigureFormat format,
             const char       *path)
{
  static const char *const STARTS[] = { "\211PNG\r\n", "<?xml", "%PDF-1.4", "" };
  g_autofree char         *contents = NULL;
  gsize                    length;
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  g_assert_true (length > strlen (STARTS[format]) && memcmp (contents, STARTS[format], strlen (STARTS[format])) == 0);

  if (format == DERMA_FIGURE_FORMAT_CSV)
    {
      g_autoptr (DermaTable) table = derma_figure_create_table (figure);
      g_autofree char *csv = derma_table_to_csv (table);

      g_assert_cmpuint (derma_table_get_n_rows (table), >=, 5);
      g_assert_cmpstr (contents, ==, csv);
    }
  else if (format != DERMA_FIGURE_FORMAT_PNG)
    {
      assert_says_all (figure, format, contents, length);
    }
}

/* Every chart in every format has the numbers of the same figure. */
static void
test_files (void)
{
  g_autoptr (DermaScene) scene = make_scene ();

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    for (guint format = 0; format < DERMA_N_FIGURE_FORMATS; format++)
      {
        g_autoptr (DermaFigure) figure = make_figure (scene, NAMES[i]);
        g_autofree char  *path = g_strconcat (scene->folder, "/chart", derma_figure_format_get_extension ((DermaFigureFormat) format), NULL);
        g_autofree char  *chart = g_strconcat ("--chart=", NAMES[i], NULL);
        g_autofree char  *output = g_strconcat ("--output=", path, NULL);
        g_autofree char  *concern = CONCERNS[i] != NULL ? g_strconcat ("--concern=", CONCERNS[i], NULL) : NULL;
        const char *const arguments[] = { chart, output, "--size=500x400", concern, NULL };
        g_autofree char  *said = NULL;

        g_assert_cmpint (run (scene, arguments, &said), ==, 0);
        g_assert_cmpstr (said, ==, "");
        assert_file (figure, (DermaFigureFormat) format, path);
      }
}

/* The same journal and time give the same bytes, whatever was there before. */
static void
test_again (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  g_autofree char  *path = g_build_filename (scene->folder, "chart.pdf", NULL);
  g_autofree char  *output = g_strconcat ("--output=", path, NULL);
  const char *const arguments[] = { "--chart=ratings", output, "--concern=texture,pores", "--dark", NULL };
  g_autofree char  *first_said = NULL;
  g_autofree char  *second_said = NULL;
  g_autofree char  *first = NULL;
  g_autofree char  *second = NULL;
  gsize             first_length;
  gsize             second_length;

  g_assert_cmpint (run (scene, arguments, &first_said), ==, 0);
  g_assert_true (g_file_get_contents (path, &first, &first_length, NULL));
  g_assert_cmpint (run (scene, arguments, &second_said), ==, 0);
  g_assert_true (g_file_get_contents (path, &second, &second_length, NULL));
  g_assert_cmpmem (first, first_length, second, second_length);
}

static void
assert_refused (DermaScene *scene,
                int         status,
                const char *named,
                const char *first,
                ...)
{
  const char      *arguments[MAX_ARGUMENTS] = { NULL };
  guint            n = 0;
  va_list          list;
  g_autofree char *said = NULL;

  va_start (list, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (list, const char *))
    arguments[n++] = argument;
  va_end (list);

  g_test_message ("%s", named);
  g_assert_cmpint (run (scene, arguments, &said), ==, status);
  g_assert_true (g_str_has_prefix (said, "dermaroller: "));
  g_assert_nonnull (strstr (said, named));
  g_assert_true (strchr (said, '\n') == said + strlen (said) - 1); /* one line */
}

static void
test_refused (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  g_autofree char *path = g_build_filename (scene->folder, "kept.png", NULL);
  g_autofree char *output = g_strconcat ("--output=", path, NULL);
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  assert_refused (scene, 2, "--chart: there is no chart “pie”", "--chart=pie", output, NULL);
  assert_refused (scene, 2, "--chart: there is no chart “”", "--chart=", output, NULL);
  assert_refused (scene, 2, "--chart: give the name of a file", "--chart=ratings", NULL);
  assert_refused (scene, 2, "--chart: give the name of a file", "--chart=ratings", "--output=", NULL);
  assert_refused (scene, 2, "use these together with --chart", output, NULL);
  assert_refused (scene, 2, "use these together with --chart", "--dark", NULL);
  assert_refused (scene, 2, "use one of these at a time", "--chart=ratings", output, "--status", NULL);
  assert_refused (scene, 2, "--output: “chart.gif”", "--chart=ratings", "--output=chart.gif", NULL);
  assert_refused (scene, 2, "--output: “png”", "--chart=ratings", "--output=png", NULL);
  assert_refused (scene, 2, "--concern: there is no concern “wisdom”", "--chart=ratings", output, "--concern=wisdom", NULL);
  assert_refused (scene, 2, "--concern: there is no concern “”", "--chart=ratings", output, "--concern=", NULL);
  assert_refused (scene, 2, "--concern: there is no concern “”", "--chart=ratings", output, "--concern=texture,,pores", NULL);
  assert_refused (scene, 2, "--concern: there is no measure of healing “texture”", "--chart=healing", output, "--concern=texture", NULL);
  assert_refused (scene, 2, "one measure at a time", "--chart=healing", output, "--concern=hm-redness", "--concern=hm-pain", NULL);
  assert_refused (scene, 2, "“pm-gais” has a scale of its own", "--chart=ratings", output, "--concern=pm-gais", "--concern=texture", NULL);
  assert_refused (scene, 2, "--concern: the chart “calendar” shows no concerns", "--chart=calendar", output, "--concern=texture", NULL);
  assert_refused (scene, 2, "--from: “yesterday” is no day", "--chart=ratings", output, "--from=yesterday", NULL);
  assert_refused (scene, 2, "--from: that day is still to come", "--chart=ratings", output, "--from=2100-01-01", NULL);
  assert_refused (scene, 2, "--until: the last day is before", "--chart=ratings", output, "--from=2026-11-02", "--until=2026-11-01", NULL);
  assert_refused (scene, 1, "--chart: ", "--chart=ratings", "--output=/proc/chart.png", NULL);
  assert_refused (scene, 1, "--chart: ", "--chart=ratings", "--output=/nowhere/at/all/chart.csv", NULL);

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
}

static void
test_sizes (void)
{
  static const char *const WRONG[] = { "", "x", "1200", "1200x", "x600", "1200X600", "1200x600x1", " 1200x600", "1200x600 ", "-1200x600", "1e3x600",
                                       "0x0", "49x600", "600x49", "8001x600", "4294967346x600", "99999999999999999999x600", "nanxnan" };
  static const char *const RIGHT[] = { "50x50", "60x3000", "1200x600" };
  g_autoptr (DermaScene) scene = make_scene ();
  g_autofree char *path = g_build_filename (scene->folder, "chart.png", NULL);
  g_autofree char *output = g_strconcat ("--output=", path, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (WRONG); i++)
    {
      g_autofree char *size = g_strconcat ("--size=", WRONG[i], NULL);

      assert_refused (scene, 2, "is no size", "--chart=sections", output, size, NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (RIGHT); i++)
    {
      g_autofree char  *size = g_strconcat ("--size=", RIGHT[i], NULL);
      const char *const arguments[] = { "--chart=sections", output, size, NULL };
      g_autofree char  *said = NULL;

      g_assert_cmpint (run (scene, arguments, &said), ==, 0);
    }
}

/* A journal of nothing has charts of nothing, which say so. */
static void
test_empty (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autofree char *path = g_build_filename (scene->folder, "chart.csv", NULL);
  g_autofree char *output = g_strconcat ("--output=", path, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_autofree char  *chart = g_strconcat ("--chart=", NAMES[i], NULL);
      const char *const arguments[] = { chart, output, NULL };
      g_autofree char  *said = NULL;
      g_autofree char  *contents = NULL;

      g_assert_cmpint (run (scene, arguments, &said), ==, 0);
      g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
      g_assert_true (g_str_equal (NAMES[i], "sections") || strchr (contents, '\n') == contents + strlen (contents) - 1);
    }
}

/* Days go by where the person is, the first and the last whole. */
static void
test_range (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  g_autoptr (DermaFigure) whole = make_figure (scene, "adherence");
  g_autoptr (DermaTable) table = derma_figure_create_table (whole);
  g_autofree char  *path = g_build_filename (scene->folder, "chart.csv", NULL);
  g_autofree char  *output = g_strconcat ("--output=", path, NULL);
  g_autofree char  *day = g_strndup (derma_table_get_value (table, 2, 0), strlen ("2026-11-24"));
  g_autofree char  *from = g_strconcat ("--from=", day, NULL);
  g_autofree char  *until = g_strconcat ("--until=", day, NULL);
  const char *const arguments[] = { "--chart=adherence", output, from, until, NULL };
  g_autofree char  *said = NULL;
  g_autofree char  *contents = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_cmpint (run (scene, arguments, &said), ==, 0);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  lines = g_strsplit (contents, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_str_has_prefix (lines[1], day));
  g_assert_true (g_str_has_suffix (lines[1], derma_table_get_value (table, 2, 4))); /* it is the same alone as among others */
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/app-chart/files", test_files);
  g_test_add_func ("/app-chart/again", test_again);
  g_test_add_func ("/app-chart/refused", test_refused);
  g_test_add_func ("/app-chart/sizes", test_sizes);
  g_test_add_func ("/app-chart/empty", test_empty);
  g_test_add_func ("/app-chart/range", test_range);

  return g_test_run ();
}
