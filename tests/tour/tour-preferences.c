/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preferences, page by page. */
#include "config.h"

#include "tour.h"

static void
show_page (Tour       *tour,
           const char *name)
{
  tour_act (tour, "win.show-preferences");
  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (tour_await (tour, "DermaPreferencesDialog")), name);
}

void
tour_show_preferences (Tour *tour)
{
  show_page (tour, "general");
}

void
tour_show_guidance (Tour *tour)
{
  show_page (tour, "guidance");
}

void
tour_show_data (Tour *tour)
{
  show_page (tour, "data");
}
