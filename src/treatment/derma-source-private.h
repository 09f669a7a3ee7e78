/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-source.h"

extern const DermaSource DERMA_SOURCES[DERMA_N_SOURCES];
