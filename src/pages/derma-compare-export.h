/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "figures/derma-pair-painter.h"

G_BEGIN_DECLS

/**
 * DermaCompareExport:
 * @picture: how the two are compared, without their surfaces
 * @paths: (nullable): where the photos are
 *
 * A comparison that is to be saved: a copy that can be used in a thread.
 */
typedef struct
{
  DermaPairPicture picture;
  char            *paths[DERMA_N_PAIR_SIDES];
} DermaCompareExport;

void    derma_compare_export_free (DermaCompareExport *self);
GBytes *derma_compare_export_to_png (DermaCompareExport *self,
                                     GError            **error);

void derma_compare_export_ask (DermaCompareExport *self,
                               GtkWidget          *widget);
void derma_compare_export_save (DermaCompareExport *self,
                                GtkWidget          *widget,
                                GFile              *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaCompareExport, derma_compare_export_free)

G_END_DECLS
