/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-section.h"

G_BEGIN_DECLS

/**
 * DermaBand:
 *
 * The needle bands of protocol.md 1.2. Every length has exactly one.
 */
typedef enum
{
  DERMA_BAND_X, /* not a roller */
  DERMA_BAND_A,
  DERMA_BAND_B,
  DERMA_BAND_C,
  DERMA_BAND_D,
  DERMA_BAND_E, /* professional only */
} DermaBand;

#define DERMA_N_HOME_BANDS 4 /* nb-a to nb-d */

#define DERMA_CLEAN_FOR_ALL 6     /* sessions that healed cleanly, until cap-step-2 lifts (protocol.md 1.4) */
#define DERMA_NUMBING_OVER_UM 300 /* prep-numbing and prep-antiseptic apply above it (protocol.md 4.1) */

typedef enum
{
  DERMA_VERDICT_YES,
  DERMA_VERDICT_WARN,
  DERMA_VERDICT_NO,
} DermaVerdict;

typedef enum
{
  DERMA_SENSITIVITY_UNKNOWN, /* not asked yet; counts as high */
  DERMA_SENSITIVITY_LOW,
  DERMA_SENSITIVITY_MEDIUM,
  DERMA_SENSITIVITY_HIGH,
} DermaSensitivity;

/**
 * DermaProfile:
 * @sensitivity: how easily the skin stings or reddens (protocol.md 8.1)
 * @fitzpatrick: phototype 1 to 6 (protocol.md 7.1); 0: not asked yet, counts as 6
 * @has_pih_history: dark marks after past skin injury
 * @has_melasma: melasma, also with a doctor's agreement
 * @is_18_to_21: age 18 to 21
 * @clean_sessions: how many sessions healed cleanly (protocol.md 1.4)
 *
 * What of the person bears on needle and interval.
 */
typedef struct
{
  DermaSensitivity sensitivity;
  guint            fitzpatrick;
  gboolean         has_pih_history;
  gboolean         has_melasma;
  gboolean         is_18_to_21;
  guint            clean_sessions;
} DermaProfile;

/**
 * DermaCap:
 *
 * The caps of protocol.md 1.4.
 */
typedef enum
{
  DERMA_CAP_CEILING,
  DERMA_CAP_STEP_1,
  DERMA_CAP_STEP_2,
  DERMA_CAP_SENS_HIGH,
  DERMA_CAP_SENS_MEDIUM,
  DERMA_CAP_FITZ,
  DERMA_CAP_PIH,
  DERMA_CAP_MELASMA,
  DERMA_CAP_AGE,
  DERMA_CAP_NOSE_LIP,
} DermaCap;

#define DERMA_N_CAPS (DERMA_CAP_NOSE_LIP + 1)

DermaBand    derma_band_for_needle (guint needle_um);
const char  *derma_band_get_id (DermaBand band);
DermaVerdict derma_band_get_verdict (DermaBand band);
guint        derma_band_get_interval_days (DermaBand band);
guint        derma_band_get_max_passes (DermaBand band);
guint        derma_band_get_actives_off_days (DermaBand band);
guint        derma_band_get_course_days (DermaBand band);
const char  *derma_band_get_advice (DermaBand band);
guint        derma_band_get_column (DermaBand band);

gboolean derma_profile_is_dark (const DermaProfile *profile);

guint  derma_interval_days (DermaBand           band,
                            const DermaProfile *profile);
guint  derma_needle_get_clean_sessions (guint needle_um);
gint64 derma_next_allowed_s (gint64              t0_s,
                             DermaBand           band,
                             const DermaProfile *profile);

const char     *derma_cap_get_id (DermaCap cap);
gboolean        derma_cap_applies (DermaCap            cap,
                                   const DermaProfile *profile);
guint           derma_cap_get_um (DermaCap cap);
const char     *derma_cap_get_reason (DermaCap cap);
const char     *derma_cap_get_lift (DermaCap cap);
guint           derma_needle_get_cap_um (const DermaProfile *profile,
                                         DermaCap           *which);
DermaSectionSet derma_needle_get_left_out (guint needle_um);
gboolean        derma_needle_has_notice (guint needle_um);
gboolean        derma_needle_is_notice_due (guint needle_um,
                                            guint longest_um);
guint           derma_needle_get_passes (guint    needle_um,
                                         guint    n_completed,
                                         gboolean is_after_break);

G_END_DECLS
