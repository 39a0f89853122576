/** Where trials ended: the kind of point, the landscape around it, and what was fitted there. */
package basin.reports.minima;
