/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-healing-row.h"

#include "widgets/derma-change.h"
#include "widgets/derma-healing-option.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * DermaHealingRow:
 *
 * One healing measure in a list. Closed it is a title, the words that were chosen and the levels 0 to 4 side by side; open,
 * while it is being answered, all five levels with their words. What is expected and what was last are shown only beside an
 * answer, so that they do not lead to it. It knows nothing of the other measures.
 *
 * Its CSS node is that of #GtkListBoxRow. Its label for assistive technology says measure, level and words.
 */
struct _DermaHealingRow
{
  GtkListBoxRow parent_instance;

  DermaHealingMeasure   measure;
  int                   level;
  gboolean              is_open;
  DermaMeasureJudgement verdict; /* of the level that was chosen */
  gboolean              has_verdict;
  int                   last_level;

  GtkBox         *header;
  GtkLabel       *title;
  GtkLabel       *words;
  GtkImage       *mark;
  GtkLabel       *beside;
  AdwToggleGroup *toggles;
  GtkBox         *options;
  GtkCheckButton *buttons[DERMA_HEALING_MAX + 1];
};

G_DEFINE_FINAL_TYPE (DermaHealingRow, derma_healing_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum
{
  PROP_LEVEL = 1,
} DermaHealingRowProperty;

static GParamSpec *properties[PROP_LEVEL + 1];

/* The anchor words as they begin a line. */
static char *
dup_line (DermaHealingMeasure measure,
          guint               level)
{
  const char *words = derma_healing_get_anchor (measure, level);
  char        first[6] = { 0 };

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (words)), first);

  return g_strconcat (first, g_utf8_next_char (words), NULL);
}

static gboolean
is_answered (DermaHealingRow *self)
{
  return self->level != DERMA_HEALING_NOT_ANSWERED;
}

static gboolean
has_last (DermaHealingRow *self)
{
  return self->last_level != DERMA_HEALING_NOT_ANSWERED;
}

/* More than a level that is as expected. */
static gboolean
is_conspicuous (DermaHealingRow *self)
{
  return is_answered (self) && self->has_verdict && self->verdict.judgement >= DERMA_JUDGEMENT_WATCH;
}

static char *
dup_answer (DermaHealingRow *self)
{
  g_autofree char *line = dup_line (self->measure, (guint) self->level);

  if (!self->has_verdict || self->verdict.judgement == DERMA_JUDGEMENT_NONE)
    return g_steal_pointer (&line);
  if (has_last (self) && !is_conspicuous (self))
    /* Translators: what was chosen, then what is to be thought of it, a whole sentence, then the level of the time before */
    return g_strdup_printf (_ ("%1$s. %2$s Last time: %3$d."), line, derma_measure_judgement_get_text (&self->verdict), self->last_level);

  /* Translators: what was chosen, then what is to be thought of it, a whole sentence: “Faint pink, seen close up. As expected.” */
  return g_strdup_printf (_ ("%1$s. %2$s"), line, derma_measure_judgement_get_text (&self->verdict));
}

/* What an answer is measured by that stands out. */
static char *
dup_beside (DermaHealingRow *self)
{
  if (!is_conspicuous (self) || self->is_open)
    return NULL;
  if (has_last (self))
    return g_strdup_printf (_ ("Expected by now: up to %1$u. Last time: %2$d."), self->verdict.expected, self->last_level);

  return g_strdup_printf (_ ("Expected by now: up to %u."), self->verdict.expected);
}

static char *
dup_spoken (DermaHealingRow *self)
{
  const char *name = derma_healing_get_name (self->measure);

  if (!is_answered (self))
    /* Translators: %s is a healing measure such as “Redness”. */
    return g_strdup_printf (_ ("%s, not answered"), name);
  if (!self->has_verdict || self->verdict.judgement == DERMA_JUDGEMENT_NONE)
    /* Translators: a healing measure, its level, and what that level means: “Redness, 1 of 4, faint pink, seen close up” */
    return g_strdup_printf (_ ("%1$s, %2$d of %3$d, %4$s"), name, self->level, DERMA_HEALING_MAX,
                            derma_healing_get_anchor (self->measure, (guint) self->level));

  /* Translators: likewise, and what is to be thought of it: “Redness, 1 of 4, faint pink, seen close up. As expected.” */
  return g_strdup_printf (_ ("%1$s, %2$d of %3$d, %4$s. %5$s"), name, self->level, DERMA_HEALING_MAX,
                          derma_healing_get_anchor (self->measure, (guint) self->level), derma_measure_judgement_get_text (&self->verdict));
}

