/** What lies between minima, as analyses measured it. */
package basin.reports.minima.between;
