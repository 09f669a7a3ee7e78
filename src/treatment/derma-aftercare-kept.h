/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-aftercare.h"

G_BEGIN_DECLS

/**
 * DermaAftercareKept:
 * @n_due: how many times something was to be done
 * @n_kept: how many of these were ticked
 */
typedef struct
{
  guint n_due;
  guint n_kept;
} DermaAftercareKept;

void  derma_aftercare_count_kept (const DermaAftercareInput *input,
                                  gint64                     until_s,
                                  DermaAftercareKept        *kept);
guint derma_aftercare_kept_get_percent (const DermaAftercareKept *self);

G_END_DECLS
