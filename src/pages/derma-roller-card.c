/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-roller-card.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "pages/derma-note-row.h"
#include "pages/derma-rename-dialog.h"
#include "pages/derma-retire-dialog.h"
#include "pages/derma-roller-text.h"
#include "widgets/derma-menu.h"

struct _DermaRollerCard
{
  AdwPreferencesGroup parent_instance;

  DermaJournal *journal;
  DermaClock   *clock;
  gint64        roller_id;
  GPtrArray    *notes; /* (element-type GtkWidget) */
  GPtrArray    *texts; /* (element-type utf8) of @notes */

  AdwActionRow   *head;
  GtkMenuButton  *more;
  GtkWidget      *judge;
  GtkWidget      *replace;
  AdwActionRow   *uses;
  GtkProgressBar *done;
  AdwActionRow   *age;
  AdwActionRow   *cleaning;
};

G_DEFINE_FINAL_TYPE (DermaRollerCard, derma_roller_card, ADW_TYPE_PREFERENCES_GROUP)

typedef enum
{
  USES_WANTED,
} DermaRollerCardSignal;

static guint signals[USES_WANTED + 1];

static DermaRoller *
get_roller (DermaRollerCard *self)
{
  return derma_journal_get_roller (self->journal, self->roller_id);
}

/* Over what the dialogs are shown, and where toasts are: it stays when the card goes. */
static GtkWidget *
get_place (DermaRollerCard *self)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  return overlay != NULL ? overlay : GTK_WIDGET (self);
}

/* Returns: (transfer full): what is to be said of it; the first @n_warnings keep it from being used */
static GPtrArray *
collect_notes (DermaRollerCard        *self,
               const DermaRollerFacts *facts,
               guint                  *n_warnings)
{
  const DermaTime now = derma_clock_get_now (self->clock);
  GPtrArray      *texts = g_ptr_array_new_with_free_func (g_free);
  char           *text = derma_roller_condition_to_text (facts, now);
  DermaProfile    profile;
  DermaCap        cap;

  if (text != NULL)
    g_ptr_array_add (texts, text);

  derma_journal_get_profile (self->journal, &profile);
  if (facts->needle_um > derma_needle_get_cap_um (&profile, &cap))
    /* Translators: two whole sentences: which limit a needle is over, and when it lifts */
    g_ptr_array_add (texts, g_strdup_printf (C_ ("limit", "%1$s %2$s"), derma_cap_get_reason (cap), derma_cap_get_lift (cap)));

  *n_warnings = texts->len;
  text = derma_roller_condition_to_notice (facts, now);
  if (text != NULL)
    g_ptr_array_add (texts, text);
  return texts;
}

static void
update_notes (DermaRollerCard        *self,
              const DermaRollerFacts *facts)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (self->judge));
  guint       n_warnings = 0;
  g_autoptr (GPtrArray) texts = collect_notes (self, facts, &n_warnings);
  gboolean is_same = texts->len == self->texts->len;

  for (guint i = 0; i < texts->len && is_same; i++)
    is_same = g_str_equal (g_ptr_array_index (texts, i), g_ptr_array_index (self->texts, i));
  if (is_same)
    return;

  for (guint i = 0; i < self->notes->len; i++)
    gtk_list_box_remove (list, g_ptr_array_index (self->notes, i));
  g_ptr_array_set_size (self->notes, 0);
  for (guint i = 0; i < texts->len; i++)
    {
      GtkWidget *note = derma_note_row_new (g_ptr_array_index (texts, i), i < n_warnings);

      gtk_list_box_insert (list, note, (int) i + 1); /* under the head */
      g_ptr_array_add (self->notes, note);
    }

  g_ptr_array_unref (self->texts);
  self->texts = g_steal_pointer (&texts);
}

static void
update_rows (DermaRollerCard *self,
             DermaRoller     *roller)
{
  const DermaRollerFacts *facts = derma_roller_get_facts (roller);
  const DermaTime         now = derma_clock_get_now (self->clock);
  GTimeZone              *zone = derma_clock_get_zone (self->clock);
  const guint             max_uses = derma_roller_get_max_uses (facts);
  g_autoptr (GArray) uses = derma_journal_list_roller_uses (self->journal, self->roller_id);
  g_autofree char *done = derma_roller_describe_uses (facts, now);
  g_autofree char *first = NULL;
  g_autofree char *days = derma_roller_describe_age (roller, now, zone, &first);
  g_autofree char *cleaned = NULL;

  if (uses->len > 0)
    cleaned = derma_roller_describe_cleaning (&g_array_index (uses, DermaRollerUse, uses->len - 1), now, zone);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->uses), done);
  gtk_progress_bar_set_fraction (self->done, (double) MIN (facts->uses, max_uses) / MAX (max_uses, 1));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->age), first);
  adw_action_row_set_subtitle (self->age, days);
  adw_action_row_set_subtitle (self->cleaning, cleaned != NULL ? cleaned : facts->uses > 0 ? _ ("Its sessions were told of afterwards")
                                                                                           : _ ("No session with it yet"));
}

