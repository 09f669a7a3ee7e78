/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-flag-notice.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "pages/derma-flag-resolve.h"
#include "pages/derma-flag-say.h"
#include "pages/derma-flag-text.h"
#include "pages/derma-flag-told-row.h"
#include "widgets/derma-announce.h"
#include "widgets/derma-button-label.h"
#include "widgets/derma-change.h"

struct _DermaFlagNotice
{
  AdwBin parent_instance;

  DermaJournal *journal;
  DermaClock   *clock;
  GPtrArray    *open;      /* (element-type DermaRaisedFlag): what is shown, strongest first */
  char         *lock_text; /* (nullable): what is shown of it */
  GPtrArray    *rows;      /* (element-type GtkWidget): of what was told */
  gint64        said_id;   /* the red flag that was announced; 0: none */
  gboolean      is_narrow;

  GtkWidget           *card;
  GtkLabel            *headline;
  GtkLabel            *why;
  GtkLabel            *advice;
  GtkLabel            *when_to_call;
  GtkButton           *print;
  GtkWidget           *say;
  GtkButton           *resolve;
  GtkBox              *groups;
  AdwPreferencesGroup *told;
  AdwPreferencesGroup *until;
};

G_DEFINE_FINAL_TYPE (DermaFlagNotice, derma_flag_notice, ADW_TYPE_BIN)

typedef enum
{
  PROP_IS_OPEN = 1,
  PROP_NARROW,
} DermaFlagNoticeProperty;

static GParamSpec *properties[PROP_NARROW + 1];

/* What the app may say of any skin that something is wrong with (protocol.md 5.2). */
static const DermaAftercareItem LEAVE_ALONE[] = {
  DERMA_AFTERCARE_NO_LEFTOVER_DRUGS,
  DERMA_AFTERCARE_HANDS_OFF,
  DERMA_AFTERCARE_NO_PICK,
};

static DermaRaisedFlag *
get_strongest (DermaFlagNotice *self)
{
  return g_ptr_array_index (self->open, 0);
}

static DermaOutlook
get_outlook (DermaFlagNotice *self)
{
  return derma_red_flag_get_outlook (derma_raised_flag_get_flag (get_strongest (self)));
}

static void
announce (DermaFlagNotice *self)
{
  g_autofree char *text = NULL;

  if (!derma_flag_notice_is_open (self) || !gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      self->said_id == derma_raised_flag_get_id (get_strongest (self)))
    return;

  self->said_id = derma_raised_flag_get_id (get_strongest (self));
  /* Translators: two whole sentences, the first without its full stop: “See a doctor today. Yellow fluid is a sign of infection.” */
  text = g_strdup_printf (_ ("%1$s. %2$s"), gtk_label_get_label (self->headline), gtk_label_get_label (self->why));
  derma_announce (GTK_WIDGET (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
update_card (DermaFlagNotice *self)
{
  const DermaRedFlag flag = derma_raised_flag_get_flag (get_strongest (self));
  const DermaOutlook outlook = get_outlook (self);
  g_autofree char   *why = NULL;

  /* Translators: two whole sentences, one after the other. */
  why = g_strdup_printf (C_ ("two sentences", "%s %s"), derma_red_flag_get_reason (flag), derma_outlook_get_description (outlook));
  gtk_label_set_label (self->headline, derma_outlook_get_title (outlook));
  gtk_label_set_label (self->why, why);
  gtk_label_set_label (self->advice, derma_red_flag_get_advice (flag));
  gtk_label_set_label (self->when_to_call, derma_outlook_get_when_to_call ());
  gtk_widget_set_visible (GTK_WIDGET (self->when_to_call), outlook != DERMA_OUTLOOK_EMERGENCY);

  /* In an emergency there is nothing to press but what helps on the telephone. */
  gtk_widget_set_visible (GTK_WIDGET (self->print), outlook != DERMA_OUTLOOK_EMERGENCY && derma_journal_get_last_session (self->journal) != NULL);
  gtk_widget_set_visible (self->say, outlook != DERMA_OUTLOOK_WATCH);
  gtk_widget_set_visible (GTK_WIDGET (self->resolve), outlook != DERMA_OUTLOOK_EMERGENCY);
  derma_button_label_set (self->resolve, outlook == DERMA_OUTLOOK_SAME_DAY ? _ ("A Doctor Agrees…") : _ ("It Has Gone…"));
  derma_change_class (self->card, "watch", outlook == DERMA_OUTLOOK_WATCH);
  derma_change_class (GTK_WIDGET (self->resolve), "flat", outlook != DERMA_OUTLOOK_WATCH); /* alone it looks like a button */
}

static void
add_row (DermaFlagNotice *self,
         GtkWidget       *row)
{
  adw_preferences_group_add (self->told, row);
  g_ptr_array_add (self->rows, row);
}

static GtkWidget *
create_lock_row (DermaFlagNotice *self)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", _ ("Sessions are locked"), "subtitle", self->lock_text,
                                 "activatable", TRUE, "action-name", "flag.resolve", NULL);
  GtkWidget *lock = gtk_image_new_from_icon_name ("changes-prevent-symbolic");
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), lock);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);

  return row;
}

