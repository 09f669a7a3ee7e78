/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-check-page.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-check-face.h"
#include "pages/derma-check-in-offer.h"
#include "pages/derma-check.h"
#include "pages/derma-question-expander.h"
#include "pages/derma-reason-group.h"
#include "pages/derma-roller-group.h"
#include "pages/derma-skin-expander.h"
#include "widgets/derma-announce.h"
#include "widgets/derma-button-label.h"
#include "widgets/derma-change.h"
#include "widgets/derma-step-bar.h"

/**
 * DermaCheckPage:
 *
 * The first step of a session: who must not roll, not today, not there, not with this roller; and which roller. Every answer
 * is in the journal before it is shown, and the page shows nothing but what the journal holds, so that it is the same after
 * the program was killed. Only one group is open at a time.
 */
struct _DermaCheckPage
{
  AdwBreakpointBin parent_instance;

  DermaSessionControl   *control;
  DermaCheck            *check;
  DermaQuestionExpander *expanders[DERMA_N_QUESTION_GROUPS];
  DermaSkinExpander     *skin;
  DermaRollerGroup      *rollers;
  DermaReasonGroup      *refusals;
  DermaReasonGroup      *warnings;
  int                    correcting; /* the question whose “stop” is being taken back */
  gboolean               is_narrow;

  GtkStack            *stack;
  GtkBox              *groups;
  AdwPreferencesGroup *standing;
  GtkWidget           *review;
  AdwPreferencesGroup *today;
  AdwPreferencesGroup *places;
  AdwActionRow        *areas;
  GtkWidget           *offer;
  AdwActionRow        *first_check_in;
  DermaCheckFace      *face_column;
  AdwStatusPage       *blocked;
  GtkWidget           *mistake;
  GtkLabel            *headline;
  GtkLabel            *hint;
  GtkWidget           *leave;
  GtkButton           *go_on;
};

G_DEFINE_FINAL_TYPE (DermaCheckPage, derma_check_page, ADW_TYPE_BREAKPOINT_BIN)

/* The standing groups are followed by the skin, which is no group of questions. */
#define N_STANDING_GROUPS (DERMA_GROUP_SKIN_HISTORY + 1)

static gboolean
is_blocked (DermaCheckPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "blocked") == 0;
}

static gboolean
is_open (AdwExpanderRow *expander)
{
  return adw_expander_row_get_expanded (expander);
}

static void
close_others (DermaCheckPage *self,
              gpointer        opened)
{
  for (guint i = 0; i < DERMA_N_QUESTION_GROUPS; i++)
    if ((gpointer) self->expanders[i] != opened)
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->expanders[i]), FALSE);
  if ((gpointer) self->skin != opened)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->skin), FALSE);
}

static void
expanded_cb (AdwExpanderRow *expander,
             GParamSpec     *pspec,
             DermaCheckPage *self)
{
  if (!is_open (expander))
    return;

  close_others (self, expander);
  derma_check_set_asking (self->check, DERMA_NO_QUESTION);
}

static gboolean
open_group (DermaCheckPage    *self,
            DermaQuestionGroup group)
{
  DermaQuestionExpander *expander = self->expanders[group];

  if (!derma_check_is_group_shown (self->check, group) || derma_check_is_group_settled (self->check, group))
    return FALSE;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  derma_question_expander_focus_first (expander);

  return TRUE;
}

static gboolean
open_skin (DermaCheckPage *self)
{
  if (!derma_check_is_skin_shown (self->check) || derma_check_is_skin_known (self->check))
    return FALSE;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->skin), TRUE);
  derma_skin_expander_focus_first (self->skin);

  return TRUE;
}

/* Puts the focus on what comes next: the first thing in reading order that is not told yet, else the button. */
static void
go_to_next (DermaCheckPage *self)
{
  for (DermaQuestionGroup group = 0; group < N_STANDING_GROUPS; group++)
    if (open_group (self, group))
      return;
  if (open_skin (self))
    return;
  for (DermaQuestionGroup group = N_STANDING_GROUPS; group < DERMA_GROUP_ROLLER; group++)
    if (open_group (self, group))
      return;
  if (derma_roller_group_focus_missing (self->rollers) || open_group (self, DERMA_GROUP_ROLLER) || open_group (self, DERMA_GROUP_SECTIONS))
    return;
  if (derma_reason_group_focus_missing (self->warnings))
    return;

  gtk_widget_grab_focus (gtk_widget_get_visible (self->leave) ? self->leave : GTK_WIDGET (self->go_on));
}

