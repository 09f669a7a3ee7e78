/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-demo-photos.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "app/derma-demo-face.h"
#include "core/derma-error.h"
#include "store/derma-journal.h"

#define SEED 20
#define WIDTH 810
#define HEIGHT 1080
#define QUALITY "88"

#define BEFORE_S (10 * DERMA_MINUTE_S) /* from the photos to the check-in */
#define PAUSE_S 20                     /* from one view to the next */

/* Photos are taken just before each check-in, oldest first (protocol.md 7.3). */
static GArray *
find_times (DermaJournal *journal,
            GTimeZone    *zone)
{
  GListModel *check_ins = derma_journal_get_check_ins (journal);
  GArray     *times = g_array_new (FALSE, FALSE, sizeof (DermaTime));

  for (guint i = g_list_model_get_n_items (check_ins); i > 0; i--)
    {
      g_autoptr (DermaCheckIn) check_in = g_list_model_get_item (check_ins, i - 1);
      const DermaTime at = derma_time_add (derma_check_in_get_at (check_in), -BEFORE_S, zone);

      g_array_append_val (times, at);
    }

  return times;
}

/* How the face looks on one of these days: a little better, and never quite as it was taken the last time. One evening is dark. */
static DermaDemoLook
look_on_day (GRand *rand,
             guint  day,
             guint  n_days)
{
  const double part = n_days > 1 ? (double) day / (n_days - 1) : 0;

  return (DermaDemoLook) {
    .light = day == 3 ? 0.8 : g_rand_double_range (rand, 0.97, 1.02),
    .nearness = g_rand_double_range (rand, 0.97, 1.03),
    .shift_x = g_rand_double_range (rand, -0.015, 0.015),
    .shift_y = g_rand_double_range (rand, -0.01, 0.01),
    .marks = 1 - 0.45 * part + g_rand_double_range (rand, -0.04, 0.04),
    .redness = g_rand_double_range (rand, 0.1, 0.5),
  };
}

/* cairo's four bytes of a pixel as three. */
static GdkPixbuf *
to_pixbuf (cairo_surface_t *surface)
{
  GdkPixbuf    *pixels = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, WIDTH, HEIGHT);
  const guchar *from = cairo_image_surface_get_data (surface);
  const gsize   from_stride = (gsize) cairo_image_surface_get_stride (surface);
  const gsize   to_stride = (gsize) gdk_pixbuf_get_rowstride (pixels);
  guchar       *to = gdk_pixbuf_get_pixels (pixels);

  for (gsize y = 0; y < HEIGHT; y++)
    for (gsize x = 0; x < WIDTH; x++)
      {
        const guint32 pixel = ((const guint32 *) (gconstpointer) (from + y * from_stride))[x];

        to[y * to_stride + 3 * x] = (guchar) (pixel >> 16);
        to[y * to_stride + 3 * x + 1] = (guchar) (pixel >> 8);
        to[y * to_stride + 3 * x + 2] = (guchar) pixel;
      }

  return pixels;
}

static GBytes *
draw (DermaPhotoView       view,
      const DermaDemoLook *look,
      GError             **error)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  g_autoptr (GdkPixbuf) pixels = NULL;
  char *bytes = NULL;
  gsize n_bytes = 0;

  derma_demo_face_draw (cr, WIDTH, HEIGHT, view, look);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = to_pixbuf (surface);
  cairo_surface_destroy (surface);
  if (!gdk_pixbuf_save_to_buffer (pixels, &bytes, &n_bytes, "jpeg", error, "quality", QUALITY, NULL))
    return NULL;

  return g_bytes_new_take (bytes, n_bytes);
}

static gboolean
draw_all (DermaPhotoImport *import,
          GArray           *times,
          GError          **error)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint day = 0; day < times->len; day++)
    {
      const DermaDemoLook look = look_on_day (rand, day, times->len);

      for (guint view = 0; view < DERMA_N_PHOTO_VIEWS; view++)
        {
          g_autoptr (GBytes) bytes = draw ((DermaPhotoView) view, &look, error);

          if (bytes == NULL)
            return FALSE;
          derma_photo_import_take_bytes (import, bytes, derma_photo_view_get_id ((DermaPhotoView) view));
        }
    }

  return TRUE;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  gboolean *is_over = user_data;

  *is_over = derma_photo_import_read_finish (DERMA_PHOTO_IMPORT (source), result, NULL);
}

/* They come in as any photo does. */
static gboolean
read_all (DermaPhotoImport *import,
          GArray           *times,
          GTimeZone        *zone,
          GError          **error)
{
  gboolean is_over = FALSE;

  derma_photo_import_read_async (import, NULL, read_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < times->len * DERMA_N_PHOTO_VIEWS; i++)
    {
      g_autoptr (DermaPhotoImportItem) item = g_list_model_get_item (derma_photo_import_get_items (import), i);
      const DermaTime day = g_array_index (times, DermaTime, i / DERMA_N_PHOTO_VIEWS);

      if (derma_photo_import_item_get_state (item) != DERMA_PHOTO_IMPORT_READY)
        {
          g_set_error (error, DERMA_ERROR, DERMA_ERROR_FAILED, "%s", derma_photo_import_item_get_text (item));
          return FALSE;
        }
      derma_photo_import_item_set_at (item, derma_time_add (day, i % DERMA_N_PHOTO_VIEWS * PAUSE_S, zone));
      derma_photo_import_item_set_view (item, (DermaPhotoView) (i % DERMA_N_PHOTO_VIEWS));
    }

  return TRUE;
}

/**
 * derma_demo_photos_add:
 * @folder: with a journal that derma_demo_fill() made
 * @now: when its history ends
 * @zone: where the person is
 * @error: return location
 *
 * Adds pictures of a face that nobody has to the history, the same for the same arguments.
 *
 * Returns: whether they were added
 */
gboolean
derma_demo_photos_add (const char *folder,
                       DermaTime   now,
                       GTimeZone  *zone,
                       GError    **error)
{
  g_autoptr (DermaJournal) journal = derma_journal_open (folder, DERMA_JOURNAL_WRITE, error);
  g_autoptr (DermaPhotoImport) import = NULL;
  g_autoptr (GArray) times = NULL;

  if (journal == NULL)
    return FALSE;

  import = derma_photo_import_new (journal, now, zone);
  times = find_times (journal, zone);
  return draw_all (import, times, error) && read_all (import, times, zone, error) && derma_photo_import_add (import, error);
}
