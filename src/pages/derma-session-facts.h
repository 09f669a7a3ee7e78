/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that is stored of a session, in words: what its page shows and its paper says. */
#pragma once

#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaSessionFact:
 * @name: what it is about
 * @value: what is known of it
 * @has_entry: whether there is something to open
 * @entry: what
 * @is_editable: it is what the person may correct on the page
 */
typedef struct
{
  char      *name;
  char      *value;
  gboolean   has_entry;
  DermaEntry entry;
  gboolean   is_editable;
} DermaSessionFact;

/**
 * DermaSessionFacts:
 * @title: what belongs together
 * @facts: (element-type DermaSessionFact): at least one
 * @has_sides: left and right are said as the face is seen
 */
typedef struct
{
  char      *title;
  GPtrArray *facts;
  gboolean   has_sides;
} DermaSessionFacts;

char      *derma_session_facts_dup_title (DermaPastSession *session);
GPtrArray *derma_session_facts_list (DermaJournal     *journal,
                                     DermaPastSession *session,
                                     DermaView         view);

G_END_DECLS
