package basin.datasets.images;

import basin.datasets.rows.Split;
import basin.spi.data.Dataset;
import basin.spi.data.Outline;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.random.Streams;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Images in four IDX files, of whose training rows some may be left out or kept apart. */
interface IdxImages extends Dataset {
  /** The files. */
  MnistFiles files();

  /** How many training rows are kept apart to choose settings by. */
  int validation();

  /** At most so many training rows. */
  int rows();

  /** What holds the rows that are kept apart. */
  Optional<Long> seed();

  /** Leaves something for training. */
  static void require(int validation, int rows) {
    if (validation >= rows) {
      throw new IllegalArgumentException(
          "validation takes " + validation + " of " + rows + " rows; leave some to train");
    }
  }

  @Override
  default Samples load(Shelf shelf, Streams streams) {
    return files().load(shelf, seed().map(streams::withSeed).orElse(streams), rows(), validation());
  }

  /** The files need not be there to know what is in them. */
  @Override
  default Outline outline(Shelf shelf, Streams streams) {
    return files().outline(rows(), validation());
  }

  @Override
  default boolean seeded() {
    return validation() > 0 && seed().isEmpty();
  }

  @Override
  default List<String> drawnBySeed() {
    return seeded() ? List.of(Split.DRAWN) : List.of();
  }

  @Override
  default String digest(Shelf shelf) {
    return files().digest(shelf);
  }

  @Override
  default List<Path> files(Shelf shelf) {
    return files().places(shelf);
  }
}
