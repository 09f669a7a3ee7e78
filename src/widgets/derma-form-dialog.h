/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void derma_form_dialog_fit_width (AdwDialog *dialog);

G_END_DECLS
