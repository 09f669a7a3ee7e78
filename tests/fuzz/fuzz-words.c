/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words as they stand in a journal from elsewhere, in the settings, and in what the desktop sends back of a notification. */
#include "config.h"

#include "fuzz.h"
#include "store/derma-check-in-rows.h"
#include "store/derma-words.h"
#include "treatment/derma-aftercare.h"
#include "treatment/derma-photo-view.h"
#include "treatment/derma-reminder-item.h"
#include "treatment/derma-step.h"

static void
try_sets (const char *text)
{
  DermaSectionSet   sections = 0;
  DermaSection      order[DERMA_N_SECTIONS];
  guint             directions = 0;
  DermaRedFlagSet   flags = 0;
  DermaScarSet      scars = 0;
  DermaCheckInDraft draft = { 0 };

  if (derma_words_to_sections (text, &sections))
    {
      g_autofree char *said = derma_words_for_sections (sections);
      DermaSectionSet  again = 0;

      g_assert_true (derma_words_to_sections (said, &again) && again == sections);
    }
  if (derma_words_to_flags (text, &flags))
    {
      g_autofree char *said = derma_words_for_flags (flags);
      DermaRedFlagSet  again = 0;

      g_assert_true (derma_words_to_flags (said, &again) && again == flags);
    }
  if (derma_words_to_scar_types (text, &scars))
    {
      g_autofree char *said = derma_words_for_scar_types (scars);
      DermaScarSet     again = 0;

      g_assert_true (derma_words_to_scar_types (said, &again) && again == scars);
    }
  derma_words_to_directions (text, &directions);
  derma_words_to_order (text, order);
  if (derma_check_in_draft_from_words (&draft, text))
    {
      g_autofree char  *said = derma_check_in_draft_to_words (&draft);
      DermaCheckInDraft again = { 0 };

      g_assert_true (derma_check_in_draft_from_words (&again, said));
      derma_check_in_draft_clear (&again);
    }
  derma_check_in_draft_clear (&draft);
}

/* An id that is known is the id of what it was taken for. */
static void
try_ids (const char *text)
{
  DermaAftercareItem  item;
  DermaHealingMeasure healing;
  DermaMeasure        measure;
  DermaPhotoView      view;
  DermaRedFlag        flag;
  DermaReminderItem   reminder;
  DermaSection        section;
  DermaStep           step;
  guint               question;

  if (derma_aftercare_from_id (text, &item))
    g_assert_cmpstr (derma_aftercare_get_id (item), ==, text);
  if (derma_healing_from_id (text, &healing))
    g_assert_cmpstr (derma_healing_get_id (healing), ==, text);
  if (derma_measure_from_id (text, &measure))
    g_assert_cmpstr (derma_measure_get_id (measure), ==, text);
  if (derma_photo_view_from_id (text, &view))
    g_assert_cmpstr (derma_photo_view_get_id (view), ==, text);
  if (derma_red_flag_from_id (text, &flag))
    g_assert_cmpstr (derma_red_flag_get_id (flag), ==, text);
  if (derma_reminder_item_from_id (text, &reminder))
    g_assert_cmpstr (derma_reminder_item_get_id (reminder), ==, text);
  if (derma_section_from_id (text, &section))
    g_assert_cmpstr (derma_section_get_id (section), ==, text);
  if (derma_step_from_id (text, &step))
    g_assert_cmpstr (derma_step_get_facts (step)->id, ==, text);
  if (derma_question_from_id (text, &question))
    g_assert_cmpstr (derma_question_get (question)->id, ==, text);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = fuzz_to_text (data, size);

  try_sets (text);
  try_ids (text);
  return 0;
}
