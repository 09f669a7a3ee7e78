/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time of --at. */
#include "config.h"

#include "core/derma-time.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = fuzz_to_text (data, size);
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;
  DermaTime time;
  DermaTime again;

  if (!derma_time_parse (text, &time, &error))
    {
      g_assert_nonnull (error);
      return 0;
    }

  said = derma_time_to_iso8601 (time);
  g_assert_nonnull (said);
  g_assert_true (derma_time_parse (said, &again, NULL));
  g_assert_true (again.utc_s == time.utc_s && again.offset_s == time.offset_s);
  return 0;
}