static void
answered_cb (AdwExpanderRow *expander,
             DermaCheckPage *self)
{
  adw_expander_row_set_expanded (expander, FALSE);
  go_to_next (self);
}

/* Returns: (transfer full): what is still to be told */
static char *
get_missing_text (DermaCheckPage *self)
{
  const char *missing = NULL;

  for (DermaQuestionGroup group = 0; group < DERMA_N_QUESTION_GROUPS && missing == NULL; group++)
    {
      if (group == N_STANDING_GROUPS && derma_check_is_skin_shown (self->check) && !derma_check_is_skin_known (self->check))
        missing = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->skin));
      else if (group == DERMA_GROUP_ROLLER && derma_check_get_roller_id (self->check) == 0)
        return g_strdup (_ ("Still open: which roller you use"));
      else if (derma_check_is_group_shown (self->check, group) && !derma_check_is_group_settled (self->check, group))
        missing = derma_question_group_get_title (group);
    }

  if (missing != NULL)
    /* Translators: %s is a group of questions, such as “Skin today” */
    return g_strdup_printf (_ ("Still open: %s"), missing);

  return g_strdup (_ ("Tick below “Good to know” what you have read."));
}

/* Returns: (transfer full): what stands above the hint: the refusal, or where the face is out of sight which sections are left out */
static char *
get_headline (DermaCheckPage *self)
{
  if (derma_check_get_refusal (self->check) != NULL)
    return derma_check_get_headline (self->check);
  if (self->is_narrow && derma_check_get_excluded (self->check) != 0)
    return derma_check_face_get_count_text (self->check);

  return NULL;
}

/* Returns: (transfer full): why not today; in short where the whole page tells the reason */
static char *
get_refusal_text (DermaCheckPage    *self,
                  const DermaReason *refusal)
{
  if (is_blocked (self))
    return g_strdup (_ ("This cannot be skipped. Your other answers are kept."));

  return derma_check_get_reason_text (self->check, refusal);
}

static void
update_bar (DermaCheckPage *self)
{
  const DermaReason *refusal = derma_check_get_refusal (self->check);
  const gboolean     is_complete = derma_check_is_complete (self->check);
  const guint        n_sections = derma_section_set_count (derma_check_get_permission (self->check)->included);
  g_autofree char   *headline = get_headline (self);
  g_autofree char   *hint = NULL;
  g_autofree char   *go_on = g_strdup_printf (ngettext ("Continue with %u section", "Continue with %u sections", n_sections), n_sections);

  if (refusal != NULL)
    hint = get_refusal_text (self, refusal);
  else if (is_complete)
    hint = g_strdup (_ ("All answered. “Not sure” counts as yes."));
  else
    hint = get_missing_text (self);

  derma_change_label (GTK_WIDGET (self->headline), headline != NULL ? headline : "");
  gtk_widget_set_visible (GTK_WIDGET (self->headline), headline != NULL);
  derma_change_label (GTK_WIDGET (self->hint), hint);
  derma_button_label_set (self->go_on, go_on);
  gtk_widget_set_visible (GTK_WIDGET (self->go_on), refusal == NULL);
  gtk_widget_set_visible (self->leave, refusal != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "check.continue", is_complete);
}

