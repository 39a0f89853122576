package basin.spi.network;

import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.settings.BareNumber;
import java.util.OptionalDouble;

/** Draws the first values of a block of parameters. */
@BareNumber("constant")
public interface Initializer {
  /**
   * Fills a block.
   *
   * @param block inputs × units, row-major
   * @param fan the block's fans and gain
   * @param random the trial's stream for initial values; draw in rising order of elements
   */
  void fill(Vec block, Fan fan, RandomStream random);

  /**
   * Fills a block whose shape matters: what the engine asks for. An initializer of independent
   * numbers need not write it.
   *
   * @param block inputs × units; of a convolution (channels · taps) × filters, the taps of a
   *     channel one behind the other
   * @param doubles lends working room in float64, whatever the block's precision
   */
  default void fill(Matrix block, Fan fan, RandomStream random, Scratch doubles) {
    fill(block.all(), fan, random);
  }

  /**
   * The variance that the sums of a layer are to have where training begins. When all blocks are
   * filled, the engine scales the {@code weights} of each layer that tells its sums ({@link
   * ActiveLayer#sums}) until they have it over the first training rows, from the first layer to the
   * last. Empty: blocks stay as they are filled.
   */
  default OptionalDouble sumsVariance() {
    return OptionalDouble.empty();
  }
}
