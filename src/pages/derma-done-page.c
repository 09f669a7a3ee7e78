/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-done-page.h"

#include "core/derma-format.h"
#include "pages/derma-done-ahead.h"
#include "pages/derma-done-text.h"
#include "treatment/derma-red-flag.h"
#include "widgets/derma-button-label.h"
#include "widgets/derma-face.h"
#include "widgets/derma-step-bar.h"

#include <glib/gi18n-lib.h>

/**
 * DermaDonePage:
 *
 * The end of a session: when the skin may be rolled again, what to do and to leave out until then, what is left to do for
 * the roller, and what was rolled. It also says plainly why a session ended early.
 *
 * Actions: done.put-away, done.end, done.open-checklist.
 */
struct _DermaDonePage
{
  AdwBreakpointBin parent_instance;

  DermaSessionControl *control;
  gint64               next_change_s; /* when what is ahead has to be shown anew; 0: never */

  DermaFace      *face;
  GtkLabel       *sentence;
  GtkLabel       *when;
  GtkLabel       *why;
  AdwActionRow   *next;
  AdwActionRow   *healing;
  GtkButton      *print;
  GtkButton      *save;
  GtkButton      *checklist;
  GtkListBox     *doing;
  GtkListBox     *leaving;
  AdwActionRow   *doctor;
  AdwActionRow   *uses;
  AdwActionRow   *drying;
  GtkWidget      *put_away;
  GtkWidget      *stored;
  AdwExpanderRow *receipt;
  GtkWidget      *end;
};

G_DEFINE_FINAL_TYPE (DermaDonePage, derma_done_page, ADW_TYPE_BREAKPOINT_BIN)

static void
set_title (AdwActionRow *row,
           const char   *title)
{
  if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) != 0)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
}

static DermaFaceState
get_face_state (const DermaSectionRecord *record)
{
  switch (record->state)
    {
    case DERMA_SECTION_STATE_DONE:
      return record->stop == DERMA_STOP_NONE || record->stop == DERMA_STOP_TIME ? DERMA_FACE_STATE_DONE : DERMA_FACE_STATE_PARTIAL;
    case DERMA_SECTION_STATE_EXCLUDED:
      return DERMA_FACE_STATE_EXCLUDED;
    case DERMA_SECTION_STATE_SKIPPED:
    case DERMA_SECTION_STATE_PENDING:
    case DERMA_SECTION_STATE_ROLLING:
    default:
      return derma_section_record_is_rolled (record) ? DERMA_FACE_STATE_PARTIAL : DERMA_FACE_STATE_EXCLUDED;
    }
}

static guint
get_directions_done (const DermaSectionRecord *record)
{
  guint directions = 0;

  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    if (record->passes[i] > 0)
      directions |= 1u << i;

  return directions;
}

static void
show_sections (DermaDonePage      *self,
               const DermaSession *session)
{
  g_autofree char *sentence = derma_done_dup_sentence (session);

  derma_face_set_view (self->face, derma_session_control_get_view (self->control));
  derma_face_set_sentence (self->face, sentence);
  adw_expander_row_set_subtitle (self->receipt, sentence);
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      DermaSection              section = session->plan.order[i];
      const DermaSectionRecord *record = &session->sections[section];
      GtkWidget                *row = adw_action_row_new ();
      g_autofree char          *text = derma_done_dup_section (record);

      derma_face_set_state (self->face, section, get_face_state (record), get_directions_done (record));
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), derma_section_get_name (section));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
      adw_expander_row_add_row (self->receipt, row);
    }
}

static void
show_head (DermaDonePage      *self,
           const DermaSession *session)
{
  DermaClock      *clock = derma_session_control_get_clock (self->control);
  g_autofree char *date = derma_format_date_time (derma_clock_at (clock, session->t0_ms), derma_clock_get_now (clock));
  g_autofree char *when = NULL;
  const char      *why = derma_done_get_reason (session->stop);

  gtk_label_set_label (self->sentence,
                       session->stop == DERMA_STOP_NONE ? _ ("Your session is done") : _ ("Your session ended early"));
  /* Translators: %s is a day and a time of day. */
  when = g_strdup_printf (_ ("Rolling ended on %s."), date);
  gtk_label_set_label (self->when, when);
  gtk_label_set_label (self->why, why != NULL ? why : "");
  gtk_widget_set_visible (GTK_WIDGET (self->why), why != NULL);
}

static gint64
get_next_allowed_s (DermaDonePage      *self,
                    const DermaSession *session)
{
  DermaProfile profile;

  derma_journal_get_profile (derma_session_control_get_journal (self->control), &profile);
  return derma_next_allowed_s (session->t0_ms / 1000, session->band, &profile);
}

