/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *derma_alert_new (const char *heading,
                            const char *body);
void       derma_alert_fit_heading (AdwAlertDialog *dialog);

G_END_DECLS
