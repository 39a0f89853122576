package basin.spi.descent;

import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.List;

/** The space a run moves in: one flat vector of parameters with named blocks. */
public interface Space {
  /** How many parameters. */
  int dimension();

  /** Their format. */
  Precision precision();

  /** The named stretches of the parameter vector, in order, without gaps. */
  List<Block> blocks();

  /** A new vector of zeros of the space's dimension. Ask when the run starts, not in its steps. */
  Vec vector();

  /** A new vector of zeros of any length, in the space's precision. */
  Vec vector(int length);

  /** The trial's random stream of that name. */
  RandomStream random(String name);
}
