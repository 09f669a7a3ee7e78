/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-figure-card.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-figure-export.h"
#include "widgets/derma-change.h"
#include "widgets/derma-chart-view.h"
#include "widgets/derma-menu.h"
#include "widgets/derma-table-view.h"

struct _DermaFigureCard
{
  GtkBox parent_instance;

  DermaClock  *clock;    /* (nullable): until it is set */
  DermaFigure *figure;   /* (nullable) */
  gboolean     has_rows; /* of the table; they are made when somebody looks at them */
  gboolean     is_compact;
  gboolean     is_headline;
  gboolean     has_choice;

  GtkWidget      *head;
  GtkWidget      *words;
  GtkWidget      *tools;
  GtkLabel       *title;
  GtkLabel       *finding;
  GtkLabel       *caveat;
  AdwToggleGroup *views;
  AdwToggle      *chart_toggle;
  GtkStack       *pages;
  DermaChartView *chart;
  DermaTableView *table;
  GtkOverlay     *reading_place;
  GtkLabel       *reading;
};

G_DEFINE_FINAL_TYPE (DermaFigureCard, derma_figure_card, GTK_TYPE_BOX)

typedef enum
{
  PROP_IS_COMPACT = 1,
  PROP_IS_HEADLINE,
  PROP_CHART_HEIGHT,
} DermaFigureCardProperty;

static GParamSpec *properties[PROP_CHART_HEIGHT + 1];

/* ---- What it shows ---- */

static void
show_line (GtkLabel   *label,
           const char *text)
{
  derma_change_label (GTK_WIDGET (label), text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
update_words (DermaFigureCard *self)
{
  g_autofree char *title = self->figure != NULL ? derma_figure_dup_title (self->figure) : g_strdup ("");
  g_autofree char *finding = self->figure != NULL ? derma_figure_dup_finding (self->figure) : NULL;
  g_autofree char *caveat = self->figure != NULL ? derma_figure_dup_caveat (self->figure) : NULL;

  if (self->is_headline && finding != NULL && derma_chart_view_get_is_zoomed (self->chart))
    g_set_str (&caveat, _ ("A part is shown. The sentence above is about all of it."));
  derma_change_class (GTK_WIDGET (self->title), "title-3", self->is_headline);
  derma_change_class (GTK_WIDGET (self->title), "heading", !self->is_headline);
  derma_change_class (GTK_WIDGET (self->caveat), "caption", !self->is_headline);
  show_line (self->title, self->is_headline ? finding : title);
  if (self->has_choice)
    gtk_widget_set_visible (GTK_WIDGET (self->title), FALSE);
  show_line (self->finding, self->is_headline ? NULL : finding);
  show_line (self->caveat, caveat);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/* Long tables take a moment, and most people never look. */
static void
fill_table (DermaFigureCard *self)
{
  g_autofree char *title = NULL;

  if (self->has_rows || self->figure == NULL || !derma_figure_card_get_is_table (self))
    return;

  title = derma_figure_dup_title (self->figure);
  derma_table_view_set_table (self->table, derma_figure_create_table (self->figure), title);
  self->has_rows = TRUE;
}

/* A face and a calendar are no charts to anybody, and have no points. */
static const struct
{
  const char *figure;
  const char *name;
  const char *hint;
} LOOKS[] = {
  { "sections", N_ ("Face"), N_ ("Press a section to read it.") },
  { "adherence", N_ ("Chart"), N_ ("Press a bar to read it.") },
  { "calendar", N_ ("Calendar"), N_ ("Press a day to read it.") },
};

static guint
find_look (DermaFigureCard *self)
{
  guint look = 0;

  while (look < G_N_ELEMENTS (LOOKS) && (self->figure == NULL || !g_str_equal (LOOKS[look].figure, derma_figure_get_name (self->figure))))
    look++;

  return look;
}

static const char *
get_hint (DermaFigureCard *self)
{
  const guint look = find_look (self);

  /* Translators: under a small chart, as long as nothing in it is read */
  return look < G_N_ELEMENTS (LOOKS) ? _ (LOOKS[look].hint) : _ ("Press a point to read it.");
}

static void
reading_changed_cb (DermaFigureCard *self)
{
  const char *reading = derma_chart_view_get_reading (self->chart);

  gtk_label_set_label (self->reading, reading != NULL ? reading : get_hint (self));
}

static void
view_changed_cb (DermaFigureCard *self)
{
  const gboolean is_table = derma_figure_card_get_is_table (self);
  GtkWidget     *focus = gtk_widget_get_root (GTK_WIDGET (self)) != NULL ? gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))) : NULL;
  const gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pages));

  fill_table (self);
  gtk_stack_set_visible_child_name (self->pages, is_table ? "table" : "chart");
  gtk_widget_set_visible (GTK_WIDGET (self->reading_place), self->is_compact && !is_table);
  if (had_focus)
    gtk_widget_grab_focus (is_table ? GTK_WIDGET (self->table) : GTK_WIDGET (self->chart));
}

