/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-session.h"

G_BEGIN_DECLS

#define RIG_START_MS G_GINT64_CONSTANT (1795550400000)
#define SECOND G_GINT64_CONSTANT (1000)
#define MINUTE (60 * SECOND)
#define HOUR (60 * MINUTE)

/**
 * Rig:
 * @now_ms: the time of the next event
 * @effects: of the last event
 *
 * A session and a clock that a test turns by hand. Whatever is refused is checked to change nothing.
 */
typedef struct
{
  DermaSession session;
  gint64       now_ms;
  DermaEffects effects;
} Rig;

DermaSessionPlan rig_plan (guint           needle_um,
                           guint           passes,
                           guint           beat,
                           DermaSectionSet excluded);

gboolean rig_offer (Rig       *rig,
                    DermaEvent event);
gboolean rig_take (Rig           *rig,
                   DermaEventKind kind);
gboolean rig_take_value (Rig           *rig,
                         DermaEventKind kind,
                         guint          value);
gboolean rig_step (Rig           *rig,
                   DermaEventKind kind,
                   DermaStep      step);
gboolean rig_section (Rig           *rig,
                      DermaEventKind kind,
                      guint          value);
gboolean rig_pass (Rig  *rig,
                   guint number);
gboolean rig_skip_direction (Rig *rig);

DermaStepState rig_state (Rig      *rig,
                          DermaStep step);
void           rig_wait (Rig   *rig,
                         gint64 ms);

void rig_begin (Rig             *rig,
                DermaSessionPlan plan);
void rig_do_step (Rig      *rig,
                  DermaStep step);
void rig_clean (Rig *rig);
void rig_prepare (Rig             *rig,
                  DermaSessionPlan plan);
void rig_roll_direction (Rig *rig);
void rig_roll_section (Rig *rig);
void rig_roll_all (Rig *rig);
void rig_finish_until (Rig      *rig,
                       DermaStep step);

G_END_DECLS
