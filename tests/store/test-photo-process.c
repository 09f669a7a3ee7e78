/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of a photo where the process that decodes it does not do what it should. */
#include "config.h"

#include <glib/gstdio.h>

#include "journal-fixture.h"
#include "photo-fixture.h"
#include "picture.h"

#define ASIDE "photos/.aside"

static DermaPhotoImportState
get_state (DermaPhotoImport *import,
           guint             position)
{
  g_autoptr (DermaPhotoImportItem) item = g_list_model_get_item (derma_photo_import_get_items (import), position);

  return derma_photo_import_item_get_state (item);
}

/* A process that is asked for a picture and says what a script says; “answer jpeg 60 80” says it well, with a thumbnail. */
static void
write_helper (const char *folder,
              const char *helper,
              const char *script)
{
  g_autoptr (GBytes) picture = make_picture (1);
  g_autoptr (GFile) thumbnail = write_picture (folder, "thumbnail", picture);
  g_autofree char *whole = g_strdup_printf ("#!/bin/sh\nanswer () { echo photo $1 $2 $3 500 - - %" G_GSIZE_FORMAT "; cat '%s'; }\n%s\n",
                                            g_bytes_get_size (picture), g_file_peek_path (thumbnail), script);

  g_assert_true (g_file_set_contents_full (helper, whole, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
}

/* What such a process says well is taken. What goes on after it has ended changes nothing of what was taken, which was looked at. */
static void
test_late_process (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *helper = g_build_filename (folder, "helper", NULL);
  g_autofree char *late = g_build_filename (folder, "late", NULL);
  g_autofree char *script = g_strdup_printf ("cat >&3; (exec >&-; sleep 0.5; echo x >&3; : >'%s') & answer jpeg 60 80", late);
  g_autofree char *own = g_strdup (g_getenv ("DERMAROLLER_PHOTO_HELPER"));
  g_autoptr (DermaJournal) journal = open_journal (folder);
  g_autoptr (DermaPhotoImport) import = import_new (journal);
  g_autoptr (GBytes) picture = make_picture (1);
  g_autoptr (GError) error = NULL;

  write_helper (folder, helper, script);
  g_setenv ("DERMAROLLER_PHOTO_HELPER", helper, TRUE);
  derma_photo_import_take_bytes (import, picture, "Pasted picture");
  read_all (import);
  g_setenv ("DERMAROLLER_PHOTO_HELPER", own, TRUE);
  g_assert_cmpint (get_state (import, 0), ==, DERMA_PHOTO_IMPORT_READY);
  g_assert_true (derma_photo_import_add (import, &error));
  g_assert_no_error (error);

  while (!g_file_test (late, G_FILE_TEST_EXISTS))
    g_usleep (20000);
  assert_sound (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* The process that decodes is killed, says too much, or says nonsense: the picture is refused. */
static void
test_bad_process (void)
{
  static const char *const SCRIPTS[] = {
    "kill -9 $$",
    "exit 3",
    "echo photo jpeg 60 80 500 - - 5; printf thumb", /* nothing was kept */
    "echo refused damaged; exit 1",
    "echo refused because",
    "cat /dev/zero",                                          /* more than it may say */
    "cat >&3; echo photo jpeg 60 80 500 - - 5; printf thumb", /* no thumbnail */
    "cat >&3; answer jpeg 61 80",                             /* not the size that it has */
    "cat >&3; answer jpeg 60 81",
    "cat >&3; answer png 60 80",             /* not the kind that it has */
    "cat >&3; echo x >&3; answer jpeg 60 80" /* something after its end */
  };
  g_autofree char *folder = make_folder ();
  g_autofree char *helper = g_build_filename (folder, "helper", NULL);
  g_autofree char *own = g_strdup (g_getenv ("DERMAROLLER_PHOTO_HELPER"));
  g_autoptr (DermaJournal) journal = open_journal (folder);

  g_setenv ("DERMAROLLER_PHOTO_HELPER", helper, TRUE);
  for (guint i = 0; i <= G_N_ELEMENTS (SCRIPTS); i++)
    {
      g_autoptr (DermaPhotoImport) import = import_new (journal);
      g_autoptr (GBytes) picture = make_picture (1);

      if (i > 0)
        {
          g_test_message ("%s", SCRIPTS[i - 1]);
          write_helper (folder, helper, SCRIPTS[i - 1]);
        }
      derma_photo_import_take_bytes (import, picture, "Pasted picture");
      read_all (import);
      g_assert_cmpint (get_state (import, 0), ==, DERMA_PHOTO_IMPORT_REFUSED);
      g_assert_cmpuint (count_files (folder, ASIDE), ==, 0);
    }

  g_setenv ("DERMAROLLER_PHOTO_HELPER", own, TRUE);
  g_unlink (helper);
  assert_sound (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* No room is left for what is kept: that is the reason that is told. The process finds it out by itself, on a device that is always full. */
static void
test_no_room (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *helper = g_build_filename (folder, "helper", NULL);
  g_autofree char *own = g_strdup (g_getenv ("DERMAROLLER_PHOTO_HELPER"));
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\nexec '%s' 3>/dev/full\n", own);
  g_autoptr (DermaJournal) journal = open_journal (folder);
  g_autoptr (DermaPhotoImport) import = import_new (journal);
  g_autoptr (GBytes) picture = make_picture (1);
  DermaPhotoImportItem *item = derma_photo_import_take_bytes (import, picture, "Pasted picture");

  g_assert_true (g_file_set_contents_full (helper, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
  g_setenv ("DERMAROLLER_PHOTO_HELPER", helper, TRUE);
  read_all (import);
  g_setenv ("DERMAROLLER_PHOTO_HELPER", own, TRUE);
  g_assert_cmpint (derma_photo_import_item_get_state (item), ==, DERMA_PHOTO_IMPORT_REFUSED);
  g_assert_cmpstr (derma_photo_import_item_get_text (item), ==, "The disk is full. Make room and try again.");
  g_assert_cmpuint (count_files (folder, ASIDE), ==, 0);
  remove_folder (g_steal_pointer (&folder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/photo-process/bad", test_bad_process);
  g_test_add_func ("/photo-process/late", test_late_process);
  g_test_add_func ("/photo-process/no-room", test_no_room);

  return g_test_run ();
}
