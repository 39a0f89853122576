/**
 * What the data say of their own scatter: bootstrap and permutations, by enumeration where that is
 * possible, else by draws from named streams.
 */
package basin.reports.statistics.resampling;
