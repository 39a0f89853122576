/** Results made up for tests, without a database and without training. */
package basin.reports.invented;
