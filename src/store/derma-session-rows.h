/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-database.h"
#include "store/derma-session-record.h"
#include "treatment/derma-session.h"

G_BEGIN_DECLS

/* A session as rows: session, session_section and session_event. Each function is part of the caller's transaction. */

gboolean derma_session_rows_insert (DermaDatabase *database,
                                    DermaTime      now,
                                    gint64        *id,
                                    GError       **error);
gboolean derma_session_rows_insert_stated (DermaDatabase *database,
                                           DermaTime      t0,
                                           guint          needle_um,
                                           GError       **error);
gboolean derma_session_rows_add_event (DermaDatabase    *database,
                                       gint64            id,
                                       guint             seq,
                                       const DermaEvent *event,
                                       gint32            utc_offset_s,
                                       GError          **error);
gboolean derma_session_rows_update (DermaDatabase      *database,
                                    gint64              id,
                                    const DermaSession *before,
                                    const DermaSession *after,
                                    gint32              utc_offset_s,
                                    GError            **error);
gboolean derma_session_rows_load (DermaDatabase *database,
                                  gint64         id,
                                  DermaSession  *session,
                                  guint         *n_events,
                                  GError       **error);
gboolean derma_session_rows_are_same_section (const DermaSectionRecord *a,
                                              const DermaSectionRecord *b);
gboolean derma_session_rows_load_record (DermaDatabase      *database,
                                         gint64              id,
                                         DermaSessionRecord *record,
                                         GError            **error);

G_END_DECLS
