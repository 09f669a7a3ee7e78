/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "core/derma-time.h"

G_BEGIN_DECLS

/* What the journal lists, by time. */
typedef enum
{
  DERMA_ENTRY_SESSION,
  DERMA_ENTRY_CHECK_IN,
  DERMA_ENTRY_HEALING,
  DERMA_ENTRY_PHOTOS,     /* those of a day */
  DERMA_ENTRY_FLAG,       /* a red flag */
  DERMA_ENTRY_PLAN,       /* a plan was put in force */
  DERMA_ENTRY_PAUSE,      /* a plan was paused; the id is its plan, and when it began tells it from others */
  DERMA_ENTRY_END,        /* a plan ended; the id is its plan */
  DERMA_ENTRY_PATCH_TEST, /* a patch test, when it was begun */
} DermaEntryKind;

#define DERMA_N_ENTRY_KINDS 9
#define DERMA_ENTRY_BIT(kind) (1u << (kind))
#define DERMA_ALL_ENTRIES (DERMA_ENTRY_BIT (DERMA_N_ENTRY_KINDS) - 1)

/**
 * DermaEntry:
 * @id: of its row; of photos, that of the newest of the day; of what became of a plan, that of the plan
 * @session_id: the session that it belongs to, or is; 0: none
 * @at: when it was; of a session, when rolling ended
 * @n: of photos, how many of the day were found; else 1
 *
 * Where something stands in the journal; what it says is read when it is shown.
 */
typedef struct
{
  DermaEntryKind kind;
  gint64         id;
  gint64         session_id;
  DermaTime      at;
  guint          n;
} DermaEntry;

guint    derma_entry_hash (gconstpointer key);
gboolean derma_entry_equal (gconstpointer a,
                            gconstpointer b);

/**
 * DermaEntryWord:
 * @text: what is searched for, as the person writes it
 * @kinds: kinds whose name has the text, 1 << #DermaEntryKind
 * @ids: (nullable): stable ids whose words have the text (sections, questions, measures of progress and healing, views, red flags,
 *   patch tests, “month-01” to “month-12”, and the words of what else a row may say, such as “ended-early” and “pause-travel”),
 *   with spaces between
 *
 * One word of a search. Names are translated, and the journal knows ids only: so who searches says which ids a word means.
 */
typedef struct
{
  const char *text;
  guint       kinds;
  const char *ids;
} DermaEntryWord;

/**
 * DermaEntryFilter:
 * @kinds: 1 << #DermaEntryKind
 * @roller_id: only what belongs to a session with this roller; 0: whatever
 * @words: (array length=n_words): all of them have to be found
 */
typedef struct
{
  guint                 kinds;
  gint64                roller_id;
  const DermaEntryWord *words;
  gsize                 n_words;
} DermaEntryFilter;

G_END_DECLS