static void
update_words (DermaHealingRow *self)
{
  const gboolean   is_marked = is_conspicuous (self) && !self->is_open;
  g_autofree char *words = NULL;
  g_autofree char *beside = dup_beside (self);
  g_autofree char *spoken = dup_spoken (self);

  if (self->is_open)
    words = g_strdup (_ ("Choose the words that fit, or press 0 to 4"));
  else
    words = is_answered (self) ? dup_answer (self) : g_strdup (_ ("Not answered"));

  gtk_label_set_label (self->words, words);
  derma_change_class (GTK_WIDGET (self->words), "warning", is_marked);
  derma_change_class (GTK_WIDGET (self->words), "dim-label", !is_marked);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), is_marked);
  gtk_image_set_from_icon_name (self->mark, is_marked && self->verdict.judgement == DERMA_JUDGEMENT_SEE_DOCTOR ? "dialog-warning-symbolic"
                                                                                                               : "alarm-symbolic");
  gtk_label_set_label (self->beside, beside != NULL ? beside : "");
  gtk_widget_set_visible (GTK_WIDGET (self->beside), beside != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
toggles_active_cb (DermaHealingRow *self)
{
  guint active = adw_toggle_group_get_active (self->toggles);

  if (active != GTK_INVALID_LIST_POSITION)
    derma_healing_row_set_level (self, (int) active);
}

static void
option_toggled_cb (DermaHealingRow *self,
                   GtkCheckButton  *button)
{
  if (!gtk_check_button_get_active (button))
    return;

  for (int level = 0; level <= DERMA_HEALING_MAX; level++)
    if (self->buttons[level] == button)
      derma_healing_row_set_level (self, level);
}

static void
derma_healing_row_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  DermaHealingRow *self = DERMA_HEALING_ROW (object);

  switch ((DermaHealingRowProperty) prop_id)
    {
    case PROP_LEVEL:
      g_value_set_int (value, self->level);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_healing_row_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  DermaHealingRow *self = DERMA_HEALING_ROW (object);

  switch ((DermaHealingRowProperty) prop_id)
    {
    case PROP_LEVEL:
      derma_healing_row_set_level (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_healing_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_HEALING_ROW);

  G_OBJECT_CLASS (derma_healing_row_parent_class)->dispose (object);
}

static void
derma_healing_row_class_init (DermaHealingRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = derma_healing_row_get_property;
  object_class->set_property = derma_healing_row_set_property;
  object_class->dispose = derma_healing_row_dispose;

  properties[PROP_LEVEL] =
    g_param_spec_int ("level", NULL, NULL, DERMA_HEALING_NOT_ANSWERED, DERMA_HEALING_MAX, DERMA_HEALING_NOT_ANSWERED,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/widgets/derma-healing-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaHealingRow, header);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingRow, title);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingRow, words);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingRow, mark);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingRow, beside);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingRow, toggles);
  gtk_widget_class_bind_template_child (widget_class, DermaHealingRow, options);
}

