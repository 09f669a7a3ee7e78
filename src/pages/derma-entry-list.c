/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-entry-list.h"

#include "core/derma-format.h"

#define MONTHS_A_YEAR 12
#define EPOCH_JULIAN 719163 /* 1970-01-01, as GDate counts days */

struct _DermaEntryList
{
  GObject parent_instance;

  DermaJournal     *journal;
  DermaEntrySearch *search;  /* (nullable) */
  GArray           *entries; /* DermaEntry */
  GArray           *months;  /* guint: for each entry its month, counted from the year 0 */
  GHashTable       *items;   /* DermaEntry * → DermaEntryItem, unowned: those that somebody holds */
};

static const DermaEntry *
get_entry (DermaEntryList *self,
           guint           position)
{
  return &g_array_index (self->entries, DermaEntry, position);
}

static GType
get_item_type (GListModel *model)
{
  return DERMA_TYPE_ENTRY_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return DERMA_ENTRY_LIST (model)->entries->len;
}

static void
item_gone_cb (gpointer user_data,
              GObject *item)
{
  DermaEntryList *self = user_data;
  GHashTableIter  iter;
  gpointer        known;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &known))
    if (known == item)
      g_hash_table_iter_remove (&iter);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  DermaEntryList   *self = DERMA_ENTRY_LIST (model);
  const DermaEntry *entry;
  DermaEntryItem   *item;

  if (position >= self->entries->len)
    return NULL;

  entry = get_entry (self, position);
  item = g_hash_table_lookup (self->items, entry);
  if (item != NULL)
    return g_object_ref (item);

  item = derma_entry_item_new (self->journal, entry, self->search);
  g_hash_table_insert (self->items, g_memdup2 (entry, sizeof *entry), item);
  g_object_weak_ref (G_OBJECT (item), item_gone_cb, self);
  return item;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
get_section (GtkSectionModel *model,
             guint            position,
             guint           *start,
             guint           *end)
{
  DermaEntryList *self = DERMA_ENTRY_LIST (model);
  guint           month;

  if (position >= self->months->len)
    {
      *start = self->months->len;
      *end = G_MAXUINT;
      return;
    }

  month = g_array_index (self->months, guint, position);
  for (*start = position; *start > 0 && g_array_index (self->months, guint, *start - 1) == month;)
    (*start)--;
  for (*end = position + 1; *end < self->months->len && g_array_index (self->months, guint, *end) == month;)
    (*end)++;
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DermaEntryList, derma_entry_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init) G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

/* Months run from the newest to the oldest; after a flight a day may come twice, and does not begin its month again. */
static GArray *
count_months (GArray *entries)
{
  GArray *months = g_array_sized_new (FALSE, FALSE, sizeof (guint), entries->len);
  guint   last = G_MAXUINT;

  for (guint i = 0; i < entries->len; i++)
    {
      const gint64 day = derma_time_get_local_day (g_array_index (entries, DermaEntry, i).at);
      GDate        date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, (guint32) (day + EPOCH_JULIAN));
      last = MIN (last, g_date_get_year (&date) * MONTHS_A_YEAR + g_date_get_month (&date));
      g_array_append_val (months, last);
    }

  return months;
}

static void
release_item (gpointer key,
              gpointer value,
              gpointer user_data)
{
  g_object_weak_unref (value, item_gone_cb, user_data);
}

static void
derma_entry_list_finalize (GObject *object)
{
  DermaEntryList *self = DERMA_ENTRY_LIST (object);

  g_hash_table_foreach (self->items, release_item, self);
  g_hash_table_unref (self->items);
  g_array_unref (self->entries);
  g_array_unref (self->months);
  g_clear_pointer (&self->search, derma_entry_search_free);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (derma_entry_list_parent_class)->finalize (object);
}

static void
derma_entry_list_class_init (DermaEntryListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = derma_entry_list_finalize;
}

