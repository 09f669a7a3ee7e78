/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-timer-card.h"

#include "core/derma-format.h"
#include "widgets/derma-button-label.h"
#include "widgets/derma-ring.h"

#include <glib/gi18n-lib.h>

#define DIAMETER 184 /* mock/ui.md 4 */
#define DIAMETER_NARROW 148

/**
 * DermaTimerCard:
 *
 * Something that is left to itself for some minutes (the roller soaks, the roller dries) as a card: how long it still
 * takes, and above all when it is over, because that is what one plans with. It does not count by itself; its owner shows
 * it anew. The buttons name actions of the page.
 *
 * To assistive technology it is a group whose name says what runs, until when, and the minutes left. Properties: "narrow".
 */
struct _DermaTimerCard
{
  AdwBin parent_instance;

  gboolean is_narrow;
  char    *spoken;

  DermaRing *ring;
  GtkWidget *check;
  GtkLabel  *caption;
  GtkLabel  *title;
  GtkLabel  *instruction;
  GtkWidget *note;
  GtkWidget *buttons;
  GtkButton *primary;
  GtkWidget *skip;
};

G_DEFINE_FINAL_TYPE (DermaTimerCard, derma_timer_card, ADW_TYPE_BIN)

typedef enum
{
  PROP_NARROW = 1,
} DermaTimerCardProperty;

static GParamSpec *properties[PROP_NARROW + 1];

/* What a step is called while its time runs, and when it is over. Untranslated. */
typedef struct
{
  DermaStep   step;
  const char *running;
  const char *over;
} Words;

static const Words WORDS[] = {
  { DERMA_STEP_PREP_SOAK, N_ ("Soaking"), N_ ("The roller is soaked") },
  { DERMA_STEP_PREP_NUMBING, N_ ("Numbing"), N_ ("Wipe the cream off now") },
  { DERMA_STEP_PREP_AIR_DRY, N_ ("Drying"), N_ ("The roller is dry") },
  { DERMA_STEP_FIN_COOL, N_ ("Cooling"), N_ ("Your skin is cooled") },
  { DERMA_STEP_FIN_SOAK_ROLLER, N_ ("Soaking"), N_ ("The roller can come out") },
  { DERMA_STEP_FIN_DRY_ROLLER, N_ ("Drying"), N_ ("The roller is dry") },
};

static const Words *
get_words (DermaStep step)
{
  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (WORDS[i].step == step)
      return &WORDS[i];

  g_return_val_if_reached (&WORDS[0]);
}

static char *
dup_until (DermaStep   step,
           const char *clock)
{
  /* Translators: %s is a time of day, here and in the next four. */
  if (step == DERMA_STEP_PREP_SOAK)
    return g_strdup_printf (_ ("Roller ready at %s"), clock);
  if (step == DERMA_STEP_PREP_NUMBING)
    return g_strdup_printf (_ ("Wipe it off at %s"), clock);
  if (step == DERMA_STEP_FIN_COOL)
    return g_strdup_printf (_ ("Cooled at %s"), clock);
  if (step == DERMA_STEP_FIN_SOAK_ROLLER)
    return g_strdup_printf (_ ("Take it out at %s"), clock);

  return g_strdup_printf (_ ("Roller dry at %s"), clock);
}

static void
set_spoken (DermaTimerCard *self,
            const char     *text)
{
  if (g_set_str (&self->spoken, text))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
show_running (DermaTimerCard *self,
              const Words    *words,
              gint64          left_ms,
              DermaTime       ends)
{
  guint            total_s = derma_step_get_facts (words->step)->timer_s;
  guint            left_s = (guint) ((left_ms + 999) / 1000);
  guint            left_min = (left_s + DERMA_MINUTE_S - 1) / DERMA_MINUTE_S;
  g_autofree char *clock = derma_format_clock (ends);
  g_autofree char *stopwatch = derma_format_stopwatch (left_s);
  g_autofree char *title = dup_until (words->step, clock);
  g_autofree char *spoken = NULL;

  gtk_label_set_label (self->caption, _ (words->running));
  gtk_label_set_label (self->title, title);
  /* Translators: under a countdown in a ring: the time left */
  derma_ring_set_progress (self->ring, (double) left_s / total_s, stopwatch, C_ ("timer", "left"));

  /* Translators: what goes on (“Soaking”), when it ends (“Roller ready at 18:58”), and the minutes until then */
  spoken = g_strdup_printf (ngettext ("%1$s. %2$s, %3$u minute left.", "%1$s. %2$s, %3$u minutes left.", left_min),
                            _ (words->running), title, left_min);
  set_spoken (self, spoken);
}

static void
derma_timer_card_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  DermaTimerCard *self = DERMA_TIMER_CARD (object);

  switch ((DermaTimerCardProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->is_narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_timer_card_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  DermaTimerCard *self = DERMA_TIMER_CARD (object);

  switch ((DermaTimerCardProperty) prop_id)
    {
    case PROP_NARROW:
      derma_timer_card_set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
derma_timer_card_grab_focus (GtkWidget *widget)
{
  DermaTimerCard *self = DERMA_TIMER_CARD (widget);

  if (gtk_widget_is_visible (self->buttons) && gtk_widget_grab_focus (GTK_WIDGET (self->primary)))
    return TRUE;

  return GTK_WIDGET_CLASS (derma_timer_card_parent_class)->grab_focus (widget);
}

static void
derma_timer_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_TIMER_CARD);

  G_OBJECT_CLASS (derma_timer_card_parent_class)->dispose (object);
}

static void
derma_timer_card_finalize (GObject *object)
{
  g_clear_pointer (&DERMA_TIMER_CARD (object)->spoken, g_free);

  G_OBJECT_CLASS (derma_timer_card_parent_class)->finalize (object);
}

static void
derma_timer_card_class_init (DermaTimerCardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_RING);

  object_class->get_property = derma_timer_card_get_property;
  object_class->set_property = derma_timer_card_set_property;
  object_class->dispose = derma_timer_card_dispose;
  object_class->finalize = derma_timer_card_finalize;
  widget_class->grab_focus = derma_timer_card_grab_focus;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/widgets/derma-timer-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaTimerCard, ring);
  gtk_widget_class_bind_template_child (widget_class, DermaTimerCard, check);
  gtk_widget_class_bind_template_child (widget_class, DermaTimerCard, caption);
  gtk_widget_class_bind_template_child (widget_class, DermaTimerCard, title);
  gtk_widget_class_bind_template_child (widget_class, DermaTimerCard, instruction);
  gtk_widget_class_bind_template_child (widget_class, DermaTimerCard, note);
  gtk_widget_class_bind_template_child (widget_class, DermaTimerCard, buttons);
  gtk_widget_class_bind_template_child (widget_class, DermaTimerCard, primary);
  gtk_widget_class_bind_template_child (widget_class, DermaTimerCard, skip);
}

