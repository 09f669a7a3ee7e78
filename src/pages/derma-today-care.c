/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-today-care.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "core/derma-format.h"
#include "pages/derma-aftercare-text.h"
#include "pages/derma-tick-list.h"

/**
 * DermaTodayCare:
 *
 * What Today says after a session: what is due for roller and skin, what may be put on the skin, and the ways to the healing log
 * and the aftercare view. What is due is shown for as long as there is something, all else for a week.
 *
 * Actions: care.put-away.
 */
struct _DermaTodayCare
{
  GtkBox parent_instance;

  DermaJournal    *journal;
  DermaClock      *clock;
  gint64           elapsed_s; /* since the last session, -1 before the first */
  DermaBand        band;
  DermaSensitivity sensitivity;
  gboolean         is_refused; /* something stronger than healing keeps the person from rolling */

  GtkWidget     *put_away;
  AdwActionRow  *put_away_row;
  GtkWidget     *do_now;
  DermaTickList *ticks;
  GtkWidget     *skin;
  AdwActionRow  *yes_row;
  AdwActionRow  *no_row;
  GtkWidget     *rows;
  AdwActionRow  *healing_row;
  AdwActionRow  *avoid_row;
  AdwActionRow  *rest_row;
};

G_DEFINE_FINAL_TYPE (DermaTodayCare, derma_today_care, GTK_TYPE_BOX)

static void
set_row (AdwActionRow *row,
         const char   *title,
         const char   *subtitle)
{
  if (title != NULL && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) != 0)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (g_strcmp0 (adw_action_row_get_subtitle (row), subtitle) != 0)
    adw_action_row_set_subtitle (row, subtitle);
}

/* After a session has ended its roller may still be drying. */
static void
show_put_away (DermaTodayCare *self)
{
  const DermaSession *session = derma_journal_get_late_session (self->journal, NULL);
  const gint64        now_ms = derma_clock_get_now_ms (self->clock);
  gboolean            is_drying = FALSE;
  gboolean            is_dry = FALSE;

  if (session != NULL)
    {
      const DermaStepState dry = derma_session_get_step_state (session, DERMA_STEP_FIN_DRY_ROLLER, now_ms);
      const DermaStepState store = derma_session_get_step_state (session, DERMA_STEP_FIN_STORE, now_ms);

      is_drying = dry == DERMA_STEP_STATE_RUNNING;
      is_dry = dry == DERMA_STEP_STATE_OVER || (dry == DERMA_STEP_STATE_DONE && store == DERMA_STEP_STATE_CURRENT);
    }

  gtk_widget_set_visible (self->put_away, is_drying || is_dry);
  gtk_widget_set_sensitive (GTK_WIDGET (self->put_away_row), is_dry);
  if (is_drying)
    {
      g_autofree char *clock = derma_format_clock (derma_clock_at (self->clock, session->deadline_ms[DERMA_STEP_FIN_DRY_ROLLER]));
      /* Translators: %s is a time of day */
      g_autofree char *subtitle = g_strdup_printf (_ ("It is drying until %s."), clock);

      set_row (self->put_away_row, NULL, subtitle);
    }
  else if (is_dry)
    {
      set_row (self->put_away_row, NULL, _ ("It is dry. Press here once it is in its case."));
    }
}

static void
update_do_now (DermaTodayCare *self)
{
  gtk_widget_set_visible (self->do_now, derma_tick_list_get_n_rows (self->ticks) > 0);
}

static void
show_skin (DermaTodayCare       *self,
           const DermaAftercare *aftercare)
{
  const char *no = derma_aftercare_get_skin_no (aftercare);

  set_row (self->yes_row, NULL, derma_aftercare_get_skin_yes (aftercare));
  gtk_widget_set_visible (GTK_WIDGET (self->no_row), no != NULL);
  set_row (self->no_row, NULL, no != NULL ? no : "");
}

static void
show_avoided (DermaTodayCare       *self,
              const DermaAftercare *aftercare,
              DermaTime             now)
{
  DermaAftercareItem items[DERMA_N_AFTERCARE_ITEMS];
  const guint        n = derma_aftercare_get_avoided (aftercare, items);
  g_autofree char   *title = g_strdup_printf (ngettext ("Still avoid %u thing", "Still avoid %u things", n), n);
  g_autofree char   *subtitle = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->avoid_row), n > 0);
  if (n == 0)
    return;

  subtitle = derma_aftercare_dup_first_end (items[0], derma_clock_at (self->clock, aftercare->entries[items[0]].until_s * 1000), now);
  set_row (self->avoid_row, title, subtitle);
}

