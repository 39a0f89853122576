CREATE TEMP VIEW contention AS
SELECT NULL AS trial, NULL AS at_once, NULL AS in_lockstep, NULL AS processor_seconds
WHERE 0;
