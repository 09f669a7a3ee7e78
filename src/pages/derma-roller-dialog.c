/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-roller-dialog.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "core/derma-format.h"
#include "pages/derma-date-button.h"
#include "pages/derma-roller-toast.h"
#include "treatment/derma-roller-new.h"
#include "widgets/derma-announce.h"
#include "widgets/derma-form-dialog.h"

/**
 * DermaRollerDialog:
 *
 * Adds a roller to the journal, also in the place of another one. What protocol.md 1.2 and 9.2 refuse is refused while it is typed, with the reason; what
 * only this person may not use yet is added, and said.
 */
struct _DermaRollerDialog
{
  AdwDialog parent_instance;

  DermaJournal *journal;
  DermaClock   *clock;
  GtkWidget    *parent;
  char         *verdict_text;

  gint64             old_id; /* the roller that it replaces, 0: none */
  DermaRetiredReason reason; /* why that one is used no more */

  GtkButton       *save;
  AdwBanner       *failure;
  AdwEntryRow     *needle;
  AdwActionRow    *verdict;
  GtkImage        *verdict_icon;
  AdwEntryRow     *name;
  AdwSpinRow      *uses;
  GtkWidget       *first_use_row;
  DermaDateButton *first_use;
  AdwSpinRow      *maker_uses;
};

G_DEFINE_FINAL_TYPE (DermaRollerDialog, derma_roller_dialog, ADW_TYPE_DIALOG)

static gboolean
is_empty (DermaRollerDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->needle))));

  return *text == '\0';
}

/* Whether what was typed is a roller at all; the day is missing where it was used and no day is told. */
static gboolean
read_facts (DermaRollerDialog *self,
            DermaRollerFacts  *facts)
{
  GTimeZone   *zone = derma_clock_get_zone (self->clock);
  const gint64 day = derma_date_button_get_day (self->first_use);

  *facts = (DermaRollerFacts) {
    .uses = (guint) adw_spin_row_get_value (self->uses),
    .maker_max_uses = (guint) adw_spin_row_get_value (self->maker_uses),
  };
  if (facts->uses > 0 && day != DERMA_NO_DAY)
    facts->first_use = derma_time_new (derma_time_start_of_day (day, zone), zone);

  return derma_parse_needle_um (gtk_editable_get_text (GTK_EDITABLE (self->needle)), &facts->needle_um, NULL);
}

/* Returns: (transfer full): what to say of a length that may be added */
static char *
get_advice (DermaRollerDialog      *self,
            const DermaRollerFacts *facts)
{
  const char  *advice = derma_band_get_advice (derma_band_for_needle (facts->needle_um));
  DermaProfile profile;
  DermaCap     cap;

  derma_journal_get_profile (self->journal, &profile);
  if (facts->needle_um <= derma_needle_get_cap_um (&profile, &cap))
    return g_strdup (advice);

  /* Translators: the first %s is a reason for a shorter needle, the second says when that ends; both are sentences */
  return g_strdup_printf (_ ("Not for you yet: you can add it, but not roll with it. %s %s"), derma_cap_get_reason (cap), derma_cap_get_lift (cap));
}

/* Returns: (transfer full): what is wrong with it or to be known of it */
static char *
judge (DermaRollerDialog      *self,
       const DermaRollerFacts *facts,
       gboolean               *can_add)
{
  guint       needle_um;
  const char *problem = derma_new_roller_read_length (gtk_editable_get_text (GTK_EDITABLE (self->needle)), &needle_um);
  char       *text = NULL;

  *can_add = FALSE;
  if (problem != NULL)
    return g_strdup (problem);

  text = derma_new_roller_to_text (derma_new_roller_check (facts, derma_clock_get_now (self->clock)), facts);
  *can_add = text == NULL;
  return text != NULL ? text : get_advice (self, facts);
}

static void
show_verdict (DermaRollerDialog *self,
              const char        *text,
              gboolean           is_warning)
{
  if (!g_set_str (&self->verdict_text, text))
    return;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->verdict), text);
  gtk_image_set_from_icon_name (self->verdict_icon, is_warning ? "dialog-warning-symbolic" : "dialog-information-symbolic");
  if (is_warning)
    gtk_widget_add_css_class (GTK_WIDGET (self->verdict), "warning-row");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->verdict), "warning-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->needle), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    derma_announce (GTK_WIDGET (self->verdict), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
update (DermaRollerDialog *self)
{
  g_autofree char *text = NULL;
  DermaRollerFacts facts;
  gboolean         can_add;
  gboolean         is_warning;

  if (self->journal == NULL)
    return;

  read_facts (self, &facts);
  text = judge (self, &facts, &can_add);
  is_warning = !is_empty (self) && (!can_add || derma_band_get_verdict (derma_band_for_needle (facts.needle_um)) != DERMA_VERDICT_YES);

  gtk_widget_set_visible (self->first_use_row, facts.uses > 0);
  show_verdict (self, text, is_warning);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "roller.add", can_add);
}