/* What the journal allows with it, all else being well with the roller itself.
 *
 * Returns: (transfer full): a sentence */
static char *
dup_permission (DermaRollerCard        *self,
                const DermaRollerFacts *facts)
{
  const DermaTime  now = derma_clock_get_now (self->clock);
  GTimeZone       *zone = derma_clock_get_zone (self->clock);
  DermaSituation   situation = *derma_journal_get_situation (self->journal, now, zone);
  DermaPermission  permission;
  gint64           until_s = 0;
  g_autofree char *day = NULL;

  for (gsize i = 0; i < situation.n_rollers; i++)
    if (situation.rollers[i].id == facts->id)
      situation.chosen = (gssize) i;
  derma_permission_check (&situation, &permission);

  for (guint i = 0; i < permission.n_reasons; i++)
    if (permission.reasons[i].effect == DERMA_VERDICT_NO)
      {
        if (permission.reasons[i].until_s == 0)
          return g_strdup (_ ("You may use it when all that Today asks for first is done."));
        until_s = MAX (until_s, permission.reasons[i].until_s);
      }
  if (until_s <= now.utc_s)
    return g_strdup (_ ("You may use it now."));

  day = derma_format_date_time (derma_time_new (until_s, zone), now);
  /* Translators: %s is a day and a time */
  return g_strdup_printf (_ ("You may use it from %s."), day);
}

/* Returns: (transfer full): whether and when this person may use it, in a sentence */
static char *
dup_verdict (DermaRollerCard        *self,
             const DermaRollerFacts *facts)
{
  const DermaRollerCondition condition = derma_roller_get_condition (facts, derma_clock_get_now (self->clock));
  DermaProfile               profile;
  DermaCap                   cap;
  guint                      n;

  if (condition.needs_judging)
    return g_strdup (_ ("Not before you have said how it is."));
  if (!condition.is_usable)
    return g_strdup (_ ("Do not use it any more."));

  derma_journal_get_profile (self->journal, &profile);
  if (facts->needle_um <= derma_needle_get_cap_um (&profile, &cap))
    return dup_permission (self, facts);
  if (cap != DERMA_CAP_STEP_1 && cap != DERMA_CAP_STEP_2)
    return g_strdup (_ ("Not for you now: its needles are too long."));

  n = derma_needle_get_clean_sessions (facts->needle_um) - profile.clean_sessions;
  return g_strdup_printf (ngettext ("Not before %u more session that healed cleanly.", "Not before %u more sessions that healed cleanly.", n), n);
}

/* The general rule stands below what holds for this person. */
static void
update_head (DermaRollerCard        *self,
             const DermaRollerFacts *facts)
{
  g_autofree char *verdict = dup_verdict (self, facts);
  g_autofree char *text = g_strdup_printf ("%s\n%s", verdict, derma_band_get_advice (derma_band_for_needle (facts->needle_um)));

  adw_action_row_set_subtitle (self->head, text);
}

static void
cleaning_activated_cb (DermaRollerCard *self)
{
  g_signal_emit (self, signals[USES_WANTED], 0);
}

static void
rename_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  DermaRollerCard *self = DERMA_ROLLER_CARD (widget);

  derma_rename_dialog_present (get_place (self), self->journal, get_roller (self));
}

static void
replace_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  DermaRollerCard *self = DERMA_ROLLER_CARD (widget);

  derma_retire_dialog_present_replacing (get_place (self), self->journal, self->clock, self->roller_id);
}

static void
retire_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  DermaRollerCard *self = DERMA_ROLLER_CARD (widget);

  derma_retire_dialog_present (get_place (self), self->journal, self->clock, self->roller_id);
}

static gboolean
focus_cb (gpointer user_data)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (user_data)))
    derma_roller_card_focus (user_data);

  return G_SOURCE_REMOVE;
}

/* What was pressed may not be there any more: the dialog that asked gives the keyboard back to its list, where nobody finds it. */
static void
judge_closed_cb (DermaRollerCard *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_cb, g_object_ref (self), g_object_unref);
}

