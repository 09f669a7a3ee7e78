/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-session-control.h"

G_BEGIN_DECLS

/**
 * DermaRollPage:
 *
 * The phase roll of a session, section after section: the face with the stroke, what the hand does now, the passes, the
 * time, and Next. It is drawn wholly from the session and shows nothing of other phases, nor the stage in which hands and
 * roller are disinfected again.
 *
 * Keys work wherever the focus is in the window, but not in dialogs (derma-roll-keys.h). In full screen it turns into
 * #DermaRollDistance once the pointer has rested; the pointer brings it back.
 *
 * It uses the actions "wizard.pause", "wizard.stop" and "wizard.wrong" of whoever holds it.
 */
#define DERMA_TYPE_ROLL_PAGE (derma_roll_page_get_type ())

G_DECLARE_FINAL_TYPE (DermaRollPage, derma_roll_page, DERMA, ROLL_PAGE, AdwBreakpointBin)

GtkWidget *derma_roll_page_new (DermaSessionControl *control);

G_END_DECLS
