package basin.experiments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every experiment runs that is in no folder with a test of its own. */
class OtherFilesTest {
  private static final List<String> TESTED =
      List.of(
          ConvergenceFilesTest.FOLDER,
          LocalMinimaFilesTest.FOLDER,
          VanishingGradientsFilesTest.FOLDER);

  @TempDir Path out;

  static List<Path> files() throws IOException {
    return ExperimentFiles.outside(TESTED);
  }

  @ParameterizedTest
  @MethodSource("files")
  void runsAFewStepsAndReports(Path file) throws IOException {
    new FewSteps(out).run(file);
  }
}
