/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-journal-page.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "pages/derma-earlier-dialog.h"
#include "pages/derma-entry-list.h"
#include "pages/derma-entry-open.h"
#include "pages/derma-entry-row.h"
#include "pages/derma-entry-search.h"
#include "pages/derma-figure-toast.h"
#include "pages/derma-list-place.h"
#include "pages/derma-roller-text.h"
#include "widgets/derma-announce.h"
#include "widgets/derma-button-label.h"

#define POSITION_KEY "derma-position" /* of a month's row: of its newest entry */

struct _DermaJournalPage
{
  AdwBreakpointBin parent_instance;

  DermaJournal   *journal;
  DermaClock     *clock;
  DermaView       view;
  DermaEntryList *entries;
  GArray         *roller_ids; /* gint64: what the choice of rollers offers; 0: all of them */
  gboolean        is_stale;   /* the journal has changed while the page was not seen */
  gboolean        is_filling; /* what is selected is not what the person has chosen */
  gboolean        is_trouble; /* the journal could not be read */

  GtkEditable *search;
  GtkDropDown *kinds;
  GtkDropDown *rollers;
  GtkStack    *pages;
  GtkListView *list;
  GtkLabel    *count;
  GtkWidget   *months;
  GtkListBox  *month_list;
  GtkButton   *show_all;
  GtkButton   *try_again;
  GtkButton   *add;
};

G_DEFINE_FINAL_TYPE (DermaJournalPage, derma_journal_page, ADW_TYPE_BREAKPOINT_BIN)

/* What may be chosen of, in its order. */
static const guint KINDS[] = {
  DERMA_ALL_ENTRIES,
  DERMA_ENTRY_BIT (DERMA_ENTRY_SESSION),
  DERMA_ENTRY_BIT (DERMA_ENTRY_CHECK_IN),
  DERMA_ENTRY_BIT (DERMA_ENTRY_HEALING),
  DERMA_ENTRY_BIT (DERMA_ENTRY_PHOTOS),
  DERMA_ENTRY_BIT (DERMA_ENTRY_FLAG),
  DERMA_ENTRY_BIT (DERMA_ENTRY_PLAN) | DERMA_ENTRY_BIT (DERMA_ENTRY_PAUSE) | DERMA_ENTRY_BIT (DERMA_ENTRY_END),
  DERMA_ENTRY_BIT (DERMA_ENTRY_PATCH_TEST),
};

typedef enum
{
  PROP_FACE_VIEW = 1,
} DermaJournalPageProperty;

static GParamSpec *properties[PROP_FACE_VIEW + 1];

static void
update_item (GtkListItem *list_item)
{
  DermaEntryItem  *item = gtk_list_item_get_item (list_item);
  g_autofree char *label = NULL;
  g_autofree char *note = NULL;

  g_object_get (item, "label", &label, "note", &note, NULL);
  derma_entry_row_show (DERMA_ENTRY_ROW (gtk_list_item_get_child (list_item)), item);
  gtk_list_item_set_accessible_label (list_item, label);
  gtk_list_item_set_accessible_description (list_item, note);
}

static void
setup_cb (DermaJournalPage *self,
          GtkListItem      *list_item)
{
  gtk_list_item_set_child (list_item, derma_entry_row_new ());
}

static void
bind_cb (DermaJournalPage *self,
         GtkListItem      *list_item)
{
  g_signal_connect_object (gtk_list_item_get_item (list_item), "notify::label", G_CALLBACK (update_item), list_item, G_CONNECT_SWAPPED);
  update_item (list_item);
}

static void
unbind_cb (DermaJournalPage *self,
           GtkListItem      *list_item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), update_item, list_item);
}

static gint64
get_roller_id (DermaJournalPage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->rollers);

  return selected < self->roller_ids->len ? g_array_index (self->roller_ids, gint64, selected) : 0;
}

static guint
get_kinds (DermaJournalPage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->kinds);

  return selected < G_N_ELEMENTS (KINDS) ? KINDS[selected] : DERMA_ALL_ENTRIES;
}

