/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "treatment/derma-roller-care.h"

G_BEGIN_DECLS

/**
 * DermaRoller:
 *
 * A roller the person owns, as the journal knows it. Only the journal changes one.
 *
 * Properties, all read-only: "id", "name", "needle-um", "uses", "is-retired".
 */
#define DERMA_TYPE_ROLLER (derma_roller_get_type ())

G_DECLARE_FINAL_TYPE (DermaRoller, derma_roller, DERMA, ROLLER, GObject)

gint64                  derma_roller_get_id (DermaRoller *self);
const char             *derma_roller_get_name (DermaRoller *self);
const DermaRollerFacts *derma_roller_get_facts (DermaRoller *self);
DermaTime               derma_roller_get_added_at (DermaRoller *self);
DermaTime               derma_roller_get_retired_at (DermaRoller *self);
gint64                  derma_roller_get_replaces (DermaRoller *self);

G_END_DECLS
