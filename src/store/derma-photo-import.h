/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/derma-time.h"
#include "treatment/derma-photo-view.h"

G_BEGIN_DECLS

typedef struct _DermaJournal DermaJournal;

/**
 * DermaPhotoImportState:
 * @DERMA_PHOTO_IMPORT_WAITING: it is still to be read
 * @DERMA_PHOTO_IMPORT_READING: it is being read
 * @DERMA_PHOTO_IMPORT_READY: it was read, and goes in with derma_photo_import_add()
 * @DERMA_PHOTO_IMPORT_REFUSED: it cannot go in; derma_photo_import_item_get_text() says why
 * @DERMA_PHOTO_IMPORT_DUPLICATE: the same picture is in the journal, or in this import, already
 * @DERMA_PHOTO_IMPORT_ADDED: it is in the journal
 */
typedef enum
{
  DERMA_PHOTO_IMPORT_WAITING,
  DERMA_PHOTO_IMPORT_READING,
  DERMA_PHOTO_IMPORT_READY,
  DERMA_PHOTO_IMPORT_REFUSED,
  DERMA_PHOTO_IMPORT_DUPLICATE,
  DERMA_PHOTO_IMPORT_ADDED,
} DermaPhotoImportState;

/**
 * DermaPhotoImportItem:
 *
 * One picture of an import. Properties, all to read: "state" (a #DermaPhotoImportState as uint), "view" (a #DermaPhotoView as uint).
 */
#define DERMA_TYPE_PHOTO_IMPORT_ITEM (derma_photo_import_item_get_type ())

G_DECLARE_FINAL_TYPE (DermaPhotoImportItem, derma_photo_import_item, DERMA, PHOTO_IMPORT_ITEM, GObject)

const char           *derma_photo_import_item_get_name (DermaPhotoImportItem *self);
DermaPhotoImportState derma_photo_import_item_get_state (DermaPhotoImportItem *self);
const char           *derma_photo_import_item_get_text (DermaPhotoImportItem *self);
GBytes               *derma_photo_import_item_get_thumbnail (DermaPhotoImportItem *self);
gint64                derma_photo_import_item_get_photo_id (DermaPhotoImportItem *self);
guint                 derma_photo_import_item_get_lightness (DermaPhotoImportItem *self);
double                derma_photo_import_item_get_shape (DermaPhotoImportItem *self);
DermaPhotoView        derma_photo_import_item_get_view (DermaPhotoImportItem *self);
void                  derma_photo_import_item_set_view (DermaPhotoImportItem *self,
                                                        DermaPhotoView        view);
DermaTime             derma_photo_import_item_get_at (DermaPhotoImportItem *self);
gboolean              derma_photo_import_item_has_own_time (DermaPhotoImportItem *self);
void                  derma_photo_import_item_set_at (DermaPhotoImportItem *self,
                                                      DermaTime             at);

/**
 * DermaPhotoImport:
 *
 * Brings pictures from outside into a journal, in two steps. derma_photo_import_read_async() has them read, two at a time, by
 * a process of its own that is told nothing but the pixels to read: what comes back is upright, without metadata, and kept aside. Until
 * derma_photo_import_add() puts all that could be read into the journal at once, view and time of each may be set. Letting go of the import, or
 * cancelling the reading, leaves nothing behind.
 *
 * Properties, all to read: "n-done" (uint): how many are no longer to be read. The items are a #GListModel of
 * #DermaPhotoImportItem, in the order in which they were given.
 */
#define DERMA_TYPE_PHOTO_IMPORT (derma_photo_import_get_type ())

G_DECLARE_FINAL_TYPE (DermaPhotoImport, derma_photo_import, DERMA, PHOTO_IMPORT, GObject)

DermaPhotoImport *derma_photo_import_new (DermaJournal *journal,
                                          DermaTime     now,
                                          GTimeZone    *zone);

DermaPhotoImportItem *derma_photo_import_take_file (DermaPhotoImport *self,
                                                    GFile            *file);
DermaPhotoImportItem *derma_photo_import_take_bytes (DermaPhotoImport *self,
                                                     GBytes           *bytes,
                                                     const char       *name);
GListModel           *derma_photo_import_get_items (DermaPhotoImport *self);
guint                 derma_photo_import_get_n_done (DermaPhotoImport *self);

void     derma_photo_import_read_async (DermaPhotoImport   *self,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
gboolean derma_photo_import_read_finish (DermaPhotoImport *self,
                                         GAsyncResult     *result,
                                         GError          **error);
gboolean derma_photo_import_add (DermaPhotoImport *self,
                                 GError          **error);

G_END_DECLS
