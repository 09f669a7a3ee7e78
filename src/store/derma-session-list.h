/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-past-session-private.h"

G_BEGIN_DECLS

/**
 * DermaSessionList:
 *
 * The #GListModel of all past sessions, newest first. A session is read when it is first asked for, together with its
 * neighbours; from then on it is the same object. Ten years of sessions cost nothing to open.
 */
#define DERMA_TYPE_SESSION_LIST (derma_session_list_get_type ())

G_DECLARE_FINAL_TYPE (DermaSessionList, derma_session_list, DERMA, SESSION_LIST, GObject)

DermaSessionList *derma_session_list_new (DermaPastSource *source);
void              derma_session_list_fill (DermaSessionList *self,
                                           guint             n_sessions);
void              derma_session_list_follow (DermaSessionList *self,
                                             gint64            session_id);
gboolean          derma_session_list_find (DermaSessionList *self,
                                           gint64            session_id,
                                           guint            *position,
                                           GError          **error);
void              derma_session_list_remove (DermaSessionList *self,
                                             guint             position);

G_END_DECLS
