CREATE TEMP VIEW selection AS
SELECT NULL AS experiment, NULL AS series, NULL AS higher, NULL AS nested
WHERE 0;
