/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DERMA_TYPE_CAPTION (derma_caption_get_type ())

G_DECLARE_FINAL_TYPE (DermaCaption, derma_caption, DERMA, CAPTION, GtkWidget)

GtkWidget  *derma_caption_new (void);
void        derma_caption_set_width (DermaCaption *self,
                                     int           width);
void        derma_caption_set_text (DermaCaption *self,
                                    const char   *text);
const char *derma_caption_get_text (DermaCaption *self);

G_END_DECLS
