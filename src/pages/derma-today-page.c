/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-today-page.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "core/derma-format.h"
#include "pages/derma-check-in-offer.h"
#include "pages/derma-flag-notice.h"
#include "pages/derma-flag-text.h"
#include "pages/derma-reasons-dialog.h"
#include "pages/derma-section-dialog.h"
#include "pages/derma-today-care.h"
#include "pages/derma-today-face.h"
#include "pages/derma-today-plan.h"
#include "pages/derma-today-text.h"
#include "widgets/derma-announce.h"
#include "widgets/derma-button-label.h"
#include "widgets/derma-change.h"

#define READY_ICON "object-select-symbolic"
#define MAX_ROWS 4 /* more are no glance */

/**
 * DermaTodayPage:
 *
 * The first view: may I roll today, and if not, from when and why not. The face shows how long ago each section was
 * rolled. While something has to be done about a red flag, its notice is all there is.
 */
struct _DermaTodayPage
{
  AdwBreakpointBin parent_instance;

  DermaJournal   *journal;
  DermaClock     *clock;
  DermaPermission permission;
  gboolean        is_shown;  /* the words have been set once */
  gboolean        is_paused; /* the plan */
  gboolean        has_ages;  /* a section was rolled some days ago */
  gboolean        had_focus;
  guint           focus_source;

  DermaFlagNotice *notice; /* or NULL */
  AdwBin          *notice_place;
  GtkWidget       *resume;

  DermaFace      *face;
  GtkLabel       *caption;
  GtkImage       *status_icon;
  GtkLabel       *date;
  GtkLabel       *headline;
  GtkWidget      *hours;
  GtkLabel       *reason;
  GtkWidget      *buttons;
  GtkButton      *primary;
  GtkButton      *start; /* beside one that is suggested more */
  GtkButton      *why;
  GtkButton      *end;
  GtkLabel       *effort;
  DermaTodayCare *care; /* or NULL */
  AdwBin         *care_place;
  gboolean        is_narrow;
  GtkWidget      *rows;
  AdwActionRow   *check_in_row;
  AdwActionRow   *healing_row;
  DermaTodayPlan *plan_row;
  AdwActionRow   *first_row;
  AdwActionRow   *last_row;
  AdwActionRow   *roller_row;
};

G_DEFINE_FINAL_TYPE (DermaTodayPage, derma_today_page, ADW_TYPE_BREAKPOINT_BIN)

typedef enum
{
  PROP_FACE_VIEW = 1,
} DermaTodayPageProperty;

static GParamSpec *properties[PROP_FACE_VIEW + 1];

static void
update_caption (DermaTodayPage *self)
{
  const gboolean is_mirror = derma_face_get_view (self->face) == DERMA_VIEW_MIRROR;
  const char    *caption;

  if (self->has_ages)
    caption = is_mirror ? _ ("Days since last rolled · As in the mirror") : _ ("Days since last rolled · As on a photo");
  else
    caption = is_mirror ? _ ("As in the mirror") : _ ("As on a photo");

  derma_change_label (GTK_WIDGET (self->caption), caption);
}

static gboolean
has_open_session (DermaTodayPage *self)
{
  return derma_journal_get_open_session_id (self->journal) != 0;
}

static gboolean
is_healing (DermaTodayPage *self)
{
  return self->care != NULL && derma_today_care_is_healing (self->care);
}

static gboolean
is_in_course (DermaTodayPage *self)
{
  return self->care != NULL && derma_today_care_is_in_course (self->care);
}

static void
update_words (DermaTodayPage       *self,
              const DermaSituation *situation)
{
  const DermaPermission *permission = &self->permission;
  g_autofree char       *date = derma_format_date_time (situation->now, situation->now);
  g_autofree char       *headline = NULL;
  g_autofree char       *reason = NULL;
  const char            *icon = READY_ICON;

  if (has_open_session (self))
    {
      headline = g_strdup (C_ ("headline", "A session is open"));
      reason = derma_today_describe_open_session (derma_journal_get_session (self->journal));
      icon = "media-playback-pause-symbolic";
    }
  else if (is_healing (self))
    {
      headline = derma_today_care_dup_headline (self->care);
      reason = derma_today_care_dup_expected (self->care);
      icon = "alarm-symbolic";
    }
  else
    {
      headline = derma_permission_to_headline (permission, situation);
      if (self->is_paused && permission->verdict != DERMA_VERDICT_NO)
        reason = derma_today_plan_dup_pause (self->journal, self->clock, permission, situation);
      else if (permission->n_reasons > 0)
        reason = derma_today_describe_refusal (permission, situation);
      else
        reason = derma_today_describe_readiness (permission, situation);
      if (permission->verdict == DERMA_VERDICT_NO)
        icon = permission->changes_at_s != 0 ? "alarm-symbolic" : "dialog-information-symbolic";
    }

  if (self->is_shown && g_strcmp0 (gtk_label_get_label (self->headline), headline) != 0)
    derma_announce (GTK_WIDGET (self->headline), headline, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  derma_change_label (GTK_WIDGET (self->date), date);
  derma_change_label (GTK_WIDGET (self->headline), headline);
  derma_change_label (GTK_WIDGET (self->reason), reason);
  gtk_image_set_from_icon_name (self->status_icon, icon);
  if (g_str_equal (icon, READY_ICON))
    gtk_widget_add_css_class (GTK_WIDGET (self->status_icon), "success");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->status_icon), "success");
  self->is_shown = TRUE;
}

