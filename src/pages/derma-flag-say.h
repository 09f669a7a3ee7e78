/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DERMA_TYPE_FLAG_SAY (derma_flag_say_get_type ())

G_DECLARE_FINAL_TYPE (DermaFlagSay, derma_flag_say, DERMA, FLAG_SAY, AdwDialog)

AdwDialog *derma_flag_say_present (GtkWidget  *parent,
                                   const char *text);

G_END_DECLS
