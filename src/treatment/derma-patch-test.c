/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-patch-test.h"

#include <glib/gi18n-lib.h>

#define ROLLER_LOOK_S (48 * DERMA_HOUR_S) /* protocol.md 2.4, pt-roller: redness is looked for then, whatever the skin */

/**
 * derma_patch_test_get_looks:
 * @kind: which test
 * @test: how it stands
 * @profile: of the person
 * @looks: (out) (array): when to look, and what for (protocol.md 2.4), in their order
 *
 * Returns: how many looks there are: two for a roller on skin that keeps marks, else one; none before the test is started
 */
guint
derma_patch_test_get_looks (DermaPatchTestKind    kind,
                            const DermaPatchTest *test,
                            const DermaProfile   *profile,
                            DermaPatchLook        looks[DERMA_MAX_PATCH_LOOKS])
{
  gint64 ready_s;
  gint64 first_s;

  g_return_val_if_fail (test != NULL && profile != NULL && looks != NULL, 0);

  ready_s = derma_patch_test_ready_s (kind, test, profile);
  if (ready_s == 0)
    return 0;

  if (kind == DERMA_PATCH_TEST_PRODUCT)
    {
      looks[0] = (DermaPatchLook) { ready_s, TRUE, _ ("Is there any itch, redness or swelling on the spot, or was there in these 7 days?") };
      return 1;
    }

  first_s = test->started.utc_s + ROLLER_LOOK_S;
  looks[0] = (DermaPatchLook) { first_s, first_s >= ready_s, _ ("Is the patch still red, even faintly, or darker and warmer than around it?") };
  if (looks[0].is_last)
    return 1;

  looks[1] = (DermaPatchLook) { ready_s, TRUE, _ ("Is there a new dark or light mark on the patch?") };
  return 2;
}

/**
 * derma_patch_test_get_state:
 * @kind: which test
 * @test: how it stands
 * @profile: of the person
 * @now_s: the instant asked about, UTC seconds
 * @next: (out) (optional): the look that is due or to come, while the test is waited for or to be judged
 *
 * Returns: how the test stands. One that was passed before its time, because the skin is known better now, waits on.
 */
DermaPatchState
derma_patch_test_get_state (DermaPatchTestKind    kind,
                            const DermaPatchTest *test,
                            const DermaProfile   *profile,
                            gint64                now_s,
                            DermaPatchLook       *next)
{
  DermaPatchLook looks[DERMA_MAX_PATCH_LOOKS];
  guint          n;
  guint          i = 0;

  g_return_val_if_fail (test != NULL && profile != NULL, DERMA_PATCH_NOT_STARTED);

  n = derma_patch_test_get_looks (kind, test, profile, looks);
  if (n == 0)
    return DERMA_PATCH_NOT_STARTED;
  if (test->is_judged && !test->passed)
    return DERMA_PATCH_FAILED;
  if (test->is_judged && now_s >= looks[n - 1].at_s)
    return DERMA_PATCH_PASSED;

  /* A look that was left out is made up for by the last one. */
  while (i + 1 < n && (test->is_judged || test->looked.utc_s >= looks[i].at_s || now_s >= looks[n - 1].at_s))
    i++;

  if (next != NULL)
    *next = looks[i];
  if (now_s < looks[i].at_s)
    return DERMA_PATCH_WAITING;
  return looks[i].is_last ? DERMA_PATCH_JUDGE : DERMA_PATCH_LOOK;
}

/**
 * derma_patch_test_judge:
 * @kind: which test
 * @profile: of the person
 * @has_reaction: what the person saw
 * @now_s: when, UTC seconds
 * @test: (inout): how the test stands
 *
 * A reaction fails the test at any time; that there is none passes it only once its waiting time is over.
 *
 * Returns: whether the test is judged now
 */
gboolean
derma_patch_test_judge (DermaPatchTestKind  kind,
                        const DermaProfile *profile,
                        gboolean            has_reaction,
                        gint64              now_s,
                        DermaPatchTest     *test)
{
  gint64 ready_s;

  g_return_val_if_fail (test != NULL && profile != NULL, FALSE);

  ready_s = derma_patch_test_ready_s (kind, test, profile);
  if (ready_s == 0 || (!has_reaction && now_s < ready_s))
    return FALSE;

  test->is_judged = TRUE;
  test->passed = !has_reaction;
  return TRUE;
}

/**
 * derma_patch_test_get_early_question:
 *
 * Returns: what ends the test before its time, a translated question: "yes" is a reaction
 */
const char *
derma_patch_test_get_early_question (DermaPatchTestKind kind)
{
  return kind == DERMA_PATCH_TEST_ROLLER ? _ ("Has the patch swollen, blistered, wept or begun to hurt?")
                                         : _ ("Does the spot itch, swell or turn red?");
}

/**
 * derma_patch_state_get_text:
 * @kind: which test
 * @state: how it stands
 *
 * Returns: what to do, a translated sentence
 */
const char *
derma_patch_state_get_text (DermaPatchTestKind kind,
                            DermaPatchState    state)
{
  switch (state)
    {
    case DERMA_PATCH_NOT_STARTED:
      return _ ("Not started yet.");
    case DERMA_PATCH_WAITING:
      return kind == DERMA_PATCH_TEST_ROLLER ? _ ("The test is on. Put nothing on the patch, and keep it out of the sun.")
                                             : _ ("The test is on. Put the product on the spot twice a day.");
    case DERMA_PATCH_LOOK:
      return _ ("Look at the patch now. If there is nothing to see, the test runs on.");
    case DERMA_PATCH_JUDGE:
      return _ ("The waiting time is over. How does the spot look?");
    case DERMA_PATCH_PASSED:
      return _ ("It went well.");
    case DERMA_PATCH_FAILED:
    default:
      return kind == DERMA_PATCH_TEST_ROLLER ? _ ("Your skin reacted. Do not roll your face; ask a doctor about it.")
                                             : _ ("Your skin reacted. Choose another product, and test that one.");
    }
}
