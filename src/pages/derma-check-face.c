/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-check-face.h"

#include <glib/gi18n-lib.h>

#include "widgets/derma-announce.h"
#include "widgets/derma-face.h"

struct _DermaCheckFace
{
  AdwBin parent_instance;

  DermaCheck *check;

  DermaFace *face;
  GtkLabel  *caption;
  GtkLabel  *hint;
};

G_DEFINE_FINAL_TYPE (DermaCheckFace, derma_check_face, ADW_TYPE_BIN)

static DermaSectionSet
get_asked_sections (DermaCheckFace *self)
{
  const int   asking = derma_check_get_asking (self->check);
  DermaAnswer answer;

  return asking != DERMA_NO_QUESTION && derma_check_is_yes (self->check, (guint) asking, &answer) ? answer.sections : 0;
}

static char *
get_hint (DermaCheckFace *self)
{
  const int asking = derma_check_get_asking (self->check);

  if (asking != DERMA_NO_QUESTION)
    /* Translators: %s is what a person ticked, such as “An inflamed or open pimple” */
    return g_strdup_printf (_ ("%s: tap where it is."), _ (derma_question_get ((guint) asking)->row));

  return g_strdup (_ ("Tap a section to leave it out or take it back."));
}

static void
update (DermaCheckFace *self)
{
  g_autofree char      *caption = derma_check_face_get_count_text (self->check);
  g_autofree char      *hint = get_hint (self);
  const DermaSectionSet excluded = derma_check_get_excluded (self->check);

  /* While a place is asked for, also one that only carries a note shows its stripes. */
  derma_face_set_excluded (self->face, excluded | get_asked_sections (self));
  derma_face_set_view (self->face, derma_check_get_view (self->check));
  if (g_strcmp0 (gtk_label_get_label (self->caption), caption) != 0)
    gtk_label_set_label (self->caption, caption);
  if (g_strcmp0 (gtk_label_get_label (self->hint), hint) != 0)
    gtk_label_set_label (self->hint, hint);
}

/* What an answer leaves out is taken back at that answer, not on the face. */
static gboolean
is_left_out_by_answer (DermaCheckFace *self,
                       DermaSection    section)
{
  return derma_check_get_asking (self->check) == DERMA_NO_QUESTION &&
         (derma_check_get_excluded (self->check) & ~derma_check_get_excluded_by_hand (self->check) & DERMA_SECTION_BIT (section)) != 0;
}

static void
section_activated_cb (DermaCheckFace *self,
                      guint           section)
{
  derma_check_face_tap (self, (DermaSection) section);
}

static void
derma_check_face_dispose (GObject *object)
{
  g_clear_object (&DERMA_CHECK_FACE (object)->check);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_CHECK_FACE);

  G_OBJECT_CLASS (derma_check_face_parent_class)->dispose (object);
}

static void
derma_check_face_class_init (DermaCheckFaceClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_FACE);

  object_class->dispose = derma_check_face_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-check-face.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaCheckFace, face);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckFace, caption);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckFace, hint);
  gtk_widget_class_bind_template_callback (widget_class, section_activated_cb);
}

static void
derma_check_face_init (DermaCheckFace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_check_face_set_check:
 * @check: whose areas it shows; set once
 */
void
derma_check_face_set_check (DermaCheckFace *self,
                            DermaCheck     *check)
{
  g_return_if_fail (DERMA_IS_CHECK_FACE (self) && self->check == NULL);

  self->check = g_object_ref (check);
  g_signal_connect_object (check, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * derma_check_face_tap:
 *
 * What a tap on @section does.
 */
void
derma_check_face_tap (DermaCheckFace *self,
                      DermaSection    section)
{
  g_return_if_fail (DERMA_IS_CHECK_FACE (self));

  if (is_left_out_by_answer (self, section))
    {
      /* Translators: %s is a section of the face, such as “Chin” */
      g_autofree char *text = g_strdup_printf (_ ("%s: left out because of an answer or of the needle. Change it there."),
                                               derma_section_get_name (section));

      update (self);
      gtk_label_set_label (self->hint, text);
      derma_announce (GTK_WIDGET (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
      return;
    }

  /* The face has turned the tile by itself: where nothing was stored it is turned back. */
  if (!derma_check_toggle_section (self->check, section))
    update (self);
}

/**
 * derma_check_face_get_count_text:
 *
 * Returns: (transfer full): how many sections are rolled and which are not, such as “4 sections, chin left out”
 */
char *
derma_check_face_get_count_text (DermaCheck *check)
{
  const DermaSectionSet excluded = derma_check_get_excluded (check);
  const guint           n_left = DERMA_N_SECTIONS - derma_section_set_count (excluded);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    if (excluded & DERMA_SECTION_BIT (i))
      g_ptr_array_add (names, (gpointer) derma_section_get_in_sentence ((DermaSection) i));
  g_ptr_array_add (names, NULL);

  if (excluded == 0)
    return g_strdup (_ ("All 5 sections"));
  if (n_left == 0)
    return g_strdup (_ ("No section is left"));

  /* Translators: stands between the names of sections: “your chin, your forehead” */
  list = g_strjoinv (_ (", "), (char **) names->pdata);
  /* Translators: how many sections are rolled, and the names of those that are not, such as “your chin” */
  return g_strdup_printf (ngettext ("%u section; left out: %s", "%u sections; left out: %s", n_left), n_left, list);
}

/**
 * derma_check_face_present_dialog:
 * @parent: over which it is shown
 *
 * Shows the face where there is no room for it beside the questions.
 *
 * Returns: (transfer none): the dialog, which is on the screen
 */
AdwDialog *
derma_check_face_present_dialog (GtkWidget  *parent,
                                 DermaCheck *check)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *face = g_object_new (DERMA_TYPE_CHECK_FACE,
                                  "margin-start", 14,
                                  "margin-end", 14,
                                  "margin-bottom", 24,
                                  NULL);

  derma_check_face_set_check (DERMA_CHECK_FACE (face), check);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), face);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  adw_dialog_set_title (dialog, _ ("Your Face Today"));
  adw_dialog_set_content_width (dialog, 360);
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, parent);

  return dialog;
}
