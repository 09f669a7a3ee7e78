/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-tick.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"

#define TOAST_KEY "derma-tick-toast"

/* What the toast needs to take a tick back. The row that was ticked leaves before the toast does. */
typedef struct
{
  DermaJournal      *journal;
  GWeakRef           overlay;
  gint64             session_id;
  DermaAftercareItem item;
  gint64             at_s;
} Undo;

static void
undo_free (gpointer  data,
           GClosure *closure)
{
  Undo *undo = data;

  g_object_unref (undo->journal);
  g_weak_ref_clear (&undo->overlay);
  g_free (undo);
}

static GtkWidget *
get_overlay (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
}

static void
dismissed_cb (AdwToast *toast,
              GObject  *overlay)
{
  if (g_object_get_data (overlay, TOAST_KEY) == toast)
    g_object_set_data (overlay, TOAST_KEY, NULL);
}

/* The newest tick is the one that may be taken back: several in a row would wait for one another. */
static void
show_toast (GtkWidget *overlay,
            AdwToast  *toast)
{
  AdwToast *before;

  adw_toast_set_use_markup (toast, FALSE);
  if (overlay == NULL)
    return;

  before = g_object_get_data (G_OBJECT (overlay), TOAST_KEY);
  if (before != NULL)
    adw_toast_dismiss (before);
  g_object_set_data (G_OBJECT (overlay), TOAST_KEY, toast);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), overlay, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), g_object_ref (toast));
}

static void
show_failure (GtkWidget    *overlay,
              const GError *error)
{
  g_autofree char *text = derma_error_to_text (error);
  g_autoptr (AdwToast) toast = g_object_ref_sink (adw_toast_new (text));

  g_message ("A tick was not changed: %s", error->message);
  show_toast (overlay, toast);
}

static gboolean
remove_tick (GtkWidget         *overlay,
             DermaJournal      *journal,
             gint64             session_id,
             DermaAftercareItem item,
             gint64             from_s,
             gint64             until_s)
{
  g_autoptr (GError) error = NULL;

  if (derma_journal_remove_tick (journal, session_id, item, from_s, until_s, &error))
    return TRUE;

  show_failure (overlay, error);
  return FALSE;
}

static void
undo_cb (AdwToast *toast,
         Undo     *undo)
{
  g_autoptr (GtkWidget) overlay = g_weak_ref_get (&undo->overlay);

  remove_tick (overlay, undo->journal, undo->session_id, undo->item, undo->at_s, undo->at_s + 1);
}

static void
offer_undo (GtkWidget         *overlay,
            DermaJournal      *journal,
            gint64             session_id,
            DermaAftercareItem item,
            gint64             at_s)
{
  /* Translators: %s is something to do that was ticked, such as “Gentle, fragrance-free cleanser” */
  g_autofree char *text = g_strdup_printf (_ ("Done: %s"), derma_aftercare_get_title (item));
  g_autoptr (AdwToast) toast = g_object_ref_sink (adw_toast_new (text));
  Undo *undo = g_new0 (Undo, 1);

  undo->journal = g_object_ref (journal);
  g_weak_ref_init (&undo->overlay, overlay);
  undo->session_id = session_id;
  undo->item = item;
  undo->at_s = at_s;
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), undo, undo_free, 0);
  show_toast (overlay, toast);
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
  const DermaTime   now = derma_clock_get_now (clock);
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (last != NULL, FALSE);

  if (!derma_journal_add_tick (journal, derma_past_session_get_id (last), entry->item, entry->occurrence.start_s, now, &error))
    {
      show_failure (get_overlay (widget), error);
      return FALSE;
    }

  offer_undo (get_overlay (widget), journal, derma_past_session_get_id (last), entry->item, now.utc_s);
  return TRUE;
}

/**
 * derma_tick_unset:
 * @widget: in the window that tells what came of it
 * @occurrence: which of the times of the item
 *
 * Takes back that an item was done, or says that it could not be written.
 *
 * Returns: whether that is on disk
 */
gboolean
derma_tick_unset (GtkWidget             *widget,
                  DermaJournal          *journal,
                  DermaAftercareItem     item,
                  const DermaOccurrence *occurrence)
{
  DermaPastSession *last = derma_journal_get_last_session (journal);

  g_return_val_if_fail (last != NULL, FALSE);

  return remove_tick (get_overlay (widget), journal, derma_past_session_get_id (last), item, occurrence->start_s, occurrence->end_s);
}
