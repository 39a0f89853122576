package basin.datasets.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.datasets.Read;
import basin.datasets.TestShelf;
import basin.engine.random.SeededStreams;
import basin.spi.data.DataException;
import basin.spi.data.Samples;
import basin.spi.number.Shape;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifarTest {
  @TempDir private Path folder;

  @Test
  void imagesComeInTheOrderOfTheirBatchesWithTheTestBatchLast() {
    Samples samples = new TinyCifar(folder, 0).load(shelf(), new SeededStreams(0));
    assertEquals(Shape.of(3, 32, 32), samples.inputShape());
    double[][] pixels = Read.all(samples.inputs());
    double[][] classes = Read.all(samples.targets());
    assertEquals(24, pixels.length);
    for (int row = 0; row < 24; row++) {
      int batch = row / 4;
      byte[] bytes = TinyCifar.batch(batch);
      int from = row % 4 * (1 + CifarFile.PIXELS);
      assertEquals(1, classes[row][(row % 4 + batch) % 10]);
      assertEquals((bytes[from + 1] & 0xff) / 255.0, pixels[row][0]);
      assertEquals((bytes[from + CifarFile.PIXELS] & 0xff) / 255.0, pixels[row][3071]);
    }
    assertArrayEquals(new int[] {20, 21, 22, 23}, samples.test());
  }

  @Test
  void anAlteredArchiveIsRefused() {
    byte[] altered = TinyCifar.archive();
    Path file = folder.resolve("data").resolve(CifarFile.NAME);
    TinyCifar.write(file, altered);
    CifarFile right = TinyCifar.file(file);
    altered[altered.length / 2] ^= 1;
    TinyCifar.write(file, altered);
    String said = assertThrows(DataException.class, () -> right.read(file)).getMessage();
    assertTrue(said.startsWith(file + "  is altered: its MD5 is "), said);
    assertTrue(said.endsWith("; put an intact copy in its place"), said);
  }

  @Test
  void aTruncatedArchiveIsRefused() {
    byte[] whole = TinyCifar.archive();
    Path file = folder.resolve("data").resolve(CifarFile.NAME);
    TinyCifar.write(file, Arrays.copyOf(whole, whole.length / 2));
    String said =
        assertThrows(DataException.class, () -> TinyCifar.file(file).read(file)).getMessage();
    assertEquals(file + "  cannot be unpacked; put an intact copy in its place", said);
  }

  @Test
  void anArchiveThatIsNowhereIsAskedFor() {
    String said =
        assertThrows(
                DataException.class,
                () -> new Cifar10(0, 100, Optional.empty()).load(shelf(), new SeededStreams(0)))
            .getMessage();
    assertTrue(said.startsWith("cifar-10: cifar-10-binary.tar.gz not found in "), said);
  }

  @Test
  void fashionMnistWantsItsGzippedFilesSinceThoseCanBeChecked() {
    for (int i = 0; i < 4; i++) {
      TinyMnist.write(
          folder.resolve("data/fashion-mnist").resolve(TinyMnist.name(i)), TinyMnist.contents(i));
    }
    String said =
        assertThrows(
                DataException.class,
                () ->
                    new FashionMnist(0, 100, Optional.empty()).load(shelf(), new SeededStreams(0)))
            .getMessage();
    assertTrue(said.startsWith("fashion-mnist: train-images-idx3-ubyte, "), said);
    assertTrue(said.contains(" not found, gzipped, in "), said);
  }

  private TestShelf shelf() {
    return new TestShelf(folder, false);
  }
}