static void
show_rest (DermaDonePage      *self,
           const DermaSession *session)
{
  DermaClock      *clock = derma_session_control_get_clock (self->control);
  guint            days = derma_healing_get_normal_days (session->band);
  g_autofree char *date = derma_format_date_time (derma_clock_at (clock, get_next_allowed_s (self, session) * 1000), derma_clock_get_now (clock));
  g_autofree char *healing = NULL;
  g_autofree char *next = NULL;
  g_autofree char *doctor = NULL;

  /* Translators: %s is a day and a time of day. */
  next = g_strdup_printf (_ ("No rolling before %s"), date);
  set_title (self->next, next);
  healing = g_strdup_printf (ngettext ("Healing normally takes up to %u day", "Healing normally takes up to %u days", days), days);
  set_title (self->healing, healing);

  doctor = g_strconcat (_ ("The same day with fever, pus, red lines that run away from a section, or swelling that grows."), "\n",
                        derma_outlook_get_when_to_call (), NULL);
  adw_action_row_set_subtitle (self->doctor, doctor);
}

/* What to do and to leave out changes while the page stands. */
static void
update_ahead (DermaDonePage      *self,
              const DermaSession *session)
{
  GTimeZone            *zone = derma_clock_get_zone (derma_session_control_get_clock (self->control));
  gint64                now_s = derma_session_control_get_now_ms (self->control) / 1000;
  DermaAftercareSession rolled = { .t0_s = session->t0_ms / 1000, .band = session->band };
  DermaAftercareInput   input = { .sessions = &rolled, .n_sessions = 1, .now_s = now_s, .zone = zone };
  DermaAftercare        aftercare;

  if (self->next_change_s == 0 || now_s < self->next_change_s)
    return;

  rolled.next_allowed_s = get_next_allowed_s (self, session);
  derma_aftercare_check (&input, &aftercare);
  derma_done_ahead_fill (self->doing, self->leaving, &aftercare, now_s, zone);
  self->next_change_s = aftercare.changes_at_s;
}

static void
show_uses (DermaDonePage *self)
{
  DermaJournal        *journal = derma_session_control_get_journal (self->control);
  DermaRoller         *roller = derma_journal_get_roller (journal, derma_journal_get_session_roller_id (journal));
  DermaTime            now = derma_clock_get_now (derma_session_control_get_clock (self->control));
  g_autofree char     *title = NULL;
  g_autofree char     *subtitle = NULL;
  DermaRollerCondition condition;

  gtk_widget_set_visible (GTK_WIDGET (self->uses), roller != NULL);
  if (roller == NULL)
    return;

  condition = derma_roller_get_condition (derma_roller_get_facts (roller), now);
  title = derma_done_dup_uses_title (&condition);
  subtitle = derma_done_dup_uses_subtitle (derma_roller_get_facts (roller), &condition);
  set_title (self->uses, title);
  adw_action_row_set_subtitle (self->uses, subtitle);
}

static void
update_drying (DermaDonePage      *self,
               const DermaSession *session)
{
  gint64           now_ms = derma_session_control_get_now_ms (self->control);
  DermaClock      *clock = derma_session_control_get_clock (self->control);
  DermaStepState   state = derma_session_get_step_state (session, DERMA_STEP_FIN_DRY_ROLLER, now_ms);
  gboolean         is_stored = (session->steps_done & (1u << DERMA_STEP_FIN_STORE)) != 0;
  gboolean         is_dry = state == DERMA_STEP_STATE_OVER || state == DERMA_STEP_STATE_DONE;
  g_autofree char *at = derma_format_clock (derma_clock_at (clock, session->deadline_ms[DERMA_STEP_FIN_DRY_ROLLER]));
  g_autofree char *title = NULL;

  if (is_stored)
    title = g_strdup (_ ("The roller is put away"));
  else if (is_dry)
    title = g_strdup (_ ("The roller is dry"));
  else
    /* Translators: %s is a time of day. */
    title = g_strdup_printf (_ ("The roller is dry at %s"), at);
  set_title (self->drying, title);
  adw_action_row_set_subtitle (self->drying,
                               is_dry ? derma_step_get_instruction (DERMA_STEP_FIN_STORE) : _ ("You need not wait: Today shows when it can be put away."));
  gtk_widget_set_visible (self->put_away, is_dry && !is_stored);
  gtk_widget_set_visible (self->stored, is_stored);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "done.put-away", is_dry && !is_stored);
}

