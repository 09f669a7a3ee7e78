/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "treatment/derma-source.h"

G_BEGIN_DECLS

GtkWidget *derma_source_row_new (const DermaSource *source);

G_END_DECLS
