/** Random numbers for resampling: opened by name, the same bits on every machine. */
package basin.reports.statistics.random;
