/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-database.h"
#include "store/derma-past-session.h"

G_BEGIN_DECLS

/**
 * DermaPastSource:
 * @database: (nullable): where details come from when they are first asked for; %NULL once the journal is closed
 *
 * What past sessions share. They may outlive the journal, and then have no more details than were asked for.
 */
typedef struct
{
  DermaDatabase *database;
} DermaPastSource;

/**
 * DermaPastRow:
 * @is_day_only: rolled with the app, and what was noted of it removed. One that the person states begins when it ends
 * @note: owned
 *
 * What a list shows of a session, in one row.
 */
typedef struct
{
  gint64    id;
  gint64    roller_id;
  DermaTime t0;
  guint     needle_um;
  gboolean  is_stated;
  gboolean  is_day_only;
  int       pain;
  char     *note;
} DermaPastRow;

void derma_past_row_clear (DermaPastRow *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DermaPastRow, derma_past_row_clear)

DermaPastSession *derma_past_session_new (DermaPastSource *source,
                                          DermaPastRow    *row);
void              derma_past_session_update (DermaPastSession *self,
                                             DermaPastRow     *row);

G_END_DECLS
