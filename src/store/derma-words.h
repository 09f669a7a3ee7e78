/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-raised-flag.h"
#include "treatment/derma-baseline.h"
#include "treatment/derma-needle.h"
#include "treatment/derma-question.h"
#include "treatment/derma-session.h"

G_BEGIN_DECLS

/* The words that stand in the tables for values that the protocol gives no id, and for sets. %NULL is what is not there. */

#define DERMA_PROTOCOL_VERSION 1 /* of protocol.md, stored with every session */

/* Says the word of the bit 1 << @index of a set. */
typedef const char *(*DermaGetWord) (guint index);

char    *derma_words_join (guint        set,
                           guint        n_words,
                           DermaGetWord get_word);
gboolean derma_words_split (const char  *words,
                            guint        n_words,
                            DermaGetWord get_word,
                            guint       *set);

const char *derma_words_for_phase (DermaPhase phase);
const char *derma_words_for_end (DermaSessionEnd end);
gboolean    derma_words_to_end (const char      *word,
                                DermaSessionEnd *end);
const char *derma_words_for_section_state (DermaSectionState state);
gboolean    derma_words_to_section_state (const char        *word,
                                          DermaSectionState *state);
const char *derma_words_for_answer (DermaAnswerValue value);
gboolean    derma_words_to_answer (const char       *word,
                                   DermaAnswerValue *value);
const char *derma_words_for_sensitivity (DermaSensitivity sensitivity);
gboolean    derma_words_to_sensitivity (const char       *word,
                                        DermaSensitivity *sensitivity);

const char *derma_words_for_resolution (DermaResolution resolution);
gboolean    derma_words_to_resolution (const char      *word,
                                       DermaResolution *resolution);

char    *derma_words_for_sections (DermaSectionSet set);
gboolean derma_words_to_sections (const char      *words,
                                  DermaSectionSet *set);
char    *derma_words_for_order (const DermaSection *order);
gboolean derma_words_to_order (const char   *words,
                               DermaSection *order);
char    *derma_words_for_directions (guint directions);
gboolean derma_words_to_directions (const char *words,
                                    guint      *directions);
char    *derma_words_for_flags (DermaRedFlagSet flags);
gboolean derma_words_to_flags (const char      *words,
                               DermaRedFlagSet *flags);
char    *derma_words_for_scar_types (DermaScarSet types);
gboolean derma_words_to_scar_types (const char   *words,
                                    DermaScarSet *types);

G_END_DECLS
