/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DERMA_ERROR:
 *
 * The domain of everything that can go wrong in the world. The message of such an error is English, for the log; what a
 * person is told comes from derma_error_to_text().
 */
#define DERMA_ERROR (derma_error_quark ())

/**
 * DermaError:
 * @DERMA_ERROR_INVALID: a value from outside (a command line, a file, an entry) is not what it must be
 * @DERMA_ERROR_REFUSED: a rule of the treatment says no
 * @DERMA_ERROR_NOT_NOW: the session cannot take this event in its present state
 * @DERMA_ERROR_NOT_OURS: the file is a database, but not one of ours, or no database at all
 * @DERMA_ERROR_NEWER: the journal was written by a newer version
 * @DERMA_ERROR_BROKEN: the journal is damaged
 * @DERMA_ERROR_BUSY: another process holds the journal
 * @DERMA_ERROR_FULL: no room is left on the disk
 * @DERMA_ERROR_READ_ONLY: the folder or the file cannot be written
 * @DERMA_ERROR_NOT_EMPTY: the folder already holds a journal
 * @DERMA_ERROR_NOT_FOUND: there is no such row
 * @DERMA_ERROR_TOO_LATE: something else was changed since, so that it cannot be undone
 * @DERMA_ERROR_OVER: the pause that is to be ended is over
 * @DERMA_ERROR_IN_USE: a roller that sessions have cannot be as if it had not been added
 * @DERMA_ERROR_FAILED: anything else
 */
typedef enum
{
  DERMA_ERROR_INVALID,
  DERMA_ERROR_REFUSED,
  DERMA_ERROR_NOT_NOW,
  DERMA_ERROR_NOT_OURS,
  DERMA_ERROR_NEWER,
  DERMA_ERROR_BROKEN,
  DERMA_ERROR_BUSY,
  DERMA_ERROR_FULL,
  DERMA_ERROR_READ_ONLY,
  DERMA_ERROR_NOT_EMPTY,
  DERMA_ERROR_NOT_FOUND,
  DERMA_ERROR_TOO_LATE,
  DERMA_ERROR_OVER,
  DERMA_ERROR_IN_USE,
  DERMA_ERROR_FAILED,
} DermaError;

GQuark derma_error_quark (void);

char *derma_error_to_text (const GError *error);

G_END_DECLS