static gboolean
is_filtered (DermaJournalPage *self)
{
  return *gtk_editable_get_text (self->search) != '\0' || get_kinds (self) != DERMA_ALL_ENTRIES || get_roller_id (self) != 0;
}

static void
find (DermaJournalPage *self)
{
  g_autoptr (DermaEntrySearch) search = derma_entry_search_new (gtk_editable_get_text (self->search));
  DermaEntryFilter filter = { .kinds = get_kinds (self), .roller_id = get_roller_id (self) };
  g_autoptr (GError) error = NULL;

  filter.words = derma_entry_search_get_words (search, &filter.n_words);
  derma_entry_list_set_search (self->entries, filter.n_words > 0 ? g_steal_pointer (&search) : NULL);
  self->is_trouble = !derma_entry_list_find (self->entries, &filter, &error);
  if (self->is_trouble)
    g_message ("Could not read the journal: %s", error->message);
}

/* Returns: (transfer full): how much was found */
static char *
dup_count (DermaJournalPage *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->entries));

  if (self->is_trouble)
    return g_strdup (_ ("The journal cannot be read"));
  if (n == 0)
    return g_strdup (_ ("Nothing found"));
  if (is_filtered (self))
    return g_strdup_printf (ngettext ("%u entry found", "%u entries found", n), n);

  return g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);
}

static void
show_entries (DermaJournalPage *self)
{
  const gboolean   has_some = g_list_model_get_n_items (G_LIST_MODEL (self->entries)) > 0;
  g_autofree char *text = dup_count (self);

  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), has_some && !self->is_trouble && is_filtered (self));
  gtk_widget_set_sensitive (self->months, has_some && !self->is_trouble);
  gtk_stack_set_visible_child_name (self->pages, self->is_trouble ? "trouble" : has_some           ? "list"
                                                                              : is_filtered (self) ? "nothing"
                                                                                                   : "empty");
}

/* Looks for what is asked for now, and says how much of it there is. */
static void
update (DermaJournalPage *self)
{
  g_autofree char *text = NULL;

  if (self->journal == NULL || self->is_filling)
    return;

  find (self);
  show_entries (self);
  derma_list_place_show_start (self->list);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  text = dup_count (self);
  derma_announce (GTK_WIDGET (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

/* Whether that is offered already: the choice is left alone then, for it may be open. */
static gboolean
has_rollers (DermaJournalPage *self,
             GArray           *ids,
             GListModel       *names)
{
  GListModel *shown = gtk_drop_down_get_model (self->rollers);

  if (ids->len != self->roller_ids->len)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) != g_array_index (self->roller_ids, gint64, i) ||
        g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (names), i), gtk_string_list_get_string (GTK_STRING_LIST (shown), i)) != 0)
      return FALSE;

  return TRUE;
}

/* Whoever has one roller has nothing to choose. */
static void
fill_rollers (DermaJournalPage *self)
{
  GListModel  *rollers = derma_journal_get_rollers (self->journal);
  const guint  n_rollers = g_list_model_get_n_items (rollers);
  const gint64 chosen = get_roller_id (self);
  const gint64 all = 0;
  guint        selected = 0;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, all);
  gtk_string_list_append (names, _ ("All rollers"));
  for (guint i = 0; i < n_rollers; i++)
    {
      g_autoptr (DermaRoller) roller = g_list_model_get_item (rollers, i);
      const gint64     id = derma_roller_get_id (roller);
      g_autofree char *title = derma_roller_dup_title (roller, self->journal);

      if (id == chosen)
        selected = i + 1;
      g_array_append_val (ids, id);
      gtk_string_list_append (names, title);
    }
  if (has_rollers (self, ids, G_LIST_MODEL (names)))
    return;

  g_array_unref (self->roller_ids);
  self->roller_ids = g_steal_pointer (&ids);
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->rollers, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->rollers, selected);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->rollers), n_rollers > 1);
}

