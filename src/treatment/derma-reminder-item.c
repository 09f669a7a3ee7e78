/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-reminder-item.h"

#include <glib/gi18n-lib.h>

/* What may be read over somebody's shoulder: the care, not the skin, the face or why. */
static const char *const DISCREET_TITLES[DERMA_N_REMINDER_ITEMS] = {
  [DERMA_AFTERCARE_SHADE] = N_ ("Stay in the shade"),
  [DERMA_AFTERCARE_WATER_ONLY] = N_ ("Wash with water only"),
  [DERMA_AFTERCARE_GENTLE_CLEANSER] = N_ ("Gentle cleanser"),
  [DERMA_AFTERCARE_MOISTURISE] = N_ ("Moisturiser"),
  [DERMA_AFTERCARE_SUNSCREEN] = N_ ("Sunscreen"),
  [DERMA_AFTERCARE_CLEAN_BEDDING] = N_ ("Fresh pillowcase tonight"),
  [DERMA_AFTERCARE_LOG] = N_ ("Six short questions"),
  [DERMA_AFTERCARE_PIGMENT_CHECK] = N_ ("Have a look by daylight"),
  [DERMA_AFTERCARE_PHOTO_WAIT] = N_ ("Photos count again from now on"),
  [DERMA_REMINDER_PATCH_TEST (DERMA_PATCH_TEST_ROLLER)] = N_ ("Have a look at your test"),
  [DERMA_REMINDER_PATCH_TEST (DERMA_PATCH_TEST_PRODUCT)] = N_ ("Have a look at your product test"),
  [DERMA_REMINDER_SESSION] = N_ ("Something is planned from today on"),
};

static const char *const PATCH_TEST_TITLES[DERMA_N_PATCH_TESTS] = {
  [DERMA_PATCH_TEST_ROLLER] = N_ ("Look at the patch that you rolled"),
  [DERMA_PATCH_TEST_PRODUCT] = N_ ("Look at the spot with the product"),
};

static DermaPatchTestKind
get_patch_test (DermaReminderItem item)
{
  return (DermaPatchTestKind) (item - DERMA_N_AFTERCARE_ITEMS);
}

/**
 * derma_reminder_item_get_id:
 *
 * Returns: its id, that of the protocol where it has one; it is kept on disk
 */
const char *
derma_reminder_item_get_id (DermaReminderItem item)
{
  g_return_val_if_fail (item < DERMA_N_REMINDER_ITEMS, "");

  if (item < DERMA_N_AFTERCARE_ITEMS)
    return derma_aftercare_get_id ((DermaAftercareItem) item);
  if (item == DERMA_REMINDER_SESSION)
    return "plan-session";
  return derma_patch_test_get_id (get_patch_test (item));
}

/**
 * derma_reminder_item_from_id:
 * @id: what derma_reminder_item_get_id() gave
 * @item: (out): what has this id
 *
 * Returns: whether there is one
 */
gboolean
derma_reminder_item_from_id (const char        *id,
                             DermaReminderItem *item)
{
  g_return_val_if_fail (id != NULL && item != NULL, FALSE);

  for (guint i = 0; i < DERMA_N_REMINDER_ITEMS; i++)
    if (g_str_equal (derma_reminder_item_get_id (i), id))
      {
        *item = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_reminder_item_is_patch_test:
 *
 * Returns: whether it is a look at a patch test, and nothing after a session
 */
gboolean
derma_reminder_item_is_patch_test (DermaReminderItem item)
{
  return item >= DERMA_N_AFTERCARE_ITEMS && item < DERMA_REMINDER_SESSION;
}

/**
 * derma_reminder_item_is_question:
 *
 * Returns: whether it is done by answers, or begins with them, and not by a tick
 */
gboolean
derma_reminder_item_is_question (DermaReminderItem item)
{
  return item == DERMA_AFTERCARE_LOG || item == DERMA_REMINDER_SESSION || derma_reminder_item_is_patch_test (item);
}

/**
 * derma_reminder_item_get_title:
 * @is_discreet: whether somebody else may read it
 *
 * Returns: what to do, translated
 */
const char *
derma_reminder_item_get_title (DermaReminderItem item,
                               gboolean          is_discreet)
{
  g_return_val_if_fail (item < DERMA_N_REMINDER_ITEMS, "");

  if (is_discreet)
    return DISCREET_TITLES[item] != NULL ? _ (DISCREET_TITLES[item]) : _ ("Something to do");
  if (item < DERMA_N_AFTERCARE_ITEMS)
    return derma_aftercare_get_title ((DermaAftercareItem) item);
  if (item == DERMA_REMINDER_SESSION)
    return _ ("Your next session is planned from today on");
  return _ (PATCH_TEST_TITLES[get_patch_test (item)]);
}

/**
 * derma_reminder_item_get_reason:
 *
 * Returns: what it is good for, translated
 */
const char *
derma_reminder_item_get_reason (DermaReminderItem item)
{
  g_return_val_if_fail (item < DERMA_N_REMINDER_ITEMS, "");

  if (item < DERMA_N_AFTERCARE_ITEMS)
    return derma_aftercare_get_reason ((DermaAftercareItem) item);
  if (item == DERMA_REMINDER_SESSION)
    return _ ("Only if your skin is back to normal. The check before it decides.");
  return _ ("Whether your skin has reacted shows by now.");
}

/**
 * derma_reminder_dup_digest_title:
 * @n: how many things are to be done
 *
 * Returns: (transfer full): so many, in words that tell nobody what
 */
char *
derma_reminder_dup_digest_title (guint n)
{
  return g_strdup_printf (ngettext ("%u thing to do", "%u things to do", n), n);
}
