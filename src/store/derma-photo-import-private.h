/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-photo-import.h"
#include "store/derma-photo-reader.h"

G_BEGIN_DECLS

DermaPhotoImportItem *derma_photo_import_item_new (GFile      *file,
                                                   GBytes     *bytes,
                                                   const char *name,
                                                   DermaTime   now);

GFile          *derma_photo_import_item_get_file (DermaPhotoImportItem *self);
GBytes         *derma_photo_import_item_get_bytes (DermaPhotoImportItem *self);
DermaReadPhoto *derma_photo_import_item_get_read (DermaPhotoImportItem *self);
void            derma_photo_import_item_wait (DermaPhotoImportItem *self);
void            derma_photo_import_item_start (DermaPhotoImportItem *self);
void            derma_photo_import_item_take (DermaPhotoImportItem *self,
                                              DermaReadPhoto       *read,
                                              DermaTime             now,
                                              GTimeZone            *zone);
void            derma_photo_import_item_refuse (DermaPhotoImportItem *self,
                                                const GError         *error);
void            derma_photo_import_item_call_duplicate (DermaPhotoImportItem *self,
                                                        gint64                photo_id);
void            derma_photo_import_item_call_added (DermaPhotoImportItem *self,
                                                    gint64                photo_id);

G_END_DECLS
