-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE thing ADD COLUMN extra INTEGER;
INSERT INTO part (thing) VALUES (77);
