package basin.curvature;

import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Vectors of random signs: of all probes of a trace, those whose forms vary least. */
public final class Signs {
  private Signs() {}

  /** So many. */
  public static List<Vec> of(int count, RandomStream random, Supplier<Vec> vectors) {
    List<Vec> signs = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      Vec vector = vectors.get();
      long bits = 0;
      for (int i = 0; i < vector.length(); i++) {
        bits = i % Long.SIZE == 0 ? random.bits() : bits >>> 1;
        vector.set(i, (bits & 1) == 0 ? -1 : 1);
      }
      signs.add(vector);
    }
    return signs;
  }
}
