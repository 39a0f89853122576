/**
 * Corrections of p-values for the number of tests that were made.
 *
 * <p>The first five hold the chance of one false alarm among all tests at the level of one test,
 * the last two the expected share of false alarms among the alarms.
 */
package basin.reports.statistics.correction;
