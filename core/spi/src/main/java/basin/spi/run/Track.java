package basin.spi.run;

import java.io.Serializable;

/**
 * A series of vectors that a trial recorded; arrays of one length.
 *
 * @param name of the series
 * @param steps steps taken when each was recorded
 * @param values the vectors
 */
public record Track(String name, long[] steps, double[][] values) implements Serializable {}
