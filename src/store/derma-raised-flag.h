/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/derma-time.h"
#include "treatment/derma-red-flag.h"

G_BEGIN_DECLS

/**
 * DermaResolution:
 * @DERMA_RESOLUTION_NONE: nothing was recorded yet
 * @DERMA_RESOLUTION_DOCTOR: a doctor agrees to further sessions
 * @DERMA_RESOLUTION_GONE: it has gone
 *
 * What the person recorded about a red flag.
 */
typedef enum
{
  DERMA_RESOLUTION_NONE,
  DERMA_RESOLUTION_DOCTOR,
  DERMA_RESOLUTION_GONE,
} DermaResolution;

/**
 * DermaRaisedFlag:
 *
 * A red flag that was raised, by the levels of a healing log or by the word of the person, and what came of it. It does not
 * change: where something is recorded about it, another one takes its place in the list.
 */
#define DERMA_TYPE_RAISED_FLAG (derma_raised_flag_get_type ())

G_DECLARE_FINAL_TYPE (DermaRaisedFlag, derma_raised_flag, DERMA, RAISED_FLAG, GObject)

gint64          derma_raised_flag_get_id (DermaRaisedFlag *self);
gint64          derma_raised_flag_get_session_id (DermaRaisedFlag *self);
gint64          derma_raised_flag_get_log_id (DermaRaisedFlag *self);
DermaRedFlag    derma_raised_flag_get_flag (DermaRaisedFlag *self);
gboolean        derma_raised_flag_is_answer (DermaRaisedFlag *self);
DermaTime       derma_raised_flag_get_told (DermaRaisedFlag *self);
DermaResolution derma_raised_flag_get_resolution (DermaRaisedFlag *self);
DermaTime       derma_raised_flag_get_resolved (DermaRaisedFlag *self);

G_END_DECLS
