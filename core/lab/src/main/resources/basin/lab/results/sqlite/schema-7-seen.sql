CREATE TEMP VIEW selection AS
SELECT NULL AS experiment, NULL AS series, NULL AS higher, NULL AS nested
WHERE 0;

CREATE TEMP VIEW tenant AS
SELECT NULL AS run, NULL AS experiment, NULL AS since, NULL AS plan, NULL AS host, NULL AS system,
       NULL AS process, NULL AS born, NULL AS beats
WHERE 0;

CREATE TEMP VIEW lease AS
SELECT NULL AS trial, NULL AS tenant
WHERE 0;

CREATE TEMP VIEW shard AS
SELECT NULL AS experiment, NULL AS parts, NULL AS part
WHERE 0;

CREATE TEMP VIEW pruned AS
SELECT NULL AS experiment, NULL AS trial, NULL AS rung, NULL AS rungs, NULL AS reason
WHERE 0;

CREATE TEMP VIEW failure AS
SELECT NULL AS trial, NULL AS kind, NULL AS plugin, NULL AS written, NULL AS stack
WHERE 0;
