-- What an experiment has found out after its trials: each analysis with its settings, and whether it
-- has asked for all it needs.
CREATE TABLE analysis (
  experiment TEXT NOT NULL REFERENCES experiment,
  position   INTEGER NOT NULL,
  analysis   TEXT NOT NULL,             -- canonical tree as JSON
  complete   INTEGER NOT NULL,
  PRIMARY KEY (experiment, position)
) WITHOUT ROWID;

-- The units of work that an analysis asked for, in order, and the trial that answers each.
CREATE TABLE unit (
  experiment TEXT NOT NULL,
  position   INTEGER NOT NULL,
  number     INTEGER NOT NULL,
  key        TEXT NOT NULL,             -- what the analysis knows it by
  trial      TEXT NOT NULL REFERENCES trial,
  axes       TEXT NOT NULL,             -- JSON object: path, value
  PRIMARY KEY (experiment, position, number),
  UNIQUE (experiment, position, key),
  FOREIGN KEY (experiment, position) REFERENCES analysis ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX unit_trial ON unit (trial);

-- For queries by hand: a row per unit of work.
CREATE VIEW units AS
SELECT u.experiment, a.analysis, u.number, u.key, t.seed, u.axes, r.outcome, r.reason, r.steps,
       r.seconds, r.finished, r.digest, u.trial
FROM unit u
JOIN analysis a ON a.experiment = u.experiment AND a.position = u.position
JOIN trial t ON t.id = u.trial
LEFT JOIN result r ON r.trial = u.trial;
