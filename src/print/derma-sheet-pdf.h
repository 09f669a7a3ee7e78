/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "print/derma-sheet.h"

G_BEGIN_DECLS

char    *derma_sheet_dup_title (const DermaSheet *sheet);
char    *derma_sheet_dup_file_name (const DermaSheet *sheet);
GBytes  *derma_sheet_to_pdf (const DermaSheet *sheet,
                             GError          **error);
gboolean derma_sheet_save (const DermaSheet *sheet,
                           GFile            *file,
                           GError          **error);

G_END_DECLS
