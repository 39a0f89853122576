package basin.reports.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.fairness.FairComparison;
import basin.reports.invented.Invented;
import basin.reports.tuning.Tuning;
import basin.spi.report.Chart;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Table;
import basin.spi.report.Element.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sections go by what axes are there for: compared, tuned or replicates. */
class RolesTest {
  @Test
  void foldsAndSeedsAreAveragedAndPairedTogether() {
    Invented results = new Invented().goal("validation.loss", false);
    for (int fold = 0; fold < 3; fold++) {
      for (int seed = 0; seed < 2; seed++) {
        double hard = 0.5 + fold + 0.01 * seed;
        trial(results, seed, "sgd", fold, hard * (1.2 + 0.01 * fold + 0.003 * seed));
        trial(results, seed, "adam", fold, hard);
      }
    }
    String answer = answer(results);

    assertTrue(answer.startsWith("First came adam: validation.loss "), answer);
    assertTrue(answer.contains(" over 6 replicates. It beat sgd by a factor of 1.21"), answer);
    assertTrue(answer.contains(", paired over 6 replicates (p < 0.001)."), answer);
    assertEquals(
        "Compared are 2 groups. Every setting is averaged over 3 folds × 2 seeds.",
        note(results).get(0));
    assertTrue(
        note(results)
            .get(note(results).size() - 1)
            .contains("folds share most of their training rows"));
    assertEquals(
        "Replicates", table(new Answer(), results, "best-of-each-group").columns().get(1).title());
  }

  @Test
  void whereOneSeedRunsOnEveryFoldTheFoldsAreCounted() {
    Invented results = new Invented().goal("validation.loss", false);
    for (int fold = 0; fold < 11; fold++) {
      trial(results, 7, "sgd", fold, 2 + 0.1 * fold);
      trial(results, 7, "adam", fold, 1 + 0.1 * fold);
    }
    String answer = answer(results);

    assertTrue(answer.contains(" over 11 folds. "), answer);
    assertFalse(answer.contains("seed"), answer);
  }

  @Test
  void whatNoSeedChangesIsStillRepeatedByFolds() {
    Invented results = new Invented().goal("validation.loss", false);
    trial(results, 0, "sgd", 0, 1);
    trial(results, 0, "sgd", 1, 2);
    assertTrue(answer(results).contains(" over only 2 folds"), answer(results));
  }

  @Test
  void theTableOfWhatWasTunedSaysWhatWasTriedAndChosenForEachGroup() {
    Table table = table(new Tuning(), tuned(), "tuned");

    assertEquals(
        List.of("Group", "Initializer", "Rate", "On the edge"),
        table.columns().stream().map(Element.Column::title).toList());
    assertEquals(
        List.of(List.of("relu", "he", "0.1", ""), List.of("tanh", "lecun", "1", "rate largest")),
        table.rows());
    List<String> said =
        all(new Tuning().write(tuned()), Paragraph.class).map(Paragraph::text).toList();
    assertTrue(
        said.contains(
            "Chosen for each group on its own by validation.loss, at equal budget: 6 settings each."
                + " Tried were initializer he and lecun; rate 0.01, 0.1 and 1."),
        said::toString);
  }

  @Test
  void settingsGoByAllThatWasTuned() {
    String answer = answer(tuned());
    assertTrue(answer.startsWith("First came relu at initializer he, rate 0.1: "), answer);
    assertEquals(
        "Compared are 2 groups. For each on its own, initializer and rate were tuned at equal"
            + " budget, over 6 settings each. Every setting is averaged over 2 seeds.",
        note(tuned()).get(0));
    Verdict edge = verdicts(tuned()).get(0);
    assertEquals(
        "A chosen value lies on the edge of those tried; a better one may lie beyond.",
        edge.text());
    assertEquals("Rate 1 is the largest tried for tanh.", edge.evidence());
  }

