/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-progress-page.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-concern-chips.h"
#include "pages/derma-date-button.h"
#include "pages/derma-figure-card.h"
#include "pages/derma-progress-figures.h"
#include "pages/derma-progress-range.h"
#include "pages/derma-review-card.h"
#include "widgets/derma-change.h"

struct _DermaProgressPage
{
  AdwBreakpointBin parent_instance;

  DermaJournal *journal;
  DermaClock   *clock;

  DermaProgressRange range;
  DermaProgressDates chosen; /* dates */
  DermaMeasureSet    rated;
  int                measure; /* DermaMeasure, or DERMA_NOT_RATED */
  DermaView          view;
  gboolean           is_stale;
  gint64             shown_day;
  guint              next;        /* DermaProgressFigure that is made next */
  guint              fill_source; /* makes it when nothing else is to be done */
  guint              focus_source;

  GtkWidget         *bar;
  GtkWidget         *chip_row;
  DermaConcernChips *chips;
  AdwToggleGroup    *ranges;
  GtkDropDown       *range_menu;
  GtkWidget         *check_in;
  GtkWidget         *dates;
  DermaDateButton   *from;
  DermaDateButton   *until;
  GtkWidget         *first;
  GtkWidget         *first_button;
  DermaFigureCard   *cards[DERMA_N_PROGRESS_FIGURES];
  DermaReviewCard   *review;
  GtkWidget         *healing;
  GtkDropDown       *choices[DERMA_N_PROGRESS_FIGURES]; /* (nullable): of a measure */
  AdwBin            *photos;
};

G_DEFINE_FINAL_TYPE (DermaProgressPage, derma_progress_page, ADW_TYPE_BREAKPOINT_BIN)

typedef enum
{
  PROP_RANGE = 1,
  PROP_MEASURE,
  PROP_FACE_VIEW,
} DermaProgressPageProperty;

static GParamSpec *properties[PROP_FACE_VIEW + 1];

/* ---- Figures ---- */

static void
get_input (DermaProgressPage  *self,
           DermaProgressInput *input)
{
  const DermaTime now = derma_clock_get_now (self->clock);
  GTimeZone      *zone = derma_clock_get_zone (self->clock);

  *input = (DermaProgressInput) { .journal = self->journal, .measure = self->measure, .view = self->view, .now = now, .zone = zone };
  derma_progress_range_get_times (self->range, &self->chosen, derma_progress_range_get_first (self->journal, now), now, zone, &input->from,
                                  &input->until);
}

static void
show_figure (DermaProgressPage  *self,
             DermaProgressFigure which)
{
  DermaProgressInput input;
  g_autoptr (DermaFigure) figure = NULL;

  get_input (self, &input);
  if (self->choices[which] != NULL)
    input.healing = (DermaHealingMeasure) gtk_drop_down_get_selected (self->choices[which]);
  figure = derma_progress_figures_create (&input, which);
  derma_figure_card_set_figure (self->cards[which], figure);
  gtk_widget_set_visible (GTK_WIDGET (self->cards[which]), figure != NULL);
  if (which == DERMA_PROGRESS_HEALING_SECOND)
    gtk_widget_set_visible (self->healing, figure != NULL);
}

static gboolean
fill_cb (gpointer data)
{
  DermaProgressPage *self = DERMA_PROGRESS_PAGE (data);

  show_figure (self, (DermaProgressFigure) self->next++);
  if (self->next < DERMA_N_PROGRESS_FIGURES)
    return G_SOURCE_CONTINUE;

  self->fill_source = 0;
  return G_SOURCE_REMOVE;
}

/* The first is there at once; those below it follow, one by one, once that is drawn. */
static void
show_figures (DermaProgressPage *self)
{
  self->next = DERMA_PROGRESS_RATINGS;
  show_figure (self, (DermaProgressFigure) self->next++);
  if (self->fill_source == 0)
    self->fill_source = g_idle_add_full (G_PRIORITY_LOW, fill_cb, self, NULL);
}

