package basin.experiments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every experiment on local minima runs. */
class LocalMinimaFilesTest {
  static final String FOLDER = "local-minima";

  @TempDir Path out;

  static List<Path> files() throws IOException {
    return ExperimentFiles.in(FOLDER);
  }

  @ParameterizedTest
  @MethodSource("files")
  void runsAFewStepsAndReports(Path file) throws IOException {
    new FewSteps(out).run(file);
  }
}
