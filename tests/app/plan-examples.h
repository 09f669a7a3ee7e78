/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The examples of protocol.md 8.6, as the command line is asked them and answers. */
#pragma once

#include <json-glib/json-glib.h>

#include "treatment/derma-plan.h"

G_BEGIN_DECLS

typedef void (*PlanExampleFunc) (const char            *name,
                                 const DermaPlanInputs *inputs,
                                 JsonObject            *expected,
                                 gpointer               data);

void plan_examples_foreach (PlanExampleFunc func,
                            gpointer        data);

G_END_DECLS
