package basin.datasets.generated;

import basin.datasets.rows.Sha256;
import basin.spi.data.Dataset;
import basin.spi.data.Shelf;
import java.util.List;

/** Rows that follow from a record's settings, and from the trial's seed where it draws some. */
interface Generated extends Dataset {
  @Override
  default boolean seeded() {
    return !drawnBySeed().isEmpty();
  }

  /** Nothing, where a set does not say otherwise. */
  @Override
  default List<String> drawnBySeed() {
    return List.of();
  }

  @Override
  default String digest(Shelf shelf) {
    return Sha256.ofSettings((Record) this);
  }
}
