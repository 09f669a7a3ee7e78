/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-tick-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pages/derma-aftercare-text.h"
#include "pages/derma-check-row.h"
#include "pages/derma-tick.h"

#define STAY_MS 2000  /* ui.md 1: what was ticked goes on to what is done after this */
#define ICON_MARGIN 5 /* makes an icon as wide as a check box */

/**
 * DermaTickList:
 *
 * What is to be done now, as check rows. A row shows a tick once it is on disk, stays for two seconds, and then leaves the list;
 * meanwhile, and from the toast, it can be taken back. As long as the list is on the screen its order stays as it is: what
 * falls due later comes after what is there.
 *
 * The healing log is not in it, because it is more than a tick. What is done on demand comes last, without a box.
 *
 * Properties: "is-brief": whether what is done on demand is left out. "n-rows", which notifies when a row leaves by itself.
 */
struct _DermaTickList
{
  AdwBin parent_instance;

  DermaJournal       *journal;
  DermaClock         *clock;
  gboolean            is_brief;
  GPtrArray          *rows;                            /* Row, in the order of the list */
  guint               places[DERMA_N_AFTERCARE_ITEMS]; /* 0: not shown yet */
  guint               n_places;
  DermaAftercareEntry entries[DERMA_N_AFTERCARE_ITEMS];

  GtkListBox *list;
};

/* A row, and what it is about. */
typedef struct
{
  DermaTickList     *list;
  DermaAftercareItem item;
  DermaOccurrence    occurrence;
  GtkWidget         *widget;
  guint              stay_source; /* it was ticked here, and leaves when this is over */
  gint64             stays_until_ms;
} Row;

G_DEFINE_FINAL_TYPE (DermaTickList, derma_tick_list, ADW_TYPE_BIN)

typedef enum
{
  PROP_IS_BRIEF = 1,
  PROP_N_ROWS,
} DermaTickListProperty;

static GParamSpec *properties[PROP_N_ROWS + 1];

static void
row_free (Row *row)
{
  g_clear_handle_id (&row->stay_source, g_source_remove);
  g_free (row);
}

static gboolean
is_wanted (DermaTickList     *self,
           DermaAftercareItem item)
{
  const DermaAftercareState state = self->entries[item].state;

  if (item == DERMA_AFTERCARE_LOG)
    return FALSE;
  return state == DERMA_AFTERCARE_DO || (state == DERMA_AFTERCARE_ON_DEMAND && !self->is_brief);
}

static Row *
find_row (DermaTickList     *self,
          DermaAftercareItem item)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      if (row->item == item)
        return row;
    }

  return NULL;
}

/* The keyboard goes on to what follows, or to what is before it, or leaves the list for what comes after it. */
static void
pass_focus_on (DermaTickList *self,
               guint          index)
{
  Row *row = g_ptr_array_index (self->rows, index);

  if (!gtk_widget_has_focus (row->widget))
    return;

  if (index + 1 < self->rows->len)
    gtk_widget_grab_focus (((Row *) g_ptr_array_index (self->rows, index + 1))->widget);
  else if (index > 0)
    gtk_widget_grab_focus (((Row *) g_ptr_array_index (self->rows, index - 1))->widget);
  else
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
}

static void
remove_row (DermaTickList *self,
            guint          index)
{
  Row *row = g_ptr_array_index (self->rows, index);

  pass_focus_on (self, index);
  gtk_list_box_remove (self->list, row->widget);
  g_ptr_array_remove_index (self->rows, index);
}

static void
show_words (DermaTickList *self,
            Row           *row)
{
  const DermaAftercareEntry *entry = &self->entries[row->item];
  const char                *detail = derma_aftercare_get_detail (row->item);
  g_autofree char           *again = NULL;
  g_autofree char           *subtitle = NULL;

  if (entry->next_s != 0)
    again = derma_aftercare_dup_again (derma_clock_at (self->clock, entry->next_s * 1000), derma_clock_get_now (self->clock));

  if (detail != NULL && again != NULL)
    /* Translators: two sentences: how something is done, and when it is done again */
    subtitle = g_strdup_printf (C_ ("two sentences", "%1$s %2$s"), detail, again);
  else
    subtitle = g_strdup (detail != NULL ? detail : again);

  if (g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (row->widget)), subtitle != NULL ? subtitle : "") != 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row->widget), subtitle != NULL ? subtitle : "");
}

static void
let_go (DermaTickList *self,
        guint          index)
{
  remove_row (self, index);
  derma_tick_list_update (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ROWS]);
}

static gboolean
stayed_cb (gpointer user_data)
{
  Row           *row = user_data;
  DermaTickList *self = row->list;
  guint          index;

  row->stay_source = 0;
  if (g_ptr_array_find (self->rows, row, &index))
    let_go (self, index);

  return G_SOURCE_REMOVE;
}

