CREATE TEMP VIEW analysis AS
SELECT NULL AS experiment, NULL AS position, NULL AS analysis, NULL AS complete
WHERE 0;

CREATE TEMP VIEW unit AS
SELECT NULL AS experiment, NULL AS position, NULL AS number, NULL AS key, NULL AS trial,
       NULL AS axes
WHERE 0;

CREATE TEMP VIEW units AS
SELECT NULL AS experiment, NULL AS analysis, NULL AS number, NULL AS key, NULL AS seed,
       NULL AS axes, NULL AS outcome, NULL AS reason, NULL AS steps, NULL AS seconds,
       NULL AS finished, NULL AS digest, NULL AS trial
WHERE 0;
