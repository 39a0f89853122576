package basin.spi.check;

import basin.spi.data.Outline;
import basin.spi.descent.Schedule;
import basin.spi.network.Initializer;
import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.problem.Passage;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A network on some rows of its data, where the trial starts, in float64. Belongs to one thread;
 * nothing that it hands out is to be changed.
 */
public interface Draft {
  /** How many rows the splits have, and what shape. */
  Outline data();

  /**
   * Whether the rows at hand are of the data; else their inputs were drawn from N(0, 1) and their
   * targets mean nothing, since the data are large or not there.
   */
  boolean real();

  /** What goes in, one row for each of those at hand. */
  Matrix inputs();

  /** What should come out; each position of a sequence is a row, as losses see it. */
  Matrix targets();

  /** How many numbers come out of the last layer for each row of targets. */
  int width();

  /** The network on the rows at hand: they are its training rows. */
  Landscape landscape();

  /** Where training starts. */
  Vec point();

  /**
   * Some of the rows at hand, 32 at most, on their way through the layers and back, as in training.
   */
  Passage passage();

  /** What is descended. */
  Loss loss();

  /** What draws the weights of layers that name no initializer of their own. */
  Initializer initializer();

  /** Rates of the optimizer, by where they are in it: {@code rate}, {@code inner.rate}. */
  Map<String, Schedule> rates();

  /** Rows per step; empty: all. */
  OptionalInt batch();

  /** Steps that the budget comes to; empty if it counts something else. */
  OptionalLong steps();

  /** Steps that make one pass over all training rows. */
  long stepsPerEpoch();

  /** The network, for findings that are about no part of it. */
  Spot whole();

  /** A new matrix of zeros. */
  Matrix matrix(int rows, int columns);

  /** Lends room for one evaluation. */
  Scratch scratch();

  /** The loss of each of some rows, if these outputs came out. */
  default double[] losses(Matrix outputs, Matrix targets) {
    Vec losses = matrix(outputs.rows(), 1).all();
    loss().losses(outputs, targets, losses, scratch());
    return losses.toArray();
  }
}
