/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-patch-test-group.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "core/derma-format.h"
#include "pages/derma-date-button.h"
#include "treatment/derma-patch-test.h"

struct _DermaPatchTestGroup
{
  AdwPreferencesGroup parent_instance;

  DermaJournal      *journal;
  DermaClock        *clock;
  DermaPatchTestKind kind;

  AdwActionRow    *state;
  GtkImage        *state_icon;
  AdwActionRow    *passed;
  AdwActionRow    *reacted;
  DermaDateButton *started;
  AdwButtonRow    *start;
};

G_DEFINE_FINAL_TYPE (DermaPatchTestGroup, derma_patch_test_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const DermaSituation *
get_situation (DermaPatchTestGroup *self)
{
  return derma_journal_get_situation (self->journal, derma_clock_get_now (self->clock), derma_clock_get_zone (self->clock));
}

/* The needle that is to be tested: of the roller that was chosen, else of the one that a session is best with; 0: none. */
static guint
get_needle_um (DermaPatchTestGroup *self)
{
  const DermaSituation *situation = get_situation (self);
  DermaPermission       permission;

  if (self->kind != DERMA_PATCH_TEST_ROLLER)
    return 0;

  derma_permission_check (situation, &permission);
  return permission.roller >= 0 ? situation->rollers[permission.roller].needle_um : 0;
}

static void
read_test (DermaPatchTestGroup *self,
           DermaPatchTest      *test,
           DermaProfile        *profile)
{
  const guint           needle_um = get_needle_um (self);
  const DermaSituation *situation = get_situation (self);

  *profile = situation->profile;
  derma_profile_add_answers (profile, situation->answers, situation->n_answers);
  derma_situation_get_patch_test (situation, self->kind, needle_um, test);
}

static void
store (DermaPatchTestGroup  *self,
       const DermaPatchTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (derma_journal_set_patch_test (self->journal, self->kind, test, derma_clock_get_now (self->clock), &error))
    return;

  text = derma_error_to_text (error);
  g_message ("A patch test was not stored: %s", error->message);
  g_signal_emit (self, signals[FAILED], 0, text);
}

/* The row that was pressed goes; what it brought is told at the top. */
static void
focus_state (DermaPatchTestGroup *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->state));
}

static void
judge (DermaPatchTestGroup *self,
       gboolean             has_reaction)
{
  const DermaTime now = derma_clock_get_now (self->clock);
  DermaPatchTest  test;
  DermaProfile    profile;

  focus_state (self);
  read_test (self, &test, &profile);

  /* Nothing to see at a look before the last one: the test runs on. */
  if (!derma_patch_test_judge (self->kind, &profile, has_reaction, now.utc_s, &test))
    test.looked = now;
  store (self, &test);
}

static void
passed_activated_cb (DermaPatchTestGroup *self)
{
  judge (self, FALSE);
}

static void
reacted_activated_cb (DermaPatchTestGroup *self)
{
  judge (self, TRUE);
}

/* Of a day that is only named the end counts, so that no hour is given away; today it is now. */
static void
started_chosen_cb (DermaPatchTestGroup *self,
                   gint64               day)
{
  GTimeZone   *zone = derma_clock_get_zone (self->clock);
  const gint64 end_s = derma_time_start_of_day (day + 1, zone) - 1;
  const gint64 now_s = derma_clock_get_now (self->clock).utc_s;

  store (self, &(DermaPatchTest) { .started = derma_time_new (MIN (end_s, now_s), zone), .needle_um = get_needle_um (self) });
}

static void
start_activated_cb (DermaPatchTestGroup *self)
{
  focus_state (self);
  store (self, &(DermaPatchTest) { .started = derma_clock_get_now (self->clock), .needle_um = get_needle_um (self) });
}

/* What is looked for, or when. */
static char *
dup_next (DermaPatchTestGroup  *self,
          DermaPatchState       state,
          const DermaPatchLook *next)
{
  g_autofree char *when = NULL;

  if (state == DERMA_PATCH_LOOK || state == DERMA_PATCH_JUDGE)
    return g_strdup (next->question);
  if (state != DERMA_PATCH_WAITING)
    return g_strdup ("");

  when = derma_format_date_time (derma_time_new (next->at_s, derma_clock_get_zone (self->clock)), derma_clock_get_now (self->clock));
  /* Translators: %s is a day and a time */
  return g_strdup_printf (_ ("Look at the spot on %s."), when);
}

static const char *
get_start_title (DermaPatchTestGroup *self,
                 DermaPatchState      state)
{
  if (state == DERMA_PATCH_NOT_STARTED)
    return _ ("Start It Now");

  return self->kind == DERMA_PATCH_TEST_ROLLER ? _ ("Test Another Roller") : _ ("Test Another Product");
}