static void
first_use_chosen_cb (DermaRollerDialog *self,
                     gint64             day)
{
  derma_date_button_set_day (self->first_use, day);
  update (self);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static gboolean
store (DermaRollerDialog      *self,
       const DermaRollerFacts *facts,
       gint64                 *id,
       GError                **error)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  const DermaTime  now = derma_clock_get_now (self->clock);

  if (self->old_id == 0)
    return derma_journal_add_roller (self->journal, name, facts, now, id, error);

  return derma_journal_replace_roller (self->journal, self->old_id, self->reason, name, facts, now, id, error);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  DermaRollerDialog *self = DERMA_ROLLER_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  DermaRollerFacts facts;
  gint64           id = 0;

  if (!read_facts (self, &facts))
    return;

  if (!store (self, &facts, &id, &error))
    {
      g_autofree char *text = derma_error_to_text (error);

      g_message ("Could not add a roller: %s", error->message);
      adw_banner_set_title (self->failure, text);
      adw_banner_set_revealed (self->failure, TRUE);
      return;
    }

  derma_roller_toast_offer_undo (self->parent, self->journal, id, self->old_id != 0 ? DERMA_ROLLER_REPLACED : DERMA_ROLLER_ADDED);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
add_activated_cb (DermaRollerDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "roller.add", NULL);
}

static void
derma_roller_dialog_dispose (GObject *object)
{
  DermaRollerDialog *self = DERMA_ROLLER_DIALOG (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  g_clear_object (&self->parent);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_ROLLER_DIALOG);

  G_OBJECT_CLASS (derma_roller_dialog_parent_class)->dispose (object);
}

static void
derma_roller_dialog_finalize (GObject *object)
{
  g_free (DERMA_ROLLER_DIALOG (object)->verdict_text);

  G_OBJECT_CLASS (derma_roller_dialog_parent_class)->finalize (object);
}

static void
derma_roller_dialog_class_init (DermaRollerDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_DATE_BUTTON);

  object_class->dispose = derma_roller_dialog_dispose;
  object_class->finalize = derma_roller_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-roller-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaRollerDialog, save);
  gtk_widget_class_bind_template_child (widget_class, DermaRollerDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, DermaRollerDialog, needle);
  gtk_widget_class_bind_template_child (widget_class, DermaRollerDialog, verdict);
  gtk_widget_class_bind_template_child (widget_class, DermaRollerDialog, verdict_icon);
  gtk_widget_class_bind_template_child (widget_class, DermaRollerDialog, name);
  gtk_widget_class_bind_template_child (widget_class, DermaRollerDialog, uses);
  gtk_widget_class_bind_template_child (widget_class, DermaRollerDialog, first_use_row);
  gtk_widget_class_bind_template_child (widget_class, DermaRollerDialog, first_use);
  gtk_widget_class_bind_template_child (widget_class, DermaRollerDialog, maker_uses);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, first_use_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_activated_cb);
  gtk_widget_class_install_action (widget_class, "roller.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "roller.add", NULL, add_action);
}

static void
derma_roller_dialog_init (DermaRollerDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static DermaRollerDialog *
create (GtkWidget    *parent,
        DermaJournal *journal,
        DermaClock   *clock)
{
  DermaRollerDialog *self = g_object_new (DERMA_TYPE_ROLLER_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  self->parent = g_object_ref (parent);
  derma_form_dialog_fit_width (ADW_DIALOG (self));
  derma_date_button_set_clock (self->first_use, clock);
  derma_date_button_set_title (self->first_use, _ ("First used on"));
  derma_date_button_set_is_past (self->first_use, TRUE);
  return self;
}

/**
 * derma_roller_dialog_present:
 * @parent: over which it is shown; inside an AdwToastOverlay it can be undone there
 * @journal: to which the roller is added
 *
 * Asks for a new roller.
 *
 * Returns: (transfer none): the dialog, which is on the screen
 */
AdwDialog *
derma_roller_dialog_present (GtkWidget    *parent,
                             DermaJournal *journal,
                             DermaClock   *clock)
{
  DermaRollerDialog *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = create (parent, journal, clock);
  update (self);
  adw_dialog_present (ADW_DIALOG (self), parent);

  return ADW_DIALOG (self);
}

/**
 * derma_roller_dialog_present_replacement:
 * @parent: as of derma_roller_dialog_present()
 * @old_id: the roller that is used no more
 * @reason: why
 *
 * Asks for the roller that comes in the place of another one, which is retired with it. A new one is mostly like the old one.
 *
 * Returns: (transfer none): the dialog, which is on the screen
 */
AdwDialog *
derma_roller_dialog_present_replacement (GtkWidget         *parent,
                                         DermaJournal      *journal,
                                         DermaClock        *clock,
                                         gint64             old_id,
                                         DermaRetiredReason reason)
{
  DermaRollerDialog      *self;
  DermaRoller            *old;
  const DermaRollerFacts *facts;
  g_autofree char        *length = NULL;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (reason != DERMA_RETIRED_NOT, NULL);

  old = derma_journal_get_roller (journal, old_id);
  g_return_val_if_fail (old != NULL, NULL);

  facts = derma_roller_get_facts (old);
  self = create (parent, journal, clock);
  self->old_id = old_id;
  self->reason = reason;
  length = g_strdup_printf ("%.*f", facts->needle_um % 10 == 0 ? 2 : 3, facts->needle_um / 1000.0);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Replace the Roller"));
  gtk_button_set_label (self->save, _ ("_Replace"));
  gtk_editable_set_text (GTK_EDITABLE (self->needle), length);
  gtk_editable_set_text (GTK_EDITABLE (self->name), derma_roller_get_name (old));
  adw_spin_row_set_value (self->maker_uses, facts->maker_max_uses);
  update (self);
  adw_dialog_present (ADW_DIALOG (self), parent);

  return ADW_DIALOG (self);
}
