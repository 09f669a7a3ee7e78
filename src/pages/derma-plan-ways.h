/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "treatment/derma-plan-text.h"

G_BEGIN_DECLS

GtkWidget *derma_plan_way_card_new (DermaPlanWay way);

G_END_DECLS
