package basin.spi.state;

import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;

/**
 * All that a component remembers from step to step, handed out by name when it starts.
 *
 * <p>The engine saves and loads it, so that a run can be stopped and continued in the middle to the
 * same bits; a component writes nothing for that. Whatever else a component keeps is worth no more
 * than the step: it must be worked out anew from what comes in and from this.
 *
 * <p>Each name is asked for once, when the component starts. Names belong to the component: two
 * layers, two links of a chain or two probes may ask for the same, and get their own.
 */
public interface State {
  /**
   * A vector of zeros in the trial's precision.
   *
   * @throws IllegalStateException if the name was asked for before, as in all methods here
   */
  Vec vector(String name, int length);

  /** A matrix of zeros in the trial's precision. */
  Matrix matrix(String name, int rows, int columns);

  /** A number, 0 at first. */
  Scalar number(String name);

  /** A list of numbers that grows, empty at first. */
  NumberList list(String name);

  /** The trial's random stream of that name, for this component alone; where it stands is kept. */
  RandomStream random(String name);

  /** What a part of the component remembers: names there do not clash with those here. */
  State scope(String name);
}
