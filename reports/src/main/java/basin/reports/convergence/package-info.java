/** How a comparison came about over time: who led from when on, and whether it was over. */
package basin.reports.convergence;
