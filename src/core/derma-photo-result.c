/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-photo-result.h"

#include <string.h>

#define MAX_LINE 160
#define N_FIELDS 8

#define EARLIEST_S 0
#define LATEST_S 4102444800LL /* 2100-01-01 */
#define MAX_OFFSET_S (15 * DERMA_HOUR_S)

static const char *const REFUSALS[DERMA_N_PHOTO_REFUSALS] = {
  [DERMA_PHOTO_REFUSAL_NONE] = "none",
  [DERMA_PHOTO_REFUSAL_EMPTY] = "empty",
  [DERMA_PHOTO_REFUSAL_UNKNOWN] = "unknown",
  [DERMA_PHOTO_REFUSAL_NO_LOADER] = "no-loader",
  [DERMA_PHOTO_REFUSAL_TOO_LARGE] = "too-large",
  [DERMA_PHOTO_REFUSAL_CUT_OFF] = "cut-off",
  [DERMA_PHOTO_REFUSAL_DAMAGED] = "damaged",
  [DERMA_PHOTO_REFUSAL_ANIMATED] = "animated",
  [DERMA_PHOTO_REFUSAL_TOO_FLAT] = "too-flat",
};

/**
 * derma_photo_result_to_line:
 *
 * Returns: (transfer full): a line, such as “photo jpeg 3024 4032 512 1795284000 3600 9321”, or “refused cut-off”
 */
char *
derma_photo_result_to_line (const DermaPhotoResult *self)
{
  g_autofree char *local = NULL;
  g_autofree char *offset = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->refusal != DERMA_PHOTO_REFUSAL_NONE)
    return g_strdup_printf ("refused %s\n", REFUSALS[self->refusal]);

  local = self->taken.is_known ? g_strdup_printf ("%" G_GINT64_FORMAT, self->taken.local_s) : g_strdup ("-");
  offset = self->taken.is_known && self->taken.has_offset ? g_strdup_printf ("%d", self->taken.offset_s) : g_strdup ("-");
  return g_strdup_printf ("photo %s %u %u %u %s %s %" G_GSIZE_FORMAT "\n", self->is_png ? "png" : "jpeg", self->width, self->height,
                          self->lightness, local, offset, self->n_thumbnail);
}

static gboolean
parse_number (const char *text,
              guint64     least,
              guint64     most,
              guint      *value)
{
  guint64 number = 0;

  if (!g_ascii_string_to_unsigned (text, 10, least, most, &number, NULL))
    return FALSE;

  *value = (guint) number;
  return TRUE;
}

static gboolean
parse_taken (const char      *local,
             const char      *offset,
             DermaPhotoTaken *taken)
{
  gint64 offset_s = 0;

  taken->is_known = !g_str_equal (local, "-");
  taken->has_offset = !g_str_equal (offset, "-");
  if (!taken->is_known)
    return !taken->has_offset;
  if (!g_ascii_string_to_signed (local, 10, EARLIEST_S, LATEST_S, &taken->local_s, NULL))
    return FALSE;
  if (taken->has_offset && !g_ascii_string_to_signed (offset, 10, -MAX_OFFSET_S, MAX_OFFSET_S, &offset_s, NULL))
    return FALSE;

  taken->offset_s = (gint32) offset_s;
  return TRUE;
}

static gboolean
parse_fields (char            **fields,
              DermaPhotoResult *self)
{
  guint n_thumbnail = 0;

  self->is_png = g_str_equal (fields[1], "png");
  if ((!self->is_png && !g_str_equal (fields[1], "jpeg")) ||
      !parse_number (fields[2], 1, DERMA_PHOTO_MAX_KEPT_PIXELS, &self->width) ||
      !parse_number (fields[3], 1, DERMA_PHOTO_MAX_KEPT_PIXELS, &self->height) ||
      !parse_number (fields[4], 0, DERMA_PHOTO_MAX_LIGHTNESS, &self->lightness) ||
      !parse_taken (fields[5], fields[6], &self->taken) ||
      !parse_number (fields[7], 1, DERMA_PHOTO_MAX_THUMBNAIL_BYTES, &n_thumbnail))
    return FALSE;

  self->n_thumbnail = n_thumbnail;
  return (guint64) self->width * self->height <= DERMA_PHOTO_MAX_KEPT_PIXELS;
}

