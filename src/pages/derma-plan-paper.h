/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows from the answers for a plan, on paper, for a visit to a dermatologist. */
#pragma once

#include <gtk/gtk.h>

#include "pages/derma-plan-answers.h"
#include "print/derma-document.h"

G_BEGIN_DECLS

DermaDocument *derma_plan_paper_create (DermaPlanAnswers *answers);
GBytes        *derma_plan_paper_to_pdf (DermaPlanAnswers *answers,
                                        DermaPaper        paper,
                                        gboolean          is_rtl,
                                        GError          **error);
void           derma_plan_paper_save (GtkWidget        *widget,
                                      DermaPlanAnswers *answers);

G_END_DECLS
