/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void derma_arrow_append (GtkSnapshot            *snapshot,
                         const graphene_point_t *start,
                         const graphene_point_t *end,
                         double                  start_width,
                         double                  end_width,
                         double                  head,
                         const GdkRGBA          *color);

G_END_DECLS
