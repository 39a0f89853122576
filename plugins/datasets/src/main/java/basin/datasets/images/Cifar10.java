package basin.datasets.images;

import basin.datasets.rows.Partition;
import basin.datasets.rows.Sha256;
import basin.datasets.rows.Split;
import basin.spi.data.Dataset;
import basin.spi.data.Outline;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.data.Task;
import basin.spi.number.Shape;
import basin.spi.random.Streams;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * CIFAR-10: 50 000 photographs to learn from and 10 000 to be tested on, 32×32 pixels in colour.
 *
 * <p>The archive {@code cifar-10-binary.tar.gz} is looked for in the folders of {@code --data} and
 * {@code BASIN_DATA}, in a folder {@code cifar-10} inside of them, and in the cache; it is read as
 * it is, and checked against its authors' digest every time.
 */
@Doc("60 000 photographs of 32×32 pixels in colour, in ten classes; found on disk.")
@Source("Krizhevsky 2009, Learning multiple layers of features from tiny images")
@Convention(
    "values are divided by 255, red, green and blue are channels; test rows are the 10 000 of the original")
public record Cifar10(
    @Doc(
            "how many training rows are kept apart to choose settings by, the same share of each class")
        @Default("0")
        @Range(from = 0, to = 49999)
        int validation,
    @Doc("at most so many rows before validation is taken, the first of the training batches")
        @Default("50000")
        @Range(from = 1, to = 50000)
        int rows,
    @Doc("seed of the validation rows, which holds them; without it each trial draws its own")
        @Default("")
        Optional<Long> seed)
    implements Dataset {
  private static final int CLASSES = 10;
  private static final Shape IMAGE = Shape.of(3, 32, 32);
  private static final String SOURCE = "CIFAR-10, Krizhevsky, Nair and Hinton 2009";

  /** Leaves something for training. */
  public Cifar10 {
    IdxImages.require(validation, rows);
  }

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    return load(CifarFile.ORIGINAL, shelf, seed.map(streams::withSeed).orElse(streams));
  }

  /** The same from another file of that form. */
  Samples load(CifarFile file, Shelf shelf, Streams streams) {
    List<byte[]> batches = file.read(file.find(shelf));
    int train = Math.min(rows, 5 * file.perBatch());
    int all = train + file.perBatch();
    byte[] pixels = new byte[all * CifarFile.PIXELS];
    byte[] labels = new byte[all];
    for (int row = 0; row < all; row++) {
      int place = row < train ? row : row - train;
      byte[] batch = batches.get(row < train ? place / file.perBatch() : 5);
      int from = place % file.perBatch() * (1 + CifarFile.PIXELS);
      labels[row] = batch[from];
      System.arraycopy(batch, from + 1, pixels, row * CifarFile.PIXELS, CifarFile.PIXELS);
    }
    int[] classes = IntStream.range(0, train).map(row -> labels[row]).toArray();
    Partition partition =
        validation == 0
            ? Partition.none(train)
            : Partition.of(
                classes, Split.of((double) validation / train, 0), streams.named("split"));
    return new Samples(
            Task.CLASSIFICATION,
            new GreyTable(new Bytes(pixels, all, CifarFile.PIXELS), nothing(CifarFile.PIXELS)),
            new LabelTable(new Bytes(labels, all, 1), nothing(1), CLASSES),
            partition.train(),
            partition.validation(),
            IntStream.range(train, all).toArray(),
            SOURCE)
        .shaped(IMAGE, Shape.of(CLASSES));
  }

  private static Bytes nothing(int columns) {
    return new Bytes(new byte[0], 0, columns);
  }

  /** The file need not be there to know what is in it. */
  @Override
  public Outline outline(Shelf shelf, Streams streams) {
    return Outline.blank(
        Task.CLASSIFICATION,
        IMAGE,
        Shape.of(CLASSES),
        rows - validation,
        validation,
        CifarFile.ORIGINAL.perBatch(),
        SOURCE);
  }

  @Override
  public boolean seeded() {
    return validation > 0 && seed.isEmpty();
  }

  @Override
  public List<String> drawnBySeed() {
    return seeded() ? List.of(Split.DRAWN) : List.of();
  }

  @Override
  public String digest(Shelf shelf) {
    CifarFile.ORIGINAL.find(shelf);
    return Sha256.of(CifarFile.ORIGINAL.seal().text().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public List<Path> files(Shelf shelf) {
    return List.of(CifarFile.ORIGINAL.find(shelf));
  }
}