/* Stop for good: the whole page says so. Going back to a mistaken answer is for the eye only, and undone by a new start. */
static void
update_block (DermaCheckPage *self)
{
  const DermaReason *block = derma_check_get_block (self->check);
  const gboolean     was_blocked = is_blocked (self);
  g_autofree char   *title = derma_check_get_headline (self->check);
  g_autofree char   *text = NULL;

  if (block == NULL || block->question != self->correcting)
    self->correcting = DERMA_NO_QUESTION;
  if (block == NULL || self->correcting != DERMA_NO_QUESTION)
    {
      gtk_stack_set_visible_child_name (self->stack, "questions");
      return;
    }

  text = derma_check_get_reason_text (self->check, block);
  adw_status_page_set_title (self->blocked, title);
  adw_status_page_set_description (self->blocked, text);
  gtk_stack_set_visible_child_name (self->stack, "blocked");
  if (was_blocked || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  gtk_widget_grab_focus (self->mistake);
  derma_announce (GTK_WIDGET (self->blocked), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
update (DermaCheckPage *self)
{
  const gboolean   is_standing_shown = derma_check_is_standing_shown (self->check);
  g_autofree char *areas = derma_check_face_get_count_text (self->check);

  for (DermaQuestionGroup group = 0; group < DERMA_N_QUESTION_GROUPS; group++)
    {
      derma_question_expander_update (self->expanders[group]);
      gtk_widget_set_visible (GTK_WIDGET (self->expanders[group]), derma_check_is_group_shown (self->check, group));
    }
  derma_skin_expander_update (self->skin);
  gtk_widget_set_visible (GTK_WIDGET (self->skin), derma_check_is_skin_shown (self->check));
  gtk_widget_set_visible (self->review, !is_standing_shown);
  derma_roller_group_update (self->rollers);
  derma_reason_group_update (self->refusals);
  derma_reason_group_update (self->warnings);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->areas), areas);
  gtk_widget_set_visible (self->offer, derma_check_in_offer_first (self->first_check_in,
                                                                   derma_check_get_journal (self->check),
                                                                   derma_check_get_clock (self->check)));
  update_block (self);
  update_bar (self);
}

/* Where there is no room the face waits in a dialog, and words are fewer. */
static void
set_narrow (DermaCheckPage *self,
            gboolean        is_narrow)
{
  self->is_narrow = is_narrow;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "check.show-face", is_narrow);
  if (self->check == NULL)
    return;

  for (guint i = 0; i < DERMA_N_QUESTION_GROUPS; i++)
    derma_question_expander_set_narrow (self->expanders[i], is_narrow);
  derma_skin_expander_set_narrow (self->skin, is_narrow);
  update_bar (self);
}

static void
narrow_cb (DermaCheckPage *self)
{
  set_narrow (self, TRUE);
}

static void
wide_cb (DermaCheckPage *self)
{
  set_narrow (self, FALSE);
}

static void
continue_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  derma_check_pass (DERMA_CHECK_PAGE (widget)->check);
}

/* A check in which nothing was told is not kept. */
static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  DermaCheckPage *self = DERMA_CHECK_PAGE (widget);

  if (!derma_check_has_answers (self->check))
    derma_session_control_take_kind (self->control, DERMA_EVENT_STOP);
  gtk_widget_activate_action (widget, "wizard.leave", NULL);
}

static void
correct_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  DermaCheckPage    *self = DERMA_CHECK_PAGE (widget);
  const DermaReason *block = derma_check_get_block (self->check);
  DermaQuestionGroup group;

  if (block == NULL)
    return;

  self->correcting = block->question;
  group = derma_question_get ((guint) block->question)->group;
  update (self);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->expanders[group]), TRUE);
  derma_question_expander_focus_question (self->expanders[group], (guint) self->correcting);
}

static void
show_standing_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  DermaCheckPage *self = DERMA_CHECK_PAGE (widget);

  derma_check_show_standing (self->check);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->expanders[DERMA_GROUP_YOU]), TRUE);
  derma_question_expander_focus_first (self->expanders[DERMA_GROUP_YOU]);
}

static void
show_face_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  derma_check_face_present_dialog (widget, DERMA_CHECK_PAGE (widget)->check);
}

static void
map_cb (DermaCheckPage *self)
{
  if (is_blocked (self))
    gtk_widget_grab_focus (self->mistake);
  else
    go_to_next (self);
}

static void
derma_check_page_dispose (GObject *object)
{
  DermaCheckPage *self = DERMA_CHECK_PAGE (object);

  g_clear_object (&self->check);
  g_clear_object (&self->control);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_CHECK_PAGE);

  G_OBJECT_CLASS (derma_check_page_parent_class)->dispose (object);
}

