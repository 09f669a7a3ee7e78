/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/derma-time.h"
#include "treatment/derma-measure.h"

G_BEGIN_DECLS

/**
 * DermaCheckIn:
 *
 * A time at which the person rated, as the journal knows it. It never changes: one that is edited is another object.
 */
#define DERMA_TYPE_CHECK_IN (derma_check_in_get_type ())

G_DECLARE_FINAL_TYPE (DermaCheckIn, derma_check_in, DERMA, CHECK_IN, GObject)

gint64              derma_check_in_get_id (DermaCheckIn *self);
DermaTime           derma_check_in_get_at (DermaCheckIn *self);
const DermaRatings *derma_check_in_get_ratings (DermaCheckIn *self);
const char         *derma_check_in_get_note (DermaCheckIn *self);

/**
 * DermaCheckInDraft:
 * @chosen: the measures that are to be rated, with or without a value by now
 * @ratings: what was rated of them
 * @note: (nullable): owned
 *
 * What was filled in of a check-in that is not saved yet. All zeros is nothing.
 */
typedef struct
{
  DermaMeasureSet chosen;
  DermaRatings    ratings;
  char           *note;
} DermaCheckInDraft;

void     derma_check_in_draft_clear (DermaCheckInDraft *self);
gboolean derma_check_in_draft_equal (const DermaCheckInDraft *a,
                                     const DermaCheckInDraft *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DermaCheckInDraft, derma_check_in_draft_clear)

G_END_DECLS
