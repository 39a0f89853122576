package basin.spi.network;

import basin.spi.descent.Schedule;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Shape;
import basin.spi.state.State;

/** What an {@link ActiveLayer} works on and with; handed out once, when the trial starts. */
public interface LayerContext {
  /** The shape of a row that comes in. */
  Shape inputs();

  /** The largest number of rows a pass may have. */
  int rows();

  /** The trial's precision. */
  Precision precision();

  /** The values of a parameter of the layer's {@link Plan}; they change from step to step. */
  Matrix value(String parameter);

  /** Where the backward pass writes ∂loss/∂parameter, overwriting what was there. */
  Matrix gradient(String parameter);

  /**
   * The layers of {@link Plan#inner} number {@code index} at work, one behind the other; asked for
   * once each. Their parameters, states and signals are the engine's affair.
   */
  ActiveLayer inner(int index);

  /** A new working matrix of zeros. What lies in it is worth nothing after the step. */
  Matrix matrix(int rows, int columns);

  /** A new working matrix with as many rows as a pass has, or a multiple of them. */
  default Buffer buffer(int columns) {
    return new Buffer(rows -> matrix(rows, columns));
  }

  /**
   * What the layer remembers from step to step: running statistics, random streams. Every pass of a
   * step starts from what the step before has left, and evaluation passes change nothing.
   */
  State state();

  /** The value of a schedule in this step. */
  double value(Schedule schedule);
}
