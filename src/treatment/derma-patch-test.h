/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-permission.h"

G_BEGIN_DECLS

/**
 * DermaPatchLook:
 * @at_s: when to look, UTC seconds
 * @is_last: whether the test is judged then; before, a look can only end it by a reaction
 * @question: what to look for, translated: "yes" is a reaction
 */
typedef struct
{
  gint64      at_s;
  gboolean    is_last;
  const char *question;
} DermaPatchLook;

#define DERMA_MAX_PATCH_LOOKS 2

typedef enum
{
  DERMA_PATCH_NOT_STARTED,
  DERMA_PATCH_WAITING, /* the next look is still to come */
  DERMA_PATCH_LOOK,    /* a look is due, and another one comes after it */
  DERMA_PATCH_JUDGE,   /* the last look is due */
  DERMA_PATCH_PASSED,
  DERMA_PATCH_FAILED,
} DermaPatchState;

guint           derma_patch_test_get_looks (DermaPatchTestKind    kind,
                                            const DermaPatchTest *test,
                                            const DermaProfile   *profile,
                                            DermaPatchLook        looks[DERMA_MAX_PATCH_LOOKS]);
DermaPatchState derma_patch_test_get_state (DermaPatchTestKind    kind,
                                            const DermaPatchTest *test,
                                            const DermaProfile   *profile,
                                            gint64                now_s,
                                            DermaPatchLook       *next);
gboolean        derma_patch_test_judge (DermaPatchTestKind  kind,
                                        const DermaProfile *profile,
                                        gboolean            has_reaction,
                                        gint64              now_s,
                                        DermaPatchTest     *test);
const char     *derma_patch_test_get_early_question (DermaPatchTestKind kind);
const char     *derma_patch_state_get_text (DermaPatchTestKind kind,
                                            DermaPatchState    state);

G_END_DECLS
