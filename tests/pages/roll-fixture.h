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
RollFixture        *roll_fixture_new_shown (int width,
                                            int height);
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
GtkWidget          *roll_find (GtkWidget  *root,
                               GType       type,
                               const char *text);
GtkWidget          *roll_find_action (GtkWidget  *root,
                                      const char *action);
guint               roll_fixture_count_passes (RollFixture *self);
void                roll_fixture_go_to (RollFixture   *self,
                                        DermaRollStage stage);
void                roll_fixture_assert_says (RollFixture *self,
                                              const char  *text);
void                roll_fixture_assert_focus (RollFixture *self,
                                               GtkWidget   *widget);
void                roll_fixture_assert_figure (RollFixture *self,
                                                const char  *text,
                                                int          least);
AdwDialog          *roll_fixture_get_dialog (RollFixture *self);
void                roll_fixture_wait_closed (RollFixture *self);
GtkWidget          *roll_fixture_wait_for (RollFixture *self,
                                           GType        type,
                                           const char  *text);
void                roll_fixture_click (RollFixture *self,
                                        const char  *text);

DermaSessionPlan roll_plan (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RollFixture, roll_fixture_free)
