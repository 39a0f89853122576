/** Rules by which few runs may claim something, where the spread of runs is known beforehand. */
package basin.reports.statistics.evidence;
