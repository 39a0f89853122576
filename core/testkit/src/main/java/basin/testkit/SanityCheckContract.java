package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.check.Finding;
import basin.spi.check.SanityCheck;
import basin.spi.check.Tryout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every sanity check must hold to, on a surface, on networks and on data that are odd. That it
 * fails what it is for is its author's to test: {@link OpenedTrial} opens any trial as {@code basin
 * check --probe} does.
 */
public interface SanityCheckContract extends ComponentContract<SanityCheck> {
  @Override
  default Class<SanityCheck> point() {
    return SanityCheck.class;
  }

  /** Trials that it is asked of. */
  default List<OpenedTrial> trials() {
    List<OpenedTrial> all = new ArrayList<>(OpenedTrial.sound());
    all.add(OpenedTrial.of(new Parabola(2)));
    all.addAll(OpenedTrial.odd());
    return all;
  }

  /** Nothing is thrown, and what is found is said in sentences. */
  @TestFactory
  default Stream<DynamicTest> examinesAnyTrial() {
    return each(
        check ->
            trials()
                .forEach(trial -> check.examine(trial.tryout()).ifPresent(Findings::assertSaid)));
  }

  /** It leaves the trial where it starts, and finds the same again. */
  @TestFactory
  default Stream<DynamicTest> examiningChangesNothing() {
    return each(
        check -> {
          for (OpenedTrial opened : trials()) {
            Tryout trial = opened.tryout();
            double[] before = trial.point().toArray();
            Optional<String> first = words(check.examine(trial));
            Findings.assertSame(before, trial.point());
            assertEquals(first, words(check.examine(trial)));
          }
        });
  }

  private static Optional<String> words(Optional<Finding> finding) {
    return finding.map(Findings::words);
  }
}
