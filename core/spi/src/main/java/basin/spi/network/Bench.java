package basin.spi.network;

import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.random.RandomStream;

/** What a {@link Cell} works on and with; handed out once, when the trial starts. */
public interface Bench {
  /** Numbers per row that come in. */
  int inputs();

  /** The largest number of rows a pass may have. */
  int rows();

  /** The trial's precision. */
  Precision precision();

  /** The values of a parameter of the layer's {@link Plan}; they change from step to step. */
  Matrix value(String parameter);

  /** Where the backward pass writes ∂loss/∂parameter, overwriting what was there. */
  Matrix gradient(String parameter);

  /** A new working matrix of zeros. */
  Matrix matrix(int rows, int columns);

  /** A new working matrix with as many rows as a pass has. */
  default Room room(int columns) {
    return new Room(rows -> matrix(rows, columns));
  }

  /** The trial's random stream of that name, for this layer. */
  RandomStream random(String name);
}
