/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-question.h"

G_BEGIN_DECLS

/* The three tables of protocol.md 2, in the order of their indexes. */
extern const DermaQuestion derma_standing_questions[];
extern const guint         derma_n_standing_questions;
extern const DermaQuestion derma_session_questions[];
extern const guint         derma_n_session_questions;
extern const DermaQuestion derma_section_questions[];
extern const guint         derma_n_section_questions;

char *derma_question_format_end (gint64     until_s,
                                 DermaTime  now,
                                 GTimeZone *zone);

G_END_DECLS
