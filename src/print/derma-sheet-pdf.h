/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "print/derma-sheet.h"

G_BEGIN_DECLS

GBytes  *derma_sheet_to_pdf (const DermaSheet *sheet,
                             GError          **error);
gboolean derma_sheet_save (const DermaSheet *sheet,
                           GFile            *file,
                           GError          **error);

G_END_DECLS
