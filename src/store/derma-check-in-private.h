/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-check-in.h"

G_BEGIN_DECLS

DermaCheckIn *derma_check_in_new (gint64              id,
                                  DermaTime           at,
                                  const DermaRatings *ratings,
                                  const char         *note,
                                  gint64              protocol_version);
gint64        derma_check_in_get_protocol_version (DermaCheckIn *self);
gboolean      derma_check_in_equal (DermaCheckIn *a,
                                    DermaCheckIn *b);

G_END_DECLS
