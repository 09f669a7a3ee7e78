/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The process that decodes one picture, so that a picture made to do harm does it here: nothing of it reaches the program but a line, a
 * thumbnail and a file of pixels, and the program looks at these before it takes them. On its standard input is the picture; what is kept of it goes to the
 * third file descriptor, and what is to be said of it to the standard output (core/derma-photo-result.h). */
#include "config.h"

#include <errno.h>
#include <gexiv2/gexiv2.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "photo/derma-photo-decode.h"
#include "photo/derma-photo-encode.h"
#include "photo/derma-photo-limits.h"

#define BLOCK (1024u * 1024)

static gboolean
write_all (int         fd,
           const void *bytes,
           gsize       n_bytes)
{
  const guint8 *next = bytes;

  while (n_bytes > 0)
    {
      const gssize n_written = write (fd, next, n_bytes);

      if (n_written < 0 && errno != EINTR)
        return FALSE;
      next += MAX (n_written, 0);
      n_bytes -= (gsize) MAX (n_written, 0);
    }

  return TRUE;
}

/* Returns (transfer full) (nullable): all that comes in, NULL where that cannot be read or is too much. */
static GByteArray *
read_input (void)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK);

  for (;;)
    {
      const gssize n_read = read (STDIN_FILENO, block, BLOCK);

      if (n_read == 0)
        return g_steal_pointer (&bytes);
      if (n_read < 0 && errno == EINTR)
        continue;
      if (n_read < 0 || bytes->len + (gsize) n_read > DERMA_PHOTO_MAX_FILE_BYTES)
        return NULL;
      g_byte_array_append (bytes, block, (guint) n_read);
    }
}

static int
answer (const DermaPhotoResult *result,
        const void             *thumbnail)
{
  g_autofree char *line = derma_photo_result_to_line (result);

  return write_all (STDOUT_FILENO, line, strlen (line)) && write_all (STDOUT_FILENO, thumbnail, result->n_thumbnail) ? EXIT_SUCCESS : EXIT_FAILURE;
}

static int
keep (const DermaDecoded *decoded)
{
  DermaPhotoResult result = { .is_png = decoded->is_small_png, .taken = decoded->taken };
  g_autofree char *thumbnail = NULL;
  g_autofree char *kept = NULL;
  gsize            n_kept = 0;

  result.width = (guint) gdk_pixbuf_get_width (decoded->pixels);
  result.height = (guint) gdk_pixbuf_get_height (decoded->pixels);
  if (!derma_photo_encode_thumbnail (decoded->pixels, &thumbnail, &result.n_thumbnail, &result.lightness) ||
      !derma_photo_encode (decoded->pixels, result.is_png, &kept, &n_kept))
    return EXIT_FAILURE;
  if (!write_all (DERMA_PHOTO_KEPT_FD, kept, n_kept))
    return DERMA_PHOTO_EXIT_NO_ROOM;

  return answer (&result, thumbnail);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GByteArray) bytes = NULL;
  g_auto (DermaDecoded) decoded = { 0 };

  if (argc > 1)
    {
      g_printerr ("dermaroller-photo: this is a part of Dermaroller, and nothing to be called by hand\n");
      return EXIT_FAILURE;
    }

  setlocale (LC_ALL, "C.UTF-8");
  gexiv2_initialize ();
  gexiv2_log_set_level (GEXIV2_LOG_LEVEL_MUTE);
  if (!derma_photo_limits_set ())
    return DERMA_PHOTO_EXIT_NO_LIMITS;

  bytes = read_input ();
  if (bytes == NULL)
    return EXIT_FAILURE;
  derma_photo_decode (bytes->data, bytes->len, &decoded);
  g_clear_pointer (&bytes, g_byte_array_unref);
  if (decoded.refusal != DERMA_PHOTO_REFUSAL_NONE)
    return answer (&(DermaPhotoResult) { .refusal = decoded.refusal }, NULL);

  return keep (&decoded);
}
