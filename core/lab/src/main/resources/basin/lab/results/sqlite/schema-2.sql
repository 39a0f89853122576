-- Inputs by name and whole digest. Of trials that are here already, twelve digits of each are known,
-- before those of a plugin went the file name of its jar.
UPDATE trial SET inputs = (
  SELECT json_group_object(key, CASE WHEN key LIKE 'plugin %' THEN substr(value, -12) ELSE value END)
  FROM json_each(trial.inputs)
);
