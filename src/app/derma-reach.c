/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-reach.h"

#include "app/derma-program.h"

struct _DermaReach
{
  GObject parent_instance;

  DermaNotifier   *notifier;
  GSettings       *settings;
  DermaBackground *background;
  gboolean         is_default_folder;
  gboolean         can_reach;
  char            *text;
};

G_DEFINE_FINAL_TYPE (DermaReach, derma_reach, G_TYPE_OBJECT)

typedef enum
{
  PROP_IS_ON = 1,
  PROP_CAN_REACH,
  PROP_TEXT,
} DermaReachProperty;

static GParamSpec *properties[PROP_TEXT + 1];

static void
update (DermaReach *self)
{
  const DermaReachState state = {
    .is_on = derma_reach_get_is_on (self),
    .is_default_folder = self->is_default_folder,
    .is_sandboxed = derma_program_is_sandboxed (),
    .obstacle = derma_notifier_get_obstacle (self->notifier),
    .background = derma_background_get_state (self->background),
  };
  gboolean    can_reach;
  const char *text = derma_reach_state_get_text (&state, &can_reach);

  if (g_set_str (&self->text, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
  if (self->can_reach == can_reach)
    return;

  self->can_reach = can_reach;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REACH]);
}

static void
look_at_background (DermaReach *self)
{
  if (self->is_default_folder && derma_reach_get_is_on (self) && derma_background_get_state (self->background) == DERMA_BACKGROUND_OFF)
    derma_background_look (self->background);
}

static void
is_on_changed_cb (DermaReach *self)
{
  look_at_background (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_ON]);
  update (self);
}

static void
derma_reach_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  DermaReach *self = DERMA_REACH (object);

  switch ((DermaReachProperty) prop_id)
    {
    case PROP_IS_ON:
      g_value_set_boolean (value, derma_reach_get_is_on (self));
      break;
    case PROP_CAN_REACH:
      g_value_set_boolean (value, self->can_reach);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_reach_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  DermaReach *self = DERMA_REACH (object);

  switch ((DermaReachProperty) prop_id)
    {
    case PROP_IS_ON:
      derma_reach_set_is_on (self, g_value_get_boolean (value));
      break;
    case PROP_CAN_REACH:
    case PROP_TEXT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_reach_dispose (GObject *object)
{
  DermaReach *self = DERMA_REACH (object);

  g_clear_object (&self->background);
  g_clear_object (&self->settings);
  g_clear_object (&self->notifier);

  G_OBJECT_CLASS (derma_reach_parent_class)->dispose (object);
}

static void
derma_reach_finalize (GObject *object)
{
  DermaReach *self = DERMA_REACH (object);

  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (derma_reach_parent_class)->finalize (object);
}

static void
derma_reach_class_init (DermaReachClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = derma_reach_get_property;
  object_class->set_property = derma_reach_set_property;
  object_class->dispose = derma_reach_dispose;
  object_class->finalize = derma_reach_finalize;

  properties[PROP_IS_ON] =
    g_param_spec_boolean ("is-on", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_REACH] =
    g_param_spec_boolean ("can-reach", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
derma_reach_init (DermaReach *self)
{
  self->background = derma_background_new ();
}

/**
 * derma_reach_new:
 * @notifier: what shows the notifications
 * @settings: the program's settings
 * @is_default_folder: whether the data folder is the one that is used without being asked; others have no reminders
 *
 * Returns: (transfer full): what is known by now; more may come
 */
DermaReach *
derma_reach_new (DermaNotifier *notifier,
                 GSettings     *settings,
                 gboolean       is_default_folder)
{
  DermaReach *self = g_object_new (DERMA_TYPE_REACH, NULL);

  self->notifier = g_object_ref (notifier);
  self->settings = g_object_ref (settings);
  self->is_default_folder = is_default_folder;
  g_signal_connect_object (notifier, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->background, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::reminders", G_CALLBACK (is_on_changed_cb), self, G_CONNECT_SWAPPED);
  look_at_background (self);
  update (self);

  return self;
}

/**
 * derma_reach_get_is_on:
 *
 * Returns: whether the person wants to be reminded
 */
gboolean
derma_reach_get_is_on (DermaReach *self)
{
  g_return_val_if_fail (DERMA_IS_REACH (self), FALSE);

  return g_settings_get_boolean (self->settings, "reminders");
}

/**
 * derma_reach_set_is_on:
 * @is_on: whether the person wants to be reminded
 *
 * Switches reminders on or off, and asks for the leave to run in the background or gives it back.
 */
void
derma_reach_set_is_on (DermaReach *self,
                       gboolean    is_on)
{
  g_return_if_fail (DERMA_IS_REACH (self));

  if (derma_reach_get_is_on (self) == is_on)
    return;

  if (!is_on)
    derma_background_give_up (self->background);
  else if (self->is_default_folder)
    derma_background_ask (self->background);
  g_settings_set_boolean (self->settings, "reminders", is_on);
}

/**
 * derma_reach_get_can_reach:
 *
 * Returns: whether reminders arrive, also without a window
 */
gboolean
derma_reach_get_can_reach (DermaReach *self)
{
  g_return_val_if_fail (DERMA_IS_REACH (self), FALSE);

  return self->can_reach;
}

/**
 * derma_reach_get_text:
 *
 * Returns: (transfer none): whether reminders arrive, and if not, why
 */
const char *
derma_reach_get_text (DermaReach *self)
{
  g_return_val_if_fail (DERMA_IS_REACH (self), NULL);

  return self->text;
}
