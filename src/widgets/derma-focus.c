/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-focus.h"

/**
 * derma_focus_take:
 * @widget: what is about to be filled anew
 *
 * Takes the keyboard focus away if it is on @widget or inside it. It is to be given to something right afterwards. If it goes with
 * what is removed, the window moves it once more a moment later, whoever has it by then.
 *
 * Returns: whether it was there
 */
gboolean
derma_focus_take (GtkWidget *widget)
{
  GtkRoot   *root;
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  root = gtk_widget_get_root (widget);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus == NULL || (focus != widget && !gtk_widget_is_ancestor (focus, widget)))
    return FALSE;

  gtk_root_set_focus (root, NULL);
  return TRUE;
}

/* What keeps the focus in a widget while it is on the screen. */
typedef struct
{
  GtkWidget     *widget; /* (unowned): which owns this */
  DermaFocusFunc give;
  GtkRoot       *root; /* (unowned): while the widget is on the screen */
  gulong         handler;
  guint          source;
} Guard;

/* Whether it is nowhere, or on what cannot be seen. */
static gboolean
is_lost (Guard *self)
{
  GtkWidget *focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;

  return self->root != NULL && (focus == NULL || !gtk_widget_get_mapped (focus));
}

static void
give_cb (gpointer user_data)
{
  Guard *self = user_data;

  self->source = 0;
  if (is_lost (self))
    self->give (self->widget);
}

static void
focus_notify_cb (GtkRoot    *root,
                 GParamSpec *pspec,
                 Guard      *self)
{
  if (is_lost (self) && self->source == 0)
    self->source = g_idle_add_once (give_cb, self);
}

static void
map_cb (GtkWidget *widget,
        Guard     *self)
{
  self->root = gtk_widget_get_root (widget);
  self->handler = g_signal_connect (self->root, "notify::focus-widget", G_CALLBACK (focus_notify_cb), self);
}

static void
unmap_cb (GtkWidget *widget,
          Guard     *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->root != NULL)
    g_signal_handler_disconnect (self->root, self->handler);
  self->root = NULL;
}

static void
guard_free (gpointer data)
{
  Guard *self = data;

  unmap_cb (self->widget, self);
  g_free (self);
}

/**
 * derma_focus_keep:
 * @widget: a page or a dialog, not on the screen yet
 * @give: gives the keyboard focus to something in @widget
 *
 * Has @give called whenever the keyboard is lost while @widget is on the screen. A dialog that closes gives it back to what it
 * had it from, and that may have gone meanwhile; then no key, not even Escape, would do anything.
 */
void
derma_focus_keep (GtkWidget     *widget,
                  DermaFocusFunc give)
{
  Guard *self;

  g_return_if_fail (GTK_IS_WIDGET (widget) && give != NULL);

  self = g_new0 (Guard, 1);
  self->widget = widget;
  self->give = give;
  g_object_set_data_full (G_OBJECT (widget), "derma-focus-guard", self, guard_free);
  g_signal_connect (widget, "map", G_CALLBACK (map_cb), self);
  g_signal_connect (widget, "unmap", G_CALLBACK (unmap_cb), self);
}
