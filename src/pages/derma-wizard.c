/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-wizard.h"

#include "pages/derma-check-page.h"
#include "pages/derma-done-page.h"
#include "pages/derma-record-page.h"
#include "pages/derma-roll-page.h"
#include "pages/derma-steps-page.h"
#include "pages/derma-stop-dialog.h"
#include "pages/derma-wrong-dialog.h"

#include <glib/gi18n-lib.h>

/* Which screen the state of the session asks for. */
typedef enum
{
  SCREEN_NONE,
  SCREEN_CHECK,
  SCREEN_PREPARE,
  SCREEN_ROLL,
  SCREEN_CLEAN,
  SCREEN_FINISH,
  SCREEN_RECORD,
  SCREEN_ROLLER_CARE,
  SCREEN_DONE,
} Screen;

/**
 * DermaWizard:
 *
 * A session from check to done, over the whole window. It holds one page at a time, the one that the session asks for, so
 * that going on after a crash is nothing else than going on. Pages name its actions:
 *
 * - wizard.pause: the session is paused, and Today is shown
 * - wizard.resume: the session goes on
 * - wizard.leave: Today is shown
 * - wizard.stop: the session ends early, after a question
 * - wizard.wrong: something is wrong
 *
 * Today is shown by the window's action win.show-today. A session that is paused goes on when the wizard is opened, unless
 * its clock would run at once: then the roll page waits for the person.
 */
struct _DermaWizard
{
  AdwNavigationPage parent_instance;

  DermaSessionControl *control;
  Screen               screen;
  gboolean             has_left;

  AdwBanner *banner;
  AdwBin    *place;
};

G_DEFINE_FINAL_TYPE (DermaWizard, derma_wizard, ADW_TYPE_NAVIGATION_PAGE)

static gboolean
can_take (DermaWizard   *self,
          DermaEventKind kind)
{
  const DermaSession *session = derma_session_control_get_session (self->control);
  DermaEvent          event = { .kind = kind, .at_ms = derma_session_control_get_now_ms (self->control) };

  return session != NULL && derma_session_can_apply (session, &event);
}

static void
leave (DermaWizard *self)
{
  if (self->has_left)
    return;

  self->has_left = TRUE;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-today", NULL);
}

static void
pause_session (DermaWizard *self)
{
  if (can_take (self, DERMA_EVENT_PAUSE))
    derma_session_control_take_kind (self->control, DERMA_EVENT_PAUSE);
}

static gboolean
is_on_skin (const DermaSession *session)
{
  return session->phase == DERMA_PHASE_ROLL &&
         (session->stage == DERMA_ROLL_STROKES || session->stage == DERMA_ROLL_ENOUGH);
}

/* The drying of the roller may outlast the session: once it runs, nothing is left but to see what comes. */
static Screen
get_finish_screen (const DermaSession *session)
{
  DermaStep step;

  if (session->deadline_ms[DERMA_STEP_FIN_DRY_ROLLER] != 0)
    return SCREEN_DONE;

  step = derma_session_get_step (session);
  if (step == DERMA_STEP_FIN_LOG)
    return SCREEN_RECORD;

  return step < DERMA_STEP_FIN_LOG ? SCREEN_FINISH : SCREEN_ROLLER_CARE;
}

static Screen
get_screen (const DermaSession *session)
{
  switch (session->phase)
    {
    case DERMA_PHASE_PREPARE:
      return session->is_checked ? SCREEN_PREPARE : SCREEN_CHECK;
    case DERMA_PHASE_ROLL:
      return session->stage == DERMA_ROLL_CLEAN ? SCREEN_CLEAN : SCREEN_ROLL;
    case DERMA_PHASE_FINISH:
      return get_finish_screen (session);
    case DERMA_PHASE_ENDED:
    default:
      return SCREEN_NONE;
    }
}

static gboolean
drop_page_cb (gpointer page)
{
  return G_SOURCE_REMOVE;
}

static GtkWidget *
create_page (DermaWizard *self,
             Screen       screen)
{
  switch (screen)
    {
    case SCREEN_CHECK:
      return derma_check_page_new (self->control);
    case SCREEN_PREPARE:
    case SCREEN_CLEAN:
    case SCREEN_FINISH:
    case SCREEN_ROLLER_CARE:
      return derma_steps_page_new (self->control);
    case SCREEN_ROLL:
      return derma_roll_page_new (self->control);
    case SCREEN_RECORD:
      return derma_record_page_new (self->control);
    case SCREEN_DONE:
      return derma_done_page_new (self->control);
    case SCREEN_NONE:
    default:
      return NULL;
    }
}

