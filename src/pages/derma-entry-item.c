/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-entry-item.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "pages/derma-entry-found.h"

struct _DermaEntryItem
{
  GObject parent_instance;

  DermaJournal   *journal;
  DermaEntry      entry;
  DermaEntryWords words;
  char           *query; /* what is looked for; may be empty */
};

G_DEFINE_FINAL_TYPE (DermaEntryItem, derma_entry_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_ICON_NAME = 1,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_FOUND,
  PROP_NOTE,
  PROP_QUERY,
  PROP_DAY,
  PROP_CLOCK,
  PROP_MONTH,
  PROP_LABEL,
} DermaEntryItemProperty;

static GParamSpec *properties[PROP_LABEL + 1];

static char *
dup_label (DermaEntryItem *self)
{
  g_autofree char *day = derma_format_full_date (self->entry.at);
  const gboolean   is_found = *self->words.found != '\0';
  const gboolean   has_text = *self->words.subtitle != '\0';

  if (is_found && has_text)
    /* Translators: what an entry of the journal is, what it says, what of it was looked for, and its day */
    return g_strdup_printf (_ ("%1$s. %2$s. %3$s. %4$s"), self->words.title, self->words.subtitle, self->words.found, day);
  if (!is_found && !has_text)
    /* Translators: what an entry of the journal is, and its day */
    return g_strdup_printf (_ ("%1$s. %2$s"), self->words.title, day);

  /* Translators: what an entry of the journal is, what it says, and its day */
  return g_strdup_printf (_ ("%1$s. %2$s. %3$s"), self->words.title, is_found ? self->words.found : self->words.subtitle, day);
}

static void
derma_entry_item_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  DermaEntryItem *self = DERMA_ENTRY_ITEM (object);

  switch ((DermaEntryItemProperty) prop_id)
    {
    case PROP_ICON_NAME:
      g_value_set_static_string (value, self->words.icon_name);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->words.title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->words.subtitle);
      break;
    case PROP_FOUND:
      g_value_set_string (value, self->words.found);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->words.note);
      break;
    case PROP_QUERY:
      g_value_set_string (value, self->query);
      break;
    case PROP_DAY:
      g_value_take_string (value, derma_format_short_date (self->entry.at));
      break;
    case PROP_CLOCK:
      g_value_take_string (value, self->words.has_clock ? derma_format_clock (self->entry.at) : g_strdup (""));
      break;
    case PROP_MONTH:
      g_value_take_string (value, derma_format_month (self->entry.at));
      break;
    case PROP_LABEL:
      g_value_take_string (value, dup_label (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_entry_item_finalize (GObject *object)
{
  DermaEntryItem *self = DERMA_ENTRY_ITEM (object);

  derma_entry_words_clear (&self->words);
  g_free (self->query);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (derma_entry_item_parent_class)->finalize (object);
}

static void
derma_entry_item_class_init (DermaEntryItemClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = derma_entry_item_get_property;
  object_class->finalize = derma_entry_item_finalize;

  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_FOUND] = g_param_spec_string ("found", NULL, NULL, NULL, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  properties[PROP_QUERY] = g_param_spec_string ("query", NULL, NULL, NULL, flags);
  properties[PROP_DAY] = g_param_spec_string ("day", NULL, NULL, NULL, flags);
  properties[PROP_CLOCK] = g_param_spec_string ("clock", NULL, NULL, NULL, flags);
  properties[PROP_MONTH] = g_param_spec_string ("month", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
derma_entry_item_init (DermaEntryItem *self)
{
}

static void
read_words (DermaEntryItem         *self,
            const DermaEntrySearch *search)
{
  derma_entry_words_fill (&self->words, self->journal, &self->entry);
  if (search != NULL)
    derma_entry_found_fill (&self->words, self->journal, &self->entry, search);
  g_set_str (&self->query, search != NULL ? derma_entry_search_get_text (search) : "");
}

/**
 * derma_entry_item_new:
 * @entry: of @journal
 * @search: (nullable): what is looked for
 *
 * Returns: (transfer full): the row
 */
DermaEntryItem *
derma_entry_item_new (DermaJournal           *journal,
                      const DermaEntry       *entry,
                      const DermaEntrySearch *search)
{
  DermaEntryItem *self = g_object_new (DERMA_TYPE_ENTRY_ITEM, NULL);

  self->journal = g_object_ref (journal);
  self->entry = *entry;
  read_words (self, search);

  return self;
}

/**
 * derma_entry_item_get_entry:
 *
 * Returns: (transfer none): which entry it shows
 */
const DermaEntry *
derma_entry_item_get_entry (DermaEntryItem *self)
{
  g_return_val_if_fail (DERMA_IS_ENTRY_ITEM (self), NULL);

  return &self->entry;
}

/**
 * derma_entry_item_set_entry:
 * @entry: the same, as the journal has it now
 * @search: (nullable): what is looked for now
 *
 * Reads its words again.
 */
void
derma_entry_item_set_entry (DermaEntryItem         *self,
                            const DermaEntry       *entry,
                            const DermaEntrySearch *search)
{
  g_auto (DermaEntryWords) before = { NULL };
  g_autofree char *query = NULL;

  g_return_if_fail (DERMA_IS_ENTRY_ITEM (self) && entry != NULL);

  before = self->words;
  query = g_strdup (self->query);
  self->entry = *entry;
  self->words = (DermaEntryWords) { NULL };
  read_words (self, search);

  if (before.has_clock == self->words.has_clock && g_str_equal (before.title, self->words.title) &&
      g_str_equal (before.subtitle, self->words.subtitle) && g_str_equal (before.found, self->words.found) &&
      g_str_equal (before.note, self->words.note) && g_str_equal (query, self->query))
    return;
  for (guint i = PROP_ICON_NAME; i <= PROP_LABEL; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}
