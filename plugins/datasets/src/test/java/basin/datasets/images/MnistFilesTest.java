package basin.datasets.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.datasets.Read;
import basin.datasets.TestShelf;
import basin.datasets.rows.Sha256;
import basin.engine.random.SeededStreams;
import basin.spi.data.DataException;
import basin.spi.data.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MnistFilesTest {
  private static final MnistFiles FILES = TinyMnist.files(List.of());

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void pixelsAndLabelsAreThoseOfTheFilesGzippedOrNot(boolean gzipped) {
    TinyMnist.write(folder.resolve("data"), gzipped);
    assertAsWritten(load(TinyMnist.TRAIN, 0));
  }

  @Test
  void filesMayLieInAFolderNamedMnistOrInTheCacheOrBeSpeltWithADot() throws IOException {
    Path data = folder.resolve("data/mnist");
    TinyMnist.write(data, true);
    Path cache = Files.createDirectories(folder.resolve("cache/mnist"));
    Files.move(data.resolve(TinyMnist.name(2) + ".gz"), cache.resolve(TinyMnist.name(2) + ".gz"));
    Files.move(data.resolve(TinyMnist.name(1) + ".gz"), data.resolve("train-labels.idx1-ubyte.gz"));
    assertAsWritten(load(TinyMnist.TRAIN, 0));
  }

  @Test
  void aLimitTakesTheFirstTrainingRowsAndAllTestRows() {
    TinyMnist.write(folder.resolve("data"), true);
    Samples samples = load(7, 0);
    assertArrayEquals(IntStream.range(0, 7).toArray(), samples.train());
    assertArrayEquals(IntStream.range(7, 7 + TinyMnist.TEST).toArray(), samples.test());
    byte[] test = TinyMnist.contents(2);
    assertEquals((test[16] & 0xff) / 255.0, Read.row(samples.inputs(), 7)[0]);
  }

  @Test
  void validationRowsAreTakenFromEveryClassOfTheTrainingRows() {
    TinyMnist.write(folder.resolve("data"), true);
    Samples samples = load(TinyMnist.TRAIN, 10);
    assertEquals(10, samples.validation().length);
    assertEquals(10, samples.train().length);
    assertArrayEquals(
        IntStream.range(0, 10).toArray(),
        IntStream.of(samples.validation()).map(r -> r % 10).sorted().toArray());
  }

  @Test
  void missingFilesAreNamedWithEveryFolder() {
    TinyMnist.write(folder.resolve("data"), true);
    delete(0);
    delete(3);
    assertRefused(
        "mnist: train-images-idx3-ubyte, t10k-labels-idx1-ubyte not found, gzipped or not, in"
            + " DIR/data, DIR/data/mnist, DIR/cache/mnist; put them there, or name their folder"
            + " with --data DIR or BASIN_DATA");
  }

  @Test
  void aTruncatedFileSaysHowFarItGoes() {
    byte[] contents = TinyMnist.contents(0);
    replace(0, "", Arrays.copyOf(contents, 100));
    assertRefused(
        "DIR/data/train-images-idx3-ubyte  is truncated: it ends after 100 of 136 bytes; delete it"
            + " or put an intact copy in its place");
  }

  @Test
  void aTruncatedGzipFileIsToldFromAnAlteredOne() {
    byte[] gzipped = TinyMnist.gzipped(0);
    replace(0, ".gz", Arrays.copyOf(gzipped, gzipped.length / 2));
    assertRefused(
        "DIR/data/train-images-idx3-ubyte.gz  is truncated: its gzip stream ends early; delete it"
            + " or put an intact copy in its place");
  }

  @Test
  void anAlteredByteIsSeenInTheDigest() {
    byte[] contents = TinyMnist.contents(1);
    String right = Sha256.of(contents);
    contents[20] ^= 1;
    replace(1, "", contents);
    assertRefused(
        "DIR/data/train-labels-idx1-ubyte  is altered: the SHA-256 of its contents is "
            + Sha256.of(contents)
            + ", not "
            + right
            + "; delete it or put an intact copy in its place");
  }

  @Test
  void anotherFileInItsPlaceIsSeenInTheHeader() {
    byte[] contents = TinyMnist.contents(1);
    contents[3] = 3;
    replace(1, "", contents);
    assertRefused(
        "DIR/data/train-labels-idx1-ubyte  is no such IDX file: its header says [2051, 20], not"
            + " [2049, 20]; delete it or put an intact copy in its place");
  }

  @Test
  void aFileThatIsTooLongIsNotReadToItsEnd() {
    replace(0, "", Arrays.copyOf(TinyMnist.contents(0), 1 << 20));
    assertRefused(
        "DIR/data/train-images-idx3-ubyte  is altered: it goes on after the 136 bytes it should"
            + " have; delete it or put an intact copy in its place");
  }

  @Test
  void aDigestIsThatOfTheIntactFilesWhichMustBeThere() {
    TinyMnist.write(folder.resolve("data"), true);
    String digest = FILES.digest(shelf());
    TinyMnist.write(folder.resolve("data"), false);
    assertEquals(digest, FILES.digest(shelf()));
    assertTrue(folder.resolve("data").resolve(TinyMnist.name(2)).toFile().delete());
    delete(2);
    assertThrows(DataException.class, () -> FILES.digest(shelf()));
  }

  private static void assertAsWritten(Samples samples) {
    double[][] inputs = Read.all(samples.inputs());
    double[][] targets = Read.all(samples.targets());
    assertEquals(TinyMnist.TRAIN + TinyMnist.TEST, inputs.length);
    for (int r = 0; r < inputs.length; r++) {
      int images = r < TinyMnist.TRAIN ? 0 : 2;
      int row = r < TinyMnist.TRAIN ? r : r - TinyMnist.TRAIN;
      byte[] pixels = TinyMnist.contents(images);
      for (int c = 0; c < 6; c++) {
        assertEquals((pixels[16 + 6 * row + c] & 0xff) / 255.0, inputs[r][c]);
      }
      assertEquals(1, targets[r][TinyMnist.contents(images + 1)[8 + row]]);
      assertEquals(1, Arrays.stream(targets[r]).sum());
    }
    assertEquals(TinyMnist.TRAIN, samples.train().length);
    assertEquals(TinyMnist.TEST, samples.test().length);
    assertEquals(0, samples.validation().length);
  }

  private void assertRefused(String message) {
    var refusal = assertThrows(DataException.class, () -> load(TinyMnist.TRAIN, 0));
    assertEquals(message, refusal.getMessage().replace(folder.toString(), "DIR"));
  }

  private Samples load(int rows, int validation) {
    return FILES.load(shelf(), new SeededStreams(0), rows, validation);
  }

  private TestShelf shelf() {
    return new TestShelf(folder, false);
  }

  private void replace(int file, String ending, byte[] contents) {
    TinyMnist.write(folder.resolve("data"), true);
    delete(file);
    TinyMnist.write(folder.resolve("data").resolve(TinyMnist.name(file) + ending), contents);
  }

  private void delete(int file) {
    Path path = folder.resolve("data").resolve(TinyMnist.name(file) + ".gz");
    assertTrue(path.toFile().delete());
  }
}