/* ---- What is above them ---- */

static int
choose_measure (DermaProgressPage *self)
{
  if (self->measure != DERMA_NOT_RATED && (self->rated & DERMA_MEASURE_BIT (self->measure)) != 0)
    return self->measure;

  for (int i = 0; i < DERMA_N_MEASURES; i++)
    if ((self->rated & DERMA_MEASURE_BIT (i)) != 0)
      return i;

  return DERMA_NOT_RATED;
}

static void
update_chips (DermaProgressPage *self)
{
  const int before = self->measure;

  self->rated = derma_progress_figures_get_rated (self->journal);
  self->measure = choose_measure (self);
  derma_concern_chips_show (self->chips, self->rated, self->measure);
  gtk_widget_set_visible (self->chip_row, self->rated != 0);
  if (self->measure != before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEASURE]);
}

static void
chip_chosen_cb (DermaProgressPage *self,
                guint              measure)
{
  derma_progress_page_set_measure (self, derma_measure_get_id ((DermaMeasure) measure));
}

/* Only what is due is urged. */
static void
update_check_in (DermaProgressPage *self)
{
  const DermaTime      now = derma_clock_get_now (self->clock);
  DermaCheckInFacts    facts;
  DermaCheckInStanding standing;

  derma_journal_get_check_in_facts (self->journal, now, &facts);
  derma_check_in_check (&facts, now, &standing);
  gtk_widget_set_visible (self->bar, self->rated != 0 || g_list_model_get_n_items (derma_journal_get_sessions (self->journal)) > 0);
  gtk_widget_set_visible (self->check_in, self->rated != 0);
  gtk_widget_set_visible (self->first, self->rated == 0);
  derma_change_class (self->check_in, "suggested-action", standing.state == DERMA_CHECK_IN_DUE);
  derma_change_class (self->first_button, "suggested-action", standing.state == DERMA_CHECK_IN_DUE);
}

static void
update_range (DermaProgressPage *self)
{
  const gint64 today = derma_time_get_local_day (derma_clock_get_now (self->clock));

  if (self->chosen.until_day == DERMA_NO_DAY)
    self->chosen = (DermaProgressDates) { today - 84, today };
  derma_date_button_set_day (self->from, self->chosen.from_day);
  derma_date_button_set_day (self->until, self->chosen.until_day);
  gtk_widget_set_visible (self->dates, self->range == DERMA_PROGRESS_RANGE_DATES);
  adw_toggle_group_set_active_name (self->ranges, derma_progress_range_get_id (self->range));
  gtk_drop_down_set_selected (self->range_menu, self->range);
}

/* ---- The whole ---- */

static void
update (DermaProgressPage *self)
{
  self->is_stale = FALSE;
  self->shown_day = derma_time_get_local_day (derma_clock_get_now (self->clock));
  update_chips (self);
  update_check_in (self);
  derma_review_card_show (self->review, self->journal, self->clock);
  update_range (self);
  show_figures (self);
}

