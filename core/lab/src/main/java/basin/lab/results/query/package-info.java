/** Questions in SQL from a user, and the results as plain tables for other programs. */
package basin.lab.results.query;
