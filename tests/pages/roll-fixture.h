/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/derma-roll-page.h"
#include "support/derma-scene.h"

/* A session that has come to its first section, and a window that holds the roll page as the wizard would. */
typedef struct
{
  DermaScene          *scene;
  DermaSessionControl *control; /* of the scene */

  GtkWidget     *window;
  DermaRollPage *page; /* owned by the window */
  guint          n_pauses;
  guint          n_failures;
} RollFixture;

RollFixture        *roll_fixture_new (const DermaSessionPlan *plan);
void                roll_fixture_free (RollFixture *self);
const DermaSession *roll_fixture_session (RollFixture *self);
void                roll_fixture_wait (RollFixture *self,
                                       gint64       ms);
void                roll_fixture_go_on (RollFixture *self);
void                roll_fixture_take (RollFixture   *self,
                                       DermaEventKind kind);
void                roll_fixture_show (RollFixture *self,
                                       int          width,
                                       int          height);
gboolean            roll_fixture_press (RollFixture *self,
                                        guint        keyval);
void                roll_fixture_hold (RollFixture *self,
                                       guint        keyval,
                                       guint        n_times);
void                roll_spin (guint ms);
GtkWidget          *roll_find (GtkWidget  *root,
                               GType       type,
                               const char *text);
GtkWidget          *roll_find_action (GtkWidget  *root,
                                      const char *action);
void                roll_picture (GtkWidget  *window,
                                  const char *name);

DermaSessionPlan roll_plan (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RollFixture, roll_fixture_free)
