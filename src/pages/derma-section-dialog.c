/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-section-dialog.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

#define MAX_SESSIONS 24

/**
 * DermaSectionDialog:
 *
 * When and how much one section of the face was rolled, newest first.
 */
struct _DermaSectionDialog
{
  AdwDialog parent_instance;

  GtkStack   *pages;
  GtkListBox *sessions;
};

G_DEFINE_FINAL_TYPE (DermaSectionDialog, derma_section_dialog, ADW_TYPE_DIALOG)

static void
derma_section_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_SECTION_DIALOG);

  G_OBJECT_CLASS (derma_section_dialog_parent_class)->dispose (object);
}

static void
derma_section_dialog_class_init (DermaSectionDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_section_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-section-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaSectionDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, DermaSectionDialog, sessions);
}

static void
derma_section_dialog_init (DermaSectionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe (DermaPastSession         *item,
          const DermaSectionRecord *record)
{
  g_autofree char *needle = derma_format_needle (derma_past_session_get_needle_um (item));
  g_autofree char *time = derma_format_stopwatch ((guint) (record->rolled_ms / 1000));
  guint            n_passes = 0;

  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    n_passes += record->passes[i];

  /* Translators: %u passes in all directions; %s a needle length; %s minutes and seconds */
  return g_strdup_printf (ngettext ("%u pass with %s in %s.", "%u passes with %s in %s.", n_passes), n_passes, needle, time);
}

static void
add_session (DermaSectionDialog       *self,
             DermaPastSession         *item,
             const DermaSectionRecord *record,
             DermaTime                 now)
{
  g_autofree char *date = derma_format_date_time (derma_past_session_get_t0 (item), now);
  g_autofree char *text = describe (item, record);
  GtkWidget       *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), date);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_list_box_append (self->sessions, row);
}

/**
 * derma_section_dialog_present:
 * @parent: where to show it
 * @section: which part of the face
 * @now: the present instant
 *
 * Shows the history of one section.
 */
void
derma_section_dialog_present (GtkWidget    *parent,
                              DermaJournal *journal,
                              DermaSection  section,
                              DermaTime     now)
{
  DermaSectionDialog *self = g_object_new (DERMA_TYPE_SECTION_DIALOG, NULL);
  GListModel         *sessions = derma_journal_get_sessions (journal);
  guint               n_shown = 0;

  adw_dialog_set_title (ADW_DIALOG (self), derma_section_get_name (section));
  for (guint i = 0; i < g_list_model_get_n_items (sessions) && n_shown < MAX_SESSIONS; i++)
    {
      g_autoptr (DermaPastSession) item = g_list_model_get_item (sessions, i);
      const DermaSessionRecord *record = derma_past_session_get_record (item);

      if (record == NULL || !derma_section_record_is_rolled (&record->sections[section]))
        continue;

      add_session (self, item, &record->sections[section], now);
      n_shown++;
    }
  gtk_stack_set_visible_child_name (self->pages, n_shown > 0 ? "list" : "empty");

  adw_dialog_present (ADW_DIALOG (self), parent);
}
