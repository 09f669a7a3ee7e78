/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/derma-session-control.h"

G_BEGIN_DECLS

/**
 * DermaScene:
 *
 * What a test or the tour needs before it can show anything: a journal in a folder of its own, a clock that stands until it
 * is told to go on, and short words for what a person would do. Every function fails the test when the journal refuses.
 */
typedef struct
{
  char                *folder;
  gint64               now_ms;
  GTimeZone           *zone;
  DermaClock          *clock;
  DermaJournal        *journal;
  DermaSessionControl *control;
} DermaScene;

/* Tuesday 24 November 2026, 18:40 in Berlin: in the evening, so that nothing has to be warned of. */
#define DERMA_SCENE_START "2026-11-24T18:40:00+01:00"

DermaScene *derma_scene_new (void);
DermaScene *derma_scene_new_with_demo (guint weeks,
                                       guint days_later);
DermaScene *derma_scene_new_after_session (gint64 later_ms);
void        derma_scene_free (DermaScene *self);
void        derma_scene_reopen (DermaScene *self);
void        derma_scene_reopen_read_only (DermaScene *self);
void        derma_scene_run_sql (DermaScene *self,
                                 const char *script);

void      derma_scene_advance (DermaScene *self,
                               gint64      ms);
DermaTime derma_scene_now (DermaScene *self);

gint64 derma_scene_add_roller (DermaScene *self,
                               guint       needle_um);
void   derma_scene_meet_rules (DermaScene *self);
void   derma_scene_have_rolled (DermaScene *self);
void   derma_scene_heal (DermaScene *self);
void   derma_scene_begin (DermaScene *self);
void   derma_scene_answer_no (DermaScene *self);
void   derma_scene_check (DermaScene     *self,
                          DermaSectionSet excluded);
void   derma_scene_do_step (DermaScene *self,
                            DermaStep   step);
void   derma_scene_prepare_until (DermaScene *self,
                                  DermaStep   step);
void   derma_scene_prepare (DermaScene *self);
void   derma_scene_take (DermaScene    *self,
                         DermaEventKind kind,
                         guint          value);
void   derma_scene_go_on (DermaScene *self);
void   derma_scene_roll_section (DermaScene *self);
void   derma_scene_roll (DermaScene *self);
void   derma_scene_finish_until (DermaScene *self,
                                 DermaStep   step);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaScene, derma_scene_free)

G_END_DECLS
