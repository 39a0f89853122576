/**
 * Statistics of numbers that are normal, or nearly: moments, t tests, analysis of variance, lines.
 */
package basin.reports.statistics.samples;
