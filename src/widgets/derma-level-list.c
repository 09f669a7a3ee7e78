/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-level-list.h"

#include "widgets/derma-announce.h"

#include <glib/gi18n-lib.h>

/**
 * DermaLevelList:
 *
 * Scales that are answered one after the other. One is open at a time, with the words of all its levels; to choose closes it
 * and opens the next that has no answer. It stores nothing and judges nothing: remarks are told to it.
 *
 * Properties: "title" (of the list for assistive technology), "n-open" (read-only: how many have no answer). Signals: "chosen"
 * when a level was chosen, before anything is said or opened, so that a choice can still be taken back by setting what was
 * there.
 */
struct _DermaLevelList
{
  AdwBin parent_instance;

  GtkListBox *list;
  GPtrArray  *rows;   /* (element-type DermaLevelRow): held by the list */
  GArray     *levels; /* (element-type int): what is known of the rows; of what is taken back within a choice they tell only after it */
  guint       n_open;
  gboolean    is_narrow;
  gboolean    is_filling; /* values are set by code: nothing is opened, focused or announced */
};

G_DEFINE_FINAL_TYPE (DermaLevelList, derma_level_list, ADW_TYPE_BIN)

typedef enum
{
  PROP_TITLE = 1,
  PROP_N_OPEN,
} DermaLevelListProperty;

static GParamSpec *properties[PROP_N_OPEN + 1];

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static DermaLevelRow *
get_row (DermaLevelList *self,
         guint           index)
{
  return g_ptr_array_index (self->rows, index);
}

static int *
get_known (DermaLevelList *self,
           guint           index)
{
  return &g_array_index (self->levels, int, index);
}

static gboolean
is_unanswered (DermaLevelList *self,
               guint           index)
{
  return derma_level_list_is_asked (self, index) && derma_level_row_get_level (get_row (self, index)) == DERMA_LEVEL_NONE;
}

static void
update_n_open (DermaLevelList *self)
{
  guint n_open = 0;

  for (guint i = 0; i < self->rows->len; i++)
    if (is_unanswered (self, i))
      n_open++;
  if (self->n_open == n_open)
    return;

  self->n_open = n_open;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_OPEN]);
}

/* @row: (nullable) */
static void
open_row (DermaLevelList *self,
          DermaLevelRow  *row)
{
  for (guint i = 0; i < self->rows->len; i++)
    derma_level_row_set_open (get_row (self, i), get_row (self, i) == row);
}

/* The first that is asked and has no answer, from @start on and round; %NULL when all have one. */
static DermaLevelRow *
find_unanswered (DermaLevelList *self,
                 guint           start)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (is_unanswered (self, (start + i) % self->rows->len))
      return get_row (self, (start + i) % self->rows->len);

  return NULL;
}

static DermaLevelRow *
find_open (DermaLevelList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (derma_level_row_is_open (get_row (self, i)))
      return get_row (self, i);

  return NULL;
}

static DermaLevelRow *
find_focused (DermaLevelList *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;

  return DERMA_LEVEL_ROW (gtk_widget_get_ancestor (focus, DERMA_TYPE_LEVEL_ROW));
}

