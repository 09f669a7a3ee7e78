/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-level-row.h"

#include "widgets/derma-change.h"
#include "widgets/derma-level-option.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * DermaLevelRow:
 *
 * One scale of five levels in a list. Closed it is a title, the words that were chosen and the levels side by side; open,
 * while it is being answered, all five levels with their words. What is expected and what was last are shown only beside an
 * answer, so that they do not lead to it. It knows nothing of the other rows.
 *
 * Its CSS node is that of #GtkListBoxRow. Its label for assistive technology says what is asked, level and words.
 */
struct _DermaLevelRow
{
  GtkListBoxRow parent_instance;

  guint       index;
  char       *name;
  char       *hint;
  guint       first;
  char       *anchors[DERMA_N_LEVELS_A_ROW];
  int         level;
  gboolean    is_open;
  char       *remark; /* on the level that was chosen */
  char       *beside;
  const char *icon;
  int         last;

  GtkBox         *header;
  GtkLabel       *title;
  GtkLabel       *words;
  GtkImage       *mark;
  GtkLabel       *beside_label;
  AdwToggleGroup *toggles;
  AdwBin         *extra;
  GtkBox         *options;
  GtkCheckButton *buttons[DERMA_N_LEVELS_A_ROW];
};

G_DEFINE_FINAL_TYPE (DermaLevelRow, derma_level_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum
{
  PROP_LEVEL = 1,
} DermaLevelRowProperty;

static GParamSpec *properties[PROP_LEVEL + 1];

/* The anchor words as they begin a line. */
static char *
dup_line (DermaLevelRow *self,
          guint          place)
{
  const char *words = self->anchors[place];
  char        first[6] = { 0 };

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (words)), first);

  return g_strconcat (first, g_utf8_next_char (words), NULL);
}

static gboolean
is_answered (DermaLevelRow *self)
{
  return self->level != DERMA_LEVEL_NONE;
}

static guint
get_place (DermaLevelRow *self)
{
  return (guint) self->level - self->first;
}

static char *
dup_answer (DermaLevelRow *self)
{
  g_autofree char *line = dup_line (self, get_place (self));
  const gboolean   has_last = self->last != DERMA_LEVEL_NONE && self->icon == NULL;

  if (self->remark == NULL && !has_last)
    return g_steal_pointer (&line);
  if (self->remark == NULL)
    /* Translators: what was chosen, then the level of the time before: “Faint pink, seen close up. Last time: 2.” */
    return g_strdup_printf (_ ("%1$s. Last time: %2$d."), line, self->last);
  if (has_last)
    /* Translators: what was chosen, then what is to be thought of it, a whole sentence, then the level of the time before */
    return g_strdup_printf (_ ("%1$s. %2$s Last time: %3$d."), line, self->remark, self->last);

  /* Translators: what was chosen, then what is to be thought of it, a whole sentence: “Faint pink, seen close up. As expected.” */
  return g_strdup_printf (_ ("%1$s. %2$s"), line, self->remark);
}

static char *
dup_spoken (DermaLevelRow *self)
{
  const int max = (int) self->first + DERMA_N_LEVELS_A_ROW - 1;

  if (!is_answered (self))
    /* Translators: %s is what is asked, such as “Redness”. */
    return g_strdup_printf (_ ("%s, not answered"), self->name);
  if (self->remark != NULL)
    /* Translators: what is asked, its level, what that level means, and what is to be thought of it: “Redness, 1 of 4, faint
     * pink, seen close up. As expected.” */
    return g_strdup_printf (_ ("%1$s, %2$d of %3$d, %4$s. %5$s"), self->name, self->level, max, self->anchors[get_place (self)], self->remark);
  if (self->last != DERMA_LEVEL_NONE)
    /* Translators: likewise, and the level of the time before: “Texture, 1 of 4, a little rough to the finger. Last time: 2.” */
    return g_strdup_printf (_ ("%1$s, %2$d of %3$d, %4$s. Last time: %5$d."), self->name, self->level, max, self->anchors[get_place (self)], self->last);

  /* Translators: what is asked, its level, and what that level means: “Redness, 1 of 4, faint pink, seen close up” */
  return g_strdup_printf (_ ("%1$s, %2$d of %3$d, %4$s"), self->name, self->level, max, self->anchors[get_place (self)]);
}