static void
show_rest (DermaTodayCare        *self,
           const DermaPermission *permission,
           DermaTime              now)
{
  DermaPastSession *last = derma_journal_get_last_session (self->journal);
  const gboolean    is_told = derma_today_care_is_healing (self) && permission->next_allowed_s > now.utc_s;
  g_autofree char  *until = NULL;
  g_autofree char  *needle = NULL;
  g_autofree char  *title = NULL;
  g_autofree char  *subtitle = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->rest_row), is_told);
  if (!is_told)
    return;

  until = derma_format_date_time (derma_clock_at (self->clock, permission->next_allowed_s * 1000), now);
  needle = derma_format_needle (derma_past_session_get_needle_um (last));
  /* Translators: %s is a day and a time of day */
  title = g_strdup_printf (_ ("Rest until %s"), until);
  /* Translators: %1$s is a needle length */
  subtitle = g_strdup_printf (ngettext ("%1$s needs %2$u day between sessions.", "%1$s needs %2$u days between sessions.",
                                        permission->interval_days),
                              needle, permission->interval_days);
  set_row (self->rest_row, title, subtitle);
}

static void
show_care (DermaTodayCare            *self,
           const DermaAftercareInput *input,
           const DermaPermission     *permission)
{
  const DermaTime  now = derma_clock_get_now (self->clock);
  g_autofree char *log = derma_aftercare_dup_log_title (input, now);
  DermaAftercare   aftercare;
  DermaProfile     profile;

  derma_journal_get_profile (self->journal, &profile);
  self->band = input->sessions[0].band;
  self->sensitivity = profile.sensitivity;
  derma_aftercare_check (input, &aftercare);
  derma_tick_list_update (self->ticks, &aftercare);
  update_do_now (self);
  show_skin (self, &aftercare);
  set_row (self->healing_row, NULL, log);
  show_avoided (self, &aftercare, now);
  show_rest (self, permission, now);
}

/* What asks for more than time comes before the hours of healing. */
static gboolean
is_refused (const DermaPermission *permission)
{
  for (guint i = 0; i < permission->n_reasons; i++)
    {
      const DermaReason *reason = &permission->reasons[i];

      if (reason->rule == DERMA_RULE_AGE || reason->rule == DERMA_RULE_SCREEN_BLOCK || reason->rule == DERMA_RULE_SCREEN_DOCTOR ||
          (reason->is_red_flag && reason->until_s == 0))
        return TRUE;
    }

  return FALSE;
}

static void
put_away_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  DermaTodayCare *self = DERMA_TODAY_CARE (widget);
  g_autoptr (GError) error = NULL;

  if (!derma_journal_put_roller_away (self->journal, derma_clock_get_now_ms (self->clock), derma_clock_get_now (self->clock).offset_s, &error))
    {
      g_autofree char *text = derma_error_to_text (error);

      g_message ("The roller could not be put away: %s", error->message);
      adw_action_row_set_subtitle (self->put_away_row, text);
    }
}

/* What is due comes first. */
static gboolean
derma_today_care_grab_focus (GtkWidget *widget)
{
  DermaTodayCare *self = DERMA_TODAY_CARE (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->ticks)) || gtk_widget_grab_focus (GTK_WIDGET (self->healing_row));
}

static void
derma_today_care_dispose (GObject *object)
{
  DermaTodayCare *self = DERMA_TODAY_CARE (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_TODAY_CARE);

  G_OBJECT_CLASS (derma_today_care_parent_class)->dispose (object);
}

static void
derma_today_care_class_init (DermaTodayCareClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_today_care_dispose;
  widget_class->grab_focus = derma_today_care_grab_focus;

  g_type_ensure (DERMA_TYPE_TICK_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-today-care.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaTodayCare, put_away);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayCare, put_away_row);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayCare, do_now);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayCare, ticks);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayCare, skin);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayCare, yes_row);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayCare, no_row);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayCare, rows);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayCare, healing_row);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayCare, avoid_row);
  gtk_widget_class_bind_template_child (widget_class, DermaTodayCare, rest_row);
  gtk_widget_class_bind_template_callback (widget_class, update_do_now);

  gtk_widget_class_install_action (widget_class, "care.put-away", NULL, put_away_action);
}

