package basin.pruning;

import basin.spi.prune.Contender;
import java.util.List;

/** The best of those at a rung. */
final class Best {
  private Best() {}

  /** ⌊n / η⌋ of n, and one at least. */
  static int share(int settings, int eta) {
    return Math.max(1, settings / eta);
  }

  /** The first so many that are not gone. */
  static List<Contender> of(List<Contender> standing, int eta) {
    return standing.stream()
        .limit(share(standing.size(), eta))
        .filter(contender -> !contender.gone())
        .toList();
  }
}
