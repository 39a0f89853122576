CREATE TEMP VIEW trial AS
SELECT id, seed, tree, (
  SELECT json_group_object(key, CASE WHEN key LIKE 'plugin %' THEN substr(value, -12) ELSE value END)
  FROM json_each(t.inputs)
) AS inputs
FROM main.trial t;
