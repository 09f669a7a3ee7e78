/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-roller-toast.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"

/* What a toast needs to take it back. It is kept by the toast, which is kept by the overlay that @parent is in. */
typedef struct
{
  DermaJournal   *journal;
  GWeakRef        parent;
  gint64          roller_id;
  DermaRollerDeed deed;
} Undo;

static void
undo_free (gpointer  data,
           GClosure *closure)
{
  Undo *undo = data;

  g_object_unref (undo->journal);
  g_weak_ref_clear (&undo->parent);
  g_free (undo);
}

static void
show (GtkWidget *parent,
      AdwToast  *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (parent, ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), g_object_ref (toast));
}

static gboolean
undo (const Undo *undo,
      GError    **error)
{
  switch (undo->deed)
    {
    case DERMA_ROLLER_ADDED:
      return derma_journal_take_back_roller (undo->journal, undo->roller_id, FALSE, error);
    case DERMA_ROLLER_REPLACED:
      return derma_journal_take_back_roller (undo->journal, undo->roller_id, TRUE, error);
    case DERMA_ROLLER_RETIRED:
      return derma_journal_unretire_roller (undo->journal, undo->roller_id, error);
    case DERMA_ROLLER_JUDGED:
    default:
      return derma_journal_unjudge_roller (undo->journal, undo->roller_id, error);
    }
}

static void
undo_cb (AdwToast *toast,
         Undo     *undone)
{
  g_autoptr (GError) error = NULL;

  g_autoptr (GtkWidget) parent = g_weak_ref_get (&undone->parent);

  if (!undo (undone, &error) && parent != NULL)
    derma_roller_toast_show_failure (parent, error);
}

static const char *
get_text (DermaRollerDeed deed)
{
  switch (deed)
    {
    case DERMA_ROLLER_ADDED:
      return _ ("The roller is added.");
    case DERMA_ROLLER_REPLACED:
      return _ ("The roller is replaced.");
    case DERMA_ROLLER_RETIRED:
      return _ ("The roller is retired.");
    case DERMA_ROLLER_JUDGED:
    default:
      return _ ("The roller may be used again.");
    }
}

/**
 * derma_roller_toast_offer_undo:
 * @parent: a widget inside an AdwToastOverlay; elsewhere nothing is shown
 * @roller_id: the roller; of a replacement the new one
 * @deed: what was done with it
 *
 * Says what was done, and lets it be undone.
 */
void
derma_roller_toast_offer_undo (GtkWidget      *parent,
                               DermaJournal   *journal,
                               gint64          roller_id,
                               DermaRollerDeed deed)
{
  g_autoptr (AdwToast) toast = g_object_new (ADW_TYPE_TOAST, "title", get_text (deed), "use-markup", FALSE, NULL);
  Undo *data = g_new0 (Undo, 1);

  data->journal = g_object_ref (journal);
  g_weak_ref_init (&data->parent, parent);
  data->roller_id = roller_id;
  data->deed = deed;
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), data, undo_free, 0);
  show (parent, toast);
}

/**
 * derma_roller_toast_show_failure:
 * @parent: as of derma_roller_toast_offer_undo()
 * @error: why a roller was not changed
 *
 * Says so.
 */
void
derma_roller_toast_show_failure (GtkWidget    *parent,
                                 const GError *error)
{
  g_autofree char *text = derma_error_to_text (error);
  g_autoptr (AdwToast) toast = g_object_new (ADW_TYPE_TOAST, "title", text, "use-markup", FALSE, NULL);

  g_message ("A roller was not changed: %s", error->message);
  show (parent, toast);
}
