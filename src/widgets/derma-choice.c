/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-choice.h"

#include "widgets/derma-focus.h"

/**
 * DermaChoice:
 *
 * One of a few words: toggles beside each other, or a list that opens where there is little room. Properties: "selected",
 * "narrow".
 */
struct _DermaChoice
{
  AdwBin parent_instance;

  char    *label;
  GStrv    words;
  guint    selected;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (DermaChoice, derma_choice, ADW_TYPE_BIN)

typedef enum
{
  PROP_SELECTED = 1,
  PROP_NARROW,
} DermaChoiceProperty;

static GParamSpec *properties[PROP_NARROW + 1];

static void
toggled_cb (DermaChoice    *self,
            GParamSpec     *pspec,
            AdwToggleGroup *group)
{
  const guint active = adw_toggle_group_get_active (group);

  if (active != GTK_INVALID_LIST_POSITION)
    derma_choice_set_selected (self, active);
}

static void
dropped_cb (DermaChoice *self,
            GParamSpec  *pspec,
            GtkDropDown *list)
{
  const guint selected = gtk_drop_down_get_selected (list);

  if (selected != GTK_INVALID_LIST_POSITION)
    derma_choice_set_selected (self, selected);
}

static GtkWidget *
create_toggles (DermaChoice *self)
{
  GtkWidget *group = adw_toggle_group_new ();

  for (char **word = self->words; *word != NULL; word++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, *word);
      adw_toggle_group_add (ADW_TOGGLE_GROUP (group), toggle);
    }
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (group), self->selected);
  g_signal_connect_object (group, "notify::active", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);

  return group;
}

static GtkWidget *
create_list (DermaChoice *self)
{
  GtkWidget *list = gtk_drop_down_new_from_strings ((const char *const *) self->words);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), self->selected);
  g_signal_connect_object (list, "notify::selected", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);

  return list;
}

static void
rebuild (DermaChoice *self)
{
  GtkWidget *child;
  gboolean   has_focus;

  if (self->words == NULL)
    return;

  has_focus = derma_focus_take (GTK_WIDGET (self));
  child = self->narrow ? create_list (self) : create_toggles (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
  adw_bin_set_child (ADW_BIN (self), child);
  if (has_focus)
    gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
}

static void
derma_choice_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  DermaChoice *self = DERMA_CHOICE (object);

  switch ((DermaChoiceProperty) prop_id)
    {
    case PROP_SELECTED:
      g_value_set_uint (value, self->selected);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_choice_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  DermaChoice *self = DERMA_CHOICE (object);

  switch ((DermaChoiceProperty) prop_id)
    {
    case PROP_SELECTED:
      derma_choice_set_selected (self, g_value_get_uint (value));
      break;
    case PROP_NARROW:
      derma_choice_set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_choice_finalize (GObject *object)
{
  DermaChoice *self = DERMA_CHOICE (object);

  g_free (self->label);
  g_strfreev (self->words);

  G_OBJECT_CLASS (derma_choice_parent_class)->finalize (object);
}

static void
derma_choice_class_init (DermaChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = derma_choice_get_property;
  object_class->set_property = derma_choice_set_property;
  object_class->finalize = derma_choice_finalize;

  properties[PROP_SELECTED] = g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT, 0,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
derma_choice_init (DermaChoice *self)
{
}

/**
 * derma_choice_new:
 *
 * Returns: (transfer floating): a choice without words
 */
GtkWidget *
derma_choice_new (void)
{
  return g_object_new (DERMA_TYPE_CHOICE, NULL);
}

/**
 * derma_choice_set_words:
 * @label: what is chosen, for a screen reader
 * @words: (array zero-terminated=1): what there is to choose from; the first one is chosen, unless another one was already
 */
void
derma_choice_set_words (DermaChoice       *self,
                        const char        *label,
                        const char *const *words)
{
  g_return_if_fail (DERMA_IS_CHOICE (self) && label != NULL && words != NULL);

  g_set_str (&self->label, label);
  g_strfreev (self->words);
  self->words = g_strdupv ((char **) words);
  rebuild (self);
}

/**
 * derma_choice_get_selected:
 *
 * Returns: which word is chosen
 */
guint
derma_choice_get_selected (DermaChoice *self)
{
  g_return_val_if_fail (DERMA_IS_CHOICE (self), 0);

  return self->selected;
}

/**
 * derma_choice_set_selected:
 * @selected: which word is chosen
 */
void
derma_choice_set_selected (DermaChoice *self,
                           guint        selected)
{
  GtkWidget *child;

  g_return_if_fail (DERMA_IS_CHOICE (self));

  if (self->selected == selected)
    return;

  self->selected = selected;
  child = adw_bin_get_child (ADW_BIN (self));
  if (child != NULL && self->narrow)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (child), selected);
  else if (child != NULL)
    adw_toggle_group_set_active (ADW_TOGGLE_GROUP (child), selected);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/**
 * derma_choice_is_narrow:
 *
 * Returns: whether it is a list that opens
 */
gboolean
derma_choice_is_narrow (DermaChoice *self)
{
  g_return_val_if_fail (DERMA_IS_CHOICE (self), FALSE);

  return self->narrow;
}

/**
 * derma_choice_set_narrow:
 * @narrow: whether it is a list that opens
 */
void
derma_choice_set_narrow (DermaChoice *self,
                         gboolean     narrow)
{
  g_return_if_fail (DERMA_IS_CHOICE (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}
