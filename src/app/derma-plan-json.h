/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "treatment/derma-plan.h"

G_BEGIN_DECLS

#define DERMA_PLAN_JSON_MAX (64 * 1024) /* bytes; the longest that makes sense has some hundred */

gboolean derma_plan_inputs_from_json (const char      *json,
                                      gssize           length,
                                      DermaPlanInputs *inputs,
                                      GError         **error);
char    *derma_plan_to_json (const DermaPlan *plan);

G_END_DECLS
