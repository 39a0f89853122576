package basin.lab.results.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.run.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptCurvesTest {
  private final List<String> read = new ArrayList<>();

  @Test
  void whatIsAskedAgainIsReadOnce() {
    KeptCurves kept = new KeptCurves(1 << 20);
    ask(kept, "a", 3);
    ask(kept, "b", 3);
    ask(kept, "a", 3);
    assertEquals(List.of("a", "b"), read);
  }

  @Test
  void thatThereIsNoneIsKeptToo() {
    KeptCurves kept = new KeptCurves(1 << 20);
    for (int i = 0; i < 2; i++) {
      assertEquals(
          Optional.empty(),
          kept.curve(
              "a",
              "loss",
              () -> {
                read.add("a");
                return Optional.empty();
              }));
    }
    assertEquals(List.of("a"), read);
  }

  @Test
  void whatWasAskedLongestAgoGivesWay() {
    KeptCurves kept = new KeptCurves(3000); // for two curves of 20 points
    ask(kept, "a", 20);
    ask(kept, "b", 20);
    ask(kept, "a", 20);
    ask(kept, "c", 20);
    read.clear();
    ask(kept, "a", 20);
    ask(kept, "c", 20);
    ask(kept, "b", 20);
    assertEquals(List.of("b"), read);
  }

  @Test
  void oneThatIsTooLongIsGivenAndNotKept() {
    KeptCurves kept = new KeptCurves(3000);
    ask(kept, "a", 1000);
    ask(kept, "a", 1000);
    ask(kept, "b", 2);
    ask(kept, "b", 2);
    assertEquals(List.of("a", "a", "b"), read);
  }

  private void ask(KeptCurves kept, String trial, int points) {
    Curve curve =
        kept.curve(
                trial,
                "loss",
                () -> {
                  read.add(trial);
                  return Optional.of(curve(points));
                })
            .orElseThrow();
    assertEquals(points, curve.values().length);
  }

  private static Curve curve(int points) {
    return new Curve(
        "loss", new long[points], new double[points], new long[points], new double[points]);
  }
}
