/** What ails trials, as an analysis found it. */
package basin.reports.gradients.diagnosis;
