/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-entry-open.h"

#include "pages/derma-check-in-dialog.h"
#include "pages/derma-entry-words.h"
#include "pages/derma-healing-dialog.h"
#include "pages/derma-photo-dialog.h"

/* From where an entry is opened; @widget has a property "face-view". */
typedef struct
{
  GtkWidget    *widget;
  DermaJournal *journal;
  DermaClock   *clock;
} Opener;

static void
present (const Opener *self,
         AdwDialog    *dialog)
{
  g_object_bind_property (self->widget, "face-view", dialog, "face-view", G_BINDING_SYNC_CREATE);
  adw_dialog_present (dialog, self->widget);
}

static void
open_session (const Opener     *self,
              const DermaEntry *entry)
{
  if (entry->session_id != 0)
    gtk_widget_activate_action (self->widget, "win.show-session", "x", entry->session_id);
}

static void
open_check_in (const Opener     *self,
               const DermaEntry *entry)
{
  g_autoptr (DermaCheckIn) check_in = derma_entry_find_check_in (self->journal, entry);

  if (check_in != NULL && !derma_journal_is_read_only (self->journal))
    present (self, derma_check_in_dialog_new_for (self->journal, self->clock, check_in));
  else
    gtk_widget_activate_action (self->widget, "win.show-check-ins", NULL);
}

static void
open_log (const Opener     *self,
          const DermaEntry *entry)
{
  g_autoptr (DermaLogItem) log = derma_entry_find_log (self->journal, entry);

  if (log != NULL && !derma_journal_is_read_only (self->journal))
    present (self, derma_healing_dialog_new_for_log (self->journal, self->clock, log));
  else
    open_session (self, entry);
}

static void
open_photos (const Opener     *self,
             const DermaEntry *entry)
{
  DermaPhoto *photo = derma_journal_get_photo (self->journal, entry->id);

  if (entry->n == 1 && photo != NULL)
    derma_photo_dialog_present (self->widget, self->journal, self->clock, photo);
  else
    gtk_widget_activate_action (self->widget, "win.show-photos", NULL);
}

/* What raised it is where it can be corrected. */
static void
open_flag (const Opener     *self,
           const DermaEntry *entry)
{
  g_autoptr (DermaRaisedFlag) flag = derma_entry_find_flag (self->journal, entry);
  DermaEntry log = *entry;

  if (flag == NULL)
    return;

  log.id = derma_raised_flag_get_log_id (flag);
  if (log.id != 0)
    open_log (self, &log);
  else
    open_session (self, entry);
}

static void
open_plan (const Opener     *self,
           const DermaEntry *entry)
{
  gtk_widget_activate_action (self->widget, "win.show-plan", "x", entry->id);
}

static void
open_patch_test (const Opener     *self,
                 const DermaEntry *entry)
{
  DermaPatchTestKind kind;
  DermaPatchTest     test;

  if (!derma_journal_is_read_only (self->journal) && derma_journal_load_patch_test (self->journal, entry->id, &kind, &test))
    gtk_widget_activate_action (self->widget, "win.show-patch-test", "s", derma_patch_test_get_id (kind));
}

/**
 * derma_entry_open:
 * @widget: a page with the property "face-view", in the window
 * @entry: of @journal
 *
 * Opens what an entry of the journal is about, where it can be changed: a session on a page of its own, everything else in the
 * dialog in which it was recorded.
 */
void
derma_entry_open (GtkWidget        *widget,
                  DermaJournal     *journal,
                  DermaClock       *clock,
                  const DermaEntry *entry)
{
  static void (*const OPEN[DERMA_N_ENTRY_KINDS]) (const Opener *, const DermaEntry *) = {
    [DERMA_ENTRY_SESSION] = open_session,
    [DERMA_ENTRY_CHECK_IN] = open_check_in,
    [DERMA_ENTRY_HEALING] = open_log,
    [DERMA_ENTRY_PHOTOS] = open_photos,
    [DERMA_ENTRY_FLAG] = open_flag,
    [DERMA_ENTRY_PLAN] = open_plan,
    [DERMA_ENTRY_PAUSE] = open_plan,
    [DERMA_ENTRY_END] = open_plan,
    [DERMA_ENTRY_PATCH_TEST] = open_patch_test,
  };
  const Opener     opener = { widget, journal, clock };
  const DermaEntry copy = *entry; /* the journal may change meanwhile */

  OPEN[entry->kind](&opener, &copy);
}
