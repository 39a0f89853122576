package basin.reports.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.answer.Answer;
import basin.reports.invented.Invented;
import basin.reports.invented.Rivals;
import basin.spi.report.Element;
import basin.spi.report.Element.Table;
import basin.spi.report.Element.Verdict;
import basin.spi.report.Reservation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcrossTest {
  @Test
  void oneExperimentHasNothingBesideIt() {
    assertEquals(List.of(), new Across().write(new Invented()));
  }

  @Test
  void theSameGroupsAreComparedSeedBySeed() {
    List<Element> elements = new Across().write(rivals(0.1, 0.001));
    Verdict verdict = (Verdict) elements.get(0);
    assertEquals(
        "Of 2 pairs of the same group in different experiments, 1 differs: adam is better in new (p <"
            + " 0.001).",
        verdict.text());
    List<List<Object>> rows = table(elements, "same-groups").rows();
    assertEquals(List.of("adam", "old", "new", 5), rows.get(0).subList(0, 4));
    assertEquals(-0.1, (double) rows.get(0).get(4), 1e-3);
    assertEquals("sgd", rows.get(1).get(0));
    assertTrue((double) rows.get(1).get(8) > 0.05);
  }

  @Test
  void whereNoneDiffersItIsSaid() {
    Verdict verdict = (Verdict) new Across().write(rivals(0.0005, 0.001)).get(0);
    assertEquals(
        "Of 2 pairs of the same group in different experiments, none differs beyond chance.",
        verdict.text());
  }

  @Test
  void everyExperimentHasARowWithItsBest() {
    Table table = table(new Across().write(rivals(0.1, 0.001)), "experiments");
    assertEquals(List.of("old", "new"), table.rows().stream().map(row -> row.get(0)).toList());
    assertEquals(
        Arrays.asList("Is new better?", 10, 0, 0, "0, 1, 2, 3, 4", "adam (new)"),
        table.rows().get(1).subList(1, 7));
  }

  @Test
  void reservationsStandBelowTheAnswer() {
    Verdict warning =
        new Answer()
            .write(rivals(0.1, 0.001)).stream()
                .filter(Verdict.class::isInstance)
                .map(Verdict.class::cast)
                .findFirst()
                .orElseThrow();
    assertEquals("Budgets differ.", warning.text());
  }

  private static Table table(List<Element> elements, String name) {
    return elements.stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** How much better adam and sgd are in the new experiment. */
  private static Rivals rivals(double adam, double sgd) {
    Invented all = new Invented().goal("validation.f1", true);
    for (String experiment : List.of("old", "new")) {
      for (int seed = 0; seed < 5; seed++) {
        double luck = 0.003 * Math.sin(seed + (experiment.equals("new") ? 1 : 9));
        double more = experiment.equals("new") ? 1 : 0;
        all.trial(seed, "experiment", experiment, "optimizer", "adam")
            .curve("validation.f1", 0.1, 0.7 + more * adam + luck);
        all.trial(seed, "experiment", experiment, "optimizer", "sgd")
            .curve("validation.f1", 0.1, 0.6 + more * sgd - luck);
      }
    }
    return new Rivals(
        all, List.of("old", "new"), List.of(new Reservation("Budgets differ.", "So what.")));
  }
}
