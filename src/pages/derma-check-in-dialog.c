/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-check-in-dialog.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "core/derma-format.h"
#include "pages/derma-check-in-baseline.h"
#include "pages/derma-check-in-form.h"
#include "pages/derma-check-in-history.h"
#include "pages/derma-check-in-photo.h"
#include "pages/derma-check-in-review.h"
#include "pages/derma-check-in-sections.h"
#include "pages/derma-discard-question.h"
#include "widgets/derma-announce.h"
#include "widgets/derma-change.h"

#define NOTE_MS 500 /* the longest that something written waits */

/**
 * DermaCheckInDialog:
 *
 * A check-in, or the correction of one. Too soon after a session it says why and from when on instead. All or nothing is saved;
 * what was filled in before that is a draft in the journal, and comes back the next time, without a question; a correction is
 * asked about. At a review what was saved is followed by what it comes to.
 *
 * Properties: "face-view" ("mirror" or "facing"), "narrow". Actions: check-in.save, check-in.show-sections,
 * check-in.show-earlier.
 */
struct _DermaCheckInDialog
{
  AdwDialog parent_instance;

  DermaJournal     *journal;
  DermaClock       *clock;
  DermaView         view;
  gboolean          is_narrow;
  DermaCheckIn     *edited;  /* (nullable): that is corrected */
  DermaMeasureSet   usual;   /* what was rated last time */
  DermaCheckInDraft stored;  /* what is on disk */
  gboolean          is_kept; /* as a draft, what is filled in */
  guint             note_source;

  DermaCheckInBaseline *baseline; /* or NULL */

  AdwToastOverlay   *toasts;
  AdwNavigationView *pages;
  AdwWindowTitle    *title;
  GtkLabel          *when;
  GtkLabel          *purpose;
  GtkWidget         *missing;
  DermaCheckInForm  *form;
  AdwBin            *baseline_place;
  GtkWidget         *earlier;
  AdwStatusPage     *refusal;
  GtkWidget         *refused_earlier;
};

G_DEFINE_FINAL_TYPE (DermaCheckInDialog, derma_check_in_dialog, ADW_TYPE_DIALOG)

typedef enum
{
  PROP_FACE_VIEW = 1,
  PROP_NARROW,
} DermaCheckInDialogProperty;

static GParamSpec *properties[PROP_NARROW + 1];

static DermaTime
get_when (DermaCheckInDialog *self)
{
  return self->edited != NULL ? derma_check_in_get_at (self->edited) : derma_clock_get_now (self->clock);
}

static void
tell_failure (DermaCheckInDialog *self,
              const GError       *error)
{
  g_autofree char *text = derma_error_to_text (error);

  g_message ("A check-in was not stored: %s", error->message);
  adw_toast_overlay_add_toast (self->toasts, g_object_new (ADW_TYPE_TOAST, "title", text, "use-markup", FALSE, NULL));
}

static void
read_form (DermaCheckInDialog *self,
           DermaCheckInDraft  *draft)
{
  derma_check_in_draft_clear (draft);
  draft->chosen = derma_check_in_form_get_chosen (self->form);
  derma_check_in_form_get_ratings (self->form, &draft->ratings);
  draft->note = derma_check_in_form_dup_note (self->form);
}

static void
keep (DermaCheckInDraft *kept,
      DermaCheckInDraft *draft)
{
  derma_check_in_draft_clear (kept);
  *kept = *draft;
  *draft = (DermaCheckInDraft) { 0 };
}

/* A correction is not kept as a draft, and a draft that was not stored is none: neither is dropped without a question. */
static void
update_can_close (DermaCheckInDialog *self)
{
  g_auto (DermaCheckInDraft) draft = { 0 };

  read_form (self, &draft);
  adw_dialog_set_can_close (ADW_DIALOG (self), (self->edited == NULL && !self->is_kept) || derma_check_in_draft_equal (&draft, &self->stored));
}

