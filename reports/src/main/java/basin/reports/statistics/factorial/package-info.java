/** Factorial designs: main effects, interactions, and their shares of the variance. */
package basin.reports.statistics.factorial;
