/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A target: takes any bytes, and holds what the parser says against what it should be. What it prints on the way is a parser's
 * opinion of nonsense. */
int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/* The bytes as a text that ends where the first of them is 0. */
static inline char *
fuzz_to_text (const guint8 *data,
              gsize         size)
{
  return g_strndup ((const char *) data, size);
}

G_END_DECLS