/* Time may also have gone on all at once, as after suspend. */
static void
tick_cb (DermaTickList *self)
{
  const gint64 now_ms = derma_clock_get_now_ms (self->clock);

  for (guint i = self->rows->len; i > 0; i--)
    {
      Row *row = g_ptr_array_index (self->rows, i - 1);

      if (row->stay_source != 0 && now_ms >= row->stays_until_ms)
        let_go (self, i - 1);
    }
}

/* It is not to leave for @STAY_MS, whatever else changes. */
static void
let_stay (Row *row)
{
  g_clear_handle_id (&row->stay_source, g_source_remove);
  row->stay_source = g_timeout_add (STAY_MS, stayed_cb, row);
  row->stays_until_ms = derma_clock_get_now_ms (row->list->clock) + STAY_MS;
}

static void
show_ticked (Row     *row,
             gboolean is_ticked)
{
  g_clear_handle_id (&row->stay_source, g_source_remove);
  derma_check_row_set_active (DERMA_CHECK_ROW (row->widget), is_ticked);
  if (is_ticked)
    let_stay (row);
}

static void
activated_cb (GtkWidget     *widget,
              DermaTickList *self)
{
  Row                      *row = g_object_get_data (G_OBJECT (widget), "derma-row");
  const DermaAftercareEntry entry = self->entries[row->item];

  if (derma_check_row_get_active (DERMA_CHECK_ROW (widget)))
    {
      derma_tick_unset (widget, self->journal, row->item, &row->occurrence);
      return;
    }

  /* The journal tells of the change before it returns, and the row is not to leave at that. */
  let_stay (row);
  show_ticked (row, derma_tick_set (widget, self->journal, self->clock, &entry));
}

static GtkWidget *
make_widget (DermaTickList     *self,
             DermaAftercareItem item)
{
  GtkWidget *widget;
  GtkWidget *icon;

  if (derma_aftercare_get_cadence (item) != DERMA_CADENCE_ON_DEMAND)
    {
      widget = derma_check_row_new (derma_aftercare_get_title (item), NULL);
      gtk_widget_set_sensitive (widget, !derma_journal_is_read_only (self->journal));
      g_signal_connect_object (widget, "activated", G_CALLBACK (activated_cb), self, 0);
      return widget;
    }

  widget = adw_action_row_new ();
  icon = gtk_image_new_from_icon_name ("dialog-information-symbolic");
  g_object_set (icon, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "margin-start", ICON_MARGIN, "margin-end", ICON_MARGIN, NULL);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (widget), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), derma_aftercare_get_title (item));
  adw_action_row_add_prefix (ADW_ACTION_ROW (widget), icon);
  return widget;
}

/* What is done on demand stands below everything else. */
static guint
get_place (DermaTickList     *self,
           DermaAftercareItem item)
{
  if (derma_aftercare_get_cadence (item) == DERMA_CADENCE_ON_DEMAND)
    return G_MAXUINT;
  if (self->places[item] == 0)
    self->places[item] = ++self->n_places;
  return self->places[item];
}

static void
add_row (DermaTickList     *self,
         DermaAftercareItem item)
{
  Row        *row = g_new0 (Row, 1);
  const guint place = get_place (self, item);
  guint       index = 0;

  row->list = self;
  row->item = item;
  row->occurrence = self->entries[item].occurrence;
  row->widget = make_widget (self, item);
  g_object_set_data (G_OBJECT (row->widget), "derma-row", row);

  while (index < self->rows->len && get_place (self, ((Row *) g_ptr_array_index (self->rows, index))->item) < place)
    index++;
  g_ptr_array_insert (self->rows, (int) index, row);
  gtk_list_box_insert (self->list, row->widget, (int) index);
}

static void
remove_rows (DermaTickList *self)
{
  for (guint i = self->rows->len; i > 0; i--)
    {
      Row *row = g_ptr_array_index (self->rows, i - 1);

      if (is_wanted (self, row->item))
        {
          if (row->occurrence.start_s != self->entries[row->item].occurrence.start_s || row->stay_source != 0)
            show_ticked (row, FALSE); /* taken back, or it is its next time already */
          row->occurrence = self->entries[row->item].occurrence;
        }
      else if (row->stay_source == 0)
        {
          remove_row (self, i - 1);
        }
    }
}

static void
derma_tick_list_map (GtkWidget *widget)
{
  DermaTickList *self = DERMA_TICK_LIST (widget);

  if (self->journal != NULL && self->rows->len == 0)
    derma_tick_list_update (self, NULL);

  GTK_WIDGET_CLASS (derma_tick_list_parent_class)->map (widget);
}

/* Left, the list begins anew: what was ticked is gone, and what is due stands in the order of the protocol. */
static void
derma_tick_list_unmap (GtkWidget *widget)
{
  DermaTickList *self = DERMA_TICK_LIST (widget);

  GTK_WIDGET_CLASS (derma_tick_list_parent_class)->unmap (widget);

  gtk_list_box_remove_all (self->list);
  g_ptr_array_set_size (self->rows, 0);
  memset (self->places, 0, sizeof self->places);
  self->n_places = 0;
}