static void
show_all_cb (DermaFigureCard *self)
{
  derma_chart_view_show_all (self->chart);
  gtk_widget_grab_focus (GTK_WIDGET (self->chart)); /* the button goes */
}

/* Narrow, the buttons stand under what is read, and what is found has the whole width. */
static void
move_tools (DermaFigureCard *self)
{
  GtkWidget *place = self->is_compact ? GTK_WIDGET (self) : self->head;

  if (gtk_widget_get_parent (self->tools) == place)
    return;

  g_object_ref (self->tools);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->tools)), self->tools);
  gtk_box_append (GTK_BOX (place), self->tools);
  g_object_unref (self->tools);
}

/* ---- Actions ---- */

static void
toggle_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  DermaFigureCard *self = DERMA_FIGURE_CARD (widget);

  derma_figure_card_set_is_table (self, !derma_figure_card_get_is_table (self));
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  DermaFigureCard *self = DERMA_FIGURE_CARD (widget);
  DermaFigureSpan  span;

  derma_figure_export (widget, self->figure, derma_chart_view_get_zoomed (self->chart, &span) ? &span : NULL, derma_clock_get_now (self->clock));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  DermaFigureCard *self = DERMA_FIGURE_CARD (widget);
  DermaFigureSpan  span;

  derma_figure_print (widget, self->figure, derma_chart_view_get_zoomed (self->chart, &span) ? &span : NULL, derma_clock_get_now (self->clock));
}

static void
update_actions (DermaFigureCard *self)
{
  const char *const names[] = { "figure.toggle-table", "figure.export", "figure.print" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], self->figure != NULL && self->clock != NULL);
}

/* ---- The object ---- */

static void
derma_figure_card_dispose (GObject *object)
{
  DermaFigureCard *self = DERMA_FIGURE_CARD (object);

  g_clear_object (&self->clock);
  g_clear_pointer (&self->figure, derma_figure_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_FIGURE_CARD);

  G_OBJECT_CLASS (derma_figure_card_parent_class)->dispose (object);
}

