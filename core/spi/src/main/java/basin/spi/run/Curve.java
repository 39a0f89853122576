package basin.spi.run;

import java.io.Serializable;

/**
 * A series of numbers that a trial recorded; arrays of one length.
 *
 * @param name of the series
 * @param steps steps taken when each was recorded
 * @param epochs passes over the training rows by then
 * @param evaluations values and gradients that the optimizer asked for by then
 * @param values the numbers; may be infinite or NaN
 */
public record Curve(String name, long[] steps, double[] epochs, long[] evaluations, double[] values)
    implements Serializable {
  /** The last value; NaN if there is none. */
  public double last() {
    return values.length == 0 ? Double.NaN : values[values.length - 1];
  }
}
