/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-plan-summary.h"

#include <glib/gi18n-lib.h>

#include "widgets/derma-button-label.h"

struct _DermaPlanSummary
{
  AdwNavigationPage parent_instance;

  DermaPlanAnswers *answers;
  AdwActionRow     *rows[DERMA_N_PLAN_ASKS];
  AdwActionRow     *clean;

  AdwPreferencesGroup *group;
  GtkButton           *show;
};

G_DEFINE_FINAL_TYPE (DermaPlanSummary, derma_plan_summary, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  CHANGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
update (DermaPlanSummary *self)
{
  DermaProfile     profile;
  g_autofree char *clean = NULL;

  derma_journal_get_profile (derma_plan_answers_get_journal (self->answers), &profile);
  clean = g_strdup_printf (ngettext ("%u, counted from your healing logs", "%u, counted from your healing logs", profile.clean_sessions), profile.clean_sessions);
  adw_action_row_set_subtitle (self->clean, clean);
  for (guint i = 0; i < DERMA_N_PLAN_ASKS; i++)
    {
      const char      *name = derma_plan_ask_get_name ((DermaPlanAsk) i);
      g_autofree char *text = derma_plan_answers_dup_text (self->answers, (DermaPlanAsk) i);
      /* Translators: %s is what an answer is about, such as “Age” */
      g_autofree char *title = derma_plan_answers_is_filled_in (self->answers, (DermaPlanAsk) i) ? g_strdup_printf (_ ("%s (from your journal)"), name) : g_strdup (name);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]), title);
      adw_action_row_set_subtitle (self->rows[i], text);
      gtk_widget_set_visible (GTK_WIDGET (self->rows[i]), derma_plan_answers_is_asked (self->answers, (DermaPlanAsk) i));
    }
}

static void
row_activated_cb (DermaPlanSummary *self,
                  AdwActionRow     *row)
{
  for (guint i = 0; i < DERMA_N_PLAN_ASKS; i++)
    if (self->rows[i] == row)
      g_signal_emit (self, signals[CHANGE], 0, i);
}

static void
derma_plan_summary_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (DERMA_PLAN_SUMMARY (page)->show));
}

static void
derma_plan_summary_dispose (GObject *object)
{
  g_clear_object (&DERMA_PLAN_SUMMARY (object)->answers);
  gtk_widget_dispose_template (GTK_WIDGET (object), DERMA_TYPE_PLAN_SUMMARY);

  G_OBJECT_CLASS (derma_plan_summary_parent_class)->dispose (object);
}

static void
derma_plan_summary_class_init (DermaPlanSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = derma_plan_summary_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = derma_plan_summary_shown;

  signals[CHANGE] =
    g_signal_new ("change", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-plan-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaPlanSummary, group);
  gtk_widget_class_bind_template_child (widget_class, DermaPlanSummary, show);
}

static void
derma_plan_summary_init (DermaPlanSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  derma_button_label_wrap (self->show);
}

static AdwActionRow *
add_row (DermaPlanSummary *self,
         const char       *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, NULL);

  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (self->group, row);

  return ADW_ACTION_ROW (row);
}

/**
 * derma_plan_summary_new:
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
derma_plan_summary_new (DermaPlanAnswers *answers)
{
  DermaPlanSummary *self;

  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (answers), NULL);

  self = g_object_new (DERMA_TYPE_PLAN_SUMMARY, NULL);
  self->answers = g_object_ref (answers);
  for (guint i = 0; i < DERMA_N_PLAN_ASKS; i++)
    {
      self->rows[i] = add_row (self, derma_plan_ask_get_name ((DermaPlanAsk) i));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->rows[i]), TRUE);
      adw_action_row_add_suffix (self->rows[i],
                                 g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
      g_signal_connect_object (self->rows[i], "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
    }
  self->clean = add_row (self, _ ("Sessions that healed cleanly"));
  g_signal_connect_object (answers, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return ADW_NAVIGATION_PAGE (self);
}
