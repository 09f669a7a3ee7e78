/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "treatment/derma-session.h"

G_BEGIN_DECLS

void derma_sheet_face_draw (const DermaSectionRecord *sections,
                            double                    x,
                            double                    y,
                            double                    height,
                            cairo_t                  *cr);

G_END_DECLS
