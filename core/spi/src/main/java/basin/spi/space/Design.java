package basin.spi.space;

import basin.spi.random.Streams;
import java.util.List;

/** Which combinations of several settings are tried, when not all of them can be. */
public interface Design {
  /** How many combinations; 1 or more. */
  int count();

  /**
   * Points of the unit cube, each a combination: [combination][setting], all numbers in (0, 1). A
   * pure function of its arguments and of the design's settings.
   *
   * @param names of the settings, each unlike the others, for streams of their own
   * @param streams of seed 0; a design may have a seed of its own
   * @throws IllegalArgumentException if there are more settings than it can spread over
   */
  double[][] points(List<String> names, Streams streams);
}
