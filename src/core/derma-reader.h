/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/**
 * DermaReader:
 * @DERMA_READER_PERSON: the person whose skin it is: “your left cheek”
 * @DERMA_READER_OTHERS: somebody else, such as a doctor with a paper in the hand: “the left cheek”
 *
 * For whom a sentence is.
 */
typedef enum
{
  DERMA_READER_PERSON,
  DERMA_READER_OTHERS,
} DermaReader;
