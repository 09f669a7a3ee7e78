/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-check-in-photo.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "pages/derma-photo-look.h"

#define PICTURE_KEY "derma-picture" /* of a button: what it shows */

static void
show_cb (GtkWidget *button)
{
  GtkWidget *picture = g_object_get_data (G_OBJECT (button), PICTURE_KEY);

  gtk_widget_set_visible (picture, TRUE);
  gtk_widget_grab_focus (picture);
  gtk_widget_set_visible (button, FALSE);
}

static GtkWidget *
create_picture (GdkTexture *texture,
                const char *words)
{
  GtkWidget *picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (texture));

  gtk_picture_set_alternative_text (GTK_PICTURE (picture), words);
  gtk_picture_set_content_fit (GTK_PICTURE (picture), GTK_CONTENT_FIT_SCALE_DOWN);
  gtk_widget_set_halign (picture, GTK_ALIGN_START);
  gtk_widget_set_focusable (picture, TRUE);
  gtk_widget_set_visible (picture, FALSE);

  return picture;
}

/**
 * derma_check_in_photo_new:
 * @now: the present instant
 *
 * The photo that the face is compared with. It is shown when it is asked for, for somebody may look on.
 *
 * Returns: (transfer floating) (nullable): a button, and in its place what it shows; %NULL where there is no photo from the front that counts
 */
GtkWidget *
derma_check_in_photo_new (DermaJournal *journal,
                          DermaTime     now)
{
  DermaPhoto *photo = derma_photo_look_find_baseline (journal, DERMA_PHOTO_VIEW_FRONT);
  g_autoptr (GBytes) jpeg = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *date = NULL;
  g_autofree char *label = NULL;
  g_autofree char *words = NULL;
  GtkWidget       *box;
  GtkWidget       *button;
  GtkWidget       *picture;

  if (photo == NULL)
    return NULL;

  jpeg = derma_journal_load_thumbnail (journal, derma_photo_get_id (photo), &error);
  texture = jpeg != NULL ? gdk_texture_new_from_bytes (jpeg, &error) : NULL;
  if (texture == NULL)
    {
      g_message ("A photo is not shown: %s", error->message);
      return NULL;
    }

  date = derma_format_date (derma_photo_get_at (photo), now);
  /* Translators: %s is a day, such as “Tuesday 24 November” */
  label = g_strdup_printf (_ ("Show the _Photo of %s"), date);
  /* Translators: %s is a day, such as “Tuesday 24 November” */
  words = g_strdup_printf (_ ("Photo of %s, from the front"), date);
  picture = create_picture (texture, words);
  button = gtk_button_new_with_mnemonic (label);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (button), PICTURE_KEY, picture);
  g_signal_connect (button, "clicked", G_CALLBACK (show_cb), NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), picture);
  return box;
}