/* Also what was begun and is as it was before again is no draft. */
static gboolean
store_draft (DermaCheckInDialog *self)
{
  g_auto (DermaCheckInDraft) draft = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean is_empty;

  g_clear_handle_id (&self->note_source, g_source_remove);
  read_form (self, &draft);
  if (!self->is_kept || derma_check_in_draft_equal (&draft, &self->stored))
    {
      update_can_close (self);
      return TRUE;
    }

  is_empty = draft.chosen == self->usual && derma_ratings_get_measures (&draft.ratings) == 0 && *draft.note == '\0';
  if (!derma_journal_set_check_in_draft (self->journal, is_empty ? NULL : &draft, derma_clock_get_now (self->clock), &error))
    {
      tell_failure (self, error);
      return FALSE;
    }

  keep (&self->stored, &draft);
  update_can_close (self);
  return TRUE;
}

static void
note_due_cb (gpointer user_data)
{
  DermaCheckInDialog *self = user_data;

  self->note_source = 0;
  store_draft (self);
}

static void
chosen_cb (DermaCheckInDialog *self)
{
  if (self->edited != NULL)
    {
      update_can_close (self);
    }
  else if (!store_draft (self))
    {
      derma_check_in_form_set_chosen (self->form, self->stored.chosen);
      derma_check_in_form_set_ratings (self->form, &self->stored.ratings);
    }
  if (self->baseline != NULL)
    derma_check_in_baseline_set_has_scars (self->baseline,
                                           (derma_check_in_form_get_chosen (self->form) & DERMA_MEASURE_BIT (DERMA_MEASURE_ACNE_SCARS)) != 0);
}

static void
written_cb (DermaCheckInDialog *self)
{
  update_can_close (self);
  if (self->edited == NULL && self->note_source == 0)
    self->note_source = g_timeout_add_once (NOTE_MS, note_due_cb, self);
}

static void
is_complete_cb (DermaCheckInDialog *self)
{
  g_autofree char *missing = derma_check_in_form_dup_missing (self->form);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "check-in.save", missing == NULL);
  derma_change_label (self->missing, missing != NULL ? missing : "");
  gtk_widget_set_visible (self->missing, missing != NULL);
}

/* Returns whether a check-in may be made now; else the dialog says why not. */
static gboolean
show_standing (DermaCheckInDialog *self)
{
  const DermaTime      now = derma_clock_get_now (self->clock);
  GTimeZone           *zone = derma_clock_get_zone (self->clock);
  DermaCheckInFacts    facts;
  DermaCheckInStanding standing;
  g_autofree char     *refusal = NULL;

  derma_journal_get_check_in_facts (self->journal, now, &facts);
  derma_check_in_check (&facts, now, &standing);
  if (standing.state == DERMA_CHECK_IN_REFUSED)
    {
      refusal = derma_check_in_dup_refusal (&facts, &standing, now, zone);
      adw_status_page_set_description (self->refusal, refusal);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "check-in.save", FALSE);
      adw_navigation_view_replace_with_tags (self->pages, (const char *const[]) { "refused" }, 1);
      return FALSE;
    }

  derma_check_in_form_set_asks_gais (self->form, standing.asks_gais);
  if (standing.is_baseline)
    {
      gtk_label_set_label (self->purpose, _ ("Your first rating is the one everything is compared with."));
    }
  else if (standing.state == DERMA_CHECK_IN_POSSIBLE)
    {
      g_autofree char *due = derma_format_date (derma_time_new (standing.due_s, zone), now);
      /* Translators: %s is a day, such as “Tuesday 24 November” */
      g_autofree char *text = g_strdup_printf (_ ("Your next check-in is due on %s. You can also rate now."), due);

      gtk_label_set_label (self->purpose, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->purpose), *gtk_label_get_label (self->purpose) != '\0');
  return TRUE;
}

