/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-session.h"

G_BEGIN_DECLS

/**
 * DermaSessionRecord:
 * @end: %DERMA_SESSION_OPEN while it is being finished
 * @stop: why rolling ended early
 *
 * What happened in a session, as it was noted then. It is read, not made again of what was pressed: a later protocol with other
 * numbers leaves it as it was.
 */
typedef struct
{
  DermaSessionEnd    end;
  DermaStop          stop;
  DermaSessionPlan   plan;
  DermaSectionRecord sections[DERMA_N_SECTIONS];
} DermaSessionRecord;

G_END_DECLS
