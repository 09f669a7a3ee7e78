/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-aftercare-page.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "pages/derma-aftercare-lines.h"
#include "pages/derma-aftercare-text.h"
#include "pages/derma-flag-notice.h"
#include "pages/derma-item-rows.h"
#include "pages/derma-tick-list.h"
#include "pages/derma-tick.h"
#include "widgets/derma-aftercare-timeline.h"
#include "widgets/derma-change.h"

/* The parts of the narrow page, in the order of its tabs. */
typedef enum
{
  TAB_DO,
  TAB_AVOID,
  TAB_LATER,
  TAB_DONE,
} Tab;

/**
 * DermaAftercarePage:
 *
 * The second view: what to do for the skin now, what to leave alone and for how long, what comes later and what was done. It
 * goes by the last session; a week after it it shows everyday care, and before the first it tells what will be here.
 */
struct _DermaAftercarePage
{
  AdwBreakpointBin parent_instance;

  DermaJournal  *journal;
  DermaClock    *clock;
  gboolean       is_narrow;
  gboolean       is_everyday; /* a week has passed */
  guint          focus_source;
  int            wanted; /* DermaAftercareItem that the keyboard is to go to, -1: none */
  DermaAftercare aftercare;

  DermaItemRows *avoid_rows;
  DermaItemRows *avoid_more_rows;
  DermaItemRows *later_rows;
  DermaItemRows *done_rows;

  GtkLabel               *hero;
  GtkLabel               *lead;
  DermaAftercareTimeline *timeline;
  AdwComboRow            *tab_row;
  GtkWidget              *do_now;
  DermaTickList          *ticks;
  GtkWidget              *nothing;
  AdwActionRow           *nothing_row;
  GtkWidget              *everyday;
  GtkListBox             *everyday_list;
  DermaFlagNotice        *notice;
  GtkWidget              *healing;
  AdwActionRow           *healing_row;
  GtkWidget              *record;
  GtkWidget              *record_row;
  GtkWidget              *later_list;
  AdwExpanderRow         *later;
  AdwExpanderRow         *done;
  GtkWidget              *avoid;
  GtkLabel               *avoid_count;
  GtkWidget              *avoid_list;
  AdwExpanderRow         *avoid_more;
};

G_DEFINE_FINAL_TYPE (DermaAftercarePage, derma_aftercare_page, ADW_TYPE_BREAKPOINT_BIN)

static DermaTime
at (DermaAftercarePage *self,
    gint64              utc_s)
{
  return derma_clock_at (self->clock, utc_s * 1000);
}

static void
show_hero (DermaAftercarePage        *self,
           const DermaAftercareInput *input)
{
  DermaPastSession *last = derma_journal_get_last_session (self->journal);
  const DermaTime   now = derma_clock_get_now (self->clock);
  const gint64      elapsed_s = input->now_s - input->sessions[0].t0_s;
  g_autofree char  *hero = NULL;
  g_autofree char  *lead = NULL;
  DermaProfile      profile;

  if (self->is_everyday)
    {
      derma_change_label (GTK_WIDGET (self->hero), derma_everyday_get_title (0));
      derma_change_label (GTK_WIDGET (self->lead), derma_everyday_get_detail (0));
      return;
    }

  derma_journal_get_profile (self->journal, &profile);
  hero = derma_aftercare_dup_hero (elapsed_s);
  lead = derma_healing_dup_expected (input->sessions[0].band, profile.sensitivity, elapsed_s);
  if (!self->is_narrow)
    {
      g_autofree char *when = derma_format_date_time (derma_past_session_get_t0 (last), now);
      g_autofree char *needle = derma_format_needle (derma_past_session_get_needle_um (last));
      g_autofree char *expected = g_steal_pointer (&lead);

      /* Translators: a day and a time of day, a needle length, and a sentence on what the skin may look like */
      lead = g_strdup_printf (_ ("Rolled on %1$s, with %2$s. %3$s"), when, needle, expected);
    }
  derma_change_label (GTK_WIDGET (self->hero), hero);
  derma_change_label (GTK_WIDGET (self->lead), lead);
}

