/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-flag-resolve.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "pages/derma-date-button.h"
#include "pages/derma-flag-text.h"
#include "widgets/derma-announce.h"

/**
 * DermaFlagResolve:
 *
 * Records what lifts the lock of red flags (protocol.md 6.4), and when it was so: that a doctor agrees to further sessions, or
 * that it has gone. Which of the two is asked depends on the strongest red flag that is open; all to which the same applies are
 * offered together.
 *
 * Actions: resolve.save.
 */
struct _DermaFlagResolve
{
  AdwDialog parent_instance;

  DermaJournal *journal;
  DermaClock   *clock;
  GPtrArray    *open;   /* (element-type DermaRaisedFlag): those that are offered */
  GPtrArray    *checks; /* (element-type GtkCheckButton): one for each of them */
  gboolean      is_agreement;

  AdwToastOverlay     *toasts;
  GtkLabel            *question;
  AdwPreferencesGroup *flags;
  AdwPreferencesRow   *when;
  DermaDateButton     *day;
  AdwPreferencesRow   *follows;
};

G_DEFINE_FINAL_TYPE (DermaFlagResolve, derma_flag_resolve, ADW_TYPE_DIALOG)

/* Of a day that is only named the end counts, so that no hour of the lock is given away; today it is now. */
static DermaTime
get_when (DermaFlagResolve *self)
{
  GTimeZone   *zone = derma_clock_get_zone (self->clock);
  const gint64 now_s = derma_clock_get_now (self->clock).utc_s;
  const gint64 end_s = derma_time_start_of_day (derma_date_button_get_day (self->day) + 1, zone) - 1;

  return derma_time_new (MIN (end_s, now_s), zone);
}

static gboolean
is_chosen (DermaFlagResolve *self,
           guint             index)
{
  return gtk_check_button_get_active (g_ptr_array_index (self->checks, index));
}

/* Returns: (transfer full): the red flags that are ticked. */
static GPtrArray *
list_chosen (DermaFlagResolve *self)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < self->open->len; i++)
    if (is_chosen (self, i))
      g_ptr_array_add (chosen, g_ptr_array_index (self->open, i));

  return chosen;
}

static gboolean
is_after_all (GPtrArray *flags,
              DermaTime  when)
{
  for (guint i = 0; i < flags->len; i++)
    if (derma_raised_flag_get_told (g_ptr_array_index (flags, i)).utc_s > when.utc_s)
      return FALSE;

  return TRUE;
}

static void
update (DermaFlagResolve *self)
{
  const gboolean  has_day = derma_date_button_get_day (self->day) != DERMA_NO_DAY;
  const DermaTime when = has_day ? get_when (self) : (DermaTime) { 0 };
  const DermaTime now = derma_clock_get_now (self->clock);
  g_autoptr (GPtrArray) chosen = list_chosen (self);
  const gboolean   can_save = chosen->len > 0 && has_day && is_after_all (chosen, when);
  g_autofree char *lock = NULL;
  const char      *title = _ ("Sessions are locked");
  const char      *subtitle;

  if (chosen->len == 0)
    subtitle = _ ("Tick what this is about.");
  else if (!has_day)
    subtitle = _ ("Choose the day.");
  else if (!can_save)
    subtitle = _ ("That is before you recorded it.");
  else
    subtitle = lock = derma_flag_dup_lock_after (self->journal, chosen, when, now, derma_clock_get_zone (self->clock));
  if (can_save && lock == NULL)
    {
      title = _ ("This no longer locks sessions");
      subtitle = "";
    }

  adw_preferences_row_set_title (self->follows, title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->follows), subtitle);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "resolve.save", can_save);
}

static void
day_chosen_cb (DermaFlagResolve *self,
               gint64            day)
{
  derma_date_button_set_day (self->day, day);
  update (self);
  derma_announce (GTK_WIDGET (self), adw_action_row_get_subtitle (ADW_ACTION_ROW (self->follows)), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DermaFlagResolve *self = DERMA_FLAG_RESOLVE (widget);
  g_autoptr (GPtrArray) chosen = list_chosen (self);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < chosen->len; i++)
    {
      const gint64 id = derma_raised_flag_get_id (g_ptr_array_index (chosen, i));

      g_array_append_val (ids, id);
    }

  if (derma_journal_resolve_red_flags (self->journal, (const gint64 *) (gpointer) ids->data, ids->len,
                                       self->is_agreement ? DERMA_RESOLUTION_DOCTOR : DERMA_RESOLUTION_GONE, get_when (self), &error))
    {
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }

  text = derma_error_to_text (error);
  g_message ("What lifts a lock was not stored: %s", error->message);
  adw_toast_overlay_add_toast (self->toasts, g_object_new (ADW_TYPE_TOAST, "title", text, "use-markup", FALSE, NULL));
}

