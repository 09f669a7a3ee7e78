/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the check share: a session at its check, its page, and what a person does there. */
#pragma once

#include "page-test.h"
#include "pages/derma-check-face.h"
#include "pages/derma-check-page.h"
#include "pages/derma-check-row.h"
#include "pages/derma-consequence-row.h"
#include "pages/derma-date-button.h"
#include "pages/derma-question-expander.h"
#include "support/derma-scene.h"

G_BEGIN_DECLS

#define TODAY 20781 /* 24 November 2026 as days since 1970 */

guint                get_question (const char *id);
DermaAnswerValue     get_value (DermaScene *scene, const char *id);
DermaScene          *begin (guint needle_um);
GtkWidget           *show (DermaScene *scene);
GtkWidget           *get_page (GtkWidget *window);
AdwExpanderRow      *get_group (GtkWidget *window, DermaQuestionGroup group);
GtkWidget           *find_row (GtkWidget *root, const char *title);
void                 press_row (GtkWidget *row);
GtkWidget           *get_question_row (GtkWidget *window, const char *id);
void                 press_question (GtkWidget *window, const char *id);
DermaConsequenceRow *get_consequence (GtkWidget *window);
DermaDateButton     *get_date_button (GtkWidget *root);
gboolean             is_seen (GtkWidget *window, GType type);
gboolean             can_continue (GtkWidget *window);
guint                press_focus_until_complete (GtkWidget *window);

G_END_DECLS
