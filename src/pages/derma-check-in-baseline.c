/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-check-in-baseline.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format-list.h"
#include "pages/derma-check-row.h"
#include "pages/derma-expander-words.h"

/**
 * DermaCheckInBaseline:
 *
 * What is asked once beside the first check-in (protocol.md 7.1, 7.2): the phototype where it is not known, the lines of the
 * face, and with acne scars their types. Each answer is in the journal as soon as it is chosen; it can be left out.
 *
 * Signals: "failed" with the #GError, when an answer could not be stored.
 */
struct _DermaCheckInBaseline
{
  AdwPreferencesGroup parent_instance;

  DermaJournal *journal;
  DermaClock   *clock;
  gboolean      asks_types; /* of scars, where there are any */

  AdwExpanderRow *phototype;
  AdwExpanderRow *lines;
  AdwExpanderRow *scars;
  DermaCheckRow  *phototypes[DERMA_FITZPATRICK_MAX];
  DermaCheckRow  *glogau[DERMA_GLOGAU_MAX];
  DermaCheckRow  *types[DERMA_N_SCAR_TYPES];
};

G_DEFINE_FINAL_TYPE (DermaCheckInBaseline, derma_check_in_baseline, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_scar_names (DermaScarSet types)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < DERMA_N_SCAR_TYPES; i++)
    if ((types & DERMA_SCAR_BIT (i)) != 0)
      g_strv_builder_add (names, derma_scar_type_get_name ((DermaScarType) i));

  return derma_format_list (names);
}

static void
update (DermaCheckInBaseline *self)
{
  const char      *not_told = C_ ("question", "Not told");
  g_autofree char *names = NULL;
  DermaProfile     profile;
  DermaBaseline    baseline;

  derma_journal_get_profile (self->journal, &profile);
  derma_journal_get_baseline (self->journal, &baseline);
  names = dup_scar_names (baseline.scar_types);

  adw_expander_row_set_subtitle (self->phototype, profile.fitzpatrick != 0 ? derma_fitzpatrick_get_words (profile.fitzpatrick) : not_told);
  adw_expander_row_set_subtitle (self->lines, baseline.glogau != 0 ? derma_glogau_get_words (baseline.glogau) : not_told);
  adw_expander_row_set_subtitle (self->scars, *names != '\0' ? names : not_told);
  for (guint i = 0; i < DERMA_FITZPATRICK_MAX; i++)
    derma_check_row_set_active (self->phototypes[i], profile.fitzpatrick == i + 1);
  for (guint i = 0; i < DERMA_GLOGAU_MAX; i++)
    derma_check_row_set_active (self->glogau[i], baseline.glogau == i + 1);
  for (guint i = 0; i < DERMA_N_SCAR_TYPES; i++)
    derma_check_row_set_active (self->types[i], (baseline.scar_types & DERMA_SCAR_BIT (i)) != 0);
}

static void
finish (DermaCheckInBaseline *self,
        gboolean              is_stored,
        const GError         *error)
{
  if (!is_stored)
    g_signal_emit (self, signals[FAILED], 0, error);
  update (self);
}

static void
phototype_cb (DermaCheckInBaseline *self,
              DermaCheckRow        *row)
{
  g_autoptr (GError) error = NULL;
  DermaProfile profile;
  guint        chosen = 0;
  gboolean     is_stored;

  derma_journal_get_profile (self->journal, &profile);
  for (guint i = 0; i < DERMA_FITZPATRICK_MAX; i++)
    if (self->phototypes[i] == row)
      chosen = i + 1;
  is_stored = derma_journal_set_skin (self->journal, profile.sensitivity, chosen, derma_clock_get_now (self->clock), &error);
  finish (self, is_stored, error);
}

static void
store (DermaCheckInBaseline *self,
       const DermaBaseline  *baseline)
{
  g_autoptr (GError) error = NULL;
  const gboolean is_stored = derma_journal_set_baseline (self->journal, baseline, derma_clock_get_now (self->clock), &error);

  finish (self, is_stored, error);
}

static void
glogau_cb (DermaCheckInBaseline *self,
           DermaCheckRow        *row)
{
  DermaBaseline baseline;

  derma_journal_get_baseline (self->journal, &baseline);
  for (guint i = 0; i < DERMA_GLOGAU_MAX; i++)
    if (self->glogau[i] == row)
      baseline.glogau = i + 1;
  store (self, &baseline);
}

