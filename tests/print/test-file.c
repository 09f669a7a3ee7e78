/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-file.h"

/* A file on another machine, which is asked for in vain. It tells in which thread it was. */
struct _FarFile
{
  GObject parent_instance;

  GThread *asked_in;
};

#define TYPE_FAR_FILE (far_file_get_type ())

G_DECLARE_FINAL_TYPE (FarFile, far_file, FAR, FILE, GObject)

static char *
get_path (GFile *file)
{
  return NULL;
}

static GFileOutputStream *
replace (GFile           *file,
         const char      *etag,
         gboolean         make_backup,
         GFileCreateFlags flags,
         GCancellable    *cancellable,
         GError         **error)
{
  FAR_FILE (file)->asked_in = g_thread_self ();
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "nothing fits in there");
  return NULL;
}

static void
far_file_iface_init (GFileIface *iface)
{
  iface->get_path = get_path;
  iface->replace = replace;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FarFile, far_file, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_FILE, far_file_iface_init))

static void
far_file_class_init (FarFileClass *klass)
{
}

static void
far_file_init (FarFile *self)
{
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

/* Who saves a file far away is not held up, and hears what became of it. */
static void
test_far (void)
{
  g_autoptr (FarFile) file = g_object_new (TYPE_FAR_FILE, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("dates", 5);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  derma_file_save_async (bytes, G_FILE (file), 0600, saved_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_nonnull (file->asked_in);
  g_assert_true (file->asked_in != g_thread_self ());
  g_assert_false (derma_file_save_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpstr (derma_file_failure_to_text (error), ==, "The file could not be saved: the disk is full. Make room and try again.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/file/far", test_far);

  return g_test_run ();
}