static void
show_parts (DermaAftercarePage *self,
            gint64              t0_s)
{
  const DermaTime   now = derma_clock_get_now (self->clock);
  DermaTimelinePart parts[DERMA_N_TIMELINE_PARTS];
  g_auto (GStrv) ends = g_new0 (char *, DERMA_N_TIMELINE_PARTS + 1);
  g_auto (GStrv) short_ends = g_new0 (char *, DERMA_N_TIMELINE_PARTS + 1);
  g_autofree char *label = derma_aftercare_dup_now (now);
  g_autofree char *sentence = NULL;
  DermaBlock       block = derma_block_at (now.utc_s - t0_s);

  for (guint i = 0; i < DERMA_N_TIMELINE_PARTS; i++)
    {
      const guint from_h = derma_block_get_from_h ((DermaBlock) i);
      const guint until_h = derma_block_get_from_h ((DermaBlock) (i + 1));

      parts[i].from_s = t0_s + (gint64) from_h * DERMA_HOUR_S;
      parts[i].until_s = t0_s + (gint64) until_h * DERMA_HOUR_S;
      parts[i].title = derma_block_get_title ((DermaBlock) i);
      parts[i].about = derma_block_get_description ((DermaBlock) i);
      parts[i].end = ends[i] = derma_format_short_moment (at (self, parts[i].until_s), now);
      parts[i].short_end = short_ends[i] = derma_aftercare_dup_block_end (until_h);
    }
  derma_aftercare_timeline_set_parts (self->timeline, parts);

  block = MIN (block, DERMA_BLOCK_TO_DAY_7);
  sentence = derma_aftercare_dup_phase (block, at (self, parts[block].until_s), now);
  derma_aftercare_timeline_set_now (self->timeline, now.utc_s, label, sentence);
}

/* The times of the healing log; one that passed without is not shown. */
static void
show_timeline (DermaAftercarePage        *self,
               const DermaAftercareInput *input)
{
  DermaOccurrence occurrences[DERMA_MAX_OCCURRENCES];
  guint           n;

  gtk_widget_set_visible (GTK_WIDGET (self->timeline), !self->is_everyday);
  if (self->is_everyday)
    return;

  show_parts (self, input->sessions[0].t0_s);
  derma_aftercare_timeline_clear_marks (self->timeline);
  n = derma_aftercare_get_occurrences (input, DERMA_AFTERCARE_LOG, occurrences);
  for (guint i = 0; i < n; i++)
    {
      const DermaOccurrenceState state = derma_occurrence_get_state (&occurrences[i], input->now_s);

      if (state != DERMA_OCCURRENCE_MISSED)
        derma_aftercare_timeline_add_mark (self->timeline, occurrences[i].start_s, state == DERMA_OCCURRENCE_DONE);
    }
}

static void
show_nothing (DermaAftercarePage *self)
{
  const gboolean     has_rows = derma_tick_list_get_n_rows (self->ticks) > 0;
  DermaAftercareItem items[DERMA_N_AFTERCARE_ITEMS];
  const guint        n = derma_aftercare_get_coming (&self->aftercare, items);
  g_autofree char   *next = NULL;

  if (n > 0)
    next = derma_aftercare_dup_again (at (self, derma_aftercare_get_return_s (&self->aftercare.entries[items[0]])),
                                      derma_clock_get_now (self->clock));

  gtk_widget_set_visible (self->nothing, !has_rows && !self->is_everyday);
  adw_action_row_set_subtitle (self->nothing_row, next != NULL ? next : "");
}

static void
show_healing (DermaAftercarePage        *self,
              const DermaAftercareInput *input)
{
  DermaPastSession *last = derma_journal_get_last_session (self->journal);
  g_autofree char  *title = derma_aftercare_dup_log_title (input, derma_clock_get_now (self->clock));
  g_autofree char  *subtitle = derma_aftercare_dup_last_log (derma_past_session_get_course (last));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->healing_row), title);
  adw_action_row_set_subtitle (self->healing_row, subtitle);
}

