/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-session-page.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "pages/derma-entry-open.h"
#include "pages/derma-figure-toast.h"
#include "pages/derma-session-facts.h"
#include "pages/derma-session-paper.h"
#include "pages/derma-session-removal.h"
#include "widgets/derma-menu.h"

#define ENTRY_KEY "derma-entry" /* of a row */

struct _DermaSessionPage
{
  AdwNavigationPage parent_instance;

  DermaJournal     *journal;
  DermaClock       *clock;
  DermaPastSession *session;
  DermaView         view;
  GPtrArray        *groups;     /* (element-type AdwPreferencesGroup) */
  GPtrArray        *rows;       /* (element-type AdwActionRow) of all groups */
  gboolean          is_showing; /* what is set is not what the person has chosen */
  gboolean          is_stale;
  char             *shown_note; /* what the journal holds of it, as it was last shown */

  GtkLabel    *heading;
  AdwComboRow *pain;
  GtkEditable *note;
  GtkBox      *place;
};

G_DEFINE_FINAL_TYPE (DermaSessionPage, derma_session_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_FACE_VIEW = 1,
} DermaSessionPageProperty;

static GParamSpec *properties[PROP_FACE_VIEW + 1];

static void
row_activated_cb (DermaSessionPage *self,
                  GtkWidget        *row)
{
  derma_entry_open (GTK_WIDGET (self), self->journal, self->clock, g_object_get_data (G_OBJECT (row), ENTRY_KEY));
}

static void
fill_row (GtkWidget              *row,
          const DermaSessionFact *fact)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fact->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), fact->value);
  g_object_set_data_full (G_OBJECT (row), ENTRY_KEY, g_memdup2 (&fact->entry, sizeof fact->entry), g_free);
}

static GtkWidget *
create_row (DermaSessionPage       *self,
            const DermaSessionFact *fact)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  fill_row (row, fact);
  if (!fact->has_entry)
    {
      adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
      gtk_widget_add_css_class (row, "property");
      return row;
    }

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* Returns: (transfer container) (element-type DermaSessionFact): what is to be shown in rows of its own */
static GPtrArray *
list_facts (const DermaSessionFacts *group)
{
  GPtrArray *facts = g_ptr_array_new ();

  for (guint i = 0; i < group->facts->len; i++)
    if (!((DermaSessionFact *) g_ptr_array_index (group->facts, i))->is_editable)
      g_ptr_array_add (facts, g_ptr_array_index (group->facts, i));

  return facts;
}

/* What keeps its place is only told anew, so that the keyboard stays where it is. */
static gboolean
update_rows (DermaSessionPage *self,
             GPtrArray        *groups)
{
  guint n_rows = 0;

  for (guint pass = 0; pass < 2; pass++)
    {
      n_rows = 0;
      for (guint i = 0; i < groups->len; i++)
        {
          g_autoptr (GPtrArray) facts = list_facts (g_ptr_array_index (groups, i));

          for (guint k = 0; k < facts->len; k++, n_rows++)
            {
              const DermaSessionFact *fact = g_ptr_array_index (facts, k);
              GtkWidget              *row = n_rows < self->rows->len ? g_ptr_array_index (self->rows, n_rows) : NULL;

              if (row == NULL || !g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), fact->name))
                return FALSE;
              if (pass == 1)
                fill_row (row, fact);
            }
        }
      if (n_rows != self->rows->len)
        return FALSE;
    }

  return TRUE;
}

static void
create_rows (DermaSessionPage *self,
             GPtrArray        *groups)
{
  for (guint i = 0; i < self->groups->len; i++)
    gtk_box_remove (self->place, g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < groups->len; i++)
    {
      const DermaSessionFacts *group = g_ptr_array_index (groups, i);
      g_autoptr (GPtrArray) facts = list_facts (group);
      GtkWidget *box;

      if (facts->len == 0)
        continue;
      box = adw_preferences_group_new ();
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (box), group->title);
      for (guint k = 0; k < facts->len; k++)
        {
          GtkWidget *row = create_row (self, g_ptr_array_index (facts, k));

          adw_preferences_group_add (ADW_PREFERENCES_GROUP (box), row);
          g_ptr_array_add (self->rows, row);
        }
      gtk_box_append (self->place, box);
      g_ptr_array_add (self->groups, box);
    }
}

