/** Whether a comparison is fair: rules, each in a file of its own, and what they find. */
package basin.reports.fairness;