static void
show_avoid (DermaAftercarePage        *self,
            const DermaAftercareInput *input)
{
  const DermaTime now = derma_clock_get_now (self->clock);
  GTimeZone      *zone = derma_clock_get_zone (self->clock);
  const gint64    fold_s = self->is_narrow ? 0 : derma_aftercare_find_fold (&self->aftercare, input->sessions[0].t0_s);
  g_autoptr (GArray) all = derma_aftercare_make_avoid_lines (&self->aftercare, 0, 0, now, zone, self->is_narrow);
  g_autoptr (GArray) shown = derma_aftercare_make_avoid_lines (&self->aftercare, 0, fold_s, now, zone, self->is_narrow);
  g_autoptr (GArray) more = derma_aftercare_make_avoid_lines (&self->aftercare, fold_s, 0, now, zone, self->is_narrow);
  g_autofree char *count = g_strdup_printf ("%u", all->len);
  g_autofree char *name = g_strdup_printf (ngettext ("Still avoid %u thing", "Still avoid %u things", all->len), all->len);

  derma_item_rows_show (self->avoid_rows, shown);
  if (fold_s == 0)
    g_array_set_size (more, 0);
  derma_item_rows_show (self->avoid_more_rows, more);
  gtk_widget_set_visible (GTK_WIDGET (self->avoid_more), more->len > 0);
  if (more->len > 0)
    {
      g_autofree char *title = derma_aftercare_dup_more (more->len, at (self, fold_s), now);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->avoid_more), title);
    }
  derma_change_label (GTK_WIDGET (self->avoid_count), count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->avoid_list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* An expander row opens by itself when it gets something to open. */
static void
set_can_open (DermaAftercarePage *self,
              AdwExpanderRow     *row,
              gboolean            can_open)
{
  if (adw_expander_row_get_enable_expansion (row) == can_open)
    return;

  adw_expander_row_set_enable_expansion (row, can_open);
  adw_expander_row_set_expanded (row, can_open && self->is_narrow);
}

static void
show_later (DermaAftercarePage        *self,
            const DermaAftercareInput *input)
{
  const DermaTime now = derma_clock_get_now (self->clock);
  g_autoptr (GArray) lines = derma_aftercare_make_later_lines (&self->aftercare, now, derma_clock_get_zone (self->clock));
  g_autofree char *subtitle = derma_aftercare_dup_next_rolling (at (self, input->sessions[0].next_allowed_s), now);

  derma_item_rows_show (self->later_rows, lines);
  adw_expander_row_set_subtitle (self->later, subtitle);
  set_can_open (self, self->later, lines->len > 0);
}

/* What was ticked a moment ago still stands where it was. */
static void
show_done (DermaAftercarePage *self)
{
  g_autoptr (GArray) lines = derma_aftercare_make_done_lines (&self->aftercare);
  DermaAftercareItem items[DERMA_N_AFTERCARE_ITEMS];
  g_autofree char   *subtitle = NULL;

  for (guint i = lines->len; i > 0; i--)
    if (derma_tick_list_has (self->ticks, g_array_index (lines, DermaItemLine, i - 1).item))
      g_array_remove_index (lines, i - 1);
  for (guint i = 0; i < lines->len; i++)
    items[i] = g_array_index (lines, DermaItemLine, i).item;

  subtitle = derma_aftercare_dup_names (items, lines->len);
  derma_item_rows_show (self->done_rows, lines);
  adw_expander_row_set_subtitle (self->done, subtitle);
  set_can_open (self, self->done, lines->len > 0);
}

/* Wide, everything is there; narrow, what belongs to the tab. */
static void
show_tab (DermaAftercarePage *self)
{
  const Tab      tab = (Tab) adw_combo_row_get_selected (self->tab_row);
  const gboolean is_all = !self->is_narrow;
  const gboolean has_do = !self->is_everyday || derma_tick_list_get_n_rows (self->ticks) > 0;

  gtk_widget_set_visible (self->do_now, (is_all || tab == TAB_DO) && has_do);
  gtk_widget_set_visible (self->everyday, (is_all || tab == TAB_DO) && self->is_everyday);
  gtk_widget_set_visible (self->healing, is_all || tab == TAB_DO);
  gtk_widget_set_visible (self->avoid, is_all || tab == TAB_AVOID);
  gtk_widget_set_visible (self->later_list, is_all || tab == TAB_LATER || tab == TAB_DONE);
  gtk_widget_set_visible (GTK_WIDGET (self->later), is_all || tab == TAB_LATER);
  gtk_widget_set_visible (GTK_WIDGET (self->done), is_all || tab == TAB_DONE);
}

static void
update (DermaAftercarePage *self)
{
  GtkStack                  *heads = GTK_STACK (adw_breakpoint_bin_get_child (ADW_BREAKPOINT_BIN (self)));
  const DermaAftercareInput *input;

  if (self->journal == NULL)
    return;

  input = derma_journal_get_aftercare (self->journal, derma_clock_get_now (self->clock), derma_clock_get_zone (self->clock));
  if (derma_flag_notice_is_open (self->notice))
    gtk_stack_set_visible_child_name (heads, "flag");
  else
    gtk_stack_set_visible_child_name (heads, input != NULL ? "care" : "empty");
  if (input == NULL)
    return;

  derma_aftercare_check (input, &self->aftercare);
  self->is_everyday = derma_block_at (input->now_s - input->sessions[0].t0_s) == DERMA_BLOCK_LATER;
  derma_tick_list_update (self->ticks, &self->aftercare);
  show_hero (self, input);
  show_timeline (self, input);
  show_nothing (self);
  show_healing (self, input);
  show_avoid (self, input);
  show_later (self, input);
  show_done (self);
  show_tab (self);
}

/* Behind another view the page needs no time; it catches up when it is shown again. */
static void
update_if_shown (DermaAftercarePage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
done_activated_cb (DermaAftercarePage *self,
                   GtkWidget          *row)
{
  const DermaAftercareItem item = derma_item_row_get_item (row);

  derma_tick_unset (GTK_WIDGET (self), self->journal, item, &self->aftercare.entries[item].occurrence);
}

static void
set_narrow (DermaAftercarePage *self,
            gboolean            is_narrow)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->hero), is_narrow ? "hero-title" : "hero-narrow");
  gtk_widget_add_css_class (GTK_WIDGET (self->hero), is_narrow ? "hero-narrow" : "hero-title");
  self->is_narrow = is_narrow;
  adw_expander_row_set_expanded (self->later, is_narrow);
  adw_expander_row_set_expanded (self->done, is_narrow);
  update (self);
}

