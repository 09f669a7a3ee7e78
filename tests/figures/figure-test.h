/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figures/derma-figure.h"

G_BEGIN_DECLS

void  assert_is_sound (DermaFigure *figure);
void  assert_is_for_others (DermaFigure *figure);
char *dup_csv_line (DermaFigure *figure,
                    guint        line);

G_END_DECLS
