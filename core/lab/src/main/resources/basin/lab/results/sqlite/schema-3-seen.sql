CREATE TEMP VIEW result AS
SELECT *, NULL AS value_rows, NULL AS gradient_rows, NULL AS product_rows
FROM main.result;

CREATE TEMP VIEW trials AS
SELECT *, NULL AS value_rows, NULL AS gradient_rows, NULL AS product_rows
FROM main.trials;