static void
derma_timer_card_init (DermaTimerCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_timer_card_new:
 *
 * Returns: (transfer floating): a card that shows nothing yet
 */
GtkWidget *
derma_timer_card_new (void)
{
  return g_object_new (DERMA_TYPE_TIMER_CARD, NULL);
}

/**
 * derma_timer_card_show_step:
 * @step: one whose timer is started by hand
 * @left_ms: milliseconds until it is over; 0 or less: it is
 * @ends: when it ends or ended
 */
void
derma_timer_card_show_step (DermaTimerCard *self,
                            DermaStep       step,
                            gint64          left_ms,
                            DermaTime       ends)
{
  const Words *words = get_words (step);
  gboolean     is_over = left_ms <= 0;

  g_return_if_fail (DERMA_IS_TIMER_CARD (self));

  gtk_widget_set_visible (GTK_WIDGET (self->ring), !is_over);
  gtk_widget_set_visible (self->check, is_over);
  gtk_widget_set_visible (self->note, !is_over);
  gtk_label_set_label (self->instruction, derma_step_get_instruction (step));

  if (is_over)
    {
      g_autofree char *clock = derma_format_clock (ends);
      /* Translators: %s is a time of day that has passed. */
      g_autofree char *since = g_strdup_printf (_ ("Since %s"), clock);

      gtk_label_set_label (self->caption, since);
      gtk_label_set_label (self->title, _ (words->over));
      set_spoken (self, _ (words->over));
    }
  else
    {
      show_running (self, words, left_ms, ends);
    }
}

/**
 * derma_timer_card_set_buttons:
 * @label: (nullable): the words of the button, %NULL for a card without buttons
 * @action: (nullable): the action that it names
 * @can_skip: whether the step may be left out
 */
void
derma_timer_card_set_buttons (DermaTimerCard *self,
                              const char     *label,
                              const char     *action,
                              gboolean        can_skip)
{
  g_return_if_fail (DERMA_IS_TIMER_CARD (self));

  gtk_widget_set_visible (self->buttons, label != NULL);
  gtk_widget_set_visible (self->skip, can_skip);
  if (label == NULL)
    return;

  derma_button_label_set (self->primary, label);
  if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (self->primary)), action) != 0)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->primary), action);
}

/**
 * derma_timer_card_get_over_text:
 * @step: one whose timer is started by hand
 *
 * Returns: the translated words that say that its time is over, "The roller is dry"
 */
const char *
derma_timer_card_get_over_text (DermaStep step)
{
  return _ (get_words (step)->over);
}

/**
 * derma_timer_card_is_narrow:
 *
 * Returns: whether the ring stands above the text
 */
gboolean
derma_timer_card_is_narrow (DermaTimerCard *self)
{
  g_return_val_if_fail (DERMA_IS_TIMER_CARD (self), FALSE);

  return self->is_narrow;
}

/**
 * derma_timer_card_set_narrow:
 * @is_narrow: whether the ring stands above the text instead of beside it
 */
void
derma_timer_card_set_narrow (DermaTimerCard *self,
                             gboolean        is_narrow)
{
  GtkWidget *box;

  g_return_if_fail (DERMA_IS_TIMER_CARD (self));

  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  box = adw_bin_get_child (ADW_BIN (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (box),
                                  is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (box), is_narrow ? 18 : 32);
  derma_ring_set_diameter (self->ring, is_narrow ? DIAMETER_NARROW : DIAMETER);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}
