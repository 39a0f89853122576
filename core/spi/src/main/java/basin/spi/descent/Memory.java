package basin.spi.descent;

import basin.spi.number.Vec;

/** What a {@link Rule} remembers of one tile of parameters. */
public interface Memory {
  /**
   * The tile's stretch of a remembered vector.
   *
   * @throws IllegalArgumentException if {@link Rule#memory} does not name it
   */
  Vec get(String name);
}