static void
update_words (DermaLevelRow *self)
{
  const gboolean   is_marked = self->icon != NULL && !self->is_open;
  const gboolean   has_beside = self->beside != NULL && !self->is_open;
  g_autofree char *words = NULL;
  g_autofree char *spoken = dup_spoken (self);

  if (self->is_open)
    words = g_strdup (self->hint != NULL ? self->hint : _ ("Choose the words that fit, or press 0 to 4"));
  else
    words = is_answered (self) ? dup_answer (self) : g_strdup (_ ("Not answered"));

  gtk_label_set_label (self->words, words);
  derma_change_class (GTK_WIDGET (self->words), "warning", is_marked);
  derma_change_class (GTK_WIDGET (self->words), "dim-label", !is_marked);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), is_marked);
  gtk_image_set_from_icon_name (self->mark, self->icon);
  gtk_label_set_label (self->beside_label, has_beside ? self->beside : "");
  gtk_widget_set_visible (GTK_WIDGET (self->beside_label), has_beside);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
forget_remark (DermaLevelRow *self)
{
  g_clear_pointer (&self->remark, g_free);
  g_clear_pointer (&self->beside, g_free);
  self->icon = NULL;
  self->last = DERMA_LEVEL_NONE;
}

static void
toggles_active_cb (DermaLevelRow *self)
{
  guint active = adw_toggle_group_get_active (self->toggles);

  if (active != GTK_INVALID_LIST_POSITION)
    derma_level_row_set_level (self, (int) (self->first + active));
}

static void
option_toggled_cb (DermaLevelRow  *self,
                   GtkCheckButton *button)
{
  if (!gtk_check_button_get_active (button))
    return;

  for (guint i = 0; i < DERMA_N_LEVELS_A_ROW; i++)
    if (self->buttons[i] == button)
      derma_level_row_set_level (self, (int) (self->first + i));
}

