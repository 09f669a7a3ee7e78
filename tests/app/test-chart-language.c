/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "core/derma-locale.h"
#include "pages/derma-figure-source.h"
#include "support/derma-scene.h"

#define WEEKS 30

static const char *const NAMES[] = { "ratings", "healing", "sections", "adherence", "calendar" };

static void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  g_assert_nonnull (setlocale (LC_ALL, "")); /* or what was translated before is remembered */
}

static DermaFigure *
make_figure (DermaScene *scene,
             const char *name)
{
  const DermaFigureRequest request = {
    .name = name,
    .healing = DERMA_HEALING_REDNESS,
    .now = derma_scene_now (scene),
    .zone = scene->zone,
    .first_weekday = derma_locale_get_first_weekday (),
  };
  g_autoptr (GError) error = NULL;
  DermaFigure *figure = derma_figure_source_create (scene->journal, &request, &error);

  g_assert_no_error (error);
  return figure;
}

/* Two people who speak different languages read different words, and their files are the same. */
static void
test_csv (gconstpointer name)
{
  static const char *const LANGUAGES[] = { "en", "qpl" };
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (WEEKS, 0);
  g_autofree char *title = NULL;
  g_autofree char *csv = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
    {
      g_autoptr (DermaFigure) figure = NULL;
      g_autoptr (DermaTable) table = NULL;
      g_autofree char *other_title = NULL;
      g_autofree char *other_csv = NULL;

      speak (LANGUAGES[i]);
      figure = make_figure (scene, name);
      table = derma_figure_create_table (figure);
      g_assert_cmpuint (derma_table_get_n_rows (table), >, 0);
      other_title = derma_figure_dup_title (figure);
      other_csv = derma_table_to_csv (table);
      if (i == 0)
        {
          title = g_steal_pointer (&other_title);
          csv = g_steal_pointer (&other_csv);
        }
      else
        {
          g_assert_cmpstr (other_title, !=, title);
          g_assert_cmpstr (other_csv, ==, csv);
        }
    }
  speak ("en");
}

int
main (int    argc,
      char **argv)
{
  if (setlocale (LC_ALL, "") == NULL)
    {
      g_print ("1..0 # SKIP this system cannot make the locale that translations need\n");
      return EXIT_SUCCESS;
    }

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("DERMA_LOCALES"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_autofree char *path = g_strconcat ("/chart-language/csv/", NAMES[i], NULL);

      g_test_add_data_func (path, NAMES[i], test_csv);
    }

  return g_test_run ();
}