static const char *
get_title (Screen screen)
{
  switch (screen)
    {
    case SCREEN_CHECK:
      return _ ("Check");
    case SCREEN_PREPARE:
      return _ ("Prepare");
    case SCREEN_ROLL:
      return _ ("Roll");
    case SCREEN_CLEAN:
      return _ ("Disinfect Again");
    case SCREEN_FINISH:
      return _ ("Finish");
    case SCREEN_RECORD:
      return _ ("Record");
    case SCREEN_ROLLER_CARE:
      return _ ("Roller Care");
    case SCREEN_DONE:
      return _ ("Done");
    case SCREEN_NONE:
    default:
      return _ ("Session");
    }
}

/* The page that is dropped may be the one whose button was pressed: it has to outlive its own callback. */
static void
show_page (DermaWizard *self,
           GtkWidget   *page)
{
  GtkWidget *old = adw_bin_get_child (self->place);

  if (old != NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop_page_cb, g_object_ref (old), g_object_unref);
  adw_bin_set_child (self->place, page);
}

static void
update (DermaWizard *self)
{
  const DermaSession *session = derma_session_control_get_session (self->control);
  Screen              screen = session != NULL ? get_screen (session) : SCREEN_NONE;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wizard.stop", can_take (self, DERMA_EVENT_STOP));
  adw_banner_set_revealed (self->banner, session != NULL && session->is_paused && screen != SCREEN_ROLL);

  /* The last page stays while it is left: there is nothing that could take its place. */
  if (screen == SCREEN_NONE)
    {
      leave (self);
      return;
    }
  if (screen == self->screen)
    return;

  self->screen = screen;
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), get_title (screen));
  show_page (self, create_page (self, screen));
}

static void
failed_cb (DermaSessionControl *control,
           const char          *text,
           DermaWizard         *self)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (adw_navigation_page_get_child (ADW_NAVIGATION_PAGE (self))), toast);
}

static void
pause_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  DermaWizard *self = DERMA_WIZARD (widget);

  pause_session (self);
  leave (self);
}

static void
resume_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  derma_session_control_take_kind (DERMA_WIZARD (widget)->control, DERMA_EVENT_RESUME);
}

static void
stop_response_cb (DermaWizard *self)
{
  derma_session_control_take_kind (self->control, DERMA_EVENT_STOP);
}

static void
stop_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DermaWizard        *self = DERMA_WIZARD (widget);
  const DermaSession *session = derma_session_control_get_session (self->control);
  AdwDialog          *dialog;

  /* Nobody rolls while reading a question. */
  if (session != NULL && is_on_skin (session))
    pause_session (self);

  dialog = derma_stop_dialog_new (session);
  g_signal_connect_object (dialog, "response::stop", G_CALLBACK (stop_response_cb), self, G_CONNECT_SWAPPED);

  adw_dialog_present (dialog, widget);
}

static void
wrong_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  derma_wrong_dialog_present (widget, DERMA_WIZARD (widget)->control);
}

static void
leave_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  leave (DERMA_WIZARD (widget));
}

static void
derma_wizard_dispose (GObject *object)
{
  DermaWizard *self = DERMA_WIZARD (object);

  g_clear_object (&self->control);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_WIZARD);

  G_OBJECT_CLASS (derma_wizard_parent_class)->dispose (object);
}

static void
derma_wizard_class_init (DermaWizardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_wizard_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-wizard.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaWizard, banner);
  gtk_widget_class_bind_template_child (widget_class, DermaWizard, place);

  gtk_widget_class_install_action (widget_class, "wizard.pause", NULL, pause_action);
  gtk_widget_class_install_action (widget_class, "wizard.resume", NULL, resume_action);
  gtk_widget_class_install_action (widget_class, "wizard.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "wizard.stop", NULL, stop_action);
  gtk_widget_class_install_action (widget_class, "wizard.wrong", NULL, wrong_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "wizard.pause", NULL);
}

static void
derma_wizard_init (DermaWizard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_wizard_new:
 * @control: of the open session
 *
 * Returns: (transfer floating): the page to push onto the window
 */
GtkWidget *
derma_wizard_new (DermaSessionControl *control)
{
  const DermaSession *session;
  DermaWizard        *self;

  g_return_val_if_fail (DERMA_IS_SESSION_CONTROL (control), NULL);

  self = g_object_new (DERMA_TYPE_WIZARD, NULL);
  self->control = g_object_ref (control);
  g_signal_connect_object (control, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (control, "failed", G_CALLBACK (failed_cb), self, 0);

  session = derma_session_control_get_session (control);
  if (session != NULL && session->is_paused && !is_on_skin (session))
    derma_session_control_take_kind (control, DERMA_EVENT_RESUME);
  update (self);

  return GTK_WIDGET (self);
}
