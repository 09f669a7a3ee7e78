/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DermaScarType:
 *
 * The types of acne scars of protocol.md 7.2.
 */
typedef enum
{
  DERMA_SCAR_ICE_PICK,
  DERMA_SCAR_BOXCAR_SHALLOW,
  DERMA_SCAR_BOXCAR_DEEP,
  DERMA_SCAR_ROLLING,
  DERMA_SCAR_MACULAR,
  DERMA_SCAR_RAISED,
  DERMA_SCAR_UNKNOWN,
} DermaScarType;

#define DERMA_N_SCAR_TYPES 7

/* A set of scar types: bit 1 << type. */
typedef guint DermaScarSet;

#define DERMA_SCAR_BIT(type) (1u << (type))

#define DERMA_GLOGAU_MAX 4 /* Glogau I to IV; 0: not told */

#define DERMA_FITZPATRICK_MAX 6 /* phototypes I to VI; 0: not told */

/**
 * DermaBaseline:
 * @glogau: how lined the face is, 1 to %DERMA_GLOGAU_MAX; 0: not told
 * @scar_types: of acne scars; 0: not told, or there are none
 *
 * What is asked once, with the first check-in. The phototype stands in #DermaProfile.
 */
typedef struct
{
  guint        glogau;
  DermaScarSet scar_types;
} DermaBaseline;

const char *derma_scar_type_get_id (DermaScarType type);
gboolean    derma_scar_type_from_id (const char    *id,
                                     DermaScarType *type);
const char *derma_scar_type_get_name (DermaScarType type);
const char *derma_scar_type_get_look (DermaScarType type);
const char *derma_scar_type_get_outlook (DermaScarType type);
const char *derma_scar_type_get_outlook_sources (DermaScarType type);

const char *derma_glogau_get_words (guint glogau);
const char *derma_fitzpatrick_get_words (guint fitzpatrick);

G_END_DECLS
