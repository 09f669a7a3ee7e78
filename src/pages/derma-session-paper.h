/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One session on paper. */
#pragma once

#include <gtk/gtk.h>

#include "pages/derma-clock.h"
#include "print/derma-document.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

GBytes *derma_session_paper_to_pdf (DermaJournal     *journal,
                                    DermaPastSession *session,
                                    DermaPaper        paper,
                                    gboolean          is_rtl,
                                    DermaTime         now,
                                    GError          **error);
char   *derma_session_paper_dup_file_name (DermaPastSession *session);
void    derma_session_paper_print (GtkWidget        *widget,
                                   DermaJournal     *journal,
                                   DermaPastSession *session,
                                   DermaTime         now);
void    derma_session_paper_save (GtkWidget        *widget,
                                  DermaJournal     *journal,
                                  DermaPastSession *session,
                                  DermaTime         now);

G_END_DECLS
