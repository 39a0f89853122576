/** Shares of what was counted: intervals, tests of one against another, what was not seen. */
package basin.reports.statistics.shares;
