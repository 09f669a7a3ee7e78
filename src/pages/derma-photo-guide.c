/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-photo-guide.h"

#include <glib/gi18n-lib.h>

#include "treatment/derma-photo-view.h"

#define MOST_WIDTH 560
#define DIALOG_WIDTH 520
#define DIALOG_HEIGHT 640

/**
 * DermaPhotoGuide:
 *
 * How photos are taken so that they can be compared (protocol.md 7.3): what to see to, and how to hold the head for each view.
 */
struct _DermaPhotoGuide
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (DermaPhotoGuide, derma_photo_guide, ADW_TYPE_BIN)

static GtkWidget *
create_row (const char *title,
            const char *subtitle)
{
  return g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle, NULL);
}

static GtkWidget *
create_advice (void)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Each Time Alike"));
  for (guint i = 0; i < DERMA_N_PHOTO_ADVICE; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (derma_photo_get_advice (i), NULL));

  return group;
}

static GtkWidget *
create_poses (void)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Five Views"));
  for (guint i = 0; i < DERMA_N_PHOTO_VIEWS; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               create_row (derma_photo_view_get_name ((DermaPhotoView) i), derma_photo_view_get_pose ((DermaPhotoView) i)));

  return group;
}

static void
derma_photo_guide_class_init (DermaPhotoGuideClass *klass)
{
}

static void
derma_photo_guide_init (DermaPhotoGuide *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *clamp = adw_clamp_new ();

  gtk_box_append (GTK_BOX (box), create_advice ());
  gtk_box_append (GTK_BOX (box), create_poses ());
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MOST_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  adw_bin_set_child (ADW_BIN (self), clamp);
}

/**
 * derma_photo_guide_new:
 *
 * Returns: (transfer floating): the guide
 */
GtkWidget *
derma_photo_guide_new (void)
{
  return g_object_new (DERMA_TYPE_PHOTO_GUIDE, NULL);
}

/**
 * derma_photo_guide_present:
 * @parent: what it is shown over
 *
 * Shows it as a dialog.
 */
void
derma_photo_guide_present (GtkWidget *parent)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *guide = derma_photo_guide_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_set_margin_top (guide, 12);
  gtk_widget_set_margin_bottom (guide, 24);
  gtk_widget_set_margin_start (guide, 14);
  gtk_widget_set_margin_end (guide, 14);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), guide);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  adw_dialog_set_title (dialog, _ ("How to Take Photos"));
  adw_dialog_set_content_width (dialog, DIALOG_WIDTH);
  adw_dialog_set_content_height (dialog, DIALOG_HEIGHT);
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, parent);
}