/* What a saved check-in comes to, where it is one at which that is looked at. Returns whether it is. */
static gboolean
show_review (DermaCheckInDialog *self,
             gint64              at_s)
{
  g_autoptr (GArray) list = derma_journal_list_ratings (self->journal);
  const DermaRatedTime *rated = (const DermaRatedTime *) (gpointer) list->data;
  DermaMeasureSet       fallen = 0;
  DermaReview           review;
  AdwNavigationPage    *page;
  g_autofree char      *text = NULL;
  guint                 index = 0;

  while (index + 1 < list->len && rated[index].at.utc_s < at_s)
    index++;
  review = derma_journal_get_review (self->journal, list, index, &fallen);
  text = derma_review_to_text (review, fallen, DERMA_READER_PERSON);
  if (text == NULL)
    return FALSE;

  page = derma_check_in_review_new (text, rated, index);
  adw_navigation_view_replace (self->pages, &page, 1);
  derma_announce (GTK_WIDGET (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return TRUE;
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DermaCheckInDialog *self = DERMA_CHECK_IN_DIALOG (widget);
  g_autofree char    *note = derma_check_in_form_dup_note (self->form);
  DermaRatedTime      rated = { .at = get_when (self) };
  g_autoptr (GError) error = NULL;
  gboolean is_saved;

  if (self->edited == NULL && !show_standing (self))
    return;
  if (!derma_check_in_form_is_complete (self->form))
    return;

  derma_check_in_form_get_ratings (self->form, &rated.ratings);
  if (self->edited != NULL)
    is_saved = derma_journal_edit_check_in (self->journal, derma_check_in_get_id (self->edited), &rated, note, &error);
  else
    is_saved = derma_journal_add_check_in (self->journal, &rated, note, NULL, &error);
  if (!is_saved)
    {
      tell_failure (self, error);
      return;
    }

  self->is_kept = FALSE;
  g_clear_handle_id (&self->note_source, g_source_remove);
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  gtk_widget_action_set_enabled (widget, "check-in.save", FALSE);
  if (!show_review (self, rated.at.utc_s))
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
show_sections_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  DermaCheckInDialog *self = DERMA_CHECK_IN_DIALOG (widget);
  AdwNavigationPage  *page;

  if (adw_navigation_view_get_previous_page (self->pages, adw_navigation_view_get_visible_page (self->pages)) != NULL)
    return;

  page = derma_check_in_sections_new (self->form, self->view);
  g_object_bind_property (self, "narrow", page, "narrow", G_BINDING_SYNC_CREATE);
  adw_navigation_view_push (self->pages, page);
}

static void
show_earlier_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  DermaCheckInDialog *self = DERMA_CHECK_IN_DIALOG (widget);
  AdwDialog          *dialog = derma_check_in_history_new (self->journal, self->clock);

  g_object_bind_property (self, "face-view", dialog, "face-view", G_BINDING_SYNC_CREATE);
  adw_dialog_present (dialog, widget);
}

static void
derma_check_in_dialog_close_attempt (AdwDialog *dialog)
{
  DermaCheckInDialog *self = DERMA_CHECK_IN_DIALOG (dialog);

  if (self->edited != NULL)
    derma_discard_question_present (dialog, _ ("The check-in stays as it was."));
  else if (store_draft (self))
    adw_dialog_force_close (dialog);
  else
    derma_discard_question_present (dialog, _ ("The note could not be saved. It stays as it was."));
}

static void
derma_check_in_dialog_closed (AdwDialog *dialog)
{
  DermaCheckInDialog *self = DERMA_CHECK_IN_DIALOG (dialog);

  if (adw_dialog_get_can_close (dialog) || self->note_source != 0) /* else it was discarded */
    store_draft (self);
}

static void
derma_check_in_dialog_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  DermaCheckInDialog *self = DERMA_CHECK_IN_DIALOG (object);

  switch ((DermaCheckInDialogProperty) prop_id)
    {
    case PROP_FACE_VIEW:
      g_value_set_string (value, derma_view_get_id (self->view));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->is_narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_check_in_dialog_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  DermaCheckInDialog *self = DERMA_CHECK_IN_DIALOG (object);

  switch ((DermaCheckInDialogProperty) prop_id)
    {
    case PROP_FACE_VIEW:
      if (self->view == derma_view_from_id (g_value_get_string (value)))
        return;
      self->view = derma_view_from_id (g_value_get_string (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_NARROW:
      if (self->is_narrow == g_value_get_boolean (value))
        return;
      self->is_narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_check_in_dialog_dispose (GObject *object)
{
  DermaCheckInDialog *self = DERMA_CHECK_IN_DIALOG (object);

  g_clear_handle_id (&self->note_source, g_source_remove);
  g_clear_object (&self->edited);
  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_CHECK_IN_DIALOG);

  G_OBJECT_CLASS (derma_check_in_dialog_parent_class)->dispose (object);
}

static void
derma_check_in_dialog_finalize (GObject *object)
{
  derma_check_in_draft_clear (&DERMA_CHECK_IN_DIALOG (object)->stored);

  G_OBJECT_CLASS (derma_check_in_dialog_parent_class)->finalize (object);
}

static void
derma_check_in_dialog_class_init (DermaCheckInDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DERMA_TYPE_CHECK_IN_FORM);

  object_class->get_property = derma_check_in_dialog_get_property;
  object_class->set_property = derma_check_in_dialog_set_property;
  object_class->dispose = derma_check_in_dialog_dispose;
  object_class->finalize = derma_check_in_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = derma_check_in_dialog_closed;
  ADW_DIALOG_CLASS (klass)->close_attempt = derma_check_in_dialog_close_attempt;

  properties[PROP_FACE_VIEW] =
    g_param_spec_string ("face-view", NULL, NULL, "mirror", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-check-in-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInDialog, title);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInDialog, when);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInDialog, purpose);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInDialog, missing);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInDialog, form);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInDialog, baseline_place);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInDialog, earlier);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInDialog, refusal);
  gtk_widget_class_bind_template_child (widget_class, DermaCheckInDialog, refused_earlier);
  gtk_widget_class_bind_template_callback (widget_class, is_complete_cb);

  gtk_widget_class_install_action (widget_class, "check-in.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "check-in.show-sections", NULL, show_sections_action);
  gtk_widget_class_install_action (widget_class, "check-in.show-earlier", NULL, show_earlier_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "check-in.save", NULL);
}

