/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-scale.h"

#include <math.h>

#define MAX_DECIMALS 9 /* of a tick; beyond, it is written with a power of ten */
#define LONGEST 1e15   /* from here on too */
#define TOLERANCE 1e-9 /* of a step: what a bound may miss a tick by, because binary cannot hold it */

/**
 * derma_scale_map:
 *
 * Returns: the place of @value, also of one outside the domain; where the domain is a single value, the middle of the range
 */
double
derma_scale_map (const DermaScale *self,
                 double            value)
{
  const double domain = self->domain_max - self->domain_min;

  if (!(domain > 0))
    return (self->range_min + self->range_max) / 2;

  return self->range_min + (value - self->domain_min) / domain * (self->range_max - self->range_min);
}

/* How many multiples of @step lie in the domain; @first is the least of them, counted in steps. */
static double
count_ticks (const DermaScale *self,
             double            step,
             double           *first)
{
  *first = ceil (self->domain_min / step - TOLERANCE);

  return floor (self->domain_max / step + TOLERANCE) - *first + 1;
}

/**
 * derma_scale_ticks:
 * @n_max: the most ticks there is room for, at least 2
 * @step: (out): from one to the next; 0 where the domain is a single value
 *
 * Picks round values (1, 2 or 5 times a power of ten) inside the domain, in data units.
 *
 * Returns: (transfer full) (element-type gdouble): the values, ascending
 */
GArray *
derma_scale_ticks (const DermaScale *self,
                   guint             n_max,
                   double           *step)
{
  static const double STEPS[] = { 1, 2, 5 };
  GArray             *ticks = g_array_new (FALSE, FALSE, sizeof (double));
  const double        domain = self->domain_max - self->domain_min;
  double              power;

  g_return_val_if_fail (n_max >= 2 && step != NULL, ticks);

  *step = 0;
  if (!(domain > 0) || !isfinite (domain))
    {
      if (isfinite (self->domain_min))
        g_array_append_val (ticks, self->domain_min);
      return ticks;
    }

  /* The power is at first too small by up to a factor of a hundred, never too great. */
  power = pow (10, floor (log10 (domain / n_max)) - 1);
  for (guint i = 0;; i++)
    {
      double first;
      double n;

      if (i == G_N_ELEMENTS (STEPS))
        {
          power *= 10;
          i = 0;
        }
      *step = STEPS[i] * power;
      n = count_ticks (self, *step, &first);
      if (!(n <= n_max))
        continue;

      for (double tick = first; tick < first + n; tick++)
        {
          const double value = tick * *step;

          g_array_append_val (ticks, value);
        }
      return ticks;
    }
}

/**
 * derma_scale_dup_tick:
 * @value: a tick
 * @step: from one tick to the next
 *
 * Returns: (transfer full): @value with as many decimals as tell the ticks apart, in the person's writing of numbers
 */
char *
derma_scale_dup_tick (double value,
                      double step)
{
  const int         decimals = step > 0 ? MAX (0, (int) -floor (log10 (step) + TOLERANCE)) : 0;
  const double      size = fabs (value) < step / 2 ? 0 : fabs (value); /* and not −0 */
  const char *const minus = value < 0 && size > 0 ? "−" : "";

  if (decimals > MAX_DECIMALS || size >= LONGEST || !(step > 0))
    return g_strdup_printf ("%s%g", minus, size);

  return g_strdup_printf ("%s%.*f", minus, decimals, size);
}
