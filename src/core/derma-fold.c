/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-fold.h"

#include <string.h>

static gboolean
is_mark (gunichar letter)
{
  const GUnicodeType type = g_unichar_type (letter);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK || type == G_UNICODE_SPACING_MARK;
}

/**
 * derma_fold_text:
 * @text: UTF-8
 *
 * What two texts have in common for somebody who searches: neither case nor accents matter, “Röte” is “rote”.
 *
 * Returns: (transfer full): the text as it is compared
 */
char *
derma_fold_text (const char *text)
{
  g_autofree char *whole = NULL;
  g_autofree char *folded = NULL;
  g_autoptr (GString) plain = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);

  whole = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  if (whole == NULL)
    return g_strdup (text);

  folded = g_utf8_casefold (whole, -1);
  plain = g_string_sized_new (strlen (folded));
  for (const char *letter = folded; *letter != '\0'; letter = g_utf8_next_char (letter))
    if (!is_mark (g_utf8_get_char (letter)))
      g_string_append_unichar (plain, g_utf8_get_char (letter));

  return g_string_free (g_steal_pointer (&plain), FALSE);
}
