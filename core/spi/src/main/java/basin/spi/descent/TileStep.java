package basin.spi.descent;

import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;

/**
 * A step as seen from tiles of one length; lends scratch vectors, and remembers from tile to tile
 * what is the same for all.
 */
final class TileStep implements Step {
  private final Space space;
  private final int length;
  private final List<Vec> scratch = new ArrayList<>();
  private Progress progress;
  private int lent;
  private Schedule schedule;
  private double value;
  private long valueStep = -1;
  private final double[] bases = new double[4];
  private final double[] powers = new double[bases.length];
  private int known;

  TileStep(Space space, int length) {
    this.space = space;
    this.length = length;
  }

  int length() {
    return length;
  }

  void begin(Progress now) {
    if (now.step() != valueStep) {
      schedule = null;
      known = 0;
      valueStep = now.step();
    }
    progress = now;
    lent = 0;
  }

  @Override
  public long count() {
    return progress.step() + 1;
  }

  @Override
  public Progress progress() {
    return progress;
  }

  @Override
  public double value(Schedule asked) {
    if (asked != schedule) {
      schedule = asked;
      value = asked.at(progress);
    }
    return value;
  }

  @Override
  public double power(double base) {
    for (int i = 0; i < known; i++) {
      if (bases[i] == base) {
        return powers[i];
      }
    }
    double power = StrictMath.pow(base, count());
    if (known < bases.length) {
      bases[known] = base;
      powers[known++] = power;
    }
    return power;
  }

  @Override
  public Vec scratch() {
    if (lent == scratch.size()) {
      scratch.add(space.vector(length));
    }
    return scratch.get(lent++);
  }
}
