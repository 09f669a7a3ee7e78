/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DermaSleep:
 *
 * Tells when the machine is about to sleep, where the system says so. Emits "sleeping".
 */
#define DERMA_TYPE_SLEEP (derma_sleep_get_type ())

G_DECLARE_FINAL_TYPE (DermaSleep, derma_sleep, DERMA, SLEEP, GObject)

DermaSleep *derma_sleep_new (void);

G_END_DECLS
