/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-consequence-row.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-date-button.h"

struct _DermaConsequenceRow
{
  AdwPreferencesRow parent_instance;

  DermaCheck      *check;
  guint            question;
  GtkToggleButton *sections[DERMA_N_SECTIONS];

  GtkWidget       *head;
  GtkImage        *icon;
  GtkLabel        *title;
  GtkLabel        *why;
  GtkCheckButton  *acknowledge;
  GtkWidget       *date_box;
  GtkLabel        *anchor;
  DermaDateButton *date;
  GtkCheckButton  *detail;
  GtkWidget       *agreement_box;
  DermaDateButton *agreed;
  GtkWidget       *places;
  AdwWrapBox      *chips;
};

G_DEFINE_FINAL_TYPE (DermaConsequenceRow, derma_consequence_row, ADW_TYPE_PREFERENCES_ROW)

/* Stores what was changed of the answer; where that fails the controls show again what is stored. */
static void
store (DermaConsequenceRow *self,
       const DermaAnswer   *answer)
{
  if (!derma_check_store (self->check, answer))
    derma_consequence_row_update (self);
}

static void
acknowledge_toggled_cb (DermaConsequenceRow *self)
{
  gboolean    is_active = gtk_check_button_get_active (self->acknowledge);
  DermaAnswer answer;

  if (!derma_check_is_yes (self->check, self->question, &answer) || answer.is_acknowledged == is_active)
    return;

  answer.is_acknowledged = is_active;
  store (self, &answer);
}

static void
detail_toggled_cb (DermaConsequenceRow *self)
{
  gboolean    is_active = gtk_check_button_get_active (self->detail);
  DermaAnswer answer;

  if (!derma_check_is_yes (self->check, self->question, &answer) || answer.has_detail == is_active)
    return;

  answer.has_detail = is_active;
  store (self, &answer);
}

static void
date_chosen_cb (DermaConsequenceRow *self,
                gint64               day)
{
  DermaAnswer answer;

  if (!derma_check_is_yes (self->check, self->question, &answer))
    return;

  answer.has_anchor = TRUE;
  answer.anchor_day = day;
  store (self, &answer);
}

static void
agreed_chosen_cb (DermaConsequenceRow *self,
                  gint64               day)
{
  GTimeZone  *zone = derma_clock_get_zone (derma_check_get_clock (self->check));
  DermaAnswer answer;

  if (!derma_check_is_yes (self->check, self->question, &answer))
    return;

  answer.agreed = derma_time_new (derma_time_start_of_day (day, zone), zone);
  store (self, &answer);
}

static void
section_toggled_cb (GtkToggleButton     *button,
                    DermaConsequenceRow *self)
{
  DermaAnswer answer;

  if (!derma_check_is_yes (self->check, self->question, &answer))
    return;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    if (self->sections[i] == button)
      {
        gboolean was_active = (answer.sections & DERMA_SECTION_BIT (i)) != 0;

        if (was_active == gtk_toggle_button_get_active (button))
          return;
        answer.sections ^= DERMA_SECTION_BIT (i);
        store (self, &answer);
        return;
      }
}

/* Whoever is at this answer means its place when tapping the face. */
static void
focus_entered_cb (DermaConsequenceRow *self)
{
  if (derma_question_get (self->question)->type == DERMA_QUESTION_SECTION)
    derma_check_set_asking (self->check, (int) self->question);
}

/* Chosen or not is seen by a check mark, not by the shade alone. */
static GtkWidget *
create_chip (DermaSection section)
{
  GtkWidget *chip = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), gtk_label_new (derma_section_get_name (section)));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  g_object_bind_property (chip, "active", mark, "visible", G_BINDING_SYNC_CREATE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, derma_section_get_name (section), -1);

  return chip;
}

static void
add_chips (DermaConsequenceRow *self)
{
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      self->sections[i] = GTK_TOGGLE_BUTTON (create_chip ((DermaSection) i));
      g_signal_connect_object (self->sections[i], "toggled", G_CALLBACK (section_toggled_cb), self, 0);
      adw_wrap_box_append (self->chips, GTK_WIDGET (self->sections[i]));
    }
}

/* What the question of the row can need at all. */
static void
set_up (DermaConsequenceRow *self)
{
  const DermaQuestion *question = derma_question_get (self->question);
  DermaClock          *clock = derma_check_get_clock (self->check);

  derma_date_button_set_clock (self->date, clock);
  derma_date_button_set_clock (self->agreed, clock);
  derma_date_button_set_title (self->agreed, _ ("A doctor agreed on"));
  derma_date_button_set_is_past (self->agreed, TRUE);

  gtk_label_set_label (self->why, _ (question->why));
  if (question->anchor != NULL)
    {
      gtk_label_set_label (self->anchor, _ (question->anchor));
      derma_date_button_set_title (self->date, _ (question->anchor));
      gtk_widget_set_visible (self->date_box, TRUE);
    }
  if (question->detail != NULL)
    {
      gtk_check_button_set_label (self->detail, _ (question->detail));
      gtk_widget_set_visible (GTK_WIDGET (self->detail), TRUE);
    }
  gtk_widget_set_visible (self->agreement_box, question->takes_agreement);
  if (question->type == DERMA_QUESTION_SECTION)
    {
      add_chips (self);
      gtk_widget_set_visible (self->places, TRUE);
    }
}

