/**
 * How a comparison came about over time: who led from when on, whether it was over, what it cost.
 */
package basin.reports.convergence;