/* The months of what was found, each time they are asked for. */
static void
fill_months_cb (DermaJournalPage *self)
{
  g_autoptr (GArray) positions = derma_entry_list_list_months (self->entries);

  gtk_list_box_remove_all (self->month_list);
  for (guint i = 0; i < positions->len; i++)
    {
      const guint      position = g_array_index (positions, guint, i);
      g_autofree char *month = derma_entry_list_dup_month (self->entries, position);
      GtkWidget       *row = gtk_list_box_row_new ();

      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), gtk_label_new (month));
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, month, -1);
      g_object_set_data (G_OBJECT (row), POSITION_KEY, GUINT_TO_POINTER (position));
      gtk_list_box_append (self->month_list, row);
    }
}

static void
journal_changed_cb (DermaJournalPage *self)
{
  fill_rollers (self);
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale)
    return;

  find (self);
  show_entries (self);
  if (gtk_menu_button_get_active (GTK_MENU_BUTTON (self->months)))
    fill_months_cb (self);
}

static void
fill_kinds (DermaJournalPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, C_ ("journal entries", "Everything"));
  for (guint i = DERMA_ENTRY_SESSION; i <= DERMA_ENTRY_PLAN; i++)
    gtk_string_list_append (names, derma_entry_kind_get_plural ((DermaEntryKind) i));
  gtk_string_list_append (names, derma_entry_kind_get_plural (DERMA_ENTRY_PATCH_TEST));
  gtk_drop_down_set_model (self->kinds, G_LIST_MODEL (names));
}

static void
search_stopped_cb (DermaJournalPage *self)
{
  gtk_editable_set_text (self->search, "");
}

static void
activated_cb (DermaJournalPage *self,
              guint             position)
{
  g_autoptr (DermaEntryItem) item = g_list_model_get_item (G_LIST_MODEL (self->entries), position);

  if (item != NULL)
    derma_entry_open (GTK_WIDGET (self), self->journal, self->clock, derma_entry_item_get_entry (item));
}

static void
month_activated_cb (DermaJournalPage *self,
                    GtkListBoxRow    *row)
{
  const guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), POSITION_KEY));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->months));
  derma_list_place_go (self->list, position);
}

static void
find_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (DERMA_JOURNAL_PAGE (widget)->search));
}

static void
show_all_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  DermaJournalPage *self = DERMA_JOURNAL_PAGE (widget);

  self->is_filling = TRUE;
  gtk_editable_set_text (self->search, "");
  gtk_drop_down_set_selected (self->kinds, 0);
  gtk_drop_down_set_selected (self->rollers, 0);
  self->is_filling = FALSE;
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
try_again_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  DermaJournalPage *self = DERMA_JOURNAL_PAGE (widget);

  update (self);
  if (self->is_trouble)
    derma_figure_toast_show (widget, _ ("The journal still cannot be read."));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
go_to_month_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  DermaJournalPage *self = DERMA_JOURNAL_PAGE (widget);

  if (gtk_widget_get_sensitive (self->months))
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->months));
}

static void
add_session_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  DermaJournalPage *self = DERMA_JOURNAL_PAGE (widget);

  adw_dialog_present (derma_earlier_dialog_new (self->journal, self->clock), widget);
}

static void
derma_journal_page_map (GtkWidget *widget)
{
  DermaJournalPage *self = DERMA_JOURNAL_PAGE (widget);

  GTK_WIDGET_CLASS (derma_journal_page_parent_class)->map (widget);

  gtk_widget_action_set_enabled (widget, "journal.find", TRUE);
  gtk_widget_action_set_enabled (widget, "journal.go-to-month", TRUE);
  if (self->is_stale)
    journal_changed_cb (self);
}

static void
derma_journal_page_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (derma_journal_page_parent_class)->unmap (widget);

  gtk_widget_action_set_enabled (widget, "journal.find", FALSE);
  gtk_widget_action_set_enabled (widget, "journal.go-to-month", FALSE);
}