static void
announce (DermaLevelRow *row)
{
  g_autofree char *text = derma_level_row_dup_spoken (row);

  derma_announce (GTK_WIDGET (row), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The row has its answer: the next one is asked, and the focus goes there with the question. */
static void
go_on_from (DermaLevelList *self,
            DermaLevelRow  *row)
{
  gboolean       was_open = derma_level_row_is_open (row);
  DermaLevelRow *next = was_open ? find_unanswered (self, derma_level_row_get_index (row) + 1) : find_open (self);

  /* A row that is open with an answer is being corrected; it does not hold up what has none. */
  open_row (self, next);
  if (was_open)
    derma_level_row_focus_answer (next != NULL ? next : row);
}

static void
level_cb (DermaLevelList *self,
          GParamSpec     *pspec,
          DermaLevelRow  *row)
{
  int *const     known = get_known (self, derma_level_row_get_index (row));
  const int      level = derma_level_row_get_level (row);
  const gboolean was_open = derma_level_row_is_open (row);

  if (*known == level)
    return;

  *known = level;
  update_n_open (self);
  if (self->is_filling)
    return;

  g_signal_emit (self, signals[CHOSEN], 0);
  if (derma_level_row_get_level (row) == level)
    {
      announce (row);
      go_on_from (self, row);
    }
  else if (was_open)
    {
      open_row (self, row);
      derma_level_row_focus_answer (row);
    }
}

static void
row_activated_cb (DermaLevelList *self,
                  DermaLevelRow  *row)
{
  if (derma_level_row_is_open (row))
    return;

  open_row (self, row);
  derma_level_row_focus_answer (row);
}

static gboolean
derma_level_list_grab_focus (GtkWidget *widget)
{
  DermaLevelList *self = DERMA_LEVEL_LIST (widget);
  DermaLevelRow  *row = find_open (self);

  for (guint i = 0; i < self->rows->len && row == NULL; i++)
    if (derma_level_list_is_asked (self, i))
      row = get_row (self, i);
  if (row == NULL)
    return FALSE;

  derma_level_row_focus_answer (row);
  return TRUE;
}

static void
derma_level_list_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((DermaLevelListProperty) prop_id)
    {
    case PROP_N_OPEN:
      g_value_set_uint (value, DERMA_LEVEL_LIST (object)->n_open);
      break;
    case PROP_TITLE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_level_list_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((DermaLevelListProperty) prop_id)
    {
    case PROP_TITLE:
      if (g_value_get_string (value) != NULL)
        gtk_accessible_update_property (GTK_ACCESSIBLE (DERMA_LEVEL_LIST (object)->list), GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value), -1);
      break;
    case PROP_N_OPEN:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_level_list_finalize (GObject *object)
{
  DermaLevelList *self = DERMA_LEVEL_LIST (object);

  g_ptr_array_unref (self->rows);
  g_array_unref (self->levels);

  G_OBJECT_CLASS (derma_level_list_parent_class)->finalize (object);
}

static void
derma_level_list_class_init (DermaLevelListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = derma_level_list_get_property;
  object_class->set_property = derma_level_list_set_property;
  object_class->finalize = derma_level_list_finalize;
  widget_class->grab_focus = derma_level_list_grab_focus;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_OPEN] = g_param_spec_uint ("n-open", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
derma_level_list_init (DermaLevelList *self)
{
  self->rows = g_ptr_array_new ();
  self->levels = g_array_new (FALSE, FALSE, sizeof (int));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * derma_level_list_add:
 * @words: what is asked; copied
 *
 * Adds a scale that is asked, without an answer. The first is open.
 */
void
derma_level_list_add (DermaLevelList        *self,
                      const DermaLevelWords *words)
{
  const int  none = DERMA_LEVEL_NONE;
  GtkWidget *row;

  g_return_if_fail (DERMA_IS_LEVEL_LIST (self) && words != NULL);

  row = derma_level_row_new (self->rows->len, words);
  derma_level_row_set_narrow (DERMA_LEVEL_ROW (row), self->is_narrow);
  derma_level_row_set_open (DERMA_LEVEL_ROW (row), self->rows->len == 0);
  g_signal_connect_object (row, "notify::level", G_CALLBACK (level_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  g_array_append_val (self->levels, none);
  gtk_list_box_append (self->list, row);
  update_n_open (self);
}

/**
 * derma_level_list_get_row:
 *
 * Returns: (transfer none): the row of that index
 */
DermaLevelRow *
derma_level_list_get_row (DermaLevelList *self,
                          guint           index)
{
  g_return_val_if_fail (DERMA_IS_LEVEL_LIST (self) && index < self->rows->len, NULL);

  return get_row (self, index);
}

/**
 * derma_level_list_get_n_open:
 *
 * Returns: how many that are asked have no answer yet
 */
guint
derma_level_list_get_n_open (DermaLevelList *self)
{
  g_return_val_if_fail (DERMA_IS_LEVEL_LIST (self), 0);

  return self->n_open;
}

/**
 * derma_level_list_has_answers:
 *
 * Returns: whether anything that is asked has an answer
 */
gboolean
derma_level_list_has_answers (DermaLevelList *self)
{
  g_return_val_if_fail (DERMA_IS_LEVEL_LIST (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    if (derma_level_list_is_asked (self, i) && !is_unanswered (self, i))
      return TRUE;

  return FALSE;
}

/**
 * derma_level_list_get_level:
 *
 * Returns: the level that was chosen, or %DERMA_LEVEL_NONE
 */
int
derma_level_list_get_level (DermaLevelList *self,
                            guint           index)
{
  g_return_val_if_fail (DERMA_IS_LEVEL_LIST (self) && index < self->rows->len, DERMA_LEVEL_NONE);

  return derma_level_row_get_level (get_row (self, index));
}

/**
 * derma_level_list_set_level:
 * @level: one of the five, or %DERMA_LEVEL_NONE
 *
 * Sets a level without a word; the first that has none is open after it.
 */
void
derma_level_list_set_level (DermaLevelList *self,
                            guint           index,
                            int             level)
{
  g_return_if_fail (DERMA_IS_LEVEL_LIST (self) && index < self->rows->len);

  self->is_filling = TRUE;
  *get_known (self, index) = level;
  derma_level_row_set_level (get_row (self, index), level);
  self->is_filling = FALSE;
  update_n_open (self);
  open_row (self, find_unanswered (self, 0));
}

/**
 * derma_level_list_fill_in:
 * @levels: (array): a level for each
 *
 * Fills in what nobody chose, as one choice.
 */
void
derma_level_list_fill_in (DermaLevelList *self,
                          const int      *levels)
{
  g_return_if_fail (DERMA_IS_LEVEL_LIST (self) && levels != NULL);

  self->is_filling = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    if (is_unanswered (self, i))
      derma_level_row_set_level (get_row (self, i), levels[i]);
  self->is_filling = FALSE;

  g_signal_emit (self, signals[CHOSEN], 0);
  if (find_unanswered (self, 0) != NULL)
    return;

  open_row (self, NULL);
  derma_announce (GTK_WIDGET (self), _ ("All measures have an answer."), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * derma_level_list_is_asked:
 *
 * Returns: whether it is shown, and counts
 */
gboolean
derma_level_list_is_asked (DermaLevelList *self,
                           guint           index)
{
  g_return_val_if_fail (DERMA_IS_LEVEL_LIST (self) && index < self->rows->len, FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (get_row (self, index)));
}

/**
 * derma_level_list_set_asked:
 * @is_asked: whether it is shown, and counts; its answer stays meanwhile
 */
void
derma_level_list_set_asked (DermaLevelList *self,
                            guint           index,
                            gboolean        is_asked)
{
  g_return_if_fail (DERMA_IS_LEVEL_LIST (self) && index < self->rows->len);

  if (derma_level_list_is_asked (self, index) == is_asked)
    return;

  gtk_widget_set_visible (GTK_WIDGET (get_row (self, index)), is_asked);
  update_n_open (self);
  open_row (self, find_unanswered (self, 0));
}

/**
 * derma_level_list_set_remark:
 * @remark: (nullable): what is to be said of the level that is chosen now, as of derma_level_row_set_remark()
 */
void
derma_level_list_set_remark (DermaLevelList         *self,
                             guint                   index,
                             const DermaLevelRemark *remark)
{
  g_return_if_fail (DERMA_IS_LEVEL_LIST (self) && index < self->rows->len);

  derma_level_row_set_remark (get_row (self, index), remark);
}

/**
 * derma_level_list_set_narrow:
 * @is_narrow: whether the levels stand under their titles instead of beside them
 */
void
derma_level_list_set_narrow (DermaLevelList *self,
                             gboolean        is_narrow)
{
  g_return_if_fail (DERMA_IS_LEVEL_LIST (self));

  self->is_narrow = is_narrow;
  for (guint i = 0; i < self->rows->len; i++)
    derma_level_row_set_narrow (get_row (self, i), is_narrow);
}

/**
 * derma_level_list_take_key:
 * @keyval: a key that was pressed
 * @state: what was held with it
 *
 * The digits answer the row that has the focus, else the open one.
 *
 * Returns: whether it was such a key
 */
gboolean
derma_level_list_take_key (DermaLevelList *self,
                           guint           keyval,
                           GdkModifierType state)
{
  DermaLevelRow *row;
  int            level;

  g_return_val_if_fail (DERMA_IS_LEVEL_LIST (self), GDK_EVENT_PROPAGATE);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    level = (int) (keyval - GDK_KEY_0);
  else if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    level = (int) (keyval - GDK_KEY_KP_0);
  else
    return GDK_EVENT_PROPAGATE;

  row = find_focused (self);
  if (row == NULL)
    row = find_open (self);
  if (row == NULL || !derma_level_row_has_level (row, level))
    return GDK_EVENT_PROPAGATE;

  /* The same level again is an answer as well. */
  if (derma_level_row_get_level (row) == level)
    go_on_from (self, row);
  else
    derma_level_row_set_level (row, level);

  return GDK_EVENT_STOP;
}
