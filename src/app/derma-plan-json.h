/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "treatment/derma-plan.h"

G_BEGIN_DECLS

gboolean derma_plan_inputs_from_json (const char      *json,
                                      gssize           length,
                                      DermaPlanInputs *inputs,
                                      GError         **error);
char    *derma_plan_to_json (const DermaPlan *plan);

G_END_DECLS