static gboolean
derma_tick_list_grab_focus (GtkWidget *widget)
{
  DermaTickList *self = DERMA_TICK_LIST (widget);

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      if (DERMA_IS_CHECK_ROW (row->widget) && !derma_check_row_get_active (DERMA_CHECK_ROW (row->widget)))
        return gtk_widget_grab_focus (row->widget);
    }

  return FALSE;
}

static void
derma_tick_list_dispose (GObject *object)
{
  DermaTickList *self = DERMA_TICK_LIST (object);

  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->journal);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (derma_tick_list_parent_class)->dispose (object);
}

static void
derma_tick_list_finalize (GObject *object)
{
  g_ptr_array_unref (DERMA_TICK_LIST (object)->rows);

  G_OBJECT_CLASS (derma_tick_list_parent_class)->finalize (object);
}

static void
derma_tick_list_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  DermaTickList *self = DERMA_TICK_LIST (object);

  switch ((DermaTickListProperty) prop_id)
    {
    case PROP_IS_BRIEF:
      g_value_set_boolean (value, self->is_brief);
      break;
    case PROP_N_ROWS:
      g_value_set_uint (value, self->rows->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_tick_list_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((DermaTickListProperty) prop_id)
    {
    case PROP_IS_BRIEF:
      DERMA_TICK_LIST (object)->is_brief = g_value_get_boolean (value);
      break;
    case PROP_N_ROWS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_tick_list_class_init (DermaTickListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_tick_list_dispose;
  object_class->finalize = derma_tick_list_finalize;
  object_class->get_property = derma_tick_list_get_property;
  object_class->set_property = derma_tick_list_set_property;
  widget_class->map = derma_tick_list_map;
  widget_class->unmap = derma_tick_list_unmap;
  widget_class->grab_focus = derma_tick_list_grab_focus;

  properties[PROP_IS_BRIEF] =
    g_param_spec_boolean ("is-brief", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_ROWS] = g_param_spec_uint ("n-rows", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
derma_tick_list_init (DermaTickList *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Do now"), -1);
  adw_bin_set_child (ADW_BIN (self), list);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * derma_tick_list_new:
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
derma_tick_list_new (void)
{
  return g_object_new (DERMA_TYPE_TICK_LIST, NULL);
}

/**
 * derma_tick_list_set_journal:
 * @journal: where ticks are written
 * @clock: tells when they are made
 *
 * To be called once, before anything is shown.
 */
void
derma_tick_list_set_journal (DermaTickList *self,
                             DermaJournal  *journal,
                             DermaClock    *clock)
{
  g_return_if_fail (DERMA_IS_TICK_LIST (self) && DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock));

  g_set_object (&self->journal, journal);
  g_set_object (&self->clock, clock);
  g_signal_connect_object (clock, "tick", G_CALLBACK (tick_cb), self, G_CONNECT_SWAPPED);
}

/**
 * derma_tick_list_update:
 * @aftercare: (nullable): how every item stands now; %NULL: as before
 *
 * Shows what is to be done. Rows that stay are not made anew.
 */
void
derma_tick_list_update (DermaTickList        *self,
                        const DermaAftercare *aftercare)
{
  g_return_if_fail (DERMA_IS_TICK_LIST (self) && self->journal != NULL);

  if (aftercare != NULL)
    memcpy (self->entries, aftercare->entries, sizeof self->entries);

  remove_rows (self);
  for (guint i = 0; i < DERMA_N_AFTERCARE_ITEMS; i++)
    if (is_wanted (self, (DermaAftercareItem) i) && find_row (self, (DermaAftercareItem) i) == NULL)
      add_row (self, (DermaAftercareItem) i);

  for (guint i = 0; i < self->rows->len; i++)
    show_words (self, g_ptr_array_index (self->rows, i));
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

/**
 * derma_tick_list_get_n_rows:
 *
 * Returns: how many rows are shown
 */
guint
derma_tick_list_get_n_rows (DermaTickList *self)
{
  g_return_val_if_fail (DERMA_IS_TICK_LIST (self), 0);

  return self->rows->len;
}

/**
 * derma_tick_list_has:
 *
 * Returns: whether there is a row for @item, due or just ticked
 */
gboolean
derma_tick_list_has (DermaTickList     *self,
                     DermaAftercareItem item)
{
  g_return_val_if_fail (DERMA_IS_TICK_LIST (self), FALSE);

  return find_row (self, item) != NULL;
}

/**
 * derma_tick_list_focus_item:
 *
 * Returns: whether there is a row of @item and the keyboard is there now
 */
gboolean
derma_tick_list_focus_item (DermaTickList     *self,
                            DermaAftercareItem item)
{
  Row *row;

  g_return_val_if_fail (DERMA_IS_TICK_LIST (self), FALSE);

  row = find_row (self, item);
  return row != NULL && gtk_widget_grab_focus (row->widget);
}
