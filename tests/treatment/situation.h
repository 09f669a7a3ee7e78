/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-permission.h"

#define N_SITUATION_ROLLERS 3
#define N_SITUATION_ANSWERS 80
#define N_SITUATION_FLAGS 3

/* A situation with room for what it points to. A test starts from one in which nothing speaks against a session, and changes
 * the one thing that it is about. */
typedef struct
{
  DermaSituation   situation;
  DermaRollerFacts rollers[N_SITUATION_ROLLERS];
  DermaHealingLog  log;
  DermaAnswer      answers[N_SITUATION_ANSWERS];
  DermaFlagRecord  flags[N_SITUATION_FLAGS];
} Setting;

DermaTime    instant (const char *text);
char        *dup_local (gint64     utc_s,
                        GTimeZone *zone);
void         setting_init (Setting *setting);
void         setting_clear (Setting *setting);
DermaAnswer *setting_say_yes (Setting    *setting,
                              const char *id);
void         setting_set_now (Setting    *setting,
                              const char *text);
void         setting_set_beginner (Setting *setting);

DermaFlagRecord *setting_raise (Setting     *setting,
                                DermaRedFlag flag,
                                const char  *at);

DermaPermission    check (const Setting *setting);
const DermaReason *find_reason (const DermaPermission *permission,
                                DermaRule              rule);
void               assert_only_reason (const DermaPermission *permission,
                                       DermaRule              rule,
                                       DermaVerdict           effect);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Setting, setting_clear)