static void
update_hours (DermaTodayPage *self)
{
  gtk_widget_set_visible (self->hours, is_healing (self));
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->hours), self->care != NULL ? derma_today_care_get_share (self->care) : 0);
}

static void
set_primary (DermaTodayPage *self,
             const char     *label,
             const char     *action,
             gboolean        is_suggested)
{
  gtk_widget_set_visible (GTK_WIDGET (self->primary), label != NULL);
  if (label == NULL)
    return;

  derma_button_label_set (self->primary, label);
  gtk_button_set_use_underline (self->primary, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->primary), action);
  if (is_suggested)
    gtk_widget_add_css_class (GTK_WIDGET (self->primary), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->primary), "suggested-action");
}

/* A refusal replaces the button: what is offered instead is what would change the answer. */
static void
set_primary_for_refusal (DermaTodayPage *self,
                         gboolean        has_roller)
{
  const char *label = _ ("_Add Roller");
  const char *action = "win.add-roller";

  if (has_roller)
    derma_today_get_offer (&self->permission, &label, &action);
  set_primary (self, label, action, !has_roller);
}

static void
update_buttons (DermaTodayPage       *self,
                const DermaSituation *situation)
{
  const gboolean is_open = has_open_session (self);
  const gboolean is_refused = !is_open && self->permission.verdict == DERMA_VERDICT_NO;
  const gboolean is_quiet = is_healing (self);
  const gboolean is_resumed = self->is_paused && !is_open && !is_refused && !is_quiet && !derma_journal_is_read_only (self->journal);

  gtk_widget_set_visible (GTK_WIDGET (self->start), is_resumed);
  gtk_widget_set_visible (GTK_WIDGET (self->end), is_open);
  gtk_widget_set_visible (GTK_WIDGET (self->why), !is_open && !is_quiet && self->permission.n_reasons > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->effort), !is_open && !is_refused && !is_resumed);

  /* Alone it looks like a button, beside another one it is quiet. */
  if (is_refused)
    gtk_widget_remove_css_class (GTK_WIDGET (self->why), "flat");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->why), "flat");

  if (derma_journal_is_read_only (self->journal))
    {
      set_primary (self, NULL, NULL, FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->end), FALSE);
    }
  else if (is_quiet) /* nothing is urged, and what there is to do stands below */
    set_primary (self, NULL, NULL, FALSE);
  else if (is_open)
    set_primary (self, _ ("_Resume Session"), "win.start-session", TRUE);
  else if (is_refused)
    set_primary_for_refusal (self, situation->n_rollers > 0);
  else if (is_resumed) /* rolling stays possible, but it is not what was planned */
    set_primary (self, _ ("_Resume Plan"), "win.resume-plan", FALSE);
  else
    set_primary (self, _ ("_Start Session"), "win.start-session", TRUE);

  gtk_widget_set_visible (self->buttons, is_open || !is_refused || gtk_widget_get_visible (GTK_WIDGET (self->primary)) ||
                                           gtk_widget_get_visible (GTK_WIDGET (self->why)));
}

static void
update_last_row (DermaTodayPage *self)
{
  DermaPastSession *last = derma_journal_get_last_session (self->journal);

  gtk_widget_set_visible (GTK_WIDGET (self->last_row),
                          last != NULL && (!is_in_course (self) || derma_today_is_unreadable (last)));
  if (last != NULL)
    {
      g_autofree char *title = NULL;
      g_autofree char *subtitle = derma_today_describe_last_session (last, derma_clock_get_now (self->clock), &title);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->last_row), title);
      adw_action_row_set_subtitle (self->last_row, subtitle);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->last_row), "x", derma_past_session_get_id (last));
    }
}