static void
derma_check_in_dialog_init (DermaCheckInDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  is_complete_cb (self);
}

/* What was rated when it was rated last before @before_s, measure by measure, and which concerns were rated the last time. */
static void
find_last (DermaCheckInDialog *self,
           gint64              before_s)
{
  g_autoptr (GArray) list = derma_journal_list_ratings (self->journal);
  DermaRatings last = { 0 };

  for (guint i = 0; i < list->len; i++)
    {
      const DermaRatedTime *rated = &g_array_index (list, DermaRatedTime, i);

      if (rated->at.utc_s >= before_s)
        break;
      self->usual = derma_ratings_get_measures (&rated->ratings) & ~DERMA_MEASURE_BIT (DERMA_MEASURE_GAIS);
      for (guint measure = 0; measure < DERMA_N_MEASURES; measure++)
        for (DermaPlace place = 0; place < DERMA_N_PLACES; place++)
          if (rated->ratings.marks[measure][place] != 0)
            last.marks[measure][place] = rated->ratings.marks[measure][place];
    }

  derma_check_in_form_set_last (self->form, &last);
}

static DermaCheckInDialog *
create (DermaJournal *journal,
        DermaClock   *clock,
        DermaCheckIn *edited)
{
  DermaCheckInDialog *self = g_object_new (DERMA_TYPE_CHECK_IN_DIALOG, NULL);
  const gboolean      has_earlier = g_list_model_get_n_items (derma_journal_get_check_ins (journal)) > 0;
  g_autofree char    *when = NULL;

  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  g_set_object (&self->edited, edited);
  when = derma_format_date_time (get_when (self), derma_clock_get_now (clock));
  adw_window_title_set_subtitle (self->title, when);
  gtk_label_set_label (self->when, when);
  gtk_widget_set_visible (self->earlier, has_earlier && edited == NULL);
  gtk_widget_set_visible (self->refused_earlier, has_earlier);
  find_last (self, get_when (self).utc_s);
  derma_check_in_form_set_photo (self->form, derma_check_in_photo_new (journal, derma_clock_get_now (clock)));

  return self;
}

