/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/derma-roll-distance.h"
#include "pages/derma-roll-page.h"
#include "widgets/derma-direction-strip.h"
#include "widgets/derma-face.h"
#include "widgets/derma-fit-scroller.h"
#include "widgets/derma-heading-glyph.h"
#include "widgets/derma-pass-dots.h"
#include "widgets/derma-ring.h"

G_BEGIN_DECLS

/**
 * DermaRollRoom:
 * @DERMA_ROLL_ROOM_AMPLE: everything is shown
 * @DERMA_ROLL_ROOM_MIDDLE: what the hand needs now and next, and the face
 * @DERMA_ROLL_ROOM_SMALL: what the hand needs now, and the face
 * @DERMA_ROLL_ROOM_TINY: the same without the face
 */
typedef enum
{
  DERMA_ROLL_ROOM_AMPLE,
  DERMA_ROLL_ROOM_MIDDLE,
  DERMA_ROLL_ROOM_SMALL,
  DERMA_ROLL_ROOM_TINY,
} DermaRollRoom;

struct _DermaRollPage
{
  AdwBreakpointBin parent_instance;

  DermaSessionControl *control;
  DermaRollState       state; /* what is shown */
  DermaView            view;
  gboolean             has_state;
  gboolean             is_filling; /* the page itself sets a control that the person may set too */

  GtkWindow          *window; /* while mapped; not owned */
  GtkEventController *keys;   /* of the window, while mapped; not owned */
  guint               held_keycode;
  gboolean            is_far; /* shown to be read from a distance */
  guint               far_source;
  guint               focus_source;
  guint               stroke_tick; /* while the roller moves on the face */
  double              pointer_x;
  double              pointer_y;

  GtkStack            *stack;
  AdwWindowTitle      *title;
  GtkWidget           *pause_button;
  GtkWidget           *full_screen_button;
  DermaFace           *face;
  GtkLabel            *heading;
  DermaHeadingGlyph   *glyph;
  GtkWidget           *order_icon;
  GtkLabel            *order;
  GtkLabel            *hint;
  GtkLabel            *pressure;
  GtkWidget           *notice_row;
  GtkLabel            *notice;
  GtkWidget           *counts;
  GtkWidget           *passes;
  GtkLabel            *count;
  GtkLabel            *of_passes;
  DermaPassDots       *dots;
  GtkLabel            *beat;
  GtkWidget           *pain_box;
  AdwToggleGroup      *pain;
  GtkLabel            *pain_word;
  GtkWidget           *pain_ends;
  DermaRing           *ring;
  DermaDirectionStrip *strip;
  GtkLabel            *then;
  GtkWidget           *next_button;
  GtkLabel            *next;
  GtkLabel            *next_hint;
  GtkWidget           *skip_button;
  GtkWidget           *stop_button;
  DermaRollDistance   *distance;
};

void derma_roll_page_fill (DermaRollPage      *self,
                           const DermaSession *session,
                           DermaRollRoom       room);

void     derma_roll_page_watch_stroke (DermaRollPage *self);
void     derma_roll_page_update_stroke (DermaRollPage *self);
gboolean derma_roll_page_is_stroke_moving (DermaRollPage *self);

#define DERMA_ROLL_FAR_AFTER_S 10 /* the pointer must rest so long in full screen (mock/ui.md 5) */

void       derma_roll_page_watch_pointer (DermaRollPage *self);
void       derma_roll_page_watch_window (DermaRollPage *self);
void       derma_roll_page_leave_window (DermaRollPage *self);
void       derma_roll_page_toggle_full_screen (DermaRollPage *self);
void       derma_roll_page_set_far (DermaRollPage *self,
                                    gboolean       is_far);
GtkWidget *derma_roll_page_find_default (DermaRollPage *self);
void       derma_roll_page_focus_default (DermaRollPage *self);

G_END_DECLS
