/**
 * Statistics of ranks: nothing hangs on the unit or on how numbers are distributed, and an infinite
 * one simply stands last.
 */
package basin.reports.statistics.rank;