static void
derma_level_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  DermaLevelRow *self = DERMA_LEVEL_ROW (object);

  switch ((DermaLevelRowProperty) prop_id)
    {
    case PROP_LEVEL:
      g_value_set_int (value, self->level);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_level_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  DermaLevelRow *self = DERMA_LEVEL_ROW (object);

  switch ((DermaLevelRowProperty) prop_id)
    {
    case PROP_LEVEL:
      derma_level_row_set_level (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_level_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_LEVEL_ROW);

  G_OBJECT_CLASS (derma_level_row_parent_class)->dispose (object);
}

static void
derma_level_row_finalize (GObject *object)
{
  DermaLevelRow *self = DERMA_LEVEL_ROW (object);

  g_free (self->name);
  g_free (self->hint);
  for (guint i = 0; i < DERMA_N_LEVELS_A_ROW; i++)
    g_free (self->anchors[i]);
  g_free (self->remark);
  g_free (self->beside);

  G_OBJECT_CLASS (derma_level_row_parent_class)->finalize (object);
}

static void
derma_level_row_class_init (DermaLevelRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = derma_level_row_get_property;
  object_class->set_property = derma_level_row_set_property;
  object_class->dispose = derma_level_row_dispose;
  object_class->finalize = derma_level_row_finalize;

  properties[PROP_LEVEL] =
    g_param_spec_int ("level", NULL, NULL, DERMA_LEVEL_NONE, DERMA_N_LEVELS_A_ROW, DERMA_LEVEL_NONE,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/widgets/derma-level-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaLevelRow, header);
  gtk_widget_class_bind_template_child (widget_class, DermaLevelRow, title);
  gtk_widget_class_bind_template_child (widget_class, DermaLevelRow, words);
  gtk_widget_class_bind_template_child (widget_class, DermaLevelRow, mark);
  gtk_widget_class_bind_template_child (widget_class, DermaLevelRow, beside_label);
  gtk_widget_class_bind_template_child (widget_class, DermaLevelRow, toggles);
  gtk_widget_class_bind_template_child (widget_class, DermaLevelRow, options);
  gtk_widget_class_bind_template_child (widget_class, DermaLevelRow, extra);
}

static void
derma_level_row_init (DermaLevelRow *self)
{
  self->level = DERMA_LEVEL_NONE;
  self->last = DERMA_LEVEL_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_levels (DermaLevelRow *self)
{
  for (guint i = 0; i < DERMA_N_LEVELS_A_ROW; i++)
    {
      AdwToggle       *toggle = adw_toggle_new ();
      g_autofree char *number = g_strdup_printf ("%u", self->first + i);
      g_autofree char *line = dup_line (self, i);
      GtkWidget       *button = derma_level_option_new (self->first + i, line);

      adw_toggle_set_label (toggle, number);
      adw_toggle_set_tooltip (toggle, line);
      adw_toggle_group_add (self->toggles, toggle);

      self->buttons[i] = GTK_CHECK_BUTTON (button);
      gtk_check_button_set_group (self->buttons[i], i > 0 ? self->buttons[0] : NULL);
      g_signal_connect_object (button, "toggled", G_CALLBACK (option_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->options, button);
    }
  /* The first toggle that is added makes itself active. */
  adw_toggle_group_set_active (self->toggles, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->toggles, "notify::active", G_CALLBACK (toggles_active_cb), self, G_CONNECT_SWAPPED);
}

/**
 * derma_level_row_new:
 * @index: which one it is, for whoever shows it
 * @words: what is asked; copied
 *
 * Returns: (transfer floating): a closed row without an answer
 */
GtkWidget *
derma_level_row_new (guint                  index,
                     const DermaLevelWords *words)
{
  DermaLevelRow *self = g_object_new (DERMA_TYPE_LEVEL_ROW, NULL);

  self->index = index;
  self->name = g_strdup (words->name);
  self->hint = g_strdup (words->hint);
  self->first = words->first;
  for (guint i = 0; i < DERMA_N_LEVELS_A_ROW; i++)
    self->anchors[i] = g_strdup (words->anchors[i]);

  gtk_label_set_label (self->title, words->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles), GTK_ACCESSIBLE_PROPERTY_LABEL, words->name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->options), GTK_ACCESSIBLE_PROPERTY_LABEL, words->name, -1);
  add_levels (self);
  update_words (self);

  return GTK_WIDGET (self);
}

/**
 * derma_level_row_get_index:
 *
 * Returns: which one it is
 */
guint
derma_level_row_get_index (DermaLevelRow *self)
{
  g_return_val_if_fail (DERMA_IS_LEVEL_ROW (self), 0);

  return self->index;
}

/**
 * derma_level_row_has_level:
 *
 * Returns: whether @level is one of the five
 */
gboolean
derma_level_row_has_level (DermaLevelRow *self,
                           int            level)
{
  g_return_val_if_fail (DERMA_IS_LEVEL_ROW (self), FALSE);

  return level >= (int) self->first && level < (int) self->first + DERMA_N_LEVELS_A_ROW;
}

/**
 * derma_level_row_get_level:
 *
 * Returns: the level that was chosen, or %DERMA_LEVEL_NONE
 */
int
derma_level_row_get_level (DermaLevelRow *self)
{
  g_return_val_if_fail (DERMA_IS_LEVEL_ROW (self), DERMA_LEVEL_NONE);

  return self->level;
}

/**
 * derma_level_row_set_level:
 * @level: one of the five, or %DERMA_LEVEL_NONE
 */
void
derma_level_row_set_level (DermaLevelRow *self,
                           int            level)
{
  g_return_if_fail (DERMA_IS_LEVEL_ROW (self));
  g_return_if_fail (level == DERMA_LEVEL_NONE || derma_level_row_has_level (self, level));

  if (self->level == level)
    return;

  self->level = level;
  forget_remark (self); /* it was on another level */
  for (guint i = 0; i < DERMA_N_LEVELS_A_ROW; i++)
    gtk_check_button_set_active (self->buttons[i], is_answered (self) && i == get_place (self));
  adw_toggle_group_set_active (self->toggles, is_answered (self) ? get_place (self) : GTK_INVALID_LIST_POSITION);
  update_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEVEL]);
}

