/** Several experiments in one report: which they are, and how groups that all have compare. */
package basin.reports.across;
