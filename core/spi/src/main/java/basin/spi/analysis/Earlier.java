package basin.spi.analysis;

import java.util.List;

/**
 * What a computation reads of a unit of the same analysis that has its answer: whole series of
 * vectors, which go along with it as those of trials do.
 *
 * @param unit its {@link Unit#key}
 * @param tracks names of the series
 */
public record Earlier(String unit, List<String> tracks) {
  /** Copies the list. */
  public Earlier {
    tracks = List.copyOf(tracks);
  }

  /** Some series of a unit. */
  public static Earlier of(Unit unit, String... tracks) {
    return new Earlier(unit.key(), List.of(tracks));
  }
}