static void
derma_check_page_class_init (DermaCheckPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_STEP_BAR);
  g_type_ensure (DERMA_TYPE_CHECK_FACE);

  object_class->dispose = derma_check_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-check-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaCheckPage, stack);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckPage, groups);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckPage, standing);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckPage, review);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckPage, today);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckPage, places);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckPage, areas);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckPage, offer);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckPage, first_check_in);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckPage, face_column);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckPage, blocked);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckPage, mistake);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckPage, headline);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckPage, hint);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckPage, leave);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckPage, go_on);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);

  gtk_widget_class_install_action (widget_class, "check.continue", NULL, continue_action);
  gtk_widget_class_install_action (widget_class, "check.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "check.correct", NULL, correct_action);
  gtk_widget_class_install_action (widget_class, "check.show-standing", NULL, show_standing_action);
  gtk_widget_class_install_action (widget_class, "check.show-face", NULL, show_face_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "check.continue", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "check.continue", NULL);
}

static void
derma_check_page_init (DermaCheckPage *self)
{
  self->correcting = DERMA_NO_QUESTION;
  gtk_widget_init_template (GTK_WIDGET (self));
  derma_button_label_wrap (GTK_BUTTON (self->leave));
  derma_button_label_wrap (GTK_BUTTON (self->mistake));
  set_narrow (self, FALSE);
}

/* A group cuts its title short where it should go on in the next line. */
static void
wrap_titles (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "heading"))
    {
      gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
    }
  if (GTK_IS_LIST_BOX (widget))
    return;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    wrap_titles (child);
}

static void
add_expander (DermaCheckPage      *self,
              AdwPreferencesGroup *group,
              GtkWidget           *expander)
{
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (expanded_cb), self, 0);
  g_signal_connect_object (expander, "answered", G_CALLBACK (answered_cb), self, 0);
  adw_preferences_group_add (group, expander);
}

static void
add_groups (DermaCheckPage *self)
{
  self->rollers = DERMA_ROLLER_GROUP (derma_roller_group_new (self->check));
  self->refusals = DERMA_REASON_GROUP (derma_reason_group_new (self->check, DERMA_VERDICT_NO));
  self->warnings = DERMA_REASON_GROUP (derma_reason_group_new (self->check, DERMA_VERDICT_WARN));
  self->skin = DERMA_SKIN_EXPANDER (derma_skin_expander_new (self->check));

  for (DermaQuestionGroup group = 0; group < DERMA_N_QUESTION_GROUPS; group++)
    {
      AdwPreferencesGroup *place = group < N_STANDING_GROUPS       ? self->standing
                                   : group == DERMA_GROUP_ROLLER   ? ADW_PREFERENCES_GROUP (self->rollers)
                                   : group == DERMA_GROUP_SECTIONS ? self->places
                                                                   : self->today;

      self->expanders[group] = DERMA_QUESTION_EXPANDER (derma_question_expander_new (self->check, group));
      add_expander (self, place, GTK_WIDGET (self->expanders[group]));
    }
  add_expander (self, self->standing, GTK_WIDGET (self->skin));

  gtk_box_prepend (self->groups, GTK_WIDGET (self->refusals));
  gtk_box_insert_child_after (self->groups, GTK_WIDGET (self->rollers), GTK_WIDGET (self->today));
  gtk_box_append (self->groups, GTK_WIDGET (self->warnings));
  wrap_titles (GTK_WIDGET (self->groups));
}

/**
 * derma_check_page_new:
 * @control: of an open session whose check is not passed
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
derma_check_page_new (DermaSessionControl *control)
{
  DermaCheckPage *self;

  g_return_val_if_fail (DERMA_IS_SESSION_CONTROL (control), NULL);

  self = g_object_new (DERMA_TYPE_CHECK_PAGE, NULL);
  self->control = g_object_ref (control);
  self->check = derma_check_new (control);
  add_groups (self);
  derma_check_face_set_check (self->face_column, self->check);
  g_signal_connect_object (self->check, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  update (self);

  return GTK_WIDGET (self);
}
