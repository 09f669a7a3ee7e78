/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * DermaShortcutRow:
 *
 * What a key does, and which key it is.
 *
 * Properties: "key": the key as it is written on keyboards, translated.
 */
#define DERMA_TYPE_SHORTCUT_ROW (derma_shortcut_row_get_type ())

G_DECLARE_FINAL_TYPE (DermaShortcutRow, derma_shortcut_row, DERMA, SHORTCUT_ROW, AdwActionRow)

G_END_DECLS
