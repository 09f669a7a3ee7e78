/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-reminder-marks.h"

#define KEY "reminders-told"
#define TYPE "a(sxx)"

static gboolean
is_time (gint64 utc_s)
{
  return utc_s >= 0 && utc_s <= DERMA_REMINDER_MAX_S;
}

/**
 * derma_reminder_marks_load:
 *
 * Returns: (transfer full) (element-type DermaReminderMark): what the person was told of, as far as it makes sense
 */
GArray *
derma_reminder_marks_load (GSettings *settings)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (DermaReminderMark));
  g_autoptr (GVariant) kept = g_settings_get_value (settings, KEY);
  GVariantIter      iter;
  const char       *id;
  DermaReminderMark mark;

  g_variant_iter_init (&iter, kept);
  while (g_variant_iter_next (&iter, "(&sxx)", &id, &mark.start_s, &mark.again_s))
    if (derma_reminder_item_from_id (id, &mark.item) && is_time (mark.start_s) && is_time (mark.again_s))
      g_array_append_val (marks, mark);

  return g_steal_pointer (&marks);
}

/**
 * derma_reminder_marks_save:
 * @marks: (element-type DermaReminderMark): what the person was told of
 * @now_s: UTC seconds
 *
 * Keeps those that still mean something.
 */
void
derma_reminder_marks_save (GSettings    *settings,
                           const GArray *marks,
                           gint64        now_s)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (TYPE));

  for (guint i = 0; i < marks->len; i++)
    {
      const DermaReminderMark *mark = &g_array_index (marks, DermaReminderMark, i);

      if (!derma_reminder_mark_is_old (mark, now_s))
        g_variant_builder_add (&builder, "(sxx)", derma_reminder_item_get_id (mark->item), mark->start_s, mark->again_s);
    }

  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}

/**
 * derma_reminder_marks_put:
 * @marks: (element-type DermaReminderMark): what the person was told of
 * @start_s: which occurrence of @item, UTC seconds
 * @again_s: when to tell again; 0: not at all
 *
 * Marks an occurrence, in the place of its earlier mark.
 */
void
derma_reminder_marks_put (GArray           *marks,
                          DermaReminderItem item,
                          gint64            start_s,
                          gint64            again_s)
{
  for (guint i = 0; i < marks->len; i++)
    {
      DermaReminderMark *mark = &g_array_index (marks, DermaReminderMark, i);

      if (mark->item == item && mark->start_s == start_s)
        {
          mark->again_s = again_s;
          return;
        }
    }

  g_array_append_val (marks, ((DermaReminderMark) { item, start_s, again_s }));
}
