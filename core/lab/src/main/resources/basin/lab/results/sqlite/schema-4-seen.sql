CREATE TEMP VIEW statement AS
SELECT NULL AS id, NULL AS experiment, NULL AS written, NULL AS digest, NULL AS finished
WHERE 0;

CREATE TEMP VIEW claim AS
SELECT NULL AS statement, NULL AS position, NULL AS name, NULL AS claim, NULL AS evidence
WHERE 0;
