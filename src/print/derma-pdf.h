/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/derma-time.h"
#include "print/derma-sheet-paint.h"

G_BEGIN_DECLS

GBytes  *derma_pdf_new (const DermaSheetLayout *layout,
                        const char             *title,
                        DermaTime               now,
                        DermaSheetTurn          turn,
                        gpointer                data,
                        GError                **error);
gboolean derma_pdf_save (GBytes  *pdf,
                         GFile   *file,
                         GError **error);

/* for what makes one */
gboolean derma_pdf_describe (GByteArray        *pdf,
                             const char *const *alternatives,
                             const char        *language);
char    *derma_pdf_dup_language (void);

G_END_DECLS
