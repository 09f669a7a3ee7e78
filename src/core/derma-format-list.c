/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-format-list.h"

#include <glib/gi18n-lib.h>

/**
 * derma_format_list:
 * @parts: words, translated; it is empty afterwards
 *
 * Returns: (transfer full): the parts one after the other, such as “Texture, Pores”; empty where there are none
 */
char *
derma_format_list (GStrvBuilder *parts)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (parts != NULL, NULL);

  words = g_strv_builder_end (parts);
  return g_strjoinv (C_ ("between the parts of a list", ", "), words);
}
