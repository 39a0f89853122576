package basin.optimizers.descents;

import basin.spi.descent.Block;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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

  /** That of one block. */
  public static Stretches of(Block block) {
    return new Stretches(List.of(block));
  }

  /** How many parameters they hold. */
  public int length() {
    return bounds.stream().mapToInt(b -> b[1]).sum();
  }

  /** to ← from here, and 0 beside. */
  public void only(Vec from, Vec to) {
    if (bounds.size() == 1 && length() == from.length()) {
      to.set(from);
      return;
    }
    to.fill(0);
    bounds.forEach(b -> to.slice(b[0], b[1]).set(from.slice(b[0], b[1])));
  }

  /** The places of the parameters, in order. */
  public int[] places() {
    return bounds.stream().flatMapToInt(b -> IntStream.range(b[0], b[0] + b[1])).toArray();
  }

  /** ‖x‖₂ over those of a vector of the space's dimension. */
  public double norm(Vec vector) {
    List<Vec> views = of(vector);
    double norm = views.isEmpty() ? 0 : views.get(0).norm();
    for (int i = 1; i < views.size(); i++) {
      norm = StrictMath.hypot(norm, views.get(i).norm());
    }
    return norm;
  }

  /**
   * Views on a vector of the space's dimension, kept for the next call with the same one. Of a
   * vector that stays the same object for a whole run, an optimizer takes them once and keeps them
   * itself.
   */
  public List<Vec> of(Vec vector) {
    if (vector != seen) { // the same at every step of a run
      seen = vector;
      parts = bounds.stream().map(b -> vector.slice(b[0], b[1])).toList();
    }
    return parts;
  }
}
