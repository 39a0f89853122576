package basin.spi.descent;

import basin.spi.number.Vec;
import java.util.Map;

/** A tile's stretch of each remembered vector. */
record TileMemory(Map<String, Vec> vectors) implements Memory {
  @Override
  public Vec get(String name) {
    Vec vector = vectors.get(name);
    if (vector == null) {
      throw new IllegalArgumentException(
          "the rule asks for the memory '" + name + "' but declares only " + vectors.keySet());
    }
    return vector;
  }
}
