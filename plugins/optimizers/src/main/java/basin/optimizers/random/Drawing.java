package basin.optimizers.random;

import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.List;

/** Random vectors, drawn in the order of their numbers. */
public final class Drawing {
  private Drawing() {}

  /** Numbers of a normal distribution with variance 1. */
  public static void gaussian(List<Vec> parts, RandomStream random) {
    for (int i = 0; i < parts.size(); i++) {
      Vec part = parts.get(i);
      for (int j = 0; j < part.length(); j++) {
        part.set(j, random.gaussian());
      }
    }
  }

  /** −1 and 1 with equal chances. */
  public static void signs(List<Vec> parts, RandomStream random) {
    for (int i = 0; i < parts.size(); i++) {
      Vec part = parts.get(i);
      for (int j = 0; j < part.length(); j++) {
        part.set(j, random.bits() < 0 ? -1 : 1);
      }
    }
  }
}