static void
update_roller_row (DermaTodayPage       *self,
                   const DermaSituation *situation)
{
  const DermaRollerFacts *facts = NULL;

  if (situation->n_rollers > 0)
    facts = &situation->rollers[self->permission.roller >= 0 ? self->permission.roller : 0];
  gtk_widget_set_visible (GTK_WIDGET (self->roller_row), facts != NULL && !is_in_course (self));
  if (facts != NULL)
    {
      g_autofree char *title = NULL;
      g_autofree char *subtitle = derma_today_describe_roller (facts, situation->now, &title);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->roller_row), title);
      adw_action_row_set_subtitle (self->roller_row, subtitle);
    }
}

/* From the end of rolling until everything is back to zero; where the button offers the same it is not said twice. */
static void
update_healing_row (DermaTodayPage       *self,
                    const DermaSituation *situation)
{
  const gboolean is_offered = !has_open_session (self) && derma_today_is_healing (situation);

  gtk_widget_set_visible (GTK_WIDGET (self->healing_row), is_offered && !is_in_course (self) &&
                                                            !derma_today_has_reason (&self->permission, DERMA_RULE_NOT_HEALED));
  if (is_offered)
    {
      g_autofree char *subtitle = derma_today_describe_healing (situation);

      adw_action_row_set_subtitle (self->healing_row, subtitle);
    }
}

static void
update_rows (DermaTodayPage       *self,
             const DermaSituation *situation)
{
  guint n_rows = 0;

  gtk_widget_set_visible (GTK_WIDGET (self->check_in_row), derma_check_in_offer_due (self->check_in_row, self->journal, self->clock));
  update_healing_row (self, situation);
  derma_today_plan_update (self->plan_row, self->journal, self->clock, gtk_widget_get_visible (GTK_WIDGET (self->start)));
  update_last_row (self);
  update_roller_row (self, situation);
  gtk_widget_set_visible (GTK_WIDGET (self->first_row), situation->n_completed == 0 && situation->n_rollers > 0 &&
                                                          !derma_today_has_reason (&self->permission, DERMA_RULE_FIRST));
  derma_today_plan_make_room (self->plan_row, self->journal, MAX_ROWS);
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_visible (row) && ++n_rows > MAX_ROWS)
      gtk_widget_set_visible (row, FALSE);
  gtk_widget_set_visible (self->rows, n_rows > 0);
}

/* Not bound: a bound direct child would be unparented behind the back of the bin when the template is disposed. */
static GtkStack *
get_heads (DermaTodayPage *self)
{
  return GTK_STACK (adw_breakpoint_bin_get_child (ADW_BREAKPOINT_BIN (self)));
}

/* What most people never see, or do not see at the first start, is made when it is needed. */
static void
make_parts (DermaTodayPage *self,
            GCallback       notice_changed)
{
  g_autoptr (GPtrArray) open = self->notice == NULL ? derma_flag_list_open (self->journal, derma_clock_get_now (self->clock)) : NULL;

  if (open != NULL && open->len > 0)
    {
      self->notice = DERMA_FLAG_NOTICE (derma_flag_notice_new (self->journal, self->clock));
      g_object_set (self->notice, "narrow", self->is_narrow, NULL);
      g_signal_connect_object (self->notice, "notify::is-open", notice_changed, self, G_CONNECT_SWAPPED);
      adw_bin_set_child (self->notice_place, GTK_WIDGET (self->notice));
    }

  if (self->care == NULL && derma_journal_get_last_session (self->journal) != NULL)
    {
      self->care = DERMA_TODAY_CARE (derma_today_care_new (self->journal, self->clock));
      adw_bin_set_child (self->care_place, GTK_WIDGET (self->care));
      g_object_bind_property (self->care, "visible", self->care_place, "visible", G_BINDING_SYNC_CREATE);
    }
}

static void
update (DermaTodayPage *self)
{
  const DermaSituation *situation;

  if (self->journal == NULL)
    return;

  situation = derma_journal_get_situation (self->journal, derma_clock_get_now (self->clock), derma_clock_get_zone (self->clock));
  derma_permission_check (situation, &self->permission);

  self->is_paused = derma_today_plan_is_paused (self->journal, situation->now);
  make_parts (self, G_CALLBACK (update));
  gtk_stack_set_visible_child_name (get_heads (self), self->notice != NULL && derma_flag_notice_is_open (self->notice) ? "flag" : "today");
  gtk_widget_set_visible (self->resume, has_open_session (self) && !derma_journal_is_read_only (self->journal));
  if (self->care != NULL)
    derma_today_care_update (self->care, &self->permission);
  update_words (self, situation);
  update_hours (self);
  update_buttons (self, situation);
  update_rows (self, situation);
  self->has_ages = derma_today_face_show (self->face, self->journal, situation->now, is_healing (self));
  update_caption (self);
}