/* Whether the note says what the journal does not hold yet. */
static gboolean
is_note_new (DermaSessionPage *self)
{
  return g_strcmp0 (gtk_editable_get_text (self->note), self->shown_note) != 0;
}

/* A note that is being written, or could not be stored, stays as it is. */
static void
show_noted (DermaSessionPage *self)
{
  const char    *note = derma_past_session_get_note (self->session);
  const gboolean has_focus = gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (self->note)));

  self->is_showing = TRUE;
  adw_combo_row_set_selected (self->pain, (guint) (derma_past_session_get_pain (self->session) + 1));
  if (self->shown_note == NULL || (!has_focus && !is_note_new (self)))
    gtk_editable_set_text (self->note, note != NULL ? note : "");
  g_set_str (&self->shown_note, note != NULL ? note : "");
  self->is_showing = FALSE;
}

static void
update (DermaSessionPage *self)
{
  g_autoptr (GPtrArray) groups = derma_session_facts_list (self->journal, self->session, self->view);
  g_autofree char *title = derma_session_facts_dup_title (self->session);
  const gint64     id = derma_past_session_get_id (self->session);
  const gboolean   can_write = !derma_journal_is_read_only (self->journal) && derma_journal_get_open_session_id (self->journal) != id;

  self->is_stale = FALSE;
  gtk_label_set_label (self->heading, title);
  gtk_widget_set_sensitive (GTK_WIDGET (self->pain), can_write);
  gtk_widget_set_sensitive (GTK_WIDGET (self->note), can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.delete", can_write);
  show_noted (self);
  if (!update_rows (self, groups))
    create_rows (self, groups);
}

static void
journal_changed_cb (DermaSessionPage *self)
{
  g_autoptr (DermaPastSession) session = derma_journal_get_past_session (self->journal, derma_past_session_get_id (self->session));
  GtkWidget *navigation = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  if (session != NULL)
    {
      g_set_object (&self->session, session);
      self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
      if (!self->is_stale)
        update (self);
    }
  else if (navigation != NULL && adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (navigation)) == ADW_NAVIGATION_PAGE (self))
    {
      adw_navigation_view_pop (ADW_NAVIGATION_VIEW (navigation));
    }
}

static void
edited_cb (DermaSessionPage *self)
{
  g_autofree char *note = g_strstrip (g_strdup (gtk_editable_get_text (self->note)));
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (self->session == NULL || self->is_showing)
    return;

  if (derma_journal_edit_session (self->journal, derma_past_session_get_id (self->session), (int) adw_combo_row_get_selected (self->pain) - 1, note, &error))
    {
      gtk_editable_set_text (self->note, note);
      g_set_str (&self->shown_note, note);
      return;
    }

  text = derma_error_to_text (error);
  g_message ("A session was not changed: %s", error->message);
  derma_figure_toast_show (GTK_WIDGET (self), text);
  show_noted (self);
}

/* Who goes elsewhere has said what there was to say. */
static void
left_cb (DermaSessionPage *self)
{
  g_autoptr (DermaPastSession) session = NULL;

  if (self->session == NULL || !is_note_new (self))
    return;

  session = derma_journal_get_past_session (self->journal, derma_past_session_get_id (self->session));
  if (session != NULL)
    edited_cb (self);
}

