-- How an experiment has settings chosen, if not by its goal: the series of validation rows, whether
-- more of it is better, and whether each fold is left out of its own choice.
CREATE TABLE selection (
  experiment TEXT PRIMARY KEY REFERENCES experiment,
  series     TEXT NOT NULL,
  higher     INTEGER NOT NULL,
  nested     INTEGER NOT NULL
) WITHOUT ROWID;
