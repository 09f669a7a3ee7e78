/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

/* What every layout is, whatever it is about. */
#include "print/derma-sheet-layout.h"

static void
free_mark (gpointer data)
{
  DermaSheetMark *mark = data;

  g_clear_object (&mark->text);
  g_clear_pointer (&mark->alternative, g_free);
  g_free (mark);
}

/**
 * derma_sheet_layout_new_empty:
 *
 * Returns: (transfer full): one page on which there is nothing yet; free it with derma_sheet_layout_free()
 */
DermaSheetLayout *
derma_sheet_layout_new_empty (DermaPaper paper)
{
  DermaSheetLayout *self = g_new0 (DermaSheetLayout, 1);

  derma_paper_get_size (paper, &self->width, &self->height);
  self->n_pages = 1;
  self->marks = g_ptr_array_new_with_free_func (free_mark);

  return self;
}

/**
 * derma_sheet_layout_mirror:
 *
 * Lets columns begin at the right. Drawings stay as they are.
 */
void
derma_sheet_layout_mirror (DermaSheetLayout *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->marks->len; i++)
    {
      DermaSheetMark *mark = g_ptr_array_index (self->marks, i);

      mark->x = self->width - mark->x - mark->width;
    }
  for (guint i = 0; i < DERMA_N_SHEET_PARTS; i++)
    self->places[i].x = self->width - self->places[i].x - self->places[i].width;
}

/**
 * derma_sheet_layout_free:
 *
 * Frees it.
 */
void
derma_sheet_layout_free (DermaSheetLayout *self)
{
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_free (self);
}
