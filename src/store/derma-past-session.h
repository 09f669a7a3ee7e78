/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/derma-time.h"
#include "store/derma-session-record.h"
#include "treatment/derma-healing-course.h"

G_BEGIN_DECLS

/**
 * DermaPastSession:
 *
 * A session as the journal shows it in lists: rolled, or stated by the person as rolled before the app was there. Sessions
 * in which nothing was rolled are not listed; one that is being finished is, from the end of its rolling on.
 *
 * Properties, all read-only: "id", "needle-um", "is-stated", "pain", "note", "n-logs".
 */
#define DERMA_TYPE_PAST_SESSION (derma_past_session_get_type ())

G_DECLARE_FINAL_TYPE (DermaPastSession, derma_past_session, DERMA, PAST_SESSION, GObject)

gint64                    derma_past_session_get_id (DermaPastSession *self);
gint64                    derma_past_session_get_roller_id (DermaPastSession *self);
DermaTime                 derma_past_session_get_t0 (DermaPastSession *self);
guint                     derma_past_session_get_needle_um (DermaPastSession *self);
gboolean                  derma_past_session_is_stated (DermaPastSession *self);
gboolean                  derma_past_session_is_day_only (DermaPastSession *self);
const DermaSessionRecord *derma_past_session_get_record (DermaPastSession *self);
int                       derma_past_session_get_pain (DermaPastSession *self);
const char               *derma_past_session_get_note (DermaPastSession *self);
const DermaHealingLog    *derma_past_session_get_logs (DermaPastSession *self,
                                                       gsize            *n_logs);
const char               *derma_past_session_get_log_note (DermaPastSession *self,
                                                           gsize             index);

const DermaHealingCourse *derma_past_session_get_course (DermaPastSession *self);
GListModel               *derma_past_session_get_log_items (DermaPastSession *self);

G_END_DECLS
