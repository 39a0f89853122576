/** What kind of point each trial ended at, as the analysis {@code certificate} found it. */
package basin.reports.minima.certificates;
