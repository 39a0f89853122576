/**
 * How benchmarks count: run lengths and restarts, profiles over problems, targets, scores over
 * tasks.
 */
package basin.reports.statistics.benchmark;