/* What was told at one time, in one log or apart from any, is one row. */
static gboolean
is_of_same_row (DermaRaisedFlag *a,
                DermaRaisedFlag *b)
{
  return derma_raised_flag_get_log_id (a) == derma_raised_flag_get_log_id (b) &&
         derma_raised_flag_get_told (a).utc_s == derma_raised_flag_get_told (b).utc_s;
}

static gboolean
is_first_of_row (DermaFlagNotice *self,
                 guint            index)
{
  for (guint i = 0; i < index; i++)
    if (is_of_same_row (g_ptr_array_index (self->open, i), g_ptr_array_index (self->open, index)))
      return FALSE;

  return TRUE;
}

static GtkWidget *
create_told_row (DermaFlagNotice *self,
                 guint            first)
{
  g_autoptr (GPtrArray) flags = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = first; i < self->open->len; i++)
    if (is_of_same_row (g_ptr_array_index (self->open, first), g_ptr_array_index (self->open, i)))
      g_ptr_array_add (flags, g_object_ref (g_ptr_array_index (self->open, i)));

  return derma_flag_told_row_new (self->journal, self->clock, flags);
}

static void
update_told (DermaFlagNotice *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->told, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < self->open->len; i++)
    if (is_first_of_row (self, i))
      add_row (self, create_told_row (self, i));
  add_row (self, create_lock_row (self));
}

static gboolean
lists_equal (GPtrArray *a,
             GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (g_ptr_array_index (a, i) != g_ptr_array_index (b, i))
      return FALSE;

  return TRUE;
}

static void
update (DermaFlagNotice *self)
{
  const DermaTime  now = derma_clock_get_now (self->clock);
  const gboolean   was_open = derma_flag_notice_is_open (self);
  g_autofree char *lock_text = derma_journal_dup_lock_text (self->journal, now, derma_clock_get_zone (self->clock));
  g_autoptr (GPtrArray) open = derma_flag_list_open (self->journal, now);

  /* Where nothing has changed the focus stays where it is. */
  if (lists_equal (self->open, open) && g_strcmp0 (self->lock_text, lock_text) == 0)
    return;

  g_ptr_array_unref (self->open);
  self->open = g_steal_pointer (&open);
  g_set_str (&self->lock_text, lock_text);
  if (derma_flag_notice_is_open (self))
    {
      update_card (self);
      update_told (self);
      announce (self);
    }
  else
    self->said_id = 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "flag.print", derma_flag_notice_is_open (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "flag.say", derma_flag_notice_is_open (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "flag.resolve", derma_flag_notice_is_open (self) && !derma_journal_is_read_only (self->journal));
  if (was_open != derma_flag_notice_is_open (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_OPEN]);
}

static void
say_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  DermaFlagNotice *self = DERMA_FLAG_NOTICE (widget);
  g_autofree char *text = derma_flag_dup_say (self->journal, self->open);

  derma_flag_say_present (widget, text);
}

/* What was told belongs to a session; where it does not, the newest is as good. */
static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  DermaFlagNotice *self = DERMA_FLAG_NOTICE (widget);

  gtk_widget_activate_action (widget, "win.print-session", "x", derma_raised_flag_get_session_id (get_strongest (self)));
}

