/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void derma_discard_question_present (AdwDialog  *dialog,
                                     const char *body);

G_END_DECLS