static void
derma_today_care_init (DermaTodayCare *self)
{
  self->elapsed_s = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_today_care_new:
 *
 * Returns: (transfer floating): the rows; nothing is shown before the first derma_today_care_update()
 */
GtkWidget *
derma_today_care_new (DermaJournal *journal,
                      DermaClock   *clock)
{
  DermaTodayCare *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = g_object_new (DERMA_TYPE_TODAY_CARE, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  derma_tick_list_set_journal (self->ticks, journal, clock);

  return GTK_WIDGET (self);
}

/**
 * derma_today_care_update:
 * @permission: whether a session may start now
 *
 * Shows what holds now.
 */
void
derma_today_care_update (DermaTodayCare        *self,
                         const DermaPermission *permission)
{
  const DermaAftercareInput *input;

  g_return_if_fail (DERMA_IS_TODAY_CARE (self) && permission != NULL);

  input = derma_journal_get_aftercare (self->journal, derma_clock_get_now (self->clock), derma_clock_get_zone (self->clock));
  self->is_refused = is_refused (permission);
  self->elapsed_s = input != NULL ? MAX (input->now_s - input->sessions[0].t0_s, 0) : -1;

  show_put_away (self);
  gtk_widget_set_visible (self->skin, derma_today_care_is_in_course (self));
  gtk_widget_set_visible (self->rows, derma_today_care_is_in_course (self));
  if (derma_today_care_is_needed (self))
    show_care (self, input, permission);
  else
    gtk_widget_set_visible (self->do_now, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_visible (self->put_away) || gtk_widget_get_visible (self->do_now) ||
                                               gtk_widget_get_visible (self->skin));
}

/**
 * derma_today_care_is_needed:
 *
 * Returns: whether a session was rolled, and none is open
 */
gboolean
derma_today_care_is_needed (DermaTodayCare *self)
{
  g_return_val_if_fail (DERMA_IS_TODAY_CARE (self), FALSE);

  return self->elapsed_s >= 0 && derma_journal_get_open_session_id (self->journal) == 0;
}

/**
 * derma_today_care_is_in_course:
 *
 * Returns: whether the last session is less than a week ago, and none is open
 */
gboolean
derma_today_care_is_in_course (DermaTodayCare *self)
{
  return derma_today_care_is_needed (self) && derma_block_at (self->elapsed_s) < DERMA_BLOCK_LATER;
}

/**
 * derma_today_care_is_healing:
 *
 * Returns: whether the hours after the last session are what Today is about
 */
gboolean
derma_today_care_is_healing (DermaTodayCare *self)
{
  return derma_today_care_is_needed (self) && derma_block_at (self->elapsed_s) < DERMA_BLOCK_TO_DAY_7 && !self->is_refused;
}

/**
 * derma_today_care_get_share:
 *
 * Returns: how much of the hours of healing is over, 0 to 1
 */
double
derma_today_care_get_share (DermaTodayCare *self)
{
  g_return_val_if_fail (DERMA_IS_TODAY_CARE (self), 0);

  return CLAMP ((double) self->elapsed_s / (derma_block_get_from_h (DERMA_BLOCK_TO_DAY_7) * DERMA_HOUR_S), 0, 1);
}

/**
 * derma_today_care_dup_headline:
 *
 * Returns: (transfer full): how far the skin is, such as “Healing: hour 31 of 72”
 */
char *
derma_today_care_dup_headline (DermaTodayCare *self)
{
  const guint hour = (guint) (MAX (self->elapsed_s, 0) / DERMA_HOUR_S);
  const guint n_hours = derma_block_get_from_h (DERMA_BLOCK_TO_DAY_7);

  g_return_val_if_fail (DERMA_IS_TODAY_CARE (self), NULL);

  if (hour == 0)
    /* Translators: %u hours after a session the skin heals */
    return g_strdup_printf (_ ("Healing: first hour of %u"), n_hours);

  /* Translators: hours since a session, of those in which the skin heals */
  return g_strdup_printf (_ ("Healing: hour %1$u of %2$u"), hour, n_hours);
}

/**
 * derma_today_care_dup_expected:
 *
 * Returns: (transfer full): what the skin may look like by now, in a translated sentence
 */
char *
derma_today_care_dup_expected (DermaTodayCare *self)
{
  g_return_val_if_fail (DERMA_IS_TODAY_CARE (self), NULL);

  return derma_healing_dup_expected (self->band, self->sensitivity, self->elapsed_s);
}
