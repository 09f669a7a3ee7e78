/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-error.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
G_DEFINE_QUARK (derma-error-quark, derma_error)
/* clang-format on */

static const char *
get_text (DermaError code)
{
  switch (code)
    {
    case DERMA_ERROR_INVALID:
      return _ ("That value cannot be used. Check it and try again.");
    case DERMA_ERROR_REFUSED:
      return _ ("This is not safe today, so it was not started.");
    case DERMA_ERROR_NOT_NOW:
      return _ ("That is not possible at this point of the session. Nothing was changed.");
    case DERMA_ERROR_NOT_OURS:
      return _ ("The journal file was not made by Dermaroller. It was left as it is.");
    case DERMA_ERROR_NEWER:
      return _ ("This journal was written by a newer version of Dermaroller. Update the app to write in it again.");
    case DERMA_ERROR_BROKEN:
      return _ ("The journal file is damaged. It was left as it is.");
    case DERMA_ERROR_BUSY:
      return _ ("Another Dermaroller is using this journal. Close it and try again.");
    case DERMA_ERROR_FULL:
      return _ ("Your change could not be saved: the disk is full. Make room and try again.");
    case DERMA_ERROR_READ_ONLY:
      return _ ("Your change could not be saved: the data folder cannot be written.");
    case DERMA_ERROR_NOT_EMPTY:
      return _ ("The folder already holds a journal. Choose an empty folder.");
    case DERMA_ERROR_NOT_FOUND:
      return _ ("That entry is no longer in the journal.");
    case DERMA_ERROR_TOO_LATE:
      return _ ("That can no longer be undone: something else was changed since. Change it where it is shown.");
    case DERMA_ERROR_OVER:
      return _ ("The pause is over already: the plan goes on.");
    case DERMA_ERROR_IN_USE:
      return _ ("A session has this roller already, so it stays. If you do not use it any more, retire it.");
    case DERMA_ERROR_FAILED:
    default:
      return _ ("Your change could not be saved. Try again.");
    }
}

/**
 * derma_error_to_text:
 * @error: an error of any domain
 *
 * Says in one or two whole sentences what went wrong and what to do, for the person. The error's own message is for the
 * log and does not appear.
 *
 * Returns: (transfer full): translated text
 */
char *
derma_error_to_text (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  return g_strdup (get_text (error->domain == DERMA_ERROR ? (DermaError) error->code : DERMA_ERROR_FAILED));
}