static void
derma_journal_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((DermaJournalPageProperty) prop_id)
    {
    case PROP_FACE_VIEW:
      g_value_set_string (value, derma_view_get_id (DERMA_JOURNAL_PAGE (object)->view));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_journal_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  DermaJournalPage *self = DERMA_JOURNAL_PAGE (object);

  switch ((DermaJournalPageProperty) prop_id)
    {
    case PROP_FACE_VIEW:
      if (self->view == derma_view_from_id (g_value_get_string (value)))
        return;
      self->view = derma_view_from_id (g_value_get_string (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_journal_page_dispose (GObject *object)
{
  DermaJournalPage *self = DERMA_JOURNAL_PAGE (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_JOURNAL_PAGE);
  g_clear_object (&self->entries);
  g_clear_object (&self->clock);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (derma_journal_page_parent_class)->dispose (object);
}

static void
derma_journal_page_finalize (GObject *object)
{
  g_array_unref (DERMA_JOURNAL_PAGE (object)->roller_ids);

  G_OBJECT_CLASS (derma_journal_page_parent_class)->finalize (object);
}

static void
derma_journal_page_class_init (DermaJournalPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_ENTRY_ITEM);

  object_class->get_property = derma_journal_page_get_property;
  object_class->set_property = derma_journal_page_set_property;
  object_class->dispose = derma_journal_page_dispose;
  object_class->finalize = derma_journal_page_finalize;
  widget_class->map = derma_journal_page_map;
  widget_class->unmap = derma_journal_page_unmap;

  properties[PROP_FACE_VIEW] =
    g_param_spec_string ("face-view", NULL, NULL, "mirror", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-journal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaJournalPage, search);
  gtk_widget_class_bind_template_child (widget_class, DermaJournalPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, DermaJournalPage, rollers);
  gtk_widget_class_bind_template_child (widget_class, DermaJournalPage, pages);
  gtk_widget_class_bind_template_child (widget_class, DermaJournalPage, list);
  gtk_widget_class_bind_template_child (widget_class, DermaJournalPage, count);
  gtk_widget_class_bind_template_child (widget_class, DermaJournalPage, months);
  gtk_widget_class_bind_template_child (widget_class, DermaJournalPage, month_list);
  gtk_widget_class_bind_template_child (widget_class, DermaJournalPage, show_all);
  gtk_widget_class_bind_template_child (widget_class, DermaJournalPage, try_again);
  gtk_widget_class_bind_template_child (widget_class, DermaJournalPage, add);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_months_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_activated_cb);

  gtk_widget_class_install_action (widget_class, "journal.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "journal.go-to-month", NULL, go_to_month_action);
  gtk_widget_class_install_action (widget_class, "journal.show-all", NULL, show_all_action);
  gtk_widget_class_install_action (widget_class, "journal.try-again", NULL, try_again_action);
  gtk_widget_class_install_action (widget_class, "journal.add-session", NULL, add_session_action);
}

static void
derma_journal_page_init (DermaJournalPage *self)
{
  self->roller_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  derma_button_label_wrap (self->show_all);
  derma_button_label_wrap (self->try_again);
  derma_button_label_wrap (self->add);
}

static GtkListItemFactory *
create_factory (DermaJournalPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  return factory;
}

/**
 * derma_journal_page_new:
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
derma_journal_page_new (DermaJournal *journal,
                        DermaClock   *clock)
{
  DermaJournalPage *self;
  g_autoptr (GtkSelectionModel) selection = NULL;
  g_autoptr (GtkListItemFactory) factory = NULL;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = g_object_new (DERMA_TYPE_JOURNAL_PAGE, NULL);
  self->is_filling = TRUE;
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  self->entries = derma_entry_list_new (journal);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->entries))));
  fill_kinds (self);
  fill_rollers (self);
  find (self);
  show_entries (self);
  factory = create_factory (self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, selection);
  derma_list_place_show_start (self->list);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "journal.add-session", !derma_journal_is_read_only (journal));
  g_signal_connect_object (journal, "changed", G_CALLBACK (journal_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
