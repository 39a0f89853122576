package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import basin.spi.check.Caution;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.check.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every caution must hold to. That it speaks of what it is for is its author's to test: {@link
 * OpenedTrial} opens any network as {@code basin check} does.
 */
public interface CautionContract extends ComponentContract<Caution> {
  @Override
  default Class<Caution> point() {
    return Caution.class;
  }

  /** Networks that are as they should be; an author adds those that come near to what is wrong. */
  default List<OpenedTrial> sound() {
    return OpenedTrial.sound();
  }

  /** Every network has nothing wrong with it that is not there: a false alarm costs trust. */
  @TestFactory
  default Stream<DynamicTest> saysNothingOfSoundNetworks() {
    return each(
        caution -> sound().forEach(trial -> assertEquals(List.of(), caution.look(trial.draft()))));
  }

  /** Constant targets, a single row, inputs of zeros or beyond all numbers: nothing is thrown. */
  @TestFactory
  default Stream<DynamicTest> looksAtAnyNetwork() {
    return each(
        caution -> {
          for (OpenedTrial trial : all()) {
            for (Finding finding : caution.look(trial.draft())) {
              assertNotSame(Grade.PASS, finding.grade(), "a caution has no word of what is right");
              Findings.assertSaid(finding);
            }
          }
        });
  }

  /** It leaves the network as it is, and says the same again. */
  @TestFactory
  default Stream<DynamicTest> lookingChangesNothing() {
    return each(
        caution -> {
          for (OpenedTrial trial : all()) {
            Draft draft = trial.draft();
            double[] before = draft.point().toArray();
            List<String> first = words(caution.look(draft));
            Findings.assertSame(before, draft.point());
            assertEquals(first, words(caution.look(draft)));
          }
        });
  }

  private List<OpenedTrial> all() {
    List<OpenedTrial> all = new ArrayList<>(sound());
    all.addAll(OpenedTrial.odd());
    return all;
  }

  private static List<String> words(List<Finding> findings) {
    return findings.stream().map(Findings::words).toList();
  }
}
