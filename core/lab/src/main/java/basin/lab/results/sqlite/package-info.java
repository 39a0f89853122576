/** One SQLite file: opened, of which schema, in whose words it complains, and SQL on it. */
package basin.lab.results.sqlite;