static void
resolve_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  DermaFlagNotice *self = DERMA_FLAG_NOTICE (widget);

  derma_flag_resolve_present (widget, self->journal, self->clock);
}

static void
derma_flag_notice_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (derma_flag_notice_parent_class)->map (widget);
  announce (DERMA_FLAG_NOTICE (widget));
}

static void
derma_flag_notice_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  DermaFlagNotice *self = DERMA_FLAG_NOTICE (object);

  switch ((DermaFlagNoticeProperty) prop_id)
    {
    case PROP_IS_OPEN:
      g_value_set_boolean (value, derma_flag_notice_is_open (self));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->is_narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_narrow (DermaFlagNotice *self,
            gboolean         is_narrow)
{
  const GtkOrientation orientation = is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->groups), orientation);
  gtk_box_set_homogeneous (self->groups, !is_narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->card), orientation);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
derma_flag_notice_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch ((DermaFlagNoticeProperty) prop_id)
    {
    case PROP_NARROW:
      set_narrow (DERMA_FLAG_NOTICE (object), g_value_get_boolean (value));
      break;
    case PROP_IS_OPEN:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_flag_notice_dispose (GObject *object)
{
  DermaFlagNotice *self = DERMA_FLAG_NOTICE (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_FLAG_NOTICE);

  G_OBJECT_CLASS (derma_flag_notice_parent_class)->dispose (object);
}

static void
derma_flag_notice_finalize (GObject *object)
{
  DermaFlagNotice *self = DERMA_FLAG_NOTICE (object);

  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->rows);
  g_free (self->lock_text);

  G_OBJECT_CLASS (derma_flag_notice_parent_class)->finalize (object);
}

static void
derma_flag_notice_class_init (DermaFlagNoticeClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = derma_flag_notice_get_property;
  object_class->set_property = derma_flag_notice_set_property;
  object_class->dispose = derma_flag_notice_dispose;
  object_class->finalize = derma_flag_notice_finalize;
  widget_class->map = derma_flag_notice_map;

  properties[PROP_IS_OPEN] = g_param_spec_boolean ("is-open", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "flag.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "flag.say", NULL, say_action);
  gtk_widget_class_install_action (widget_class, "flag.resolve", NULL, resolve_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-flag-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaFlagNotice, card);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagNotice, headline);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagNotice, why);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagNotice, advice);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagNotice, when_to_call);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagNotice, print);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagNotice, say);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagNotice, resolve);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagNotice, groups);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagNotice, told);
  gtk_widget_class_bind_template_child (widget_class, DermaFlagNotice, until);
}

static void
derma_flag_notice_init (DermaFlagNotice *self)
{
  self->open = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  derma_button_label_wrap (self->print);

  for (guint i = 0; i < G_N_ELEMENTS (LEAVE_ALONE); i++)
    adw_preferences_group_add (self->until,
                               g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", derma_aftercare_get_title (LEAVE_ALONE[i]),
                                             "subtitle", derma_aftercare_get_detail (LEAVE_ALONE[i]), NULL));
}

/**
 * derma_flag_notice_new:
 *
 * Returns: (transfer floating): the notice
 */
GtkWidget *
derma_flag_notice_new (DermaJournal *journal,
                       DermaClock   *clock)
{
  DermaFlagNotice *self = g_object_new (DERMA_TYPE_FLAG_NOTICE, NULL);

  derma_flag_notice_set_journal (self, journal, clock);

  return GTK_WIDGET (self);
}

/**
 * derma_flag_notice_set_journal:
 * @journal: whose red flags are shown; set once
 */
void
derma_flag_notice_set_journal (DermaFlagNotice *self,
                               DermaJournal    *journal,
                               DermaClock      *clock)
{
  g_return_if_fail (DERMA_IS_FLAG_NOTICE (self) && self->journal == NULL);
  g_return_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock));

  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (journal, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "tick", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * derma_flag_notice_is_open:
 *
 * Returns: whether something has to be done about a red flag
 */
gboolean
derma_flag_notice_is_open (DermaFlagNotice *self)
{
  g_return_val_if_fail (DERMA_IS_FLAG_NOTICE (self), FALSE);

  return self->open->len > 0;
}
