package basin.optimizers.descents;

import basin.spi.descent.Space;
import basin.spi.number.Vec;
import java.util.List;

/**
 * What an optimizer answers that keeps a point of its own: that point, and beside the blocks it
 * moves the point trained at, for other optimizers move that on.
 */
public final class PartialAnswer {
  private final boolean whole;
  private final Vec both;
  private final Stretches ofOwn;
  private final Stretches ofBoth;

  private PartialAnswer(Space space) {
    this.whole = Stretches.of(space).length() == space.dimension();
    this.both = whole ? null : space.vector();
    this.ofOwn = Stretches.of(space);
    this.ofBoth = Stretches.of(space);
  }

  /** Of an optimizer that moves a space's blocks. */
  public static PartialAnswer of(Space space) {
    return new PartialAnswer(space);
  }

  /**
   * The answer.
   *
   * @param own the optimizer's point
   * @param point where the run trains
   */
  public Vec of(Vec own, Vec point) {
    if (whole) {
      return own;
    }
    both.set(point);
    List<Vec> from = ofOwn.of(own);
    List<Vec> to = ofBoth.of(both);
    for (int i = 0; i < from.size(); i++) {
      to.get(i).set(from.get(i));
    }
    return both;
  }
}
