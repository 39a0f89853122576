package basin.experiments;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tests that need MNIST are skipped where it is not, but never in continuous integration. */
public final class Mnist {
  private Mnist() {}

  /** Whether an experiment reads MNIST. */
  static boolean needs(Path file) {
    try {
      return Files.readString(file).contains("mnist\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Skips the test unless {@code BASIN_DATA} says where MNIST is. */
  public static void require() {
    boolean here = System.getenv("BASIN_DATA") != null;
    if (!here && Boolean.parseBoolean(System.getenv("CI"))) {
      fail("BASIN_DATA must name the folder of MNIST in continuous integration");
    }
    assumeTrue(here, "needs MNIST: set BASIN_DATA to the folder of its four files");
  }
}
