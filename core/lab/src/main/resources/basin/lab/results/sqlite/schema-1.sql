-- The number of the schema.
CREATE TABLE about (schema INTEGER NOT NULL);

INSERT INTO about VALUES (1);

-- What was asked: the last state of each experiment's file.
CREATE TABLE experiment (
  name        TEXT PRIMARY KEY,
  question    TEXT NOT NULL,
  file        TEXT NOT NULL,
  axes        TEXT NOT NULL,              -- JSON array of the grid's paths
  goal_metric TEXT,                       -- NULL: the default for what was measured
  goal_higher INTEGER,
  goal_target REAL
);

-- Each time an experiment was run: when, and by what.
CREATE TABLE run (
  id         INTEGER PRIMARY KEY,
  experiment TEXT NOT NULL REFERENCES experiment,
  started    TEXT NOT NULL,
  provenance TEXT NOT NULL                -- JSON object: label, text
);
CREATE INDEX run_experiment ON run (experiment);

-- Every trial ever asked for, under its content hash.
CREATE TABLE trial (
  id     TEXT PRIMARY KEY,
  seed   INTEGER NOT NULL,
  tree   TEXT NOT NULL,                   -- the resolved experiment as JSON
  inputs TEXT NOT NULL                    -- JSON object: what else the id hashes
);

-- Which trials make up an experiment, in the order of its grid.
CREATE TABLE membership (
  experiment TEXT NOT NULL REFERENCES experiment,
  number     INTEGER NOT NULL,
  trial      TEXT NOT NULL REFERENCES trial,
  axes       TEXT NOT NULL,               -- JSON object: path, value
  PRIMARY KEY (experiment, number)
) WITHOUT ROWID;
CREATE INDEX membership_trial ON membership (trial);

-- What came of a trial. A trial without a row has not run.
CREATE TABLE result (
  trial       TEXT PRIMARY KEY REFERENCES trial,
  run         INTEGER NOT NULL REFERENCES run,
  finished    TEXT NOT NULL,
  outcome     TEXT NOT NULL CHECK (outcome IN ('completed', 'stopped', 'diverged', 'failed')),
  reason      TEXT NOT NULL,
  steps       INTEGER NOT NULL,
  epochs      REAL,
  evaluations INTEGER NOT NULL,
  seconds     REAL,
  parameters  INTEGER NOT NULL,
  digest      TEXT NOT NULL
);

CREATE TABLE remark (
  trial    TEXT NOT NULL REFERENCES result ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text     TEXT NOT NULL,
  PRIMARY KEY (trial, position)
) WITHOUT ROWID;

CREATE TABLE series (
  id    INTEGER PRIMARY KEY,
  trial TEXT NOT NULL REFERENCES result ON DELETE CASCADE,
  kind  TEXT NOT NULL CHECK (kind IN ('curve', 'track')),
  name  TEXT NOT NULL,
  UNIQUE (trial, kind, name)
);

-- Series of numbers. NaN is NULL. The value has no declared type: REAL would turn -0.0 into 0.0.
CREATE TABLE point (
  series      INTEGER NOT NULL REFERENCES series ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  step        INTEGER NOT NULL,
  epoch       REAL,
  evaluations INTEGER NOT NULL,
  value,
  PRIMARY KEY (series, position)
) WITHOUT ROWID;

-- Series of vectors, as little-endian doubles.
CREATE TABLE vector (
  series   INTEGER NOT NULL REFERENCES series ON DELETE CASCADE,
  position INTEGER NOT NULL,
  step     INTEGER NOT NULL,
  numbers  BLOB NOT NULL,
  PRIMARY KEY (series, position)
);

-- For queries by hand: a row per trial of an experiment; axes ->> 'optimizer.rate' reads an axis.
CREATE VIEW trials AS
SELECT m.experiment, m.number, t.seed, m.axes, r.outcome, r.reason, r.steps, r.epochs,
       r.evaluations, r.seconds, r.parameters, r.finished, r.digest, t.id AS trial
FROM membership m
JOIN trial t ON t.id = m.trial
LEFT JOIN result r ON r.trial = m.trial;

-- A row per number that was recorded.
CREATE VIEW curves AS
SELECT m.experiment, m.number, t.seed, m.axes, s.name AS series, p.step, p.epoch,
       p.evaluations, p.value, t.id AS trial
FROM membership m
JOIN trial t ON t.id = m.trial
JOIN series s ON s.trial = m.trial AND s.kind = 'curve'
JOIN point p ON p.series = s.id;

-- The last number of each series.
CREATE VIEW finals AS
SELECT m.experiment, m.number, t.seed, m.axes, s.name AS series, p.step, p.epoch,
       p.evaluations, p.value, t.id AS trial
FROM membership m
JOIN trial t ON t.id = m.trial
JOIN series s ON s.trial = m.trial AND s.kind = 'curve'
JOIN point p ON p.series = s.id
 AND p.position = (SELECT max(position) FROM point WHERE series = s.id);
