/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How much of a source could be read. */
typedef enum
{
  DERMA_SOURCE_FULL,     /* all of it */
  DERMA_SOURCE_PART,     /* its opening, or most of it */
  DERMA_SOURCE_ABSTRACT, /* its summary */
  DERMA_SOURCE_COPY,     /* a copy or a report of it elsewhere */
  DERMA_SOURCE_NOT_READ, /* nothing; another source cites it */
} DermaSourceSeen;

#define DERMA_N_SOURCE_SEEN (DERMA_SOURCE_NOT_READ + 1)

#define DERMA_N_SOURCES 115

/**
 * DermaSource:
 * @number: by which texts name it
 * @year: of publication; 0: not known
 * @seen: how much of it could be read
 * @is_weak: whether little weight may be put on it
 * @authors: (nullable): names with initials, commas between
 * @title: as published, or what the page is about
 * @publisher: (nullable): journal, office or site
 * @urls: where it stands, %NULL behind the last; nothing in the program fetches them
 *
 * One source of what the program says (protocol.md 13). Names and titles are given as they stand, in no other language.
 */
typedef struct
{
  guint           number;
  guint           year;
  DermaSourceSeen seen;
  gboolean        is_weak;
  const char     *authors;
  const char     *title;
  const char     *publisher;
  const char     *urls[3];
} DermaSource;

const DermaSource *derma_source_get (guint index);
const DermaSource *derma_source_find (guint number);
const DermaSource *derma_source_next (const char **numbers);

char       *derma_source_to_name (const DermaSource *source);
char       *derma_source_to_text (const DermaSource *source);
const char *derma_source_get_remark (const DermaSource *source);

G_END_DECLS
