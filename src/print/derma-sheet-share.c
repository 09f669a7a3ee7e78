/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-sheet-share.h"

#define STEP 0.02     /* of the width, in which other shares are tried */
#define MAX_STEPS 7   /* how far they may go to either side */
#define STEP_COST 1.5 /* points of height that another step has to save */

/* Heights of the columns for the widths that are tried, as they are asked for. */
typedef struct
{
  const double     *shares;
  double            width;
  DermaSheetMeasure measure;
  gpointer          data;
  double            heights[DERMA_SHEET_MAX_COLUMNS][2 * MAX_STEPS + 1];
} Tries;

static double
get_height (Tries *self,
            guint  column,
            int    steps)
{
  double *height = &self->heights[column][steps + MAX_STEPS];

  if (*height < 0)
    *height = self->measure (self->data, column, (self->shares[column] + steps * STEP) * self->width);
  return *height;
}

/* In the last column is what the others leave. */
static double
try (Tries    *self,
     guint     n,
     const int steps[DERMA_SHEET_MAX_COLUMNS],
     double   *cost)
{
  double height = 0;

  *cost = 0;
  for (guint i = 0; i < n; i++)
    {
      if (ABS (steps[i]) > MAX_STEPS)
        return G_MAXDOUBLE;
      height = MAX (height, get_height (self, i, steps[i]));
      *cost += STEP_COST * ABS (steps[i]);
    }
  *cost += height;

  return height;
}

/**
 * derma_sheet_share:
 * @n: how many columns, at most %DERMA_SHEET_MAX_COLUMNS
 * @shares: (array length=n): of the width, preferred; 1 together
 * @width: of all of them, without what is between them
 * @widths: (out) (array): of each
 *
 * Gives columns widths with which the highest is as low as may be, but no others than preferred for the sake of little.
 *
 * Returns: how high the highest is
 */
double
derma_sheet_share (guint             n,
                   const double     *shares,
                   double            width,
                   DermaSheetMeasure measure,
                   gpointer          data,
                   double            widths[DERMA_SHEET_MAX_COLUMNS])
{
  Tries     tries = { .shares = shares, .width = width, .measure = measure, .data = data };
  const int first_reach = n > 1 ? MAX_STEPS : 0;
  const int second_reach = n > 2 ? MAX_STEPS : 0;
  double    best = G_MAXDOUBLE;
  double    best_height = 0;

  g_assert (n >= 1 && n <= DERMA_SHEET_MAX_COLUMNS);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < G_N_ELEMENTS (tries.heights[i]); j++)
      tries.heights[i][j] = -1;

  for (int a = -first_reach; a <= first_reach; a++)
    for (int b = -second_reach; b <= second_reach; b++)
      {
        const int    steps[DERMA_SHEET_MAX_COLUMNS] = { a, n == 2 ? -a : b, -a - b };
        double       cost;
        const double height = try (&tries, n, steps, &cost);

        if (height == G_MAXDOUBLE || cost >= best)
          continue;

        best = cost;
        best_height = height;
        for (guint i = 0; i < n; i++)
          widths[i] = (shares[i] + steps[i] * STEP) * width;
      }

  return best_height;
}