static void
derma_session_page_unmap (GtkWidget *widget)
{
  left_cb (DERMA_SESSION_PAGE (widget));

  GTK_WIDGET_CLASS (derma_session_page_parent_class)->unmap (widget);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  DermaSessionPage *self = DERMA_SESSION_PAGE (widget);

  derma_session_paper_print (widget, self->journal, self->session, derma_clock_get_now (self->clock));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  DermaSessionPage *self = DERMA_SESSION_PAGE (widget);

  derma_session_paper_save (widget, self->journal, self->session, derma_clock_get_now (self->clock));
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  DermaSessionPage *self = DERMA_SESSION_PAGE (widget);

  derma_session_removal_ask (widget, self->journal, self->clock, self->session);
}

static void
derma_session_page_map (GtkWidget *widget)
{
  DermaSessionPage *self = DERMA_SESSION_PAGE (widget);

  GTK_WIDGET_CLASS (derma_session_page_parent_class)->map (widget);

  if (self->is_stale)
    update (self);
}

static void
derma_session_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((DermaSessionPageProperty) prop_id)
    {
    case PROP_FACE_VIEW:
      g_value_set_string (value, derma_view_get_id (DERMA_SESSION_PAGE (object)->view));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_session_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  DermaSessionPage *self = DERMA_SESSION_PAGE (object);

  switch ((DermaSessionPageProperty) prop_id)
    {
    case PROP_FACE_VIEW:
      if (self->view == derma_view_from_id (g_value_get_string (value)))
        return;
      self->view = derma_view_from_id (g_value_get_string (value));
      self->is_stale = self->session != NULL && !gtk_widget_get_mapped (GTK_WIDGET (self));
      if (self->session != NULL && !self->is_stale)
        update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_session_page_dispose (GObject *object)
{
  DermaSessionPage *self = DERMA_SESSION_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_SESSION_PAGE);
  g_clear_object (&self->session);
  g_clear_object (&self->clock);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (derma_session_page_parent_class)->dispose (object);
}

static void
derma_session_page_finalize (GObject *object)
{
  DermaSessionPage *self = DERMA_SESSION_PAGE (object);

  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->rows);
  g_free (self->shown_note);

  G_OBJECT_CLASS (derma_session_page_parent_class)->finalize (object);
}

static void
derma_session_page_class_init (DermaSessionPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = derma_session_page_get_property;
  object_class->set_property = derma_session_page_set_property;
  object_class->dispose = derma_session_page_dispose;
  object_class->finalize = derma_session_page_finalize;
  widget_class->map = derma_session_page_map;
  widget_class->unmap = derma_session_page_unmap;

  properties[PROP_FACE_VIEW] =
    g_param_spec_string ("face-view", NULL, NULL, "mirror", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-session-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaSessionPage, heading);
  gtk_widget_class_bind_template_child (widget_class, DermaSessionPage, pain);
  gtk_widget_class_bind_template_child (widget_class, DermaSessionPage, note);
  gtk_widget_class_bind_template_child (widget_class, DermaSessionPage, place);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, derma_menu_active_notify_cb);

  gtk_widget_class_install_action (widget_class, "session.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "session.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "session.delete", NULL, delete_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "session.delete", NULL);
}

static void
derma_session_page_init (DermaSessionPage *self)
{
  self->is_showing = TRUE;
  self->groups = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * derma_session_page_new:
 * @session: of @journal
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
derma_session_page_new (DermaJournal     *journal,
                        DermaClock       *clock,
                        DermaPastSession *session)
{
  DermaSessionPage *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock) && DERMA_IS_PAST_SESSION (session), NULL);

  self = g_object_new (DERMA_TYPE_SESSION_PAGE, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  self->session = g_object_ref (session);
  g_signal_connect_object (journal, "changed", G_CALLBACK (journal_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * derma_session_page_get_session_id:
 *
 * Returns: which session it shows
 */
gint64
derma_session_page_get_session_id (DermaSessionPage *self)
{
  g_return_val_if_fail (DERMA_IS_SESSION_PAGE (self), 0);

  return derma_past_session_get_id (self->session);
}
