/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a photo takes to come in, by the megapixel, against nothing but decoding it: the same picture by gdk-pixbuf in one process. And how
 * long a list waits for the thumbnails of what it shows. */
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <stdlib.h>

#include "bench-median.h"
#include "photo/derma-photo-decode.h"
#include "photo/derma-photo-encode.h"
#include "store/derma-journal.h"

#define NOW ((DermaTime) { G_GINT64_CONSTANT (1795284000), 3600 })
#define WIDTH 4000
#define HEIGHT 3000
#define MEGAPIXELS (WIDTH * HEIGHT / 1e6)
#define N_TURNS 7
#define N_BATCH 10
#define N_SHOWN 40 /* thumbnails on a large screen */

/* Shades with grain, as of a camera: 3 to 4 MB as JPEG. */
static GBytes *
make_picture (guint32 seed)
{
  g_autoptr (GdkPixbuf) pixels = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, WIDTH, HEIGHT);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GError) error = NULL;
  guchar     *bytes = gdk_pixbuf_get_pixels (pixels);
  const gsize stride = (gsize) gdk_pixbuf_get_rowstride (pixels);
  char       *file = NULL;
  gsize       n_bytes = 0;

  for (gsize y = 0; y < HEIGHT; y++)
    for (gsize x = 0; x < WIDTH; x++)
      {
        const guint32 grain = g_rand_int (rand);

        for (guint i = 0; i < 3; i++)
          bytes[y * stride + x * 3 + i] = (guchar) (120 + x / 60 + y / 120 * (i == 0) + (grain >> (8 * i) & 15));
      }

  if (!gdk_pixbuf_save_to_buffer (pixels, &file, &n_bytes, "jpeg", &error, "quality", "92", NULL))
    g_error ("%s", error->message);
  return g_bytes_new_take (file, n_bytes);
}

static void
print_median (const char *what,
              double     *times_us,
              double      n_megapixels)
{
  const double time_ms = bench_get_median (times_us, N_TURNS) / 1000;

  g_print ("%s\t%.2f\tms a megapixel\n", what, time_ms / n_megapixels);
}

static void
measure_floor (GBytes *picture)
{
  double times_us[N_TURNS];

  for (guint i = 0; i < N_TURNS; i++)
    {
      const gint64 start_us = g_get_monotonic_time ();
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (picture);
      g_autoptr (GdkPixbuf) pixels = gdk_pixbuf_new_from_stream (stream, NULL, NULL);

      if (pixels == NULL)
        g_error ("the picture cannot be decoded");
      times_us[i] = (double) (g_get_monotonic_time () - start_us);
    }
  print_median ("plain decoding by gdk-pixbuf", times_us, MEGAPIXELS);
}

static void
measure_decode (GBytes *picture)
{
  double decode_us[N_TURNS];
  double encode_us[N_TURNS];

  for (guint i = 0; i < N_TURNS; i++)
    {
      const gint64 start_us = g_get_monotonic_time ();
      g_auto (DermaDecoded) decoded = { 0 };
      g_autofree char *small = NULL;
      g_autofree char *kept = NULL;
      gsize            n_bytes = 0;
      guint            lightness;
      gint64           decoded_us;

      derma_photo_decode (g_bytes_get_data (picture, NULL), g_bytes_get_size (picture), &decoded);
      decoded_us = g_get_monotonic_time ();
      if (decoded.pixels == NULL || !derma_photo_encode_thumbnail (decoded.pixels, &small, &n_bytes, &lightness) ||
          !derma_photo_encode (decoded.pixels, FALSE, &kept, &n_bytes))
        g_error ("the picture cannot be decoded");
      decode_us[i] = (double) (decoded_us - start_us);
      encode_us[i] = (double) (g_get_monotonic_time () - decoded_us);
    }
  print_median ("to upright pixels of sRGB", decode_us, MEGAPIXELS);
  print_median ("to a bare JPEG and a thumbnail", encode_us, MEGAPIXELS);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  gboolean *is_over = user_data;

  *is_over = derma_photo_import_read_finish (DERMA_PHOTO_IMPORT (source), result, NULL);
}