static void
type_cb (DermaCheckInBaseline *self,
         DermaCheckRow        *row)
{
  DermaBaseline baseline;

  derma_journal_get_baseline (self->journal, &baseline);
  for (guint i = 0; i < DERMA_N_SCAR_TYPES; i++)
    if (self->types[i] == row)
      baseline.scar_types ^= DERMA_SCAR_BIT (i);
  store (self, &baseline);
}

static void
derma_check_in_baseline_dispose (GObject *object)
{
  DermaCheckInBaseline *self = DERMA_CHECK_IN_BASELINE (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (derma_check_in_baseline_parent_class)->dispose (object);
}

static void
derma_check_in_baseline_class_init (DermaCheckInBaselineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = derma_check_in_baseline_dispose;

  signals[FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static AdwExpanderRow *
add_expander (DermaCheckInBaseline *self,
              const char           *title)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return ADW_EXPANDER_ROW (row);
}

static DermaCheckRow *
add_row (DermaCheckInBaseline *self,
         AdwExpanderRow       *expander,
         GtkWidget            *row,
         GCallback             activated)
{
  adw_expander_row_add_row (expander, row);
  g_signal_connect_object (row, "activated", activated, self, G_CONNECT_SWAPPED);

  return DERMA_CHECK_ROW (row);
}

static void
add_types (DermaCheckInBaseline *self)
{
  for (guint i = 0; i < DERMA_N_SCAR_TYPES; i++)
    {
      const DermaScarType type = (DermaScarType) i;
      g_autofree char    *words = g_strdup_printf ("%s\n%s", derma_scar_type_get_look (type), derma_scar_type_get_outlook (type));

      self->types[i] = add_row (self, self->scars, derma_check_row_new (derma_scar_type_get_name (type), words), G_CALLBACK (type_cb));
    }
}

static void
derma_check_in_baseline_init (DermaCheckInBaseline *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Asked once"));
  self->phototype = add_expander (self, _ ("What does the sun do to your skin?"));
  self->lines = add_expander (self, _ ("How lined is your face?"));
  self->scars = add_expander (self, _ ("Which scars do you have?"));

  for (guint i = 0; i < DERMA_FITZPATRICK_MAX; i++)
    self->phototypes[i] = add_row (self, self->phototype, derma_check_row_new_radio (derma_fitzpatrick_get_words (i + 1), NULL), G_CALLBACK (phototype_cb));
  for (guint i = 0; i < DERMA_GLOGAU_MAX; i++)
    self->glogau[i] = add_row (self, self->lines, derma_check_row_new_radio (derma_glogau_get_words (i + 1), NULL), G_CALLBACK (glogau_cb));
  add_types (self);
  derma_expander_name_list (self->phototype, GTK_WIDGET (self->phototypes[0]));
  derma_expander_name_list (self->lines, GTK_WIDGET (self->glogau[0]));
  derma_expander_name_list (self->scars, GTK_WIDGET (self->types[0]));
}

static void
update_visible (DermaCheckInBaseline *self,
                gboolean              has_scars)
{
  gtk_widget_set_visible (GTK_WIDGET (self->scars), self->asks_types && has_scars);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_visible (GTK_WIDGET (self->phototype)) || gtk_widget_get_visible (GTK_WIDGET (self->lines)) ||
                            gtk_widget_get_visible (GTK_WIDGET (self->scars)));
}

/**
 * derma_check_in_baseline_new:
 * @is_first: whether it stands beside the first check-in; later only what was not told is asked
 *
 * Returns: (transfer floating): the group, which hides itself where nothing is to be asked
 */
GtkWidget *
derma_check_in_baseline_new (DermaJournal *journal,
                             DermaClock   *clock,
                             gboolean      is_first)
{
  DermaCheckInBaseline *self = g_object_new (DERMA_TYPE_CHECK_IN_BASELINE, NULL);
  DermaProfile          profile;
  DermaBaseline         baseline;

  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  derma_journal_get_profile (journal, &profile);
  derma_journal_get_baseline (journal, &baseline);
  gtk_widget_set_visible (GTK_WIDGET (self->phototype), profile.fitzpatrick == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->lines), is_first || baseline.glogau == 0);
  self->asks_types = is_first || baseline.scar_types == 0;
  update (self);
  update_visible (self, FALSE);

  return GTK_WIDGET (self);
}

/**
 * derma_check_in_baseline_set_has_scars:
 * @has_scars: whether acne scars are rated
 */
void
derma_check_in_baseline_set_has_scars (DermaCheckInBaseline *self,
                                       gboolean              has_scars)
{
  g_return_if_fail (DERMA_IS_CHECK_IN_BASELINE (self));

  update_visible (self, has_scars);
}