static void
narrow_cb (DermaAftercarePage *self)
{
  set_narrow (self, TRUE);
}

static void
wide_cb (DermaAftercarePage *self)
{
  set_narrow (self, FALSE);
}

static void
tab_changed_cb (DermaAftercarePage *self)
{
  if (self->journal != NULL)
    show_tab (self);
}

static void
fill_everyday (DermaAftercarePage *self)
{
  for (guint i = 1; i < derma_everyday_get_n (); i++) /* the first is the headline */
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), derma_everyday_get_title (i));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), derma_everyday_get_detail (i));
      gtk_list_box_append (self->everyday_list, row);
    }
}

static void
focus_cb (gpointer data)
{
  DermaAftercarePage *self = DERMA_AFTERCARE_PAGE (data);
  GtkWidget          *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  self->focus_source = 0;
  if (self->wanted >= 0 && derma_tick_list_focus_item (self->ticks, (DermaAftercareItem) self->wanted))
    {
      self->wanted = -1;
      return;
    }
  self->wanted = -1;
  if (focus != NULL && gtk_widget_get_mapped (focus) && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return; /* who chose the view by keyboard may choose another one */

  if (!gtk_widget_grab_focus (GTK_WIDGET (self->ticks)))
    gtk_widget_grab_focus (self->is_narrow ? self->record_row : self->record);
}

/* Once the page is shown, whoever shows it is done with the focus. */
static void
derma_aftercare_page_map (GtkWidget *widget)
{
  DermaAftercarePage *self = DERMA_AFTERCARE_PAGE (widget);

  update (self);
  GTK_WIDGET_CLASS (derma_aftercare_page_parent_class)->map (widget);
  if (self->focus_source == 0)
    self->focus_source = g_idle_add_once (focus_cb, self);
}

static void
derma_aftercare_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&DERMA_AFTERCARE_PAGE (widget)->focus_source, g_source_remove);
  GTK_WIDGET_CLASS (derma_aftercare_page_parent_class)->unmap (widget);
}