static void
derma_flag_resolve_dispose (GObject *object)
{
  DermaFlagResolve *self = DERMA_FLAG_RESOLVE (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_FLAG_RESOLVE);

  G_OBJECT_CLASS (derma_flag_resolve_parent_class)->dispose (object);
}

static void
derma_flag_resolve_finalize (GObject *object)
{
  DermaFlagResolve *self = DERMA_FLAG_RESOLVE (object);

  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->checks);

  G_OBJECT_CLASS (derma_flag_resolve_parent_class)->finalize (object);
}

static void
derma_flag_resolve_class_init (DermaFlagResolveClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_DATE_BUTTON);

  object_class->dispose = derma_flag_resolve_dispose;
  object_class->finalize = derma_flag_resolve_finalize;

  gtk_widget_class_install_action (widget_class, "resolve.save", NULL, save_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-flag-resolve.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaFlagResolve, toasts);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagResolve, question);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagResolve, flags);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagResolve, when);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagResolve, day);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagResolve, follows);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
}

static void
derma_flag_resolve_init (DermaFlagResolve *self)
{
  self->open = g_ptr_array_new_with_free_func (g_object_unref);
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->day));
}

static void
add_flag (DermaFlagResolve *self,
          DermaRaisedFlag  *flag)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", derma_red_flag_get_title (derma_raised_flag_get_flag (flag)),
                                 "activatable-widget", check, NULL);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect_object (check, "toggled", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->flags, row);
  g_ptr_array_add (self->open, g_object_ref (flag));
  g_ptr_array_add (self->checks, check);
}

/**
 * derma_flag_resolve_present:
 * @parent: over which it is shown
 * @journal: in which a red flag is open
 *
 * Returns: (transfer none) (nullable): the dialog, which is on the screen; %NULL where no red flag is open
 */
AdwDialog *
derma_flag_resolve_present (GtkWidget    *parent,
                            DermaJournal *journal,
                            DermaClock   *clock)
{
  g_autoptr (GPtrArray) open = derma_flag_list_open (journal, derma_clock_get_now (clock));
  DermaFlagResolve *self;

  if (open->len == 0)
    return NULL;

  self = g_object_new (DERMA_TYPE_FLAG_RESOLVE, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  self->is_agreement = derma_red_flag_get_outlook (derma_raised_flag_get_flag (g_ptr_array_index (open, 0))) >= DERMA_OUTLOOK_SAME_DAY;
  adw_dialog_set_title (ADW_DIALOG (self), self->is_agreement ? _ ("Doctor’s Agreement") : _ ("It Has Gone"));
  gtk_label_set_label (self->question, self->is_agreement ? _ ("Has a doctor seen it, and agreed that you go on rolling later?") : _ ("What has gone?"));
  adw_preferences_row_set_title (self->when, self->is_agreement ? _ ("The doctor agreed on") : _ ("Gone since"));

  derma_date_button_set_clock (self->day, clock);
  derma_date_button_set_title (self->day, adw_preferences_row_get_title (self->when));
  derma_date_button_set_is_past (self->day, TRUE);

  for (guint i = 0; i < open->len; i++)
    {
      DermaRaisedFlag *flag = g_ptr_array_index (open, i);
      const gboolean   is_strong = derma_red_flag_get_outlook (derma_raised_flag_get_flag (flag)) >= DERMA_OUTLOOK_SAME_DAY;

      if (is_strong == self->is_agreement)
        add_flag (self, flag);
    }
  /* One among several is easily overlooked, and must not be lifted with the others. */
  if (self->checks->len == 1)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, 0), TRUE);
  update (self);
  adw_dialog_present (ADW_DIALOG (self), parent);

  return ADW_DIALOG (self);
}
