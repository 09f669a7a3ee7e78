/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-roller-private.h"

struct _DermaRoller
{
  GObject parent_instance;

  char            *name;
  DermaRollerFacts facts;
  DermaTime        added_at;
  DermaTime        retired_at;
  gint64           replaces;
};

G_DEFINE_FINAL_TYPE (DermaRoller, derma_roller, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_NEEDLE_UM,
  PROP_USES,
  PROP_IS_RETIRED,
} DermaRollerProperty;

static GParamSpec *properties[PROP_IS_RETIRED + 1];

static void
derma_roller_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  DermaRoller *self = DERMA_ROLLER (object);

  switch ((DermaRollerProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->facts.id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_NEEDLE_UM:
      g_value_set_uint (value, self->facts.needle_um);
      break;
    case PROP_USES:
      g_value_set_uint (value, self->facts.uses);
      break;
    case PROP_IS_RETIRED:
      g_value_set_boolean (value, self->facts.retired != DERMA_RETIRED_NOT);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_roller_finalize (GObject *object)
{
  DermaRoller *self = DERMA_ROLLER (object);

  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (derma_roller_parent_class)->finalize (object);
}

static void
derma_roller_class_init (DermaRollerClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = derma_roller_get_property;
  object_class->finalize = derma_roller_finalize;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_NEEDLE_UM] = g_param_spec_uint ("needle-um", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_USES] = g_param_spec_uint ("uses", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_IS_RETIRED] = g_param_spec_boolean ("is-retired", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
derma_roller_init (DermaRoller *self)
{
}

/**
 * derma_roller_get_id:
 *
 * Returns: its id in the journal, from 1
 */
gint64
derma_roller_get_id (DermaRoller *self)
{
  g_return_val_if_fail (DERMA_IS_ROLLER (self), 0);

  return self->facts.id;
}

/**
 * derma_roller_get_name:
 *
 * Returns: what the person calls it; may be empty
 */
const char *
derma_roller_get_name (DermaRoller *self)
{
  g_return_val_if_fail (DERMA_IS_ROLLER (self), NULL);

  return self->name;
}

/**
 * derma_roller_get_facts:
 *
 * Returns: what the rules ask about it, with its uses counted; valid until the journal changes
 */
const DermaRollerFacts *
derma_roller_get_facts (DermaRoller *self)
{
  g_return_val_if_fail (DERMA_IS_ROLLER (self), NULL);

  return &self->facts;
}

/**
 * derma_roller_get_added_at:
 *
 * Returns: when it came into the journal
 */
DermaTime
derma_roller_get_added_at (DermaRoller *self)
{
  g_return_val_if_fail (DERMA_IS_ROLLER (self), (DermaTime) { 0 });

  return self->added_at;
}

/**
 * derma_roller_get_replaces:
 *
 * Returns: the id of the roller that this one was opened in place of, 0: none
 */
gint64
derma_roller_get_replaces (DermaRoller *self)
{
  g_return_val_if_fail (DERMA_IS_ROLLER (self), 0);

  return self->replaces;
}

/**
 * derma_roller_get_retired_at:
 *
 * Returns: when it was retired; utc_s 0: it was not
 */
DermaTime
derma_roller_get_retired_at (DermaRoller *self)
{
  g_return_val_if_fail (DERMA_IS_ROLLER (self), (DermaTime) { 0 });

  return self->retired_at;
}

/**
 * derma_roller_new:
 *
 * Returns: (transfer full): a roller as a row of the journal has it
 */
DermaRoller *
derma_roller_new (const DermaRollerRow *row)
{
  DermaRoller *self = g_object_new (DERMA_TYPE_ROLLER, NULL);

  g_set_str (&self->name, row->name);
  self->facts = row->facts;
  self->added_at = row->added_at;
  self->retired_at = row->retired_at;
  self->replaces = row->replaces;
  return self;
}

/**
 * derma_roller_set_name:
 *
 * Follows a new name.
 */
void
derma_roller_set_name (DermaRoller *self,
                       const char  *name)
{
  if (g_set_str (&self->name, name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

/**
 * derma_roller_update:
 *
 * Follows its row. The needle length never changes.
 */
void
derma_roller_update (DermaRoller            *self,
                     const DermaRollerFacts *facts,
                     DermaTime               retired_at)
{
  const DermaRollerFacts before = self->facts;

  g_assert (before.id == facts->id && before.needle_um == facts->needle_um);

  self->facts = *facts;
  self->retired_at = retired_at;

  if (before.uses != facts->uses)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_USES]);
  if ((before.retired != DERMA_RETIRED_NOT) != (facts->retired != DERMA_RETIRED_NOT))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_RETIRED]);
}