  @Test
  void aFigureShowsANumberAgainstTheBestOfWhatElseWasTuned() {
    List<Figure> figures =
        new Tuning()
            .write(tuned()).stream()
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .filter(f -> f.name().endsWith("-sensitivity"))
                .toList();

    assertEquals(List.of("rate-sensitivity"), figures.stream().map(Figure::name).toList());
    Chart.Lines lines = (Chart.Lines) figures.get(0).chart();
    assertTrue(lines.x().logarithmic());
    assertEquals(List.of("relu", "tanh"), lines.lines().stream().map(Chart.Line::label).toList());
    assertEquals(0.3, lines.lines().get(0).y()[1], 1e-12);
    assertEquals(0.9, lines.lines().get(1).y()[0], 1e-12);
  }

  @Test
  void unequalNumbersOfSettingsAreNoEqualBudget() {
    Invented results = tuned();
    for (int seed = 0; seed < 2; seed++) {
      results
          .trial(seed, "activation", "tanh", "tuned.initializer", "zero", "optimizer.rate", "0.1")
          .curve("validation.loss", 9, 8);
    }
    assertTrue(note(results).get(0).contains("not at equal budget"), note(results).get(0));
    assertEquals(
        List.of("relu", 6, "he", "he, lecun", "0.1", ""),
        table(new Tuning(), results, "tuned").rows().get(0));
    Verdict unequal =
        all(new FairComparison().write(results), Verdict.class)
            .filter(v -> v.text().equals("The groups were not tuned equally."))
            .findFirst()
            .orElseThrow();
    assertTrue(
        unequal.evidence().startsWith("Settings tried: 6 for relu and 7 for tanh."),
        unequal.evidence());
  }

  @Test
  void settingsThatNothingTellsApartAreChosenTogetherAndLieOnNoEdge() {
    Invented results = new Invented().goal("validation.accuracy", true);
    for (String rate : List.of("0.1", "0.2", "0.3")) {
      for (String group : List.of("relu", "tanh")) {
        double last =
            group.equals("relu") ? Double.parseDouble(rate) : rate.equals("0.3") ? 0 : 0.1;
        results
            .trial(0, "activation", group, "optimizer.rate", rate)
            .curve("validation.accuracy", 0, last);
      }
    }
    assertEquals(
        List.of(List.of("relu", "0.3", "largest"), List.of("tanh", "0.1 and 0.2", "")),
        table(new Tuning(), results, "tuned").rows());
  }

  /** Two activations, for each of which initializer and rate were tuned; two seeds. */
  private static Invented tuned() {
    Invented results = new Invented().goal("validation.loss", false);
    for (String activation : List.of("relu", "tanh")) {
      for (String initializer : List.of("he", "lecun")) {
        for (String rate : List.of("0.01", "0.1", "1")) {
          boolean relu = activation.equals("relu");
          double last = (relu ? initializer.equals("he") : initializer.equals("lecun")) ? 0.3 : 0.7;
          last += rate.equals(relu ? "0.1" : "1") ? 0 : 0.5;
          for (int seed = 0; seed < 2; seed++) {
            results
                .trial(
                    seed,
                    "activation",
                    activation,
                    "tuned.initializer",
                    initializer,
                    "optimizer.rate",
                    rate)
                .curve("validation.loss", 2, last + (relu ? 0 : 0.1));
          }
        }
      }
    }
    return results;
  }

  private static void trial(Invented results, int seed, String optimizer, int fold, double loss) {
    results
        .trial(seed, "optimizer", optimizer, "data.fold", fold + "")
        .curve("validation.loss", 9, loss)
        .curve("train.loss", 9, loss / 2);
  }

  private static String answer(Invented results) {
    return ((Paragraph) new Answer().write(results).get(0)).text();
  }

  private static List<Verdict> verdicts(Invented results) {
    return all(new Answer().write(results), Verdict.class).toList();
  }

  private static List<String> note(Invented results) {
    return all(new Answer().write(results), Note.class).findFirst().orElseThrow().lines();
  }

  private static Table table(basin.spi.report.Section section, Invented results, String name) {
    return all(section.write(results), Table.class)
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static <T> Stream<T> all(List<Element> elements, Class<T> type) {
    return elements.stream().filter(type::isInstance).map(type::cast);
  }
}
