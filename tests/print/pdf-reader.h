/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/derma-sheet.h"

G_BEGIN_DECLS

char *dup_folder (void);
void  remove_folder (char *folder);
char *dup_pdf (const DermaSheet *sheet,
               const char       *folder);
char *dup_output (const char *program,
                  const char *option,
                  const char *path,
                  const char *last);
char *dup_words (const char *path);
char *dup_field (const char *info,
                 const char *name);

G_END_DECLS
