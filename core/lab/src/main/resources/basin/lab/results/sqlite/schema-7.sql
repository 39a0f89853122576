-- How an experiment has settings chosen, if not by its goal: the series of validation rows, whether
-- more of it is better, and whether each fold is left out of its own choice.
CREATE TABLE selection (
  experiment TEXT PRIMARY KEY REFERENCES experiment,
  series     TEXT NOT NULL,
  higher     INTEGER NOT NULL,
  nested     INTEGER NOT NULL
) WITHOUT ROWID;

-- Processes that run an experiment now, each by the number of its run; one that is killed leaves its
-- row to the others, who find it gone.
CREATE TABLE tenant (
  run        INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
  experiment TEXT NOT NULL,
  since      INTEGER NOT NULL,          -- the run of the first of those that it has worked with
  plan       TEXT NOT NULL,             -- digest of file and trials
  host       TEXT NOT NULL,             -- for people
  system     TEXT NOT NULL,             -- whose number the process has
  process    INTEGER NOT NULL,
  born       INTEGER NOT NULL,          -- milliseconds since 1970, by its own clock
  beats      INTEGER NOT NULL           -- grows while it lives
);

-- The trials that a process has taken and not finished.
CREATE TABLE lease (
  trial  TEXT PRIMARY KEY,
  tenant INTEGER NOT NULL REFERENCES tenant ON DELETE CASCADE
) WITHOUT ROWID;

-- Parts of an experiment that were run by themselves: of its trials in order, each parts-th from
-- number part on. None: it was run as a whole.
CREATE TABLE shard (
  experiment TEXT NOT NULL REFERENCES experiment ON DELETE CASCADE,
  parts      INTEGER NOT NULL,
  part       INTEGER NOT NULL,
  PRIMARY KEY (experiment, parts, part)
) WITHOUT ROWID;

-- A trial may be left where it stands, which the check of its outcome did not know of yet.
PRAGMA writable_schema = ON;

UPDATE sqlite_schema SET sql = replace(sql, '''stopped'', ''diverged''', '''stopped'', ''pruned'', ''diverged''')
WHERE type = 'table' AND name = 'result';

PRAGMA writable_schema = RESET;

-- Trials that an experiment leaves where they stand: decided at which rung of how many, and why. One
-- of outcome 'pruned' without a row here goes on with the next run.
CREATE TABLE pruned (
  experiment TEXT NOT NULL REFERENCES experiment,
  trial      TEXT NOT NULL REFERENCES trial,
  rung       INTEGER NOT NULL,
  rungs      INTEGER NOT NULL,
  reason     TEXT NOT NULL,
  PRIMARY KEY (experiment, trial)
) WITHOUT ROWID;

DROP VIEW trials;

CREATE VIEW trials AS
SELECT m.experiment, m.number, t.seed, m.axes, r.outcome,
       CASE WHEN r.outcome = 'pruned' THEN coalesce(p.reason, r.reason) ELSE r.reason END AS reason,
       r.steps, r.epochs, r.evaluations, r.value_rows, r.gradient_rows, r.product_rows, r.seconds,
       r.parameters, r.finished, r.digest, t.id AS trial
FROM membership m
JOIN trial t ON t.id = m.trial
LEFT JOIN result r ON r.trial = m.trial
LEFT JOIN pruned p ON p.experiment = m.experiment AND p.trial = m.trial;

-- Why a trial failed: exception, error, memory, exit, crash, time or input; the file name of the plugin
-- to blame, empty if none is; where its component is written, as file:line:column, empty if that is
-- not known; and the stack.
CREATE TABLE failure (
  trial   TEXT PRIMARY KEY REFERENCES result ON DELETE CASCADE,
  kind    TEXT NOT NULL,
  plugin  TEXT NOT NULL,
  written TEXT NOT NULL,
  stack   TEXT NOT NULL
) WITHOUT ROWID;