static void
start (DermaCheckInDialog *self)
{
  derma_check_in_form_set_chosen (self->form, self->stored.chosen);
  derma_check_in_form_set_ratings (self->form, &self->stored.ratings);
  derma_check_in_form_set_note (self->form, self->stored.note);
  g_signal_connect_object (self->form, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->form));
}

static void
add_baseline (DermaCheckInDialog *self)
{
  const gboolean is_first = self->usual == 0;

  self->baseline = DERMA_CHECK_IN_BASELINE (derma_check_in_baseline_new (self->journal, self->clock, is_first));
  derma_check_in_baseline_set_has_scars (self->baseline, (self->stored.chosen & DERMA_MEASURE_BIT (DERMA_MEASURE_ACNE_SCARS)) != 0);
  g_signal_connect_object (self->baseline, "failed", G_CALLBACK (tell_failure), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->baseline_place, GTK_WIDGET (self->baseline));
}

/**
 * derma_check_in_dialog_new:
 *
 * Returns: (transfer floating): the dialog, with the draft where there is one; or with the reason why it is too soon
 */
AdwDialog *
derma_check_in_dialog_new (DermaJournal *journal,
                           DermaClock   *clock)
{
  DermaCheckInDialog *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock), NULL);

  self = create (journal, clock, NULL);
  if (!show_standing (self))
    return ADW_DIALOG (self);

  if (!derma_journal_get_check_in_draft (journal, &self->stored))
    self->stored.chosen = self->usual;
  self->is_kept = TRUE;
  start (self);
  add_baseline (self);

  return ADW_DIALOG (self);
}

/**
 * derma_check_in_dialog_new_for:
 * @check_in: a check-in of @journal
 *
 * Returns: (transfer floating): the dialog, to correct @check_in
 */
AdwDialog *
derma_check_in_dialog_new_for (DermaJournal *journal,
                               DermaClock   *clock,
                               DermaCheckIn *check_in)
{
  const DermaRatings  *ratings;
  DermaCheckInFacts    facts;
  DermaCheckInStanding standing;
  DermaCheckInDialog  *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock) && DERMA_IS_CHECK_IN (check_in), NULL);

  self = create (journal, clock, check_in);
  ratings = derma_check_in_get_ratings (check_in);
  derma_journal_get_check_in_facts (journal, derma_check_in_get_at (check_in), &facts);
  derma_check_in_check (&facts, derma_check_in_get_at (check_in), &standing);
  self->stored.chosen = derma_ratings_get_measures (ratings) & ~DERMA_MEASURE_BIT (DERMA_MEASURE_GAIS);
  self->stored.ratings = *ratings;
  self->stored.note = g_strdup (derma_check_in_get_note (check_in));
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Correct Check-In"));
  gtk_widget_set_visible (GTK_WIDGET (self->purpose), FALSE);
  derma_check_in_form_set_asks_gais (self->form,
                                     standing.asks_gais || derma_ratings_get (ratings, DERMA_MEASURE_GAIS, DERMA_WHOLE_FACE) != DERMA_NOT_RATED);
  start (self);

  return ADW_DIALOG (self);
}
