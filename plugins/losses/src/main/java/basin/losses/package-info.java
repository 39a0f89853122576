/**
 * The losses that come with Basin: of errors, of counts, of classes by logits or probabilities, of
 * margins, of overlaps and directions. Each is a mean over rows, and written on vectors, so that
 * its curvature is exact.
 */
package basin.losses;
