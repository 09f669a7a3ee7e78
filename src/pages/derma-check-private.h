/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/derma-check.h"

G_BEGIN_DECLS

/* What the two files of DermaCheck share: the questions, and what is chosen beside them. */

struct _DermaCheck
{
  GObject parent_instance;

  DermaSessionControl *control;
  DermaPermission      permission;
  gint64               judged_min; /* when it was worked out, minutes since 1970 */
  DermaProfile         profile;
  gboolean             is_standing_due;
  gboolean             is_standing_wanted;
  int                  asking;
};

DermaTime             derma_check_get_now (DermaCheck *self);
const DermaSituation *derma_check_get_situation (DermaCheck *self);
gint64                derma_check_get_started_s (DermaCheck *self);
gboolean              derma_check_tell_failure (DermaCheck   *self,
                                                const GError *error);
void                  derma_check_emit_changed (DermaCheck *self);

G_END_DECLS
