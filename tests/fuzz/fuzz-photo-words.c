/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that come with a photo: the date in it, and the name of its file. A line break parts date, offset and name. */
#include "config.h"

#include <string.h>

#include "core/derma-photo-result.h"
#include "fuzz.h"
#include "treatment/derma-photo-view.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = fuzz_to_text (data, size);
  g_auto (GStrv) parts = g_strsplit (text, "\n", 3);
  const guint     n_parts = g_strv_length (parts);
  DermaPhotoTaken taken;
  DermaPhotoView  view;

  if (derma_photo_taken_parse (parts[0], n_parts > 1 ? parts[1] : NULL, &taken))
    {
      DermaPhotoResult result = { .width = 1, .height = 1, .n_thumbnail = 1, .taken = taken };
      DermaPhotoResult again;
      g_autofree char *line = derma_photo_result_to_line (&result);
      g_autofree char *whole = g_strconcat (line, "x", NULL);
      gsize            n_line = 0;

      /* What one process takes for a date the other does too. */
      g_assert_true (derma_photo_result_parse (whole, strlen (whole), &again, &n_line));
      g_assert_true (again.taken.local_s == taken.local_s && again.taken.has_offset == taken.has_offset);
    }
  if (derma_photo_view_guess (text, &view))
    g_assert_true (view < DERMA_N_PHOTO_VIEWS);
  return 0;
}
