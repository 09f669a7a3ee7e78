/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-reader.h"
#include "core/derma-time.h"
#include "figures/derma-figure.h"

G_BEGIN_DECLS

typedef struct
{
  DermaTime at;
  guint     needle_um;
} DermaCalendarSession;

/**
 * DermaCalendarInput:
 * @sessions: (array length=n_sessions): in any order
 * @check_ins: (array length=n_check_ins): in any order
 * @photos: (array length=n_photos): in any order
 * @from: in the first month that is shown
 * @until: in the last; what is after it is not shown
 * @first_weekday: the day a week begins with, from 1 for Monday to 7
 * @reader: for whom the words are
 *
 * What was on which day. A day is that of the place where the person was.
 */
typedef struct
{
  const DermaCalendarSession *sessions;
  gsize                       n_sessions;
  const DermaTime            *check_ins;
  gsize                       n_check_ins;
  const DermaTime            *photos;
  gsize                       n_photos;
  DermaTime                   from;
  DermaTime                   until;
  guint                       first_weekday;
  DermaReader                 reader;
} DermaCalendarInput;

DermaFigure *derma_calendar_figure_new (const DermaCalendarInput *input);

G_END_DECLS