static void
derma_aftercare_page_dispose (GObject *object)
{
  DermaAftercarePage *self = DERMA_AFTERCARE_PAGE (object);

  g_clear_pointer (&self->avoid_rows, derma_item_rows_free);
  g_clear_pointer (&self->avoid_more_rows, derma_item_rows_free);
  g_clear_pointer (&self->later_rows, derma_item_rows_free);
  g_clear_pointer (&self->done_rows, derma_item_rows_free);
  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_AFTERCARE_PAGE);

  G_OBJECT_CLASS (derma_aftercare_page_parent_class)->dispose (object);
}

static void
derma_aftercare_page_class_init (DermaAftercarePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_aftercare_page_dispose;
  widget_class->map = derma_aftercare_page_map;
  widget_class->unmap = derma_aftercare_page_unmap;

  g_type_ensure (DERMA_TYPE_FLAG_NOTICE);
  g_type_ensure (DERMA_TYPE_AFTERCARE_TIMELINE);
  g_type_ensure (DERMA_TYPE_TICK_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-aftercare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, hero);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, lead);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, timeline);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, tab_row);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, do_now);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, ticks);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, nothing);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, nothing_row);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, everyday);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, everyday_list);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, healing);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, healing_row);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, record);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, record_row);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, later_list);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, later);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, done);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, notice);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, avoid);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, avoid_count);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, avoid_list);
  gtk_widget_class_bind_template_child (widget_class, DermaAftercarePage, avoid_more);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, tab_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}

static void
derma_aftercare_page_init (DermaAftercarePage *self)
{
  self->wanted = -1;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->avoid_rows = derma_item_rows_new (self->avoid_list, NULL, NULL);
  self->avoid_more_rows = derma_item_rows_new (GTK_WIDGET (self->avoid_more), NULL, NULL);
  self->later_rows = derma_item_rows_new (GTK_WIDGET (self->later), NULL, NULL);
  self->done_rows = derma_item_rows_new (GTK_WIDGET (self->done), G_CALLBACK (done_activated_cb), self);
  fill_everyday (self);
}

/**
 * derma_aftercare_page_new:
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
derma_aftercare_page_new (DermaJournal *journal,
                          DermaClock   *clock)
{
  DermaAftercarePage *self = g_object_new (DERMA_TYPE_AFTERCARE_PAGE, NULL);

  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  derma_tick_list_set_journal (self->ticks, journal, clock);
  derma_flag_notice_set_journal (self->notice, journal, clock);
  g_signal_connect_object (journal, "changed", G_CALLBACK (update_if_shown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "tick", G_CALLBACK (update_if_shown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ticks, "notify::n-rows", G_CALLBACK (update_if_shown), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * derma_aftercare_page_show_item:
 * @item: something to do
 *
 * Puts the keyboard on it, if it is to be done now; the page scrolls there.
 */
void
derma_aftercare_page_show_item (DermaAftercarePage *self,
                                DermaAftercareItem  item)
{
  g_return_if_fail (DERMA_IS_AFTERCARE_PAGE (self));
  g_return_if_fail (item < DERMA_N_AFTERCARE_ITEMS);

  self->wanted = (int) item;
  adw_combo_row_set_selected (self->tab_row, TAB_DO);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->focus_source == 0)
    self->focus_source = g_idle_add_once (focus_cb, self);
}