/**
 * derma_level_row_set_remark:
 * @remark: (nullable): what is to be said of the level that was chosen; forgotten when another one is
 */
void
derma_level_row_set_remark (DermaLevelRow          *self,
                            const DermaLevelRemark *remark)
{
  g_return_if_fail (DERMA_IS_LEVEL_ROW (self));

  forget_remark (self);
  if (remark != NULL && is_answered (self))
    {
      self->remark = g_strdup (remark->text);
      self->beside = g_strdup (remark->beside);
      self->icon = remark->icon;
      self->last = remark->last;
    }
  update_words (self);
}

/**
 * derma_level_row_dup_spoken:
 *
 * Returns: (transfer full): what is asked, level, words and remark as they are said
 */
char *
derma_level_row_dup_spoken (DermaLevelRow *self)
{
  g_return_val_if_fail (DERMA_IS_LEVEL_ROW (self), NULL);

  return dup_spoken (self);
}

/**
 * derma_level_row_is_open:
 *
 * Returns: whether the words of all levels are shown
 */
gboolean
derma_level_row_is_open (DermaLevelRow *self)
{
  g_return_val_if_fail (DERMA_IS_LEVEL_ROW (self), FALSE);

  return self->is_open;
}

/**
 * derma_level_row_set_open:
 * @is_open: whether the words of all levels are shown
 */
void
derma_level_row_set_open (DermaLevelRow *self,
                          gboolean       is_open)
{
  g_return_if_fail (DERMA_IS_LEVEL_ROW (self));

  if (self->is_open == is_open)
    return;

  self->is_open = is_open;
  gtk_widget_set_visible (GTK_WIDGET (self->options), is_open);
  gtk_widget_set_visible (GTK_WIDGET (self->extra), is_open && adw_bin_get_child (self->extra) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->toggles), !is_open);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !is_open);
  if (is_open)
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "heading");
  update_words (self);
}

/**
 * derma_level_row_set_extra:
 * @extra: (nullable): what helps to answer; it is shown while the row is open
 */
void
derma_level_row_set_extra (DermaLevelRow *self,
                           GtkWidget     *extra)
{
  g_return_if_fail (DERMA_IS_LEVEL_ROW (self));

  adw_bin_set_child (self->extra, extra);
  gtk_widget_set_visible (GTK_WIDGET (self->extra), self->is_open && extra != NULL);
}

/**
 * derma_level_row_set_narrow:
 * @is_narrow: whether the levels stand under the title instead of beside it
 */
void
derma_level_row_set_narrow (DermaLevelRow *self,
                            gboolean       is_narrow)
{
  g_return_if_fail (DERMA_IS_LEVEL_ROW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->header),
                                  is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/**
 * derma_level_row_focus_answer:
 *
 * Moves the keyboard focus to what answers it: the chosen level, else the first.
 */
void
derma_level_row_focus_answer (DermaLevelRow *self)
{
  g_return_if_fail (DERMA_IS_LEVEL_ROW (self));

  if (self->is_open)
    gtk_widget_grab_focus (GTK_WIDGET (self->buttons[is_answered (self) ? get_place (self) : 0]));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->toggles), GTK_DIR_TAB_FORWARD);
}