static void
import (DermaJournal *journal,
        GBytes      **pictures,
        guint         n_pictures)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (DermaPhotoImport) photos = derma_photo_import_new (journal, NOW, zone);
  g_autoptr (GError) error = NULL;
  gboolean is_over = FALSE;

  for (guint i = 0; i < n_pictures; i++)
    derma_photo_import_take_bytes (photos, pictures[i], "picture");
  derma_photo_import_read_async (photos, NULL, read_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  if (!derma_photo_import_add (photos, &error))
    g_error ("%s", error->message);
}

static void
forget_all (DermaJournal *journal)
{
  GListModel *photos = derma_journal_get_photos (journal);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (photos); i++)
    {
      g_autoptr (DermaPhoto) photo = g_list_model_get_item (photos, i);
      const gint64 id = derma_photo_get_id (photo);

      g_array_append_val (ids, id);
    }

  if (ids->len == 0)
    g_error ("no photo came in");
  derma_journal_remove_photos (journal, (const gint64 *) ids->data, ids->len, NULL, NULL);
}

/* From the bytes to a photo that is in the journal and on disk. */
static void
measure_import (DermaJournal *journal,
                GBytes      **pictures,
                guint         n_pictures,
                const char   *what)
{
  double times_us[N_TURNS];

  for (guint i = 0; i < N_TURNS; i++)
    {
      const gint64 start_us = g_get_monotonic_time ();

      import (journal, pictures, n_pictures);
      times_us[i] = (double) (g_get_monotonic_time () - start_us);
      forget_all (journal);
    }
  print_median (what, times_us, MEGAPIXELS * n_pictures);
}

static void
measure_thumbnails (DermaJournal *journal,
                    GBytes      **pictures)
{
  double times_us[N_TURNS];
  gint64 id;
  g_autoptr (DermaPhoto) photo = NULL;

  import (journal, pictures, 1);
  photo = g_list_model_get_item (derma_journal_get_photos (journal), 0);
  id = derma_photo_get_id (photo);
  for (guint i = 0; i < N_TURNS; i++)
    {
      const gint64 start_us = g_get_monotonic_time ();

      for (guint j = 0; j < N_SHOWN; j++)
        {
          g_autoptr (GBytes) thumbnail = derma_journal_load_thumbnail (journal, id, NULL);
          g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (thumbnail);
          g_autoptr (GdkPixbuf) pixels = gdk_pixbuf_new_from_stream (stream, NULL, NULL);

          if (pixels == NULL)
            g_error ("a thumbnail cannot be decoded");
        }
      times_us[i] = (double) (g_get_monotonic_time () - start_us);
    }
  g_print ("a thumbnail, read and decoded\t%.3f\tms\n", bench_get_median (times_us, N_TURNS) / 1000 / N_SHOWN);
}

static void
remove_folder (const char *folder)
{
  const char *const arguments[] = { "rm", "-rf", folder, NULL };

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("bench-photos-XXXXXX", NULL);
  g_autoptr (DermaJournal) journal = derma_journal_open (folder, DERMA_JOURNAL_WRITE, NULL);
  GBytes *pictures[N_BATCH];

  for (guint i = 0; i < N_BATCH; i++)
    pictures[i] = make_picture (i);

  measure_floor (pictures[0]);
  measure_decode (pictures[0]);
  measure_import (journal, pictures, 1, "one photo of 12 megapixels into the journal");
  measure_import (journal, pictures, N_BATCH, "ten of them, two at a time");
  measure_thumbnails (journal, pictures);

  for (guint i = 0; i < N_BATCH; i++)
    g_bytes_unref (pictures[i]);
  g_clear_object (&journal);
  remove_folder (folder);
  return EXIT_SUCCESS;
}
