-- Editions that somebody asked for are none of the schedule's.

ALTER TABLE editions ADD COLUMN is_asked INTEGER NOT NULL DEFAULT 0;
