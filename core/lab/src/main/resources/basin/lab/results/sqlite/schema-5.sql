-- What a trial shared its machine with while its seconds were counted: threads that ran trials,
-- trials in lockstep on its own, and for how long it had a processor, NULL if the system does not
-- tell. A trial without a row: nobody noted it.
CREATE TABLE contention (
  trial             TEXT PRIMARY KEY REFERENCES result ON DELETE CASCADE,
  at_once           INTEGER NOT NULL,
  in_lockstep       INTEGER NOT NULL,
  processor_seconds REAL
) WITHOUT ROWID;
