/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/derma-pdf.h"
#include "print/derma-report.h"

G_BEGIN_DECLS

GBytes *derma_report_to_pdf (const DermaReport *report,
                             DermaSheetTurn     turn,
                             gpointer           data,
                             GError           **error);

G_END_DECLS
