/** What the analysis {@code atlas} found: minima, how often each was ended in, and their basins. */
package basin.reports.minima.atlas;
