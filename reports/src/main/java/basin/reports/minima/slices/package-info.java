/** Slices through landscapes around end points, and paths on them. */
package basin.reports.minima.slices;
