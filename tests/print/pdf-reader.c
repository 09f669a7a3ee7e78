/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pdf-reader.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "print/derma-sheet-pdf.h"

/**
 * dup_folder:
 *
 * Returns: (transfer full): a new folder
 */
char *
dup_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("derma-sheet-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

/**
 * remove_folder:
 * @folder: (transfer full): a folder with the file that dup_pdf() made, and no more
 */
void
remove_folder (char *folder)
{
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);

  g_remove (path);
  g_rmdir (folder);
  g_free (folder);
}

/**
 * dup_pdf:
 *
 * Returns: (transfer full): the path of the sheet as a file
 */
char *
dup_pdf (const DermaSheet *sheet,
         const char       *folder)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, "sheet.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  derma_sheet_save (sheet, file, &error);
  g_assert_no_error (error);
  return path;
}

/**
 * dup_output:
 * @last: (nullable): an argument after the path
 *
 * Returns: (transfer full): what a program says of a file; the test fails where it complains
 */
char *
dup_output (const char *program,
            const char *option,
            const char *path,
            const char *last)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, option, path, last, NULL);
  char *output = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return output;
}

/**
 * dup_words:
 *
 * Returns: (transfer full): all that a PDF says, in the order in which it was drawn, with one space between words
 */
char *
dup_words (const char *path)
{
  g_autofree char *output = dup_output ("pdftotext", "-raw", path, "-");
  g_auto (GStrv) words = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) some = NULL;

  for (char *found = output; (found = strstr (found, "\302\240")) != NULL;)
    memcpy (found, "  ", 2);
  words = g_strsplit_set (output, " \n\f", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_strv_builder_add (builder, words[i]);
  some = g_strv_builder_end (builder);

  return g_strjoinv (" ", some);
}

/**
 * dup_field:
 *
 * Returns: (transfer full): the value of a field of pdfinfo
 */
char *
dup_field (const char *info,
           const char *name)
{
  g_auto (GStrv) lines = g_strsplit (info, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], name) && lines[i][strlen (name)] == ':')
      return g_strstrip (g_strdup (lines[i] + strlen (name) + 1));

  g_error ("pdfinfo says nothing of %s", name);
}
