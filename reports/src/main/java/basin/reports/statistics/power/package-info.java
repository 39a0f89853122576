/** How likely a comparison is to find what is there, and how many seeds would decide it. */
package basin.reports.statistics.power;
