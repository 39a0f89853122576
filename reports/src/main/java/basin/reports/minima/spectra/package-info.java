/** The Hessian's eigenvalues: over time, at the ends, their density and their blocks. */
package basin.reports.minima.spectra;
