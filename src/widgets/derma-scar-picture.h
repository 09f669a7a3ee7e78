/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "treatment/derma-baseline.h"

G_BEGIN_DECLS

/**
 * DermaScarPicture:
 *
 * A small drawing of skin cut through, with one kind of scar in it. It says nothing that the words beside it do not say, so it
 * is left out for a screen reader. It is drawn in the colour of the text, and does not flip.
 */
#define DERMA_TYPE_SCAR_PICTURE (derma_scar_picture_get_type ())

G_DECLARE_FINAL_TYPE (DermaScarPicture, derma_scar_picture, DERMA, SCAR_PICTURE, GtkWidget)

GtkWidget *derma_scar_picture_new (DermaScarType type);

G_END_DECLS
