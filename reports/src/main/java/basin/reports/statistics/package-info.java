/**
 * Statistics of few seeds. Here is what all share: samples, intervals, scales, rounding, the paired
 * comparison of a report and the luck of having been picked; each room below holds one kind.
 */
package basin.reports.statistics;