static void
derma_healing_row_init (DermaHealingRow *self)
{
  self->level = DERMA_HEALING_NOT_ANSWERED;
  self->last_level = DERMA_HEALING_NOT_ANSWERED;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_levels (DermaHealingRow *self)
{
  for (guint level = 0; level <= DERMA_HEALING_MAX; level++)
    {
      AdwToggle       *toggle = adw_toggle_new ();
      g_autofree char *number = g_strdup_printf ("%u", level);
      g_autofree char *line = dup_line (self->measure, level);
      GtkWidget       *button = derma_healing_option_new (level, line);

      adw_toggle_set_label (toggle, number);
      adw_toggle_set_tooltip (toggle, line);
      adw_toggle_group_add (self->toggles, toggle);

      self->buttons[level] = GTK_CHECK_BUTTON (button);
      gtk_check_button_set_group (self->buttons[level], self->buttons[0] != self->buttons[level] ? self->buttons[0] : NULL);
      g_signal_connect_object (button, "toggled", G_CALLBACK (option_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->options, button);
    }
  /* The first toggle that is added makes itself active. */
  adw_toggle_group_set_active (self->toggles, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->toggles, "notify::active", G_CALLBACK (toggles_active_cb), self, G_CONNECT_SWAPPED);
}

/**
 * derma_healing_row_new:
 * @measure: what is asked
 *
 * Returns: (transfer floating): a closed row without an answer
 */
GtkWidget *
derma_healing_row_new (DermaHealingMeasure measure)
{
  DermaHealingRow *self = g_object_new (DERMA_TYPE_HEALING_ROW, NULL);
  const char      *name = derma_healing_get_name (measure);

  self->measure = measure;
  gtk_label_set_label (self->title, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->options), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  add_levels (self);
  update_words (self);

  return GTK_WIDGET (self);
}

/**
 * derma_healing_row_get_measure:
 *
 * Returns: what is asked
 */
DermaHealingMeasure
derma_healing_row_get_measure (DermaHealingRow *self)
{
  g_return_val_if_fail (DERMA_IS_HEALING_ROW (self), DERMA_HEALING_REDNESS);

  return self->measure;
}

/**
 * derma_healing_row_get_level:
 *
 * Returns: 0 to 4, or %DERMA_HEALING_NOT_ANSWERED
 */
int
derma_healing_row_get_level (DermaHealingRow *self)
{
  g_return_val_if_fail (DERMA_IS_HEALING_ROW (self), DERMA_HEALING_NOT_ANSWERED);

  return self->level;
}

/**
 * derma_healing_row_set_level:
 * @level: 0 to 4, or %DERMA_HEALING_NOT_ANSWERED
 */
void
derma_healing_row_set_level (DermaHealingRow *self,
                             int              level)
{
  g_return_if_fail (DERMA_IS_HEALING_ROW (self));
  g_return_if_fail (level >= DERMA_HEALING_NOT_ANSWERED && level <= DERMA_HEALING_MAX);

  if (self->level == level)
    return;

  self->level = level;
  self->has_verdict = FALSE; /* it was of another level */
  for (int i = 0; i <= DERMA_HEALING_MAX; i++)
    gtk_check_button_set_active (self->buttons[i], i == level);
  adw_toggle_group_set_active (self->toggles,
                               level == DERMA_HEALING_NOT_ANSWERED ? GTK_INVALID_LIST_POSITION : (guint) level);
  update_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEVEL]);
}

/**
 * derma_healing_row_set_verdict:
 * @verdict: (nullable): what is to be thought of the level that was chosen; forgotten when another one is
 * @last_level: the level at the log before, or %DERMA_HEALING_NOT_ANSWERED
 */
void
derma_healing_row_set_verdict (DermaHealingRow             *self,
                               const DermaMeasureJudgement *verdict,
                               int                          last_level)
{
  g_return_if_fail (DERMA_IS_HEALING_ROW (self));
  g_return_if_fail (last_level >= DERMA_HEALING_NOT_ANSWERED && last_level <= DERMA_HEALING_MAX);

  self->has_verdict = verdict != NULL;
  if (verdict != NULL)
    self->verdict = *verdict;
  self->last_level = last_level;
  update_words (self);
}

/**
 * derma_healing_row_dup_spoken:
 *
 * Returns: (transfer full): measure, level, words and verdict as they are said
 */
char *
derma_healing_row_dup_spoken (DermaHealingRow *self)
{
  g_return_val_if_fail (DERMA_IS_HEALING_ROW (self), NULL);

  return dup_spoken (self);
}

/**
 * derma_healing_row_is_open:
 *
 * Returns: whether the words of all levels are shown
 */
gboolean
derma_healing_row_is_open (DermaHealingRow *self)
{
  g_return_val_if_fail (DERMA_IS_HEALING_ROW (self), FALSE);

  return self->is_open;
}

/**
 * derma_healing_row_set_open:
 * @is_open: whether the words of all levels are shown
 */
void
derma_healing_row_set_open (DermaHealingRow *self,
                            gboolean         is_open)
{
  g_return_if_fail (DERMA_IS_HEALING_ROW (self));

  if (self->is_open == is_open)
    return;

  self->is_open = is_open;
  gtk_widget_set_visible (GTK_WIDGET (self->options), is_open);
  gtk_widget_set_visible (GTK_WIDGET (self->toggles), !is_open);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !is_open);
  if (is_open)
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "heading");
  update_words (self);
}

/**
 * derma_healing_row_set_narrow:
 * @is_narrow: whether the levels stand under the title instead of beside it
 */
void
derma_healing_row_set_narrow (DermaHealingRow *self,
                              gboolean         is_narrow)
{
  g_return_if_fail (DERMA_IS_HEALING_ROW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->header),
                                  is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/**
 * derma_healing_row_focus_answer:
 *
 * Moves the keyboard focus to what answers the measure: the chosen level, else the first.
 */
void
derma_healing_row_focus_answer (DermaHealingRow *self)
{
  g_return_if_fail (DERMA_IS_HEALING_ROW (self));

  if (self->is_open)
    gtk_widget_grab_focus (GTK_WIDGET (self->buttons[MAX (self->level, 0)]));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->toggles), GTK_DIR_TAB_FORWARD);
}
