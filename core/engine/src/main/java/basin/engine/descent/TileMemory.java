package basin.engine.descent;

import basin.spi.descent.Memory;
import basin.spi.number.Vec;
import java.util.List;

/** A tile's stretch of each remembered vector; rules remember so few that they are walked. */
final class TileMemory implements Memory {
  private final List<String> names;
  private final Vec[] vectors;

  TileMemory(List<String> names, Vec... vectors) {
    this.names = names;
    this.vectors = vectors;
  }

  @Override
  public Vec get(String name) {
    for (int i = 0; i < vectors.length; i++) {
      if (names.get(i).equals(name)) {
        return vectors[i];
      }
    }
    throw new IllegalArgumentException(
        "the rule asks for the memory '" + name + "' but declares only " + names);
  }
}
