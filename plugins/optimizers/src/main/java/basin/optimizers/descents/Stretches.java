package basin.optimizers.descents;

import basin.spi.descent.Block;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the parameters lie that an optimizer is to move: neighbouring blocks of a space joined, so
 * that all of it is one stretch. What lies beside them belongs to another optimizer.
 */
public final class Stretches {
  private final List<int[]> bounds = new ArrayList<>();
  private Vec seen;
  private List<Vec> parts = List.of();

  private Stretches(List<Block> blocks) {
    for (Block block : blocks) {
      int[] last = bounds.isEmpty() ? null : bounds.get(bounds.size() - 1);
      if (last != null && last[0] + last[1] == block.offset()) {
        last[1] += block.length();
      } else {
        bounds.add(new int[] {block.offset(), block.length()});
      }
    }
  }

  /** Those of a space's blocks. */
  public static Stretches of(Space space) {
    return new Stretches(space.blocks());
  }

  /** Views on a vector of the space's dimension. */
  public List<Vec> of(Vec vector) {
    if (vector != seen) { // the same at every step of a run
      seen = vector;
      parts = bounds.stream().map(b -> vector.slice(b[0], b[1])).toList();
    }
    return parts;
  }
}