static void
derma_figure_card_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  DermaFigureCard *self = DERMA_FIGURE_CARD (object);

  switch ((DermaFigureCardProperty) prop_id)
    {
    case PROP_IS_COMPACT:
      g_value_set_boolean (value, self->is_compact);
      break;
    case PROP_IS_HEADLINE:
      g_value_set_boolean (value, self->is_headline);
      break;
    case PROP_CHART_HEIGHT:
      g_value_set_int (value, derma_chart_view_get_chart_height (self->chart));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_figure_card_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  DermaFigureCard *self = DERMA_FIGURE_CARD (object);

  switch ((DermaFigureCardProperty) prop_id)
    {
    case PROP_IS_COMPACT:
      derma_figure_card_set_is_compact (self, g_value_get_boolean (value));
      break;
    case PROP_IS_HEADLINE:
      self->is_headline = g_value_get_boolean (value);
      break;
    case PROP_CHART_HEIGHT:
      derma_chart_view_set_chart_height (self->chart, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_figure_card_class_init (DermaFigureCardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_figure_card_dispose;
  object_class->get_property = derma_figure_card_get_property;
  object_class->set_property = derma_figure_card_set_property;

  properties[PROP_IS_COMPACT] =
    g_param_spec_boolean ("is-compact", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_HEADLINE] =
    g_param_spec_boolean ("is-headline", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHART_HEIGHT] =
    g_param_spec_int ("chart-height", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "figure.toggle-table", NULL, toggle_action);
  gtk_widget_class_install_action (widget_class, "figure.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "figure.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "figure.toggle-table", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, 0, "figure.export", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, 0, "figure.print", NULL);

  g_type_ensure (DERMA_TYPE_CHART_VIEW);
  g_type_ensure (DERMA_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-figure-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaFigureCard, head);
  gtk_widget_class_bind_template_child (widget_class, DermaFigureCard, words);
  gtk_widget_class_bind_template_child (widget_class, DermaFigureCard, tools);
  gtk_widget_class_bind_template_child (widget_class, DermaFigureCard, title);
  gtk_widget_class_bind_template_child (widget_class, DermaFigureCard, finding);
  gtk_widget_class_bind_template_child (widget_class, DermaFigureCard, caveat);
  gtk_widget_class_bind_template_child (widget_class, DermaFigureCard, views);
  gtk_widget_class_bind_template_child (widget_class, DermaFigureCard, chart_toggle);
  gtk_widget_class_bind_template_child (widget_class, DermaFigureCard, pages);
  gtk_widget_class_bind_template_child (widget_class, DermaFigureCard, chart);
  gtk_widget_class_bind_template_child (widget_class, DermaFigureCard, table);
  gtk_widget_class_bind_template_child (widget_class, DermaFigureCard, reading_place);
  gtk_widget_class_bind_template_child (widget_class, DermaFigureCard, reading);
  gtk_widget_class_bind_template_callback (widget_class, reading_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_words);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, derma_menu_active_notify_cb);
}

static void
derma_figure_card_init (DermaFigureCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_overlay_set_measure_overlay (self->reading_place, GTK_WIDGET (self->reading), TRUE);
  reading_changed_cb (self);
  update_actions (self);
}

/**
 * derma_figure_card_new:
 *
 * Returns: (transfer floating): a card that shows nothing
 */
GtkWidget *
derma_figure_card_new (void)
{
  return g_object_new (DERMA_TYPE_FIGURE_CARD, NULL);
}

/**
 * derma_figure_card_set_clock:
 * @clock: tells when something was exported; it is needed before anything is shown
 */
void
derma_figure_card_set_clock (DermaFigureCard *self,
                             DermaClock      *clock)
{
  g_return_if_fail (DERMA_IS_FIGURE_CARD (self) && DERMA_IS_CLOCK (clock));

  g_set_object (&self->clock, clock);
  update_actions (self);
}

/**
 * derma_figure_card_get_figure:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
DermaFigure *
derma_figure_card_get_figure (DermaFigureCard *self)
{
  g_return_val_if_fail (DERMA_IS_FIGURE_CARD (self), NULL);

  return self->figure;
}

/**
 * derma_figure_card_set_figure:
 * @figure: (nullable): what it shows from now on
 */
void
derma_figure_card_set_figure (DermaFigureCard *self,
                              DermaFigure     *figure)
{
  g_return_if_fail (DERMA_IS_FIGURE_CARD (self));

  if (self->figure == figure)
    return;

  g_clear_pointer (&self->figure, derma_figure_unref);
  self->figure = figure != NULL ? derma_figure_ref (figure) : NULL;
  self->has_rows = FALSE;
  update_words (self);
  update_actions (self);
  adw_toggle_set_label (self->chart_toggle, find_look (self) < G_N_ELEMENTS (LOOKS) ? _ (LOOKS[find_look (self)].name) : _ ("Chart"));
  derma_chart_view_set_figure (self->chart, figure);
  reading_changed_cb (self);
  derma_table_view_set_table (self->table, NULL, NULL);
  fill_table (self);
}

/**
 * derma_figure_card_get_is_table:
 *
 * Returns: whether the table is shown
 */
gboolean
derma_figure_card_get_is_table (DermaFigureCard *self)
{
  g_return_val_if_fail (DERMA_IS_FIGURE_CARD (self), FALSE);

  return g_strcmp0 (adw_toggle_group_get_active_name (self->views), "table") == 0;
}

void
derma_figure_card_set_is_table (DermaFigureCard *self,
                                gboolean         is_table)
{
  g_return_if_fail (DERMA_IS_FIGURE_CARD (self));

  adw_toggle_group_set_active_name (self->views, is_table ? "table" : "chart");
}

gboolean
derma_figure_card_get_is_compact (DermaFigureCard *self)
{
  g_return_val_if_fail (DERMA_IS_FIGURE_CARD (self), FALSE);

  return self->is_compact;
}

/**
 * derma_figure_card_set_is_compact:
 * @is_compact: whether there is little room across
 */
void
derma_figure_card_set_is_compact (DermaFigureCard *self,
                                  gboolean         is_compact)
{
  g_return_if_fail (DERMA_IS_FIGURE_CARD (self));

  if (self->is_compact == is_compact)
    return;

  self->is_compact = is_compact;
  derma_change_class (GTK_WIDGET (self), "compact", is_compact);
  derma_chart_view_set_is_compact (self->chart, is_compact);
  move_tools (self);
  view_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_COMPACT]);
}

/**
 * derma_figure_card_set_choice:
 * @choice: what chooses what the card shows; it stands in place of the title
 */
void
derma_figure_card_set_choice (DermaFigureCard *self,
                              GtkWidget       *choice)
{
  g_return_if_fail (DERMA_IS_FIGURE_CARD (self) && GTK_IS_WIDGET (choice));

  self->has_choice = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->title), FALSE);
  gtk_widget_set_halign (choice, GTK_ALIGN_START);
  gtk_box_prepend (GTK_BOX (self->words), choice);
}