/* Behind another view the page needs no time; it catches up when it is shown again. */
static void
update_soon (DermaProgressPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
range_toggled_cb (DermaProgressPage *self)
{
  if (self->journal != NULL)
    derma_progress_page_set_range (self, adw_toggle_group_get_active_name (self->ranges));
}

static void
range_selected_cb (DermaProgressPage *self)
{
  if (self->journal != NULL)
    derma_progress_page_set_range (self, derma_progress_range_get_id ((DermaProgressRange) gtk_drop_down_get_selected (self->range_menu)));
}

/* The other end follows where it would be on the wrong side. */
static void
from_chosen_cb (DermaProgressPage *self,
                gint64             day)
{
  self->chosen.from_day = day;
  self->chosen.until_day = MAX (self->chosen.until_day, day);
  update_soon (self);
}

static void
until_chosen_cb (DermaProgressPage *self,
                 gint64             day)
{
  self->chosen.until_day = day;
  self->chosen.from_day = MIN (self->chosen.from_day, day);
  update_soon (self);
}

static void
tick_cb (DermaProgressPage *self)
{
  if (derma_time_get_local_day (derma_clock_get_now (self->clock)) != self->shown_day)
    update_soon (self);
}

static void
focus_cb (gpointer data)
{
  DermaProgressPage *self = DERMA_PROGRESS_PAGE (data);

  self->focus_source = 0;
  gtk_widget_grab_focus (self->rated != 0 ? GTK_WIDGET (self->chips) : self->first_button);
}

/* Who chose the view on its tab may choose another one; whoever came by a key from within another view is here now. */
static gboolean
takes_focus (DermaProgressPage *self)
{
  GtkWidget *stack = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_VIEW_STACK);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus == NULL || !gtk_widget_get_mapped (focus) || (stack != NULL && gtk_widget_is_ancestor (focus, stack));
}

static void
derma_progress_page_map (GtkWidget *widget)
{
  DermaProgressPage *self = DERMA_PROGRESS_PAGE (widget);

  tick_cb (self);
  if (self->is_stale)
    update (self);
  if (takes_focus (self) && self->focus_source == 0)
    self->focus_source = g_idle_add_once (focus_cb, self);
  GTK_WIDGET_CLASS (derma_progress_page_parent_class)->map (widget);
}

static void
derma_progress_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&DERMA_PROGRESS_PAGE (widget)->focus_source, g_source_remove);
  GTK_WIDGET_CLASS (derma_progress_page_parent_class)->unmap (widget);
}

/* ---- Actions ---- */

static void
figure_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  DermaProgressPage *self = DERMA_PROGRESS_PAGE (widget);
  g_autofree char   *action = g_strconcat ("figure.", name + strlen ("progress."), NULL);

  if (gtk_widget_get_visible (GTK_WIDGET (self->cards[DERMA_PROGRESS_RATINGS])))
    gtk_widget_activate_action_variant (GTK_WIDGET (self->cards[DERMA_PROGRESS_RATINGS]), action, NULL);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint       keyval;
    const char *name;
  } ACTIONS[] = {
    { GDK_KEY_t, "progress.toggle-table" },
    { GDK_KEY_e, "progress.export" },
    { GDK_KEY_p, "progress.print" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ACTIONS); i++)
    {
      gtk_widget_class_install_action (widget_class, ACTIONS[i].name, NULL, figure_action);
      gtk_widget_class_add_binding_action (widget_class, ACTIONS[i].keyval, 0, ACTIONS[i].name, NULL);
    }
}

/* ---- The object ---- */

static void
healing_chosen_cb (DermaProgressPage *self,
                   GParamSpec        *pspec,
                   GtkDropDown       *choice)
{
  for (guint i = 0; i < DERMA_N_PROGRESS_FIGURES; i++)
    if (self->choices[i] == choice)
      show_figure (self, (DermaProgressFigure) i);
}

static void
add_choice (DermaProgressPage  *self,
            DermaProgressFigure which,
            DermaHealingMeasure chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *choice;

  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    gtk_string_list_append (names, derma_healing_get_name ((DermaHealingMeasure) i));
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), chosen);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What healed"), -1);
  derma_figure_card_set_choice (self->cards[which], choice);
  self->choices[which] = GTK_DROP_DOWN (choice);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (healing_chosen_cb), self, G_CONNECT_SWAPPED);
}

static void
set_view (DermaProgressPage *self,
          DermaView          view)
{
  if (self->view == view)
    return;

  self->view = view;
  update_soon (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FACE_VIEW]);
}

