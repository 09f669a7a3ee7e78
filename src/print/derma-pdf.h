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

/* for what makes one of other pages */
cairo_surface_t *derma_pdf_begin (GByteArray *pdf,
                                  double      width,
                                  double      height,
                                  const char *title,
                                  DermaTime   now);
void             derma_pdf_end (GByteArray        *pdf,
                                const char *const *alternatives);
cairo_status_t   derma_pdf_append_cb (void                *closure,
                                      const unsigned char *data,
                                      unsigned int         length);

/* inside of this folder */
gboolean derma_pdf_describe (GByteArray        *pdf,
                             const char *const *alternatives,
                             const char        *language);

G_END_DECLS
