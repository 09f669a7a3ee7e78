/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-healing-log-row.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

struct _DermaHealingLogRow
{
  AdwActionRow parent_instance;

  DermaLogItem *log;
};

G_DEFINE_FINAL_TYPE (DermaHealingLogRow, derma_healing_log_row, ADW_TYPE_ACTION_ROW)

enum
{
  DELETE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
delete_clicked_cb (DermaHealingLogRow *self)
{
  g_signal_emit (self, signals[DELETE], 0);
}

static void
derma_healing_log_row_dispose (GObject *object)
{
  g_clear_object (&DERMA_HEALING_LOG_ROW (object)->log);

  G_OBJECT_CLASS (derma_healing_log_row_parent_class)->dispose (object);
}

static void
derma_healing_log_row_class_init (DermaHealingLogRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = derma_healing_log_row_dispose;

  signals[DELETE] = g_signal_new ("delete", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
derma_healing_log_row_init (DermaHealingLogRow *self)
{
}

/* Levels and judgement; then the signs that it tells of, and the note. */
static char *
dup_words (DermaLogItem *log)
{
  const DermaLogJudgement *judgement = derma_log_item_get_judgement (log);
  const DermaRedFlagSet    raised = derma_log_item_get_raised (log);
  g_autofree char         *levels = derma_healing_dup_levels (derma_log_item_get_log (log));
  /* Translators: what was recorded, such as “Redness 1”, then what is to be thought of it, a whole sentence */
  GString *text = g_string_new (NULL);

  g_string_printf (text, _ ("%1$s. %2$s"), levels, derma_log_judgement_get_text (judgement));
  for (guint i = 0; i < DERMA_N_RED_FLAGS; i++)
    if (raised & DERMA_RED_FLAG_BIT (i))
      {
        g_string_append_c (text, '\n');
        /* Translators: %s is a warning sign, such as “Clear swelling” */
        g_string_append_printf (text, _ ("Warning sign: %s"), derma_red_flag_get_title ((DermaRedFlag) i));
      }
  if (*derma_log_item_get_note (log) != '\0')
    g_string_append_printf (text, "\n%s", derma_log_item_get_note (log));

  return g_string_free (text, FALSE);
}

static const char *
get_icon (DermaLogItem *log)
{
  if (derma_log_item_get_raised (log) != 0 || derma_log_item_get_judgement (log)->overall == DERMA_JUDGEMENT_SEE_DOCTOR)
    return "dialog-warning-symbolic";

  return derma_log_item_get_judgement (log)->overall == DERMA_JUDGEMENT_WATCH ? "alarm-symbolic" : "object-select-symbolic";
}

static void
add_delete_button (DermaHealingLogRow *self,
                   const char         *when)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: %s is when a healing log was made */
  g_autofree char *name = g_strdup_printf (_ ("Delete %s"), when);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Delete"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (delete_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

/**
 * derma_healing_log_row_new:
 * @t0: when rolling ended
 * @now: now
 * @can_change: whether it can be opened and deleted
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
derma_healing_log_row_new (DermaLogItem *log,
                           DermaTime     t0,
                           DermaTime     now,
                           gboolean      can_change)
{
  DermaHealingLogRow *self;
  const DermaTime     at = derma_log_item_get_log (log)->at;
  g_autofree char    *after = derma_format_after (derma_time_diff (at, t0));
  g_autofree char    *date = derma_format_date_time (at, now);
  /* Translators: how long after the session, then day and time: “38 hours after, Thursday 26 November, 09:31” */
  g_autofree char *title = g_strdup_printf (C_ ("time after, day", "%1$s, %2$s"), after, date);
  g_autofree char *subtitle = dup_words (log);

  self = g_object_new (DERMA_TYPE_HEALING_LOG_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle, "activatable", can_change, NULL);
  self->log = g_object_ref (log);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), gtk_image_new_from_icon_name (get_icon (log)));
  if (can_change)
    {
      add_delete_button (self, title);
      adw_action_row_add_suffix (ADW_ACTION_ROW (self), gtk_image_new_from_icon_name ("go-next-symbolic"));
    }

  return GTK_WIDGET (self);
}

/**
 * derma_healing_log_row_get_log:
 *
 * Returns: (transfer none): the log that it shows
 */
DermaLogItem *
derma_healing_log_row_get_log (DermaHealingLogRow *self)
{
  g_return_val_if_fail (DERMA_IS_HEALING_LOG_ROW (self), NULL);

  return self->log;
}
