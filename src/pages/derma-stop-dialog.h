/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "treatment/derma-session.h"

G_BEGIN_DECLS

AdwDialog *derma_stop_dialog_new (const DermaSession *session);

G_END_DECLS