static gboolean
parse_refusal (const char        *word,
               DermaPhotoRefusal *refusal)
{
  for (guint i = DERMA_PHOTO_REFUSAL_NONE + 1; i < DERMA_N_PHOTO_REFUSALS; i++)
    if (g_str_equal (REFUSALS[i], word))
      {
        *refusal = (DermaPhotoRefusal) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_photo_result_parse:
 * @bytes: (array length=n_bytes): all that the process said
 * @self: (out): what that means
 * @n_line: (out): bytes of the line; those of the thumbnail are all that follow
 *
 * Returns: whether it is an answer: every word known, every number in its range, and neither a byte more nor less
 */
gboolean
derma_photo_result_parse (const char       *bytes,
                          gsize             n_bytes,
                          DermaPhotoResult *self,
                          gsize            *n_line)
{
  const char      *end;
  g_autofree char *line = NULL;
  g_auto (GStrv) fields = NULL;
  guint n_fields;

  g_return_val_if_fail (bytes != NULL || n_bytes == 0, FALSE);
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (n_line != NULL, FALSE);

  *self = (DermaPhotoResult) { 0 };
  end = n_bytes > 0 ? memchr (bytes, '\n', MIN (n_bytes, MAX_LINE)) : NULL;
  if (end == NULL || memchr (bytes, '\0', (gsize) (end - bytes)) != NULL)
    return FALSE;

  *n_line = (gsize) (end - bytes) + 1;
  line = g_strndup (bytes, *n_line - 1);
  fields = g_strsplit (line, " ", N_FIELDS + 1);
  n_fields = g_strv_length (fields);
  if (n_fields == 2 && g_str_equal (fields[0], "refused"))
    return parse_refusal (fields[1], &self->refusal) && n_bytes == *n_line;

  return n_fields == N_FIELDS && g_str_equal (fields[0], "photo") && parse_fields (fields, self) &&
         n_bytes - *n_line == self->n_thumbnail;
}

/* Reads as many digits as there are in the pattern “9”; all else must be as the pattern says. */
static gboolean
match (const char *text,
       const char *pattern,
       guint      *numbers)
{
  guint n = 0;

  for (; *pattern != '\0'; pattern++, text++)
    {
      if (*pattern != '9')
        {
          if (*text != *pattern)
            return FALSE;
          n++;
          continue;
        }
      if (!g_ascii_isdigit (*text))
        return FALSE;
      numbers[n] = numbers[n] * 10 + (guint) g_ascii_digit_value (*text);
    }

  return *text == '\0';
}

static gboolean
parse_offset (const char *text,
              gint32     *offset_s)
{
  guint  numbers[2] = { 0 };
  gint32 seconds;

  if ((*text != '+' && *text != '-') || !match (text + 1, "99:99", numbers) || numbers[1] >= 60)
    return FALSE;

  seconds = (gint32) (numbers[0] * DERMA_HOUR_S + numbers[1] * DERMA_MINUTE_S);
  if (seconds > MAX_OFFSET_S)
    return FALSE;

  *offset_s = *text == '-' ? -seconds : seconds;
  return TRUE;
}

/**
 * derma_photo_taken_parse:
 * @date: (nullable): as EXIF writes it, “2026:11:21 18:00:00”
 * @offset: (nullable): as EXIF writes it, “+01:00”
 * @self: (out): when that was; not known where there is no such date
 *
 * Returns: whether it is known
 */
gboolean
derma_photo_taken_parse (const char      *date,
                         const char      *offset,
                         DermaPhotoTaken *self)
{
  g_autoptr (GDateTime) time = NULL;
  guint numbers[6] = { 0 };

  g_return_val_if_fail (self != NULL, FALSE);

  *self = (DermaPhotoTaken) { 0 };
  if (date == NULL || !match (date, "9999:99:99 99:99:99", numbers) || numbers[0] < 1970)
    return FALSE;
  time = g_date_time_new_utc ((gint) numbers[0], (gint) numbers[1], (gint) numbers[2], (gint) numbers[3], (gint) numbers[4], numbers[5]);
  if (time == NULL || g_date_time_to_unix (time) >= LATEST_S)
    return FALSE;

  self->is_known = TRUE;
  self->local_s = g_date_time_to_unix (time);
  self->has_offset = offset != NULL && parse_offset (offset, &self->offset_s);
  return TRUE;
}
