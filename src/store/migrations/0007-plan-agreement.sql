-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Where a plan leaves something to a dermatologist first: that one has looked at it and agrees, as the person said when it was
-- started. Of plans from before this was asked nobody knows: NULL.
ALTER TABLE plan ADD COLUMN is_agreed INTEGER CHECK (is_agreed IN (0, 1));