static void
update_head (DermaConsequenceRow *self,
             const DermaAnswer   *answer)
{
  g_autofree char *title = derma_check_get_consequence_title (self->check, answer);
  DermaConsequence consequence = derma_check_get_consequence (self->check, answer);
  gboolean         is_note = consequence.outcome <= DERMA_OUTCOME_NOTE;

  if (g_strcmp0 (gtk_label_get_label (self->title), title) == 0)
    return;

  gtk_label_set_label (self->title, title);
  gtk_image_set_from_icon_name (self->icon, is_note ? "dialog-information-symbolic" : "dialog-warning-symbolic");
  if (is_note)
    gtk_widget_add_css_class (self->head, "note");
  else
    gtk_widget_remove_css_class (self->head, "note");

  gtk_widget_set_visible (GTK_WIDGET (self->acknowledge), consequence.outcome == DERMA_OUTCOME_WARN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_label (self->why),
                                  -1);
}

static void
derma_consequence_row_dispose (GObject *object)
{
  g_clear_object (&DERMA_CONSEQUENCE_ROW (object)->check);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_CONSEQUENCE_ROW);

  G_OBJECT_CLASS (derma_consequence_row_parent_class)->dispose (object);
}

static void
derma_consequence_row_class_init (DermaConsequenceRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_DATE_BUTTON);

  object_class->dispose = derma_consequence_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-consequence-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaConsequenceRow, head);
  gtk_widget_class_bind_template_child (widget_class, DermaConsequenceRow, icon);
  gtk_widget_class_bind_template_child (widget_class, DermaConsequenceRow, title);
  gtk_widget_class_bind_template_child (widget_class, DermaConsequenceRow, why);
  gtk_widget_class_bind_template_child (widget_class, DermaConsequenceRow, acknowledge);
  gtk_widget_class_bind_template_child (widget_class, DermaConsequenceRow, date_box);
  gtk_widget_class_bind_template_child (widget_class, DermaConsequenceRow, anchor);
  gtk_widget_class_bind_template_child (widget_class, DermaConsequenceRow, date);
  gtk_widget_class_bind_template_child (widget_class, DermaConsequenceRow, detail);
  gtk_widget_class_bind_template_child (widget_class, DermaConsequenceRow, agreement_box);
  gtk_widget_class_bind_template_child (widget_class, DermaConsequenceRow, agreed);
  gtk_widget_class_bind_template_child (widget_class, DermaConsequenceRow, places);
  gtk_widget_class_bind_template_child (widget_class, DermaConsequenceRow, chips);
  gtk_widget_class_bind_template_callback (widget_class, acknowledge_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, detail_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, agreed_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_entered_cb);
}

static void
derma_consequence_row_init (DermaConsequenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_consequence_row_new:
 * @question: whose consequence it shows
 *
 * Returns: (transfer floating): a row; hidden until derma_consequence_row_update() finds a yes
 */
GtkWidget *
derma_consequence_row_new (DermaCheck *check,
                           guint       question)
{
  DermaConsequenceRow *self = g_object_new (DERMA_TYPE_CONSEQUENCE_ROW, "visible", FALSE, NULL);

  self->check = g_object_ref (check);
  self->question = question;
  set_up (self);

  return GTK_WIDGET (self);
}

/**
 * derma_consequence_row_update:
 *
 * Shows what the journal holds.
 *
 * Returns: whether there is a consequence to show
 */
gboolean
derma_consequence_row_update (DermaConsequenceRow *self)
{
  DermaAnswer answer;

  if (!derma_check_is_yes (self->check, self->question, &answer))
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return FALSE;
    }

  update_head (self, &answer);
  gtk_check_button_set_active (self->acknowledge, answer.is_acknowledged);
  gtk_check_button_set_active (self->detail, answer.has_detail);
  derma_date_button_set_day (self->date, answer.has_anchor ? answer.anchor_day : DERMA_NO_DAY);
  derma_date_button_set_day (self->agreed, answer.agreed.utc_s != 0 ? derma_time_get_local_day (answer.agreed) : DERMA_NO_DAY);
  for (guint i = 0; i < DERMA_N_SECTIONS && self->sections[i] != NULL; i++)
    gtk_toggle_button_set_active (self->sections[i], (answer.sections & DERMA_SECTION_BIT (i)) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);

  return TRUE;
}

/**
 * derma_consequence_row_get_title:
 *
 * Returns: what happens, in a few words
 */
const char *
derma_consequence_row_get_title (DermaConsequenceRow *self)
{
  g_return_val_if_fail (DERMA_IS_CONSEQUENCE_ROW (self), NULL);

  return gtk_label_get_label (self->title);
}

/**
 * derma_consequence_row_get_why:
 *
 * Returns: why
 */
const char *
derma_consequence_row_get_why (DermaConsequenceRow *self)
{
  g_return_val_if_fail (DERMA_IS_CONSEQUENCE_ROW (self), NULL);

  return gtk_label_get_label (self->why);
}

/**
 * derma_consequence_row_focus_missing:
 *
 * Puts the focus on what the answer still needs.
 *
 * Returns: whether it needs anything
 */
gboolean
derma_consequence_row_focus_missing (DermaConsequenceRow *self)
{
  DermaAnswer answer;

  g_return_val_if_fail (DERMA_IS_CONSEQUENCE_ROW (self), FALSE);

  if (!derma_check_is_yes (self->check, self->question, &answer) || derma_check_is_settled (self->check, &answer))
    return FALSE;

  if (derma_question_get (self->question)->anchor != NULL && !answer.has_anchor)
    return gtk_widget_grab_focus (GTK_WIDGET (self->date));
  if (self->sections[0] != NULL && answer.sections == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->sections[0]));

  return gtk_widget_grab_focus (GTK_WIDGET (self->acknowledge));
}
