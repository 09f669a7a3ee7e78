/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-list-place.h"

#include <math.h>

#define TICK_KEY "derma-list-place"
#define SETTLE_FRAMES 2 /* for which the place has to stay the same */
#define MAX_FRAMES 30
#define START G_MAXUINT

/* What is under way. GTK shows a row right below the edge, with its heading above it and out of sight: so it is moved on once
 * the rows there have their heights. */
typedef struct
{
  guint position; /* %START: whatever comes first */
  guint n_still;
  guint n_frames;
} Way;

static GtkWidget *
find_heading (GtkWidget *list)
{
  for (GtkWidget *tile = gtk_widget_get_first_child (list); tile != NULL; tile = gtk_widget_get_next_sibling (tile))
    if (g_str_equal (gtk_widget_get_css_name (tile), "header") && gtk_widget_get_height (tile) > 0)
      return tile;

  return NULL;
}

/* Returns: (nullable): the row with the focus */
static GtkWidget *
find_row (GtkWidget *list)
{
  GtkRoot   *root = gtk_widget_get_root (list);
  GtkWidget *row = root != NULL ? gtk_root_get_focus (root) : NULL;

  while (row != NULL && gtk_widget_get_parent (row) != list)
    row = gtk_widget_get_parent (row);

  return row;
}

/* Rows may go while a place is on its way, or while it is chosen. */
static gboolean
has_position (GtkListView *list,
              guint        position)
{
  GtkSelectionModel *rows = gtk_list_view_get_model (list);

  return rows != NULL && position < g_list_model_get_n_items (G_LIST_MODEL (rows));
}

/* Returns: whether it was there already */
static gboolean
move_on (GtkWidget *list,
         Way       *way)
{
  GtkAdjustment  *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  const double    before = gtk_adjustment_get_value (adjustment);
  GtkWidget      *row = way->position != START ? find_row (list) : NULL;
  GtkWidget      *heading = find_heading (list);
  graphene_rect_t bounds;
  double          value = gtk_adjustment_get_lower (adjustment);

  if (way->position != START && !has_position (GTK_LIST_VIEW (list), way->position))
    return TRUE;

  if (row != NULL && heading != NULL && gtk_widget_compute_bounds (row, list, &bounds))
    value = before + (double) bounds.origin.y - gtk_widget_get_height (heading);
  else if (way->position != START)
    {
      /* A menu that closes takes the focus to its button. */
      gtk_list_view_scroll_to (GTK_LIST_VIEW (list), way->position, GTK_LIST_SCROLL_FOCUS, NULL);
      gtk_widget_grab_focus (list);
      return FALSE;
    }

  gtk_adjustment_set_value (adjustment, value);
  return fabs (gtk_adjustment_get_value (adjustment) - before) < 1;
}

static gboolean
tick_cb (GtkWidget     *list,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Way *way = user_data;

  way->n_still = move_on (list, way) ? way->n_still + 1 : 0;
  if (way->n_still < SETTLE_FRAMES && way->n_frames++ < MAX_FRAMES)
    return G_SOURCE_CONTINUE;

  g_object_set_data (G_OBJECT (list), TICK_KEY, NULL);
  return G_SOURCE_REMOVE;
}

static void
begin (GtkListView *list,
       guint        position)
{
  Way        *way = g_new0 (Way, 1);
  const guint before = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (list), TICK_KEY));
  guint       tick;

  if (before != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (list), before);

  way->position = position;
  tick = gtk_widget_add_tick_callback (GTK_WIDGET (list), tick_cb, way, g_free);
  g_object_set_data (G_OBJECT (list), TICK_KEY, GUINT_TO_POINTER (tick));
}

/**
 * derma_list_place_show_start:
 *
 * Shows the first row, and the heading above it.
 */
void
derma_list_place_show_start (GtkListView *list)
{
  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  begin (list, START);
}

/**
 * derma_list_place_go:
 * @position: of a row; nothing happens where there is none
 *
 * Puts the keyboard on that row and brings it to the top, its heading above it in sight.
 */
void
derma_list_place_go (GtkListView *list,
                     guint        position)
{
  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  if (!has_position (list, position))
    return;

  gtk_list_view_scroll_to (list, position, GTK_LIST_SCROLL_FOCUS, NULL);
  begin (list, position);
}
