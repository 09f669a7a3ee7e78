/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-session-control.h"

G_BEGIN_DECLS

#define DERMA_TYPE_WIZARD (derma_wizard_get_type ())

G_DECLARE_FINAL_TYPE (DermaWizard, derma_wizard, DERMA, WIZARD, AdwNavigationPage)

GtkWidget *derma_wizard_new (DermaSessionControl *control);

G_END_DECLS
