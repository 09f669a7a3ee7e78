/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-tick.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"

#define TOAST_KEY "derma-tick-toast"

/* What the toast needs to take a tick back. */
typedef struct
{
  DermaJournal      *journal;
  GtkWidget         *widget;
  gint64             session_id;
  DermaAftercareItem item;
  gint64             occurrence_s;
} Undo;

static void
undo_free (gpointer  data,
           GClosure *closure)
{
  Undo *undo = data;

  g_object_unref (undo->journal);
  g_object_unref (undo->widget);
  g_free (undo);
}

/* The newest tick is the one that may be taken back: several in a row would wait for one another. */
static void
show_toast (GtkWidget *widget,
            AdwToast  *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  AdwToast  *before;

  adw_toast_set_use_markup (toast, FALSE);
  if (overlay == NULL)
    return;

  before = g_object_get_data (G_OBJECT (overlay), TOAST_KEY);
  if (before != NULL)
    adw_toast_dismiss (before);
  g_object_set_data_full (G_OBJECT (overlay), TOAST_KEY, g_object_ref (toast), g_object_unref);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), g_object_ref (toast));
}

static void
show_failure (GtkWidget    *widget,
              const GError *error)
{
  g_autofree char *text = derma_error_to_text (error);
  g_autoptr (AdwToast) toast = g_object_ref_sink (adw_toast_new (text));

  g_message ("A tick was not changed: %s", error->message);
  show_toast (widget, toast);
}

static gboolean
remove_tick (GtkWidget         *widget,
             DermaJournal      *journal,
             gint64             session_id,
             DermaAftercareItem item,
             gint64             occurrence_s)
{
  g_autoptr (GError) error = NULL;

  if (derma_journal_remove_tick (journal, session_id, item, occurrence_s, &error))
    return TRUE;

  show_failure (widget, error);
  return FALSE;
}

static void
undo_cb (AdwToast *toast,
         Undo     *undo)
{
  remove_tick (undo->widget, undo->journal, undo->session_id, undo->item, undo->occurrence_s);
}

static void
offer_undo (GtkWidget                 *widget,
            DermaJournal              *journal,
            gint64                     session_id,
            const DermaAftercareEntry *entry)
{
  /* Translators: %s is something to do that was ticked, such as “Gentle, fragrance-free cleanser” */
  g_autofree char *text = g_strdup_printf (_ ("Done: %s"), derma_aftercare_get_title (entry->item));
  g_autoptr (AdwToast) toast = g_object_ref_sink (adw_toast_new (text));
  Undo *undo = g_new0 (Undo, 1);

  undo->journal = g_object_ref (journal);
  undo->widget = g_object_ref (widget);
  undo->session_id = session_id;
  undo->item = entry->item;
  undo->occurrence_s = entry->occurrence.start_s;
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), undo, undo_free, 0);
  show_toast (widget, toast);
}

/**
 * derma_tick_set:
 * @widget: in the window that tells what came of it
 * @entry: an item that is to be done now
 *
 * Writes down that an item was done, and offers to take it back; or says that it could not be written.
 *
 * Returns: whether it is on disk
 */
gboolean
derma_tick_set (GtkWidget                 *widget,
                DermaJournal              *journal,
                DermaClock                *clock,
                const DermaAftercareEntry *entry)
{
  DermaPastSession *last = derma_journal_get_last_session (journal);
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (last != NULL, FALSE);

  if (!derma_journal_add_tick (journal, derma_past_session_get_id (last), entry->item, entry->occurrence.start_s,
                               derma_clock_get_now (clock), &error))
    {
      show_failure (widget, error);
      return FALSE;
    }

  offer_undo (widget, journal, derma_past_session_get_id (last), entry);
  return TRUE;
}

/**
 * derma_tick_unset:
 * @widget: in the window that tells what came of it
 * @occurrence_s: which of the times of the item, UTC seconds
 *
 * Takes back that an item was done, or says that it could not be written.
 *
 * Returns: whether that is on disk
 */
gboolean
derma_tick_unset (GtkWidget         *widget,
                  DermaJournal      *journal,
                  DermaAftercareItem item,
                  gint64             occurrence_s)
{
  DermaPastSession *last = derma_journal_get_last_session (journal);

  g_return_val_if_fail (last != NULL, FALSE);

  return remove_tick (widget, journal, derma_past_session_get_id (last), item, occurrence_s);
}
