/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-window-views.h"

#include "pages/derma-aftercare-page.h"
#include "pages/derma-guide-page.h"
#include "pages/derma-journal-page.h"
#include "pages/derma-photo-group.h"
#include "pages/derma-progress-page.h"
#include "pages/derma-today-page.h"

static GtkWidget *
create_today (DermaJournal *journal,
              DermaClock   *clock,
              GSettings    *settings)
{
  GtkWidget *page = derma_today_page_new (journal, clock);

  g_settings_bind (settings, "face-view", page, "face-view", G_SETTINGS_BIND_GET);

  return page;
}

static GtkWidget *
create_aftercare (DermaJournal *journal,
                  DermaClock   *clock,
                  GSettings    *settings)
{
  return derma_aftercare_page_new (journal, clock);
}

static GtkWidget *
create_progress (DermaJournal *journal,
                 DermaClock   *clock,
                 GSettings    *settings)
{
  GtkWidget *page = derma_progress_page_new (journal, clock);
  GtkWidget *photos = derma_photo_group_new (journal);

  g_settings_bind (settings, "progress-range", page, "range", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "photos-discreet", photos, "is-discreet", G_SETTINGS_BIND_GET);
  derma_progress_page_set_photos (DERMA_PROGRESS_PAGE (page), photos);
  g_settings_bind (settings, "face-view", page, "face-view", G_SETTINGS_BIND_GET);

  return page;
}

static GtkWidget *
create_journal (DermaJournal *journal,
                DermaClock   *clock,
                GSettings    *settings)
{
  GtkWidget *page = derma_journal_page_new (journal, clock);

  g_settings_bind (settings, "face-view", page, "face-view", G_SETTINGS_BIND_GET);

  return page;
}

static GtkWidget *
create_guide (DermaJournal *journal,
              DermaClock   *clock,
              GSettings    *settings)
{
  GtkWidget *page = derma_guide_page_new ();

  g_settings_bind (settings, "face-view", page, "face-view", G_SETTINGS_BIND_GET);

  return page;
}

static const struct
{
  const char *name;
  GtkWidget *(*create) (DermaJournal *journal,
                        DermaClock   *clock,
                        GSettings    *settings);
} VIEWS[] = {
  { "today", create_today },
  { "aftercare", create_aftercare },
  { "progress", create_progress },
  { "journal", create_journal },
  { "guide", create_guide },
};

/**
 * derma_window_views_create:
 * @name: of the view's page in the stack
 * @settings: what is chosen on this machine
 *
 * Returns: (transfer floating): what stands in that view
 */
GtkWidget *
derma_window_views_create (const char   *name,
                           DermaJournal *journal,
                           DermaClock   *clock,
                           GSettings    *settings)
{
  for (guint i = 0; i < G_N_ELEMENTS (VIEWS); i++)
    if (g_strcmp0 (VIEWS[i].name, name) == 0)
      return VIEWS[i].create (journal, clock, settings);

  g_return_val_if_reached (NULL);
}

/**
 * derma_window_views_empty:
 *
 * Takes away what stands in the views: it belongs to another journal.
 */
void
derma_window_views_empty (AdwViewStack *views)
{
  for (guint i = 0; i < G_N_ELEMENTS (VIEWS); i++)
    adw_bin_set_child (ADW_BIN (adw_view_stack_get_child_by_name (views, VIEWS[i].name)), NULL);
}
