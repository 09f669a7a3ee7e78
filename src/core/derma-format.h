/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-time.h"

G_BEGIN_DECLS

gboolean derma_parse_needle_um (const char *text,
                                guint      *needle_um,
                                GError    **error);

char *derma_format_needle (guint needle_um);
char *derma_format_stopwatch (guint seconds);
char *derma_format_duration (guint seconds);
char *derma_format_clock (DermaTime time);
char *derma_format_date (DermaTime time,
                         DermaTime now);
char *derma_format_full_date (DermaTime time);
char *derma_format_date_time (DermaTime time,
                              DermaTime now);
char *derma_format_full_date_time (DermaTime time);
char *derma_format_short_date (DermaTime time);
char *derma_format_short_date_time (DermaTime time);
char *derma_format_year_date (DermaTime time);
char *derma_format_month_day (DermaTime time,
                              DermaTime now);
char *derma_format_month_date (DermaTime time);
char *derma_format_weekday (DermaTime time);
char *derma_format_short_weekday (DermaTime time);
char *derma_format_weekday_clock (DermaTime time);
char *derma_format_moment (DermaTime time,
                           DermaTime now);
char *derma_format_short_moment (DermaTime time,
                                 DermaTime now);
char *derma_format_days (guint days);
char *derma_format_span (guint hours);
char *derma_format_after (gint64 elapsed_s);
char *derma_format_days_short (guint days);
char *derma_format_percent (guint percent);
char *derma_format_month (DermaTime time);
char *derma_format_short_month (DermaTime time);

G_END_DECLS