static void
derma_progress_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  DermaProgressPage *self = DERMA_PROGRESS_PAGE (object);

  switch ((DermaProgressPageProperty) prop_id)
    {
    case PROP_RANGE:
      g_value_set_string (value, derma_progress_page_get_range (self));
      break;
    case PROP_MEASURE:
      g_value_set_string (value, derma_progress_page_get_measure (self));
      break;
    case PROP_FACE_VIEW:
      g_value_set_string (value, derma_view_get_id (self->view));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_progress_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  DermaProgressPage *self = DERMA_PROGRESS_PAGE (object);

  switch ((DermaProgressPageProperty) prop_id)
    {
    case PROP_RANGE:
      derma_progress_page_set_range (self, g_value_get_string (value));
      break;
    case PROP_MEASURE:
      derma_progress_page_set_measure (self, g_value_get_string (value));
      break;
    case PROP_FACE_VIEW:
      set_view (self, derma_view_from_id (g_value_get_string (value)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_progress_page_dispose (GObject *object)
{
  DermaProgressPage *self = DERMA_PROGRESS_PAGE (object);

  g_clear_handle_id (&self->fill_source, g_source_remove);
  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_PROGRESS_PAGE);

  G_OBJECT_CLASS (derma_progress_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  static const char *const CARDS[DERMA_N_PROGRESS_FIGURES] = {
    [DERMA_PROGRESS_RATINGS] = "ratings",
    [DERMA_PROGRESS_HEALING_FIRST] = "healing_first",
    [DERMA_PROGRESS_HEALING_SECOND] = "healing_second",
    [DERMA_PROGRESS_SECTIONS] = "sections",
    [DERMA_PROGRESS_ADHERENCE] = "adherence",
    [DERMA_PROGRESS_CALENDAR] = "calendar",
  };

  for (guint i = 0; i < DERMA_N_PROGRESS_FIGURES; i++)
    gtk_widget_class_bind_template_child_full (widget_class, CARDS[i], FALSE,
                                               (gssize) (G_STRUCT_OFFSET (DermaProgressPage, cards) + i * sizeof (DermaFigureCard *)));
  gtk_widget_class_bind_template_child (widget_class, DermaProgressPage, bar);
  gtk_widget_class_bind_template_child (widget_class, DermaProgressPage, chip_row);
  gtk_widget_class_bind_template_child (widget_class, DermaProgressPage, chips);
  gtk_widget_class_bind_template_child (widget_class, DermaProgressPage, ranges);
  gtk_widget_class_bind_template_child (widget_class, DermaProgressPage, range_menu);
  gtk_widget_class_bind_template_child (widget_class, DermaProgressPage, check_in);
  gtk_widget_class_bind_template_child (widget_class, DermaProgressPage, dates);
  gtk_widget_class_bind_template_child (widget_class, DermaProgressPage, from);
  gtk_widget_class_bind_template_child (widget_class, DermaProgressPage, until);
  gtk_widget_class_bind_template_child (widget_class, DermaProgressPage, first);
  gtk_widget_class_bind_template_child (widget_class, DermaProgressPage, first_button);
  gtk_widget_class_bind_template_child (widget_class, DermaProgressPage, review);
  gtk_widget_class_bind_template_child (widget_class, DermaProgressPage, healing);
  gtk_widget_class_bind_template_child (widget_class, DermaProgressPage, photos);
  gtk_widget_class_bind_template_callback (widget_class, chip_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, from_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, range_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, range_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, until_chosen_cb);
}

static void
derma_progress_page_class_init (DermaProgressPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_progress_page_dispose;
  object_class->get_property = derma_progress_page_get_property;
  object_class->set_property = derma_progress_page_set_property;
  widget_class->map = derma_progress_page_map;
  widget_class->unmap = derma_progress_page_unmap;

  properties[PROP_RANGE] =
    g_param_spec_string ("range", NULL, NULL, "1-year", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MEASURE] =
    g_param_spec_string ("measure", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FACE_VIEW] =
    g_param_spec_string ("face-view", NULL, NULL, "mirror", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  install_actions (widget_class);
  g_type_ensure (DERMA_TYPE_CONCERN_CHIPS);
  g_type_ensure (DERMA_TYPE_DATE_BUTTON);
  g_type_ensure (DERMA_TYPE_FIGURE_CARD);
  g_type_ensure (DERMA_TYPE_REVIEW_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-progress-page.ui");
  bind_template (widget_class);
}

static void
derma_progress_page_init (DermaProgressPage *self)
{
  self->measure = DERMA_NOT_RATED;
  self->range = DERMA_PROGRESS_RANGE_YEAR;
  self->chosen = (DermaProgressDates) { DERMA_NO_DAY, DERMA_NO_DAY };
  gtk_widget_init_template (GTK_WIDGET (self));

  derma_date_button_set_title (self->from, C_ ("range of time", "From"));
  derma_date_button_set_title (self->until, C_ ("range of time", "Until"));
  derma_date_button_set_is_past (self->from, TRUE);
  derma_date_button_set_is_past (self->until, TRUE);
  add_choice (self, DERMA_PROGRESS_HEALING_FIRST, DERMA_HEALING_REDNESS);
  add_choice (self, DERMA_PROGRESS_HEALING_SECOND, DERMA_HEALING_PEELING);
}

/**
 * derma_progress_page_new:
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
derma_progress_page_new (DermaJournal *journal,
                         DermaClock   *clock)
{
  DermaProgressPage *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = g_object_new (DERMA_TYPE_PROGRESS_PAGE, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  derma_date_button_set_clock (self->from, clock);
  derma_date_button_set_clock (self->until, clock);
  for (guint i = 0; i < DERMA_N_PROGRESS_FIGURES; i++)
    derma_figure_card_set_clock (self->cards[i], clock);
  g_signal_connect_object (journal, "changed", G_CALLBACK (update_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "tick", G_CALLBACK (tick_cb), self, G_CONNECT_SWAPPED);
  self->is_stale = TRUE;

  return GTK_WIDGET (self);
}

const char *
derma_progress_page_get_range (DermaProgressPage *self)
{
  g_return_val_if_fail (DERMA_IS_PROGRESS_PAGE (self), NULL);

  return derma_progress_range_get_id (self->range);
}

/**
 * derma_progress_page_set_range:
 * @range: (nullable): how far back all of it goes; a year where that is none
 */
void
derma_progress_page_set_range (DermaProgressPage *self,
                               const char        *range)
{
  const DermaProgressRange wanted = derma_progress_range_from_id (range);

  g_return_if_fail (DERMA_IS_PROGRESS_PAGE (self));

  if (self->range == wanted)
    return;

  self->range = wanted;
  update_soon (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RANGE]);
}

const char *
derma_progress_page_get_measure (DermaProgressPage *self)
{
  g_return_val_if_fail (DERMA_IS_PROGRESS_PAGE (self), NULL);

  return self->measure != DERMA_NOT_RATED ? derma_measure_get_id ((DermaMeasure) self->measure) : "";
}

/**
 * derma_progress_page_set_measure:
 * @measure: the id of a measure whose ratings are to be shown
 */
void
derma_progress_page_set_measure (DermaProgressPage *self,
                                 const char        *measure)
{
  DermaMeasure wanted;

  g_return_if_fail (DERMA_IS_PROGRESS_PAGE (self));

  if (!derma_measure_from_id (measure, &wanted) || self->measure == (int) wanted)
    return;

  self->measure = (int) wanted;
  derma_concern_chips_show (self->chips, self->rated, self->measure);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_figure (self, DERMA_PROGRESS_RATINGS);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEASURE]);
}

/**
 * derma_progress_page_set_photos:
 * @photos: (nullable): what stands below all figures
 */
void
derma_progress_page_set_photos (DermaProgressPage *self,
                                GtkWidget         *photos)
{
  g_return_if_fail (DERMA_IS_PROGRESS_PAGE (self));

  adw_bin_set_child (self->photos, photos);
  gtk_widget_set_visible (GTK_WIDGET (self->photos), photos != NULL);
}
