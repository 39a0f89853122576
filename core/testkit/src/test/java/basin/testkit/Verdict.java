package basin.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Runs the tests of a contract outside JUnit's own eyes, to see which fail. */
final class Verdict {
  private Verdict() {}

  /** Names of the components that fail. */
  static List<String> failures(Stream<DynamicTest> tests) {
    List<String> failures = new ArrayList<>();
    tests.forEach(
        test -> {
          try {
            test.getExecutable().execute();
          } catch (Throwable e) {
            failures.add(test.getDisplayName());
          }
        });
    return failures;
  }
}