static void
update_state (DermaPatchTestGroup *self,
              const char          *text,
              const char          *next,
              DermaPatchState      state)
{
  const char *icon = "dialog-information-symbolic";

  if (state == DERMA_PATCH_FAILED)
    icon = "dialog-warning-symbolic";
  else if (state == DERMA_PATCH_PASSED)
    icon = "object-select-symbolic";

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->state), text);
  adw_action_row_set_subtitle (self->state, next);
  gtk_image_set_from_icon_name (self->state_icon, icon);
  if (state == DERMA_PATCH_FAILED)
    gtk_widget_add_css_class (GTK_WIDGET (self->state), "warning-row");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state), "warning-row");
}

static void
update (DermaPatchTestGroup *self)
{
  DermaPatchTest   test;
  DermaProfile     profile;
  DermaPatchLook   look = { 0 };
  DermaPatchState  state;
  g_autofree char *next = NULL;
  gboolean         is_due;

  read_test (self, &test, &profile);
  state = derma_patch_test_get_state (self->kind, &test, &profile, derma_clock_get_now (self->clock).utc_s, &look);
  next = dup_next (self, state, &look);
  is_due = state == DERMA_PATCH_LOOK || state == DERMA_PATCH_JUDGE;
  update_state (self, derma_patch_state_get_text (self->kind, state), next, state);

  /* A reaction may show at any time; that there is none only when it is looked for. */
  gtk_widget_set_visible (GTK_WIDGET (self->passed), is_due);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->passed),
                                 state == DERMA_PATCH_LOOK ? _ ("No, there is nothing to see") : _ ("No, it went well"));
  gtk_widget_set_visible (GTK_WIDGET (self->reacted), is_due || state == DERMA_PATCH_WAITING);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reacted), is_due ? _ ("Yes, my skin reacted") : _ ("My skin reacted"));
  adw_action_row_set_subtitle (self->reacted, is_due ? "" : derma_patch_test_get_early_question (self->kind));

  gtk_widget_set_visible (GTK_WIDGET (self->start), !is_due && state != DERMA_PATCH_WAITING);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->start), get_start_title (self, state));
  derma_date_button_set_day (self->started, test.started.utc_s != 0 ? derma_time_get_local_day (test.started) : DERMA_NO_DAY);
}

static void
derma_patch_test_group_dispose (GObject *object)
{
  DermaPatchTestGroup *self = DERMA_PATCH_TEST_GROUP (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_PATCH_TEST_GROUP);

  G_OBJECT_CLASS (derma_patch_test_group_parent_class)->dispose (object);
}

static void
derma_patch_test_group_class_init (DermaPatchTestGroupClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_DATE_BUTTON);

  object_class->dispose = derma_patch_test_group_dispose;

  signals[FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-patch-test-group.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaPatchTestGroup, state);
  gtk_widget_class_bind_template_child (widget_class, DermaPatchTestGroup, state_icon);
  gtk_widget_class_bind_template_child (widget_class, DermaPatchTestGroup, passed);
  gtk_widget_class_bind_template_child (widget_class, DermaPatchTestGroup, reacted);
  gtk_widget_class_bind_template_child (widget_class, DermaPatchTestGroup, started);
  gtk_widget_class_bind_template_child (widget_class, DermaPatchTestGroup, start);
  gtk_widget_class_bind_template_callback (widget_class, passed_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, reacted_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, started_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_activated_cb);
}

static void
derma_patch_test_group_init (DermaPatchTestGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_patch_test_group_new:
 * @kind: which of the two tests
 *
 * Returns: (transfer floating): the group
 */
GtkWidget *
derma_patch_test_group_new (DermaJournal      *journal,
                            DermaClock        *clock,
                            DermaPatchTestKind kind)
{
  DermaPatchTestGroup *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = g_object_new (DERMA_TYPE_PATCH_TEST_GROUP,
                       "title", derma_patch_test_get_title (kind),
                       "description", derma_patch_test_get_instruction (kind),
                       NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  self->kind = kind;
  derma_date_button_set_clock (self->started, clock);
  derma_date_button_set_title (self->started, _ ("Started on"));
  derma_date_button_set_is_past (self->started, TRUE);
  g_signal_connect_object (journal, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "tick", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * derma_patch_test_group_get_state_row:
 *
 * Returns: (transfer none): the row that says how the test stands, to which the keyboard can go
 */
GtkWidget *
derma_patch_test_group_get_state_row (DermaPatchTestGroup *self)
{
  g_return_val_if_fail (DERMA_IS_PATCH_TEST_GROUP (self), NULL);

  return GTK_WIDGET (self->state);
}
