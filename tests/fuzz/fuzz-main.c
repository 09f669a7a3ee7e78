/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a target over the files of its corpus and over what becomes of them when a few bytes change: what is done in each run of the tests.
 * Searching for long is libFuzzer's (./dev fuzz). */
#include "config.h"

#include <string.h>

#include "fuzz.h"

#define N_CHANGED 100
#define MAX_CHANGES 6
#define SEED 11

static guint n_inputs;

static void
change (GByteArray *bytes,
        GRand      *rand)
{
  const guint at = (guint) g_rand_int_range (rand, 0, (gint32) bytes->len);
  const guint n = MIN (bytes->len - at, 8);
  guint8      copy[8];

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      bytes->data[at] ^= (guint8) (1 << g_rand_int_range (rand, 0, 8));
      break;
    case 1:
      bytes->data[at] = (guint8) g_rand_int_range (rand, 0, 256);
      break;
    case 2:
      g_byte_array_remove_range (bytes, at, n);
      break;
    default:
      memcpy (copy, bytes->data + at, n);
      g_byte_array_append (bytes, copy, n);
      break;
    }
}

/* In memory of just this size, so that reading past it is seen. */
static void
run (const guint8 *data,
     gsize         size)
{
  g_autofree guint8 *copy = size > 0 ? g_memdup2 (data, size) : g_malloc (1);

  LLVMFuzzerTestOneInput (copy, size);
  n_inputs++;
}

static void
run_file (const char *path)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autofree char *data = NULL;
  gsize            size = 0;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  run ((const guint8 *) data, size);
  for (guint i = 0; i < N_CHANGED; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, (const guint8 *) data, (guint) size);
      for (int n = g_rand_int_range (rand, 1, MAX_CHANGES); n > 0 && bytes->len > 0; n--)
        change (bytes, rand);
      run (bytes->data, bytes->len);
    }
}

static void
run_folder (gconstpointer user_data)
{
  const char *folder = user_data;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint       n_files = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      run_file (path);
      n_files++;
    }

  g_assert_cmpuint (n_files, >, 0);
  g_test_message ("%u inputs", n_inputs);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run (NULL, 0);
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i]);
      g_autofree char *path = g_strconcat ("/fuzz/", name, NULL);

      g_test_add_data_func (path, argv[i], run_folder);
    }

  return g_test_run ();
}
