package basin.initializers;

import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;

/** An initializer whose numbers depend on each other, or on their places in the block. */
interface OfShape extends Initializer {
  /** The numbers of a block of rows × columns, row after row. */
  double[] numbers(int rows, int columns, Fan fan, RandomStream random);

  @Override
  default void fill(Matrix block, Fan fan, RandomStream random, Scratch doubles) {
    block.all().set(numbers(block.rows(), block.columns(), fan, random));
  }

  /** A single row. */
  @Override
  default void fill(Vec block, Fan fan, RandomStream random) {
    block.set(numbers(1, block.length(), fan, random));
  }
}
