package basin.spi.network;

import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.settings.BareNumber;

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
}
