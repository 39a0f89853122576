-- What a trial cost, in rows: those of which the value alone was computed, those of gradients, those
-- of Hessian products. NULL: it was not counted.
ALTER TABLE result ADD COLUMN value_rows INTEGER;

ALTER TABLE result ADD COLUMN gradient_rows INTEGER;

ALTER TABLE result ADD COLUMN product_rows INTEGER;

DROP VIEW trials;

CREATE VIEW trials AS
SELECT m.experiment, m.number, t.seed, m.axes, r.outcome, r.reason, r.steps, r.epochs,
       r.evaluations, r.value_rows, r.gradient_rows, r.product_rows, r.seconds, r.parameters,
       r.finished, r.digest, t.id AS trial
FROM membership m
JOIN trial t ON t.id = m.trial
LEFT JOIN result r ON r.trial = m.trial;
