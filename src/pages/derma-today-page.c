/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-today-page.h"

#include <glib/gi18n-lib.h>

/**
 * DermaTodayPage:
 *
 * The first view: may I roll today, and if not, from when and why not.
 */
struct _DermaTodayPage
{
  AdwBreakpointBin parent_instance;

  DermaJournal *journal;
  DermaClock   *clock;

  GtkLabel *headline;
};

G_DEFINE_FINAL_TYPE (DermaTodayPage, derma_today_page, ADW_TYPE_BREAKPOINT_BIN)

static void
update (DermaTodayPage *self)
{
  const DermaSituation *situation =
    derma_journal_get_situation (self->journal, derma_clock_get_now (self->clock), derma_clock_get_zone (self->clock));
  g_autofree char *headline = NULL;
  DermaPermission  permission;

  derma_permission_check (situation, &permission);
  headline = derma_permission_to_headline (&permission, situation);
  gtk_label_set_label (self->headline, headline);
}

static void
derma_today_page_dispose (GObject *object)
{
  DermaTodayPage *self = DERMA_TODAY_PAGE (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_TODAY_PAGE);

  G_OBJECT_CLASS (derma_today_page_parent_class)->dispose (object);
}

static void
derma_today_page_class_init (DermaTodayPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_today_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, headline);
}

static void
derma_today_page_init (DermaTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_today_page_new:
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
derma_today_page_new (DermaJournal *journal,
                      DermaClock   *clock)
{
  DermaTodayPage *self = g_object_new (DERMA_TYPE_TODAY_PAGE, NULL);

  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (journal, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "tick", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