static void
set_narrow (DermaTodayPage *self,
            gboolean        is_narrow)
{
  self->is_narrow = is_narrow;
  if (self->notice != NULL)
    g_object_set (self->notice, "narrow", is_narrow, NULL);
}

static void
narrow_cb (DermaTodayPage *self)
{
  set_narrow (self, TRUE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->headline), "hero-title");
  gtk_widget_add_css_class (GTK_WIDGET (self->headline), "hero-narrow");
}

static void
wide_cb (DermaTodayPage *self)
{
  set_narrow (self, FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->headline), "hero-narrow");
  gtk_widget_add_css_class (GTK_WIDGET (self->headline), "hero-title");
}

static void
section_activated_cb (DermaTodayPage *self,
                      guint           section)
{
  derma_section_dialog_present (GTK_WIDGET (self), self->journal, (DermaSection) section, derma_clock_get_now (self->clock));
}

static void
why_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  DermaTodayPage       *self = DERMA_TODAY_PAGE (widget);
  const DermaSituation *situation =
    derma_journal_get_situation (self->journal, derma_clock_get_now (self->clock), derma_clock_get_zone (self->clock));

  derma_reasons_dialog_present (widget, &self->permission, situation);
}

/* Hidden by the wizard the page follows neither the time nor the session; it catches up when it is shown again. */
static void
update_shown (DermaTodayPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

/* Who comes back to the page by the switcher of views may go on to another one. */
static gboolean
is_focus_elsewhere (DermaTodayPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return self->had_focus && focus != NULL && gtk_widget_get_mapped (focus) && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
focus_primary_cb (gpointer data)
{
  DermaTodayPage *self = DERMA_TODAY_PAGE (data);

  self->focus_source = 0;
  if (is_focus_elsewhere (self))
    return;

  self->had_focus = TRUE;
  if (gtk_widget_get_visible (GTK_WIDGET (self->primary)))
    gtk_widget_grab_focus (GTK_WIDGET (self->primary));
  else if (is_in_course (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->care));
}

/* Once the page is shown whoever shows it moves the focus on, past what has it by then: it would come to the button that ends
 * a session. */
static void
derma_today_page_map (GtkWidget *widget)
{
  DermaTodayPage *self = DERMA_TODAY_PAGE (widget);

  update (self);
  GTK_WIDGET_CLASS (derma_today_page_parent_class)->map (widget);
  if (self->focus_source == 0)
    self->focus_source = g_idle_add_once (focus_primary_cb, self);
}

static void
derma_today_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&DERMA_TODAY_PAGE (widget)->focus_source, g_source_remove);
  GTK_WIDGET_CLASS (derma_today_page_parent_class)->unmap (widget);
}

static void
derma_today_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  DermaTodayPage *self = DERMA_TODAY_PAGE (object);

  switch ((DermaTodayPageProperty) prop_id)
    {
    case PROP_FACE_VIEW:
      g_value_set_string (value, derma_view_get_id (derma_face_get_view (self->face)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_today_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  DermaTodayPage *self = DERMA_TODAY_PAGE (object);
  const DermaView view = derma_view_from_id (g_value_get_string (value));

  switch ((DermaTodayPageProperty) prop_id)
    {
    case PROP_FACE_VIEW:
      if (derma_face_get_view (self->face) == view)
        return;
      derma_face_set_view (self->face, view);
      update_caption (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
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

  object_class->get_property = derma_today_page_get_property;
  object_class->set_property = derma_today_page_set_property;
  object_class->dispose = derma_today_page_dispose;
  widget_class->map = derma_today_page_map;
  widget_class->unmap = derma_today_page_unmap;

  properties[PROP_FACE_VIEW] =
    g_param_spec_string ("face-view", NULL, NULL, "mirror", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "today.why", NULL, why_action);

  g_type_ensure (DERMA_TYPE_FACE);
  g_type_ensure (DERMA_TYPE_TODAY_PLAN);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, notice_place);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, resume);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, face);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, caption);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, status_icon);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, date);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, headline);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, reason);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, primary);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, start);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, why);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, end);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, effort);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, rows);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, hours);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, care_place);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, first_row);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, plan_row);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, check_in_row);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, healing_row);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, last_row);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayPage, roller_row);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, section_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}

static void
derma_today_page_init (DermaTodayPage *self)
{
  g_autofree char *effort = derma_today_describe_effort ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->effort, effort);
  update_caption (self);
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
  g_signal_connect_object (journal, "changed", G_CALLBACK (update_shown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "tick", G_CALLBACK (update_shown), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
