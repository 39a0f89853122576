/**
 * What tuning buys and what it hides: the best of k settings, what matters, how wide the good is.
 */
package basin.reports.statistics.search;
