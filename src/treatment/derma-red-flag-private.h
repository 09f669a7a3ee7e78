/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-red-flag.h"

G_BEGIN_DECLS

/**
 * DermaRedFlagRow:
 * @from_h: whole hours since t0 from which it is asked for
 * @until_h: whole hours since t0 up to which it is asked for; 0: always
 * @title: its name in a list
 * @question: what the person is asked, or what the levels say where it is only derived
 * @reason: what it may be
 * @advice: what to do beside seeing somebody
 * @say: what to tell them
 */
typedef struct
{
  const char    *id;
  DermaOutlook   outlook;
  DermaCondition condition;
  guint          from_h;
  guint          until_h;
  const char    *title;
  const char    *question;
  const char    *reason;
  const char    *advice;
  const char    *say;
} DermaRedFlagRow;

const DermaRedFlagRow *derma_red_flag_get_row (DermaRedFlag flag);

G_END_DECLS
