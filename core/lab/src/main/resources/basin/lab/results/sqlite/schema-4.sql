-- What an author said would come out of an experiment: a row for each time that this was written
-- down or changed, with the digest of the file, and how many of its trials had finished by then.
CREATE TABLE statement (
  id         INTEGER PRIMARY KEY,
  experiment TEXT NOT NULL REFERENCES experiment,
  written    TEXT NOT NULL,
  digest     TEXT NOT NULL,
  finished   INTEGER NOT NULL
);

CREATE INDEX statement_experiment ON statement (experiment);

-- The claims of a statement, in the order of the file.
CREATE TABLE claim (
  statement INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  name      TEXT NOT NULL,
  claim     TEXT NOT NULL,              -- canonical tree as JSON
  evidence  TEXT NOT NULL,              -- the rule likewise; empty: the customary one
  PRIMARY KEY (statement, position)
) WITHOUT ROWID;
