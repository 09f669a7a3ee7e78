/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-database.h"
#include "treatment/derma-red-flag.h"

G_BEGIN_DECLS

/**
 * DermaLogExtra:
 * @note: owned; may be empty
 * @answers: what was asked, and of that what the person said yes to
 * @raised: every red flag that the log raised
 *
 * What the journal holds of a healing log beside its levels.
 */
typedef struct
{
  gint64           id;
  char            *note;
  DermaFlagAnswers answers;
  DermaRedFlagSet  raised;
} DermaLogExtra;

/**
 * DermaHealingRows:
 * @logs: (element-type DermaHealingLog): oldest first
 * @extras: (element-type DermaLogExtra): one a log
 * @course: of these logs, with the sensitivity that was in force at the session
 *
 * All healing logs of a session.
 */
typedef struct
{
  GArray            *logs;
  GArray            *extras;
  DermaHealingCourse course;
} DermaHealingRows;

gboolean derma_healing_rows_load (DermaDatabase    *database,
                                  gint64            session_id,
                                  DermaHealingRows *rows,
                                  GError          **error);
void     derma_healing_rows_clear (DermaHealingRows *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DermaHealingRows, derma_healing_rows_clear)

gboolean derma_healing_rows_put (DermaDatabase         *database,
                                 gint64                 session_id,
                                 gint64                *id,
                                 const DermaHealingLog *log,
                                 const char            *note,
                                 DermaRedFlagSet        asked,
                                 GError               **error);
gboolean derma_healing_rows_update (DermaDatabase         *database,
                                    gint64                 id,
                                    const DermaHealingLog *log,
                                    const char            *note,
                                    DermaRedFlagSet        asked,
                                    GError               **error);
gboolean derma_healing_rows_delete (DermaDatabase *database,
                                    gint64         id,
                                    GError       **error);
gboolean derma_healing_rows_find (DermaDatabase *database,
                                  gint64         id,
                                  gint64        *session_id,
                                  GError       **error);

G_END_DECLS
