/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaSessionControl:
 *
 * What the pages of the session wizard share: the open session of the journal, the clock, and the one way to tell the
 * session what happened. It draws nothing.
 *
 * Signals: "changed" after the session took an event (it is on disk by then) or time went on; "failed" with a sentence for
 * the person when an event could not be stored. Properties: "counts-by-beat", "face-view" ("mirror" or "facing"),
 * "beat" (strokes a minute).
 */
#define DERMA_TYPE_SESSION_CONTROL (derma_session_control_get_type ())

G_DECLARE_FINAL_TYPE (DermaSessionControl, derma_session_control, DERMA, SESSION_CONTROL, GObject)

#define DERMA_REPEAT_MS 300 /* a second press of Next within this time is the same press (mock/ui.md 5) */

DermaSessionControl *derma_session_control_new (DermaJournal *journal,
                                                DermaClock   *clock);
DermaJournal        *derma_session_control_get_journal (DermaSessionControl *self);
DermaClock          *derma_session_control_get_clock (DermaSessionControl *self);
const DermaSession  *derma_session_control_get_session (DermaSessionControl *self);
gint64               derma_session_control_get_now_ms (DermaSessionControl *self);

DermaView derma_session_control_get_view (DermaSessionControl *self);
guint     derma_session_control_get_beat (DermaSessionControl *self);

gboolean derma_session_control_take (DermaSessionControl *self,
                                     DermaEvent           event);
gboolean derma_session_control_take_kind (DermaSessionControl *self,
                                          DermaEventKind       kind);
gboolean derma_session_control_take_step (DermaSessionControl *self,
                                          DermaEventKind       kind,
                                          DermaStep            step);
gboolean derma_session_control_take_record (DermaSessionControl *self,
                                            const DermaRecord   *record);
gboolean derma_session_control_go_on (DermaSessionControl *self);
void     derma_session_control_catch_up (DermaSessionControl *self);
void     derma_session_control_fail (DermaSessionControl *self,
                                     const GError        *error);

G_END_DECLS
