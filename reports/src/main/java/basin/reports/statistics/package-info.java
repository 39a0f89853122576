/** Statistics of few seeds: means with intervals, quantiles, paired tests, corrections. */
package basin.reports.statistics;
