/**
 * Slices through a landscape, in one direction or two: what lies around an end point, drawn by a
 * report from what is computed here.
 */
package basin.minima.slices;
