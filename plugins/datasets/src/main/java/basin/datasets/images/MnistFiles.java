package basin.datasets.images;

import basin.datasets.rows.Partition;
import basin.datasets.rows.Sha256;
import basin.datasets.rows.Split;
import basin.spi.data.DataException;
import basin.spi.data.Outline;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.data.Task;
import basin.spi.number.Shape;
import basin.spi.random.Streams;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The four files of MNIST, or of a set in its form, found on disk or fetched.
 *
 * @param name of the set, and of the folder that its files may lie in
 * @param source of the set, in a line
 * @param files training images and labels, test images and labels
 * @param mirrors where they are fetched from if they are nowhere
 */
record MnistFiles(String name, String source, List<IdxFile> files, Mirrors mirrors) {
  /** The files of LeCun, Cortes and Burges, and two public copies of them. */
  static final MnistFiles ORIGINAL =
      new MnistFiles(
          "mnist",
          "MNIST, LeCun, Cortes and Burges 1998, CC BY-SA 3.0",
          four(
              new Seal.Sha("ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
              new Seal.Sha("65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
              new Seal.Sha("0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
              new Seal.Sha("ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2")),
          new Mirrors(
              List.of(
                  URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"),
                  URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"))));

  /** Fashion-MNIST, whose authors published digests of the gzipped files. */
  static final MnistFiles FASHION =
      new MnistFiles(
          "fashion-mnist",
          "Fashion-MNIST, Xiao, Rasul and Vollgraf 2017, MIT licence",
          four(
              new Seal.Md5("8d4fb7e6c68d591d4c3dfef9ec88bf0d"),
              new Seal.Md5("25c81989df183df01b3e8a0aad5dffbe"),
              new Seal.Md5("bef4ecab320f06d8554ea6380940ec79"),
              new Seal.Md5("bb300cfdad3c16e7a12a480ee83cd310")),
          new Mirrors(
              List.of(
                  URI.create("https://fashion-mnist.s3.eu-central-1.amazonaws.com/"),
                  URI.create(
                      "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/"))));

  private static final int CLASSES = 10;

  /**
   * The files under the names that LeCun, Cortes and Burges gave them, with how each is checked.
   */
  private static List<IdxFile> four(
      Seal trainImages, Seal trainLabels, Seal testImages, Seal testLabels) {
    return List.of(
        new IdxFile("train-images-idx3-ubyte", trainImages, List.of(60000, 28, 28)),
        new IdxFile("train-labels-idx1-ubyte", trainLabels, List.of(60000)),
        new IdxFile("t10k-images-idx3-ubyte", testImages, List.of(10000, 28, 28)),
        new IdxFile("t10k-labels-idx1-ubyte", testLabels, List.of(10000)));
  }

  /** What {@link #load} comes to. */
  Outline outline(int rows, int validation) {
    int tests = files.get(2).sizes().get(0);
    return Outline.blank(
        Task.CLASSIFICATION,
        images(),
        Shape.of(CLASSES),
        rows - validation,
        validation,
        tests,
        source);
  }

  /** One channel, height and width. */
  private Shape images() {
    List<Integer> sizes = files.get(0).sizes();
    return Shape.of(1, sizes.get(1), sizes.get(2));
  }

  /**
   * SHA-256 over the digests that the four files must have, if they are there. Their contents are
   * checked whenever they are loaded, so what has other contents is never trained on.
   */
  String digest(Shelf shelf) {
    places(shelf);
    String digests =
        files.stream().map(file -> file.seal().text()).collect(Collectors.joining("\n"));
    return Sha256.of(digests.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The first {@code rows} training images, of which {@code validation} are set aside, and the test
   * images.
   */
  Samples load(Shelf shelf, Streams streams, int rows, int validation) {
    List<Bytes> contents = contents(places(shelf));
    Bytes trainPixels = contents.get(0).top(rows);
    Bytes trainLabels = contents.get(1).top(rows);
    Bytes testPixels = contents.get(2);
    Bytes testLabels = contents.get(3);
    Partition partition = partition(trainLabels, validation, streams);
    return new Samples(
            Task.CLASSIFICATION,
            new GreyTable(trainPixels, testPixels),
            new LabelTable(trainLabels, testLabels, CLASSES),
            partition.train(),
            partition.validation(),
            IntStream.range(trainLabels.rows(), trainLabels.rows() + testLabels.rows()).toArray(),
            source)
        .shaped(images(), Shape.of(CLASSES));
  }

  /** All at the same time. */
  private List<Bytes> contents(List<Path> places) {
    return IntStream.range(0, files.size()).parallel().mapToObj(i -> bytes(i, places)).toList();
  }

  private Bytes bytes(int file, List<Path> places) {
    List<Integer> sizes = files.get(file).sizes();
    int perRow = sizes.stream().skip(1).reduce(1, Math::multiplyExact);
    return new Bytes(files.get(file).read(places.get(file)), sizes.get(0), perRow);
  }

  private static Partition partition(Bytes labels, int validation, Streams streams) {
    int rows = labels.rows();
    int[] classes = IntStream.range(0, rows).map(r -> labels.get(r, 0)).toArray();
    return validation == 0
        ? Partition.none(rows)
        : Partition.of(classes, Split.of((double) validation / rows, 0), streams.named("split"));
  }

  /** Where each file lies, after a download if need be. */
  List<Path> places(Shelf shelf) {
    List<Path> folders = folders(shelf);
    List<IdxFile> missing = files.stream().filter(f -> f.find(folders).isEmpty()).toList();
    if (!missing.isEmpty() && !shelf.downloads()) {
      throw missing(missing, folders);
    }
    List<Path> places = new ArrayList<>();
    for (IdxFile file : files) {
      places.add(
          file.find(folders).orElseGet(() -> mirrors.fetch(name, file, cache(shelf), shelf)));
    }
    return places;
  }

  private List<Path> folders(Shelf shelf) {
    return Stream.concat(
            shelf.folders().stream().flatMap(folder -> Stream.of(folder, folder.resolve(name))),
            Stream.of(cache(shelf)))
        .distinct()
        .toList();
  }

  private Path cache(Shelf shelf) {
    return shelf.cache().resolve(name);
  }

  private DataException missing(List<IdxFile> missing, List<Path> folders) {
    boolean packed = missing.stream().noneMatch(file -> file.seal().ofContents());
    return new DataException(
        "%s: %s not found, %s, in %s; put them there, or name their folder with --data DIR or BASIN_DATA"
            .formatted(
                name,
                missing.stream().map(IdxFile::name).collect(Collectors.joining(", ")),
                packed ? "gzipped" : "gzipped or not",
                folders.stream().map(Path::toString).collect(Collectors.joining(", "))));
  }
}
