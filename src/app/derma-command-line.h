/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DermaOptions:
 * @folder: (not nullable): the data folder
 * @is_default_folder: whether it is the one that is used without being asked
 * @is_service: whether to run without a window
 * @action: (nullable): the detailed name of an action of the application that is taken when the window is there
 * @sheet_file: (nullable): where the aftercare sheet is saved
 * @session: (nullable): the id of that session; %NULL: the newest
 * @session_id: the same as a number; 0: the newest
 * @paper: (nullable): the name of the paper to print on
 * @report_file: (nullable): where the progress report is saved
 * @from: (nullable): its first day
 * @until: (nullable): its last day
 * @has_photos: whether it has photos, and so a demo
 * @chart: (nullable): the name of a chart
 * @output: (nullable): where it is saved
 * @concerns: (nullable): what it shows
 * @size: (nullable): how large it is
 * @is_dark: whether it is dark
 * @plan_file: (nullable): with what a plan is made of; "-": standard input
 *
 * What the command line asked for.
 */
typedef struct
{
  char    *folder;
  gboolean is_default_folder;
  gboolean is_service;
  char    *action;
  gboolean wants_version;
  gboolean wants_status;
  gboolean wants_check;
  int      demo_weeks;
  char    *at;
  char    *sheet_file;
  char    *session;
  gint64   session_id;
  char    *paper;
  gboolean has_large_print;
  char    *report_file;
  char    *from;
  char    *until;
  gboolean has_photos;
  char    *chart;
  char    *output;
  GStrv    concerns;
  char    *size;
  gboolean is_dark;
  char    *plan_file;
} DermaOptions;

#define DERMA_EXIT_WRONG_USAGE 2

gboolean derma_options_parse (DermaOptions *self,
                              int          *argc,
                              char       ***argv,
                              int          *exit_status);
void     derma_options_clear (DermaOptions *self);
gboolean derma_options_needs_window (const DermaOptions *self);
int      derma_options_run (const DermaOptions *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DermaOptions, derma_options_clear)

G_END_DECLS
