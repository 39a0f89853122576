package basin.pruning;

import basin.spi.prune.Contender;
import java.util.ArrayList;
import java.util.List;

/** Settings at a rung, in the order of the grid as they are given, put into that of a rung. */
final class Standings {
  private Standings() {}

  /** Of one value each. */
  static List<Contender> of(double... values) {
    List<Contender> standing = new ArrayList<>();
    for (double value : values) {
      int lost = Double.isInfinite(value) ? 1 : 0;
      standing.add(new Contender(standing.size(), lost, value, value, value));
    }
    standing.sort(Contender.STANDING);
    return standing;
  }

  static List<Integer> places(List<Contender> some) {
    return some.stream().map(Contender::place).toList();
  }
}