static void
update (DermaDonePage *self)
{
  const DermaSession *session = derma_session_control_get_session (self->control);

  if (session == NULL || session->phase != DERMA_PHASE_FINISH)
    return;

  update_ahead (self, session);
  update_drying (self, session);
}

static void
put_away_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  DermaDonePage      *self = DERMA_DONE_PAGE (widget);
  const DermaSession *session = derma_session_control_get_session (self->control);

  if ((session->steps_done & (1u << DERMA_STEP_FIN_DRY_ROLLER)) == 0 &&
      !derma_session_control_take_step (self->control, DERMA_EVENT_STEP_DONE, DERMA_STEP_FIN_DRY_ROLLER))
    return;

  if (derma_session_control_take_step (self->control, DERMA_EVENT_STEP_DONE, DERMA_STEP_FIN_STORE))
    gtk_widget_grab_focus (self->end);
}

static void
end_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  derma_session_control_take_kind (DERMA_DONE_PAGE (widget)->control, DERMA_EVENT_END);
}

/* The session is over with it: the wizard alone decides when it is left. */
static void
open_checklist_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));

  if (derma_session_control_take_kind (DERMA_DONE_PAGE (widget)->control, DERMA_EVENT_END))
    gtk_widget_activate_action (root, "win.show-view", "s", "aftercare");
}

static void
derma_done_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (derma_done_page_parent_class)->map (widget);

  gtk_widget_grab_focus (DERMA_DONE_PAGE (widget)->end);
}

static void
derma_done_page_dispose (GObject *object)
{
  DermaDonePage *self = DERMA_DONE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_DONE_PAGE);
  g_clear_object (&self->control);

  G_OBJECT_CLASS (derma_done_page_parent_class)->dispose (object);
}

static void
derma_done_page_class_init (DermaDonePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_FACE);
  g_type_ensure (DERMA_TYPE_STEP_BAR);

  object_class->dispose = derma_done_page_dispose;
  widget_class->map = derma_done_page_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-done-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaDonePage, face);
  gtk_widget_class_bind_template_child (widget_class, DermaDonePage, sentence);
  gtk_widget_class_bind_template_child (widget_class, DermaDonePage, when);
  gtk_widget_class_bind_template_child (widget_class, DermaDonePage, why);
  gtk_widget_class_bind_template_child (widget_class, DermaDonePage, next);
  gtk_widget_class_bind_template_child (widget_class, DermaDonePage, healing);
  gtk_widget_class_bind_template_child (widget_class, DermaDonePage, print);
  gtk_widget_class_bind_template_child (widget_class, DermaDonePage, save);
  gtk_widget_class_bind_template_child (widget_class, DermaDonePage, checklist);
  gtk_widget_class_bind_template_child (widget_class, DermaDonePage, doing);
  gtk_widget_class_bind_template_child (widget_class, DermaDonePage, leaving);
  gtk_widget_class_bind_template_child (widget_class, DermaDonePage, doctor);
  gtk_widget_class_bind_template_child (widget_class, DermaDonePage, receipt);
  gtk_widget_class_bind_template_child (widget_class, DermaDonePage, uses);
  gtk_widget_class_bind_template_child (widget_class, DermaDonePage, drying);
  gtk_widget_class_bind_template_child (widget_class, DermaDonePage, put_away);
  gtk_widget_class_bind_template_child (widget_class, DermaDonePage, stored);
  gtk_widget_class_bind_template_child (widget_class, DermaDonePage, end);

  gtk_widget_class_install_action (widget_class, "done.put-away", NULL, put_away_action);
  gtk_widget_class_install_action (widget_class, "done.end", NULL, end_action);
  gtk_widget_class_install_action (widget_class, "done.open-checklist", NULL, open_checklist_action);
}

static void
derma_done_page_init (DermaDonePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  derma_button_label_wrap (self->print);
  derma_button_label_wrap (self->save);
  derma_button_label_wrap (self->checklist);
}

/**
 * derma_done_page_new:
 * @control: of the open session, when nothing is left but the drying of the roller
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
derma_done_page_new (DermaSessionControl *control)
{
  const DermaSession *session;
  DermaDonePage      *self;

  g_return_val_if_fail (DERMA_IS_SESSION_CONTROL (control), NULL);

  session = derma_session_control_get_session (control);
  g_return_val_if_fail (session != NULL, NULL);

  self = g_object_new (DERMA_TYPE_DONE_PAGE, NULL);
  self->control = g_object_ref (control);
  self->next_change_s = 1;
  show_head (self, session);
  show_sections (self, session);
  show_rest (self, session);
  show_uses (self);
  update (self);
  g_signal_connect_object (control, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
