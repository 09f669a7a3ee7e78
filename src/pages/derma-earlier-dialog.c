/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-earlier-dialog.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "pages/derma-date-button.h"
#include "pages/derma-earlier-roller.h"
#include "pages/derma-earlier-text.h"
#include "widgets/derma-form-dialog.h"

/**
 * DermaEarlierDialog:
 *
 * Asks for a session that was rolled without the app: the day, the roller or its needle length, where, and a note.
 */
struct _DermaEarlierDialog
{
  AdwDialog parent_instance;

  DermaJournal *journal;
  DermaClock   *clock;
  AdwSwitchRow *rows[DERMA_N_SECTIONS];

  AdwBanner           *failure;
  DermaDateButton     *day;
  DermaEarlierRoller  *roller;
  GtkEditable         *needle;
  AdwActionRow        *hint;
  AdwPreferencesGroup *sections;
  GtkEditable         *note;
  GtkWidget           *add;
};

G_DEFINE_FINAL_TYPE (DermaEarlierDialog, derma_earlier_dialog, ADW_TYPE_DIALOG)

static DermaSectionSet
get_excluded (DermaEarlierDialog *self)
{
  DermaSectionSet excluded = 0;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    if (!adw_switch_row_get_active (self->rows[i]))
      excluded |= DERMA_SECTION_BIT (i);

  return excluded;
}

static guint
get_needle_um (DermaEarlierDialog *self,
               const char        **hint)
{
  guint needle_um;

  *hint = derma_earlier_roller_check (self->roller, derma_date_button_get_day (self->day), gtk_editable_get_text (self->needle), &needle_um);
  if (needle_um == 0 || get_excluded (self) != DERMA_ALL_SECTIONS)
    return needle_um;

  *hint = _ ("Choose at least one section.");
  return 0;
}

static void
update (DermaEarlierDialog *self)
{
  const char *hint;

  if (self->journal == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->needle), derma_earlier_roller_is_other (self->roller));
  gtk_widget_set_sensitive (self->add, get_needle_um (self, &hint) != 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->hint), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->needle), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->roller), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint, -1);
}

static void
day_chosen_cb (DermaEarlierDialog *self,
               gint64              day)
{
  derma_date_button_set_day (self->day, day);
  update (self);
}

static void
add_cb (DermaEarlierDialog *self)
{
  const DermaTime  now = derma_clock_get_now (self->clock);
  const char      *hint;
  const guint      needle_um = get_needle_um (self, &hint);
  g_autofree char *note = g_strstrip (g_strdup (gtk_editable_get_text (self->note)));
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  DermaTime t0;

  if (needle_um == 0)
    return;

  t0 = derma_earlier_text_get_t0 (derma_date_button_get_day (self->day), now, derma_clock_get_zone (self->clock));
  if (derma_earlier_roller_add_session (self->roller, t0, needle_um, get_excluded (self), note, now, &error))
    {
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }

  text = derma_error_to_text (error);
  g_message ("An earlier session was not stored: %s", error->message);
  adw_banner_set_title (self->failure, text);
  adw_banner_set_revealed (self->failure, TRUE);
}

static void
cancel_cb (DermaEarlierDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
derma_earlier_dialog_dispose (GObject *object)
{
  DermaEarlierDialog *self = DERMA_EARLIER_DIALOG (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_EARLIER_DIALOG);

  G_OBJECT_CLASS (derma_earlier_dialog_parent_class)->dispose (object);
}

static void
derma_earlier_dialog_class_init (DermaEarlierDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_DATE_BUTTON);
  g_type_ensure (DERMA_TYPE_EARLIER_ROLLER);

  G_OBJECT_CLASS (klass)->dispose = derma_earlier_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-earlier-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaEarlierDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, DermaEarlierDialog, day);
  gtk_widget_class_bind_template_child (widget_class, DermaEarlierDialog, roller);
  gtk_widget_class_bind_template_child (widget_class, DermaEarlierDialog, needle);
  gtk_widget_class_bind_template_child (widget_class, DermaEarlierDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, DermaEarlierDialog, sections);
  gtk_widget_class_bind_template_child (widget_class, DermaEarlierDialog, note);
  gtk_widget_class_bind_template_child (widget_class, DermaEarlierDialog, add);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
derma_earlier_dialog_init (DermaEarlierDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  derma_form_dialog_fit_width (ADW_DIALOG (self));

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      self->rows[i] = ADW_SWITCH_ROW (adw_switch_row_new ());
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]), derma_section_get_name ((DermaSection) i));
      adw_switch_row_set_active (self->rows[i], TRUE);
      g_signal_connect_object (self->rows[i], "notify::active", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->sections, GTK_WIDGET (self->rows[i]));
    }
}

/**
 * derma_earlier_dialog_new:
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
derma_earlier_dialog_new (DermaJournal *journal,
                          DermaClock   *clock)
{
  DermaEarlierDialog *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = g_object_new (DERMA_TYPE_EARLIER_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  derma_date_button_set_clock (self->day, clock);
  derma_date_button_set_title (self->day, _ ("Rolled on"));
  derma_date_button_set_is_past (self->day, TRUE);
  derma_earlier_roller_set_journal (self->roller, journal);
  update (self);

  return ADW_DIALOG (self);
}
