/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-check-in-private.h"

#include <string.h>

struct _DermaCheckIn
{
  GObject parent_instance;

  gint64       id;
  DermaTime    at;
  DermaRatings ratings;
  char        *note;
  gint64       protocol_version;
};

G_DEFINE_FINAL_TYPE (DermaCheckIn, derma_check_in, G_TYPE_OBJECT)

static void
derma_check_in_finalize (GObject *object)
{
  g_free (DERMA_CHECK_IN (object)->note);

  G_OBJECT_CLASS (derma_check_in_parent_class)->finalize (object);
}

static void
derma_check_in_class_init (DermaCheckInClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = derma_check_in_finalize;
}

static void
derma_check_in_init (DermaCheckIn *self)
{
}

/**
 * derma_check_in_new:
 * @id: in the journal
 * @at: when
 * @ratings: what was rated
 * @note: (nullable): the person's note
 * @protocol_version: by which it was made
 *
 * Returns: (transfer full): the check-in
 */
DermaCheckIn *
derma_check_in_new (gint64              id,
                    DermaTime           at,
                    const DermaRatings *ratings,
                    const char         *note,
                    gint64              protocol_version)
{
  DermaCheckIn *self = g_object_new (DERMA_TYPE_CHECK_IN, NULL);

  self->id = id;
  self->at = at;
  self->ratings = *ratings;
  self->note = g_strdup (note != NULL ? note : "");
  self->protocol_version = protocol_version;
  return self;
}

/**
 * derma_check_in_get_protocol_version:
 *
 * Returns: the version of the protocol by which it was made
 */
gint64
derma_check_in_get_protocol_version (DermaCheckIn *self)
{
  return self->protocol_version;
}

/**
 * derma_check_in_equal:
 *
 * Returns: whether both are the same, and say the same
 */
gboolean
derma_check_in_equal (DermaCheckIn *a,
                      DermaCheckIn *b)
{
  return a->id == b->id && a->at.utc_s == b->at.utc_s && a->at.offset_s == b->at.offset_s &&
         memcmp (&a->ratings, &b->ratings, sizeof a->ratings) == 0 && g_str_equal (a->note, b->note);
}

/**
 * derma_check_in_get_id:
 *
 * Returns: its id in the journal, from 1
 */
gint64
derma_check_in_get_id (DermaCheckIn *self)
{
  g_return_val_if_fail (DERMA_IS_CHECK_IN (self), 0);

  return self->id;
}

/**
 * derma_check_in_get_at:
 *
 * Returns: when it was made
 */
DermaTime
derma_check_in_get_at (DermaCheckIn *self)
{
  g_return_val_if_fail (DERMA_IS_CHECK_IN (self), (DermaTime) { 0 });

  return self->at;
}

/**
 * derma_check_in_get_ratings:
 *
 * Returns: (transfer none): what was rated
 */
const DermaRatings *
derma_check_in_get_ratings (DermaCheckIn *self)
{
  g_return_val_if_fail (DERMA_IS_CHECK_IN (self), NULL);

  return &self->ratings;
}

/**
 * derma_check_in_get_note:
 *
 * Returns: the person's note, which may be empty
 */
const char *
derma_check_in_get_note (DermaCheckIn *self)
{
  g_return_val_if_fail (DERMA_IS_CHECK_IN (self), NULL);

  return self->note;
}

/**
 * derma_check_in_draft_clear:
 *
 * Makes it a draft in which nothing was chosen.
 */
void
derma_check_in_draft_clear (DermaCheckInDraft *self)
{
  g_free (self->note);
  *self = (DermaCheckInDraft) { 0 };
}

/**
 * derma_check_in_draft_equal:
 *
 * Returns: whether both say the same; no note is an empty one
 */
gboolean
derma_check_in_draft_equal (const DermaCheckInDraft *a,
                            const DermaCheckInDraft *b)
{
  return a->chosen == b->chosen && memcmp (&a->ratings, &b->ratings, sizeof a->ratings) == 0 &&
         g_strcmp0 (a->note != NULL ? a->note : "", b->note != NULL ? b->note : "") == 0;
}
