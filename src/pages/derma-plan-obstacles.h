/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-plan-screening.h"

G_BEGIN_DECLS

/**
 * DermaPlanBar:
 * @title: what was answered, in a few words
 * @text: why that stands against a plan, or until when
 * @sources: the numbers of its sources (protocol.md 13), with spaces between; empty: it is ours
 *
 * What stands against a plan, in words.
 */
typedef struct
{
  char       *title;
  char       *text;
  const char *sources;
} DermaPlanBar;

GPtrArray *derma_plan_obstacles_list (const DermaPlan *plan,
                                      GArray          *obstacles,
                                      DermaTime        now,
                                      GTimeZone       *zone);

G_END_DECLS