static void
derma_entry_list_init (DermaEntryList *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (DermaEntry));
  self->months = g_array_new (FALSE, FALSE, sizeof (guint));
  self->items = g_hash_table_new_full (derma_entry_hash, derma_entry_equal, g_free, NULL);
}

/**
 * derma_entry_list_new:
 *
 * Returns: (transfer full): an empty list; derma_entry_list_find() fills it
 */
DermaEntryList *
derma_entry_list_new (DermaJournal *journal)
{
  DermaEntryList *self = g_object_new (DERMA_TYPE_ENTRY_LIST, NULL);

  self->journal = g_object_ref (journal);
  return self;
}

/**
 * derma_entry_list_set_search:
 * @search: (nullable) (transfer full): whose words the rows show
 *
 * Says what the next derma_entry_list_find() looks for.
 */
void
derma_entry_list_set_search (DermaEntryList   *self,
                             DermaEntrySearch *search)
{
  g_return_if_fail (DERMA_IS_ENTRY_LIST (self));

  g_clear_pointer (&self->search, derma_entry_search_free);
  self->search = search;
}

/* What was there before and still is need not be drawn again: it is told what the journal says now. */
static void
update_items (DermaEntryList *self)
{
  for (guint i = 0; i < self->entries->len && g_hash_table_size (self->items) > 0; i++)
    {
      DermaEntryItem *item = g_hash_table_lookup (self->items, get_entry (self, i));

      if (item != NULL)
        derma_entry_item_set_entry (item, get_entry (self, i), self->search);
    }
}

/**
 * derma_entry_list_find:
 * @filter: what is looked for
 * @error: return location
 *
 * Brings the list to what the journal holds now.
 *
 * Returns: whether it could be read; where it could not, the list stays as it is
 */
gboolean
derma_entry_list_find (DermaEntryList         *self,
                       const DermaEntryFilter *filter,
                       GError                **error)
{
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) before = NULL;
  guint n_same = 0;
  guint n_same_end = 0;
  guint n_least;

  g_return_val_if_fail (DERMA_IS_ENTRY_LIST (self) && filter != NULL, FALSE);

  found = derma_journal_find_entries (self->journal, filter, error);
  if (found == NULL)
    return FALSE;

  before = g_steal_pointer (&self->entries);
  self->entries = g_steal_pointer (&found);
  g_array_unref (self->months);
  self->months = count_months (self->entries);

  n_least = MIN (before->len, self->entries->len);
  while (n_same < n_least && derma_entry_equal (&g_array_index (before, DermaEntry, n_same), get_entry (self, n_same)))
    n_same++;
  while (n_same_end < n_least - n_same &&
         derma_entry_equal (&g_array_index (before, DermaEntry, before->len - 1 - n_same_end), get_entry (self, self->entries->len - 1 - n_same_end)))
    n_same_end++;
  if (before->len != n_same + n_same_end || self->entries->len != n_same + n_same_end)
    g_list_model_items_changed (G_LIST_MODEL (self), n_same, before->len - n_same - n_same_end, self->entries->len - n_same - n_same_end);
  update_items (self);

  return TRUE;
}

/**
 * derma_entry_list_list_months:
 *
 * Returns: (transfer full) (element-type guint): the position of the newest entry of each month, the newest month first
 */
GArray *
derma_entry_list_list_months (DermaEntryList *self)
{
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (DERMA_IS_ENTRY_LIST (self), positions);

  for (guint i = 0; i < self->months->len; i++)
    if (i == 0 || g_array_index (self->months, guint, i) != g_array_index (self->months, guint, i - 1))
      g_array_append_val (positions, i);

  return positions;
}

/**
 * derma_entry_list_dup_month:
 * @position: of an entry
 *
 * Returns: (transfer full): its month, such as “November 2026”
 */
char *
derma_entry_list_dup_month (DermaEntryList *self,
                            guint           position)
{
  g_return_val_if_fail (DERMA_IS_ENTRY_LIST (self) && position < self->entries->len, NULL);

  return derma_format_month (get_entry (self, position)->at);
}