static void
judge_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  DermaRollerCard *self = DERMA_ROLLER_CARD (widget);
  AdwDialog       *dialog = derma_retire_dialog_present_judging (get_place (self), self->journal, self->clock, self->roller_id);

  g_signal_connect_object (dialog, "closed", G_CALLBACK (judge_closed_cb), self, G_CONNECT_SWAPPED);
}

static void
derma_roller_card_dispose (GObject *object)
{
  DermaRollerCard *self = DERMA_ROLLER_CARD (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_ROLLER_CARD);

  G_OBJECT_CLASS (derma_roller_card_parent_class)->dispose (object);
}

static void
derma_roller_card_finalize (GObject *object)
{
  DermaRollerCard *self = DERMA_ROLLER_CARD (object);

  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->texts);

  G_OBJECT_CLASS (derma_roller_card_parent_class)->finalize (object);
}

static void
derma_roller_card_class_init (DermaRollerCardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_roller_card_dispose;
  object_class->finalize = derma_roller_card_finalize;

  signals[USES_WANTED] = g_signal_new ("uses-wanted", DERMA_TYPE_ROLLER_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-roller-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaRollerCard, head);
  gtk_widget_class_bind_template_child (widget_class, DermaRollerCard, more);
  gtk_widget_class_bind_template_child (widget_class, DermaRollerCard, judge);
  gtk_widget_class_bind_template_child (widget_class, DermaRollerCard, replace);
  gtk_widget_class_bind_template_child (widget_class, DermaRollerCard, uses);
  gtk_widget_class_bind_template_child (widget_class, DermaRollerCard, done);
  gtk_widget_class_bind_template_child (widget_class, DermaRollerCard, age);
  gtk_widget_class_bind_template_child (widget_class, DermaRollerCard, cleaning);
  gtk_widget_class_bind_template_callback (widget_class, cleaning_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, derma_menu_active_notify_cb);
  gtk_widget_class_install_action (widget_class, "card.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "card.replace", NULL, replace_action);
  gtk_widget_class_install_action (widget_class, "card.retire", NULL, retire_action);
  gtk_widget_class_install_action (widget_class, "card.judge", NULL, judge_action);
}

static void
derma_roller_card_init (DermaRollerCard *self)
{
  self->notes = g_ptr_array_new ();
  self->texts = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_roller_card_new:
 * @roller_id: of a roller that is in use
 *
 * Returns: (transfer floating): the card
 */
GtkWidget *
derma_roller_card_new (DermaJournal *journal,
                       DermaClock   *clock,
                       gint64        roller_id)
{
  DermaRollerCard *self = g_object_new (DERMA_TYPE_ROLLER_CARD, NULL);

  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  self->roller_id = roller_id;
  derma_roller_card_update (self);

  return GTK_WIDGET (self);
}

/**
 * derma_roller_card_get_roller_id:
 *
 * Returns: the roller that it is about
 */
gint64
derma_roller_card_get_roller_id (DermaRollerCard *self)
{
  g_return_val_if_fail (DERMA_IS_ROLLER_CARD (self), 0);

  return self->roller_id;
}

/**
 * derma_roller_card_update:
 *
 * Shows what the journal holds.
 */
void
derma_roller_card_update (DermaRollerCard *self)
{
  DermaRoller            *roller;
  const DermaRollerFacts *facts;
  DermaRollerCondition    condition;
  g_autofree char        *title = NULL;
  g_autofree char        *name = NULL;
  gboolean                can_change;

  g_return_if_fail (DERMA_IS_ROLLER_CARD (self));

  roller = get_roller (self);
  if (roller == NULL)
    return;

  facts = derma_roller_get_facts (roller);
  condition = derma_roller_get_condition (facts, derma_clock_get_now (self->clock));
  can_change = !derma_journal_is_read_only (self->journal);
  title = derma_roller_dup_title (roller, self->journal);
  /* Translators: %s is a roller, such as “Lumo, 0.25 mm” */
  name = g_strdup_printf (_ ("More of %s"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->head), title);
  update_head (self, facts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->more), can_change);
  gtk_widget_set_visible (self->judge, can_change && condition.needs_judging);
  gtk_widget_set_visible (self->replace, can_change && !condition.needs_judging && (!condition.is_usable || condition.is_warning));
  update_notes (self, facts);
  update_rows (self, roller);
}

/**
 * derma_roller_card_focus:
 *
 * Puts the keyboard on what is to be said of the roller, or else on what may be done with it.
 */
void
derma_roller_card_focus (DermaRollerCard *self)
{
  g_return_if_fail (DERMA_IS_ROLLER_CARD (self));

  if (gtk_widget_get_visible (self->judge))
    gtk_widget_grab_focus (self->judge);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->cleaning));
}
