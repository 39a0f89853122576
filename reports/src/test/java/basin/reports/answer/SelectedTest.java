package basin.reports.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.convergence.Convergence;
import basin.reports.fairness.FairComparison;
import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.reports.tuning.Tuning;
import basin.spi.report.Choices;
import basin.spi.report.Element;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Table;
import basin.spi.report.Element.Verdict;
import basin.spi.report.Section;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where a file says how to choose, a group stands with what that chose, judged elsewhere. */
class SelectedTest {
  private static final List<String> RATES = List.of("0.1", "0.2", "0.4");

  private final List<InventedTrial> made = new ArrayList<>();

  /** Loss on validation rows and accuracy on test rows, which do not favour the same. */
  private Invented two(boolean nested) {
    Invented results =
        new Invented().goal("test.accuracy", true).selecting("validation.loss", false, nested);
    for (String optimizer : List.of("sgd", "adam")) {
      for (String rate : RATES) {
        for (int fold = 0; fold < 3; fold++) {
          for (int seed = 0; seed < 2; seed++) {
            double off = Math.abs(Double.parseDouble(rate) - 0.2);
            double loss = 0.3 + off + 0.07 * fold + 0.013 * seed;
            double accuracy = 0.5 + off + (optimizer.equals("adam") ? 0.1 : 0) + 0.01 * seed * fold;
            made.add(trial(results, seed, fold, optimizer, rate, loss, accuracy));
          }
        }
      }
    }
    return results;
  }

  private static InventedTrial trial(
      Invented results,
      int seed,
      int fold,
      String optimizer,
      String rate,
      double loss,
      double accuracy) {
    return results
        .trial(seed, "optimizer", optimizer, "optimizer.rate", rate, "data.fold", fold + "")
        .curve("validation.loss", 2, loss)
        .curve("test.accuracy", 0, accuracy)
        .curve("train.loss", 2, loss);
  }

  private static String answer(Invented results) {
    return ((Paragraph) new Answer().write(results).get(0)).text();
  }

  private static Table table(Section section, Invented results, String name) {
    return all(section.write(results), Table.class)
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static <T> Stream<T> all(List<Element> elements, Class<T> type) {
    return elements.stream().filter(type::isInstance).map(type::cast);
  }

  /** The rate of each group, as the spi's own reading of the selection has it. */
  private static List<String> rates(Invented results) {
    return Choices.of(
            results.experiment().goal().selection().orElseThrow(), results.trials(), results)
        .groups()
        .stream()
        .map(
            g ->
                g.choice().trials().stream()
                    .map(t -> t.configuration().tuned().get("rate"))
                    .distinct()
                    .sorted()
                    .toList()
                    .toString())
        .toList();
  }

  @Test
  void eachGroupStandsWithWhatTheValidationRowsChoseAndIsOrderedByWhatTheTestRowsSay() {
    Invented results = two(false);
    String answer = answer(results);

    assertTrue(answer.startsWith("First came adam at rate 0.2: test.accuracy 0.60"), answer);
    assertFalse(answer.contains("picked on the test rows"), answer);
    assertTrue(
        answer.endsWith(
            "Rate was chosen for each group on its own by the mean validation.loss over 3 folds × 2"
                + " seeds; test rows had no part in it."),
        answer);
    assertEquals(List.of("[0.2]", "[0.2]"), rates(results));
    Table best = table(new Answer(), results, "best-of-each-group");
    assertEquals(
        List.of("adam", "0.2", "sgd", "0.2"),
        best.rows().stream()
            .flatMap(row -> row.subList(0, 2).stream().map(Object::toString))
            .toList());
    assertEquals("Chosen by validation.loss", best.columns().get(4).title());
    assertEquals(0.3765, (double) best.rows().get(0).get(4), 1e-9, "the mean of six losses");
    assertEquals(
        List.of(List.of("sgd", "0.2"), List.of("adam", "0.2")),
        table(new Tuning(), results, "tuned").rows());
  }

  @Test
  void noNumberOfATestRowIsReadByTheChoice() {
    List<String> before = rates(two(false));
    Invented results = two(false);
    for (int i = 18; i < made.size(); i++) {
      made.get(i).curve("test.accuracy", 0, (i * 7 % 11) / 11.0);
    }
    assertEquals(before, rates(results));
  }

  @Test
  void settingsThatWereNotChosenShowWhatChoosesAndNoTestScore() {
    List<String> titles =
        table(new Tuning(), two(false), "settings").columns().stream()
            .map(Element.Column::title)
            .toList();
    assertTrue(titles.contains("validation.loss"), titles::toString);
    assertFalse(titles.contains("test.accuracy"), titles::toString);
  }

  @Test
  void whatDivergedFailedOrHasNotRunIsNeverChosenAndIsSaid() {
    Invented results = two(false);
    made.get(6).ended(Outcome.DIVERGED, "loss is not finite");
    made.get(12).pending();
    assertEquals(List.of("[0.1]", "[0.2]"), rates(results));
    String answer = answer(results);
    assertTrue(
        answer.endsWith(
            "Of the 6 settings 1 could not be chosen because a trial diverged, failed or was given up,"
                + " and 1 because not all trials have run."),
        answer);
    made.get(0).ended(Outcome.FAILED, "an exhausted heap");
    assertEquals(List.of("[]", "[0.2]"), rates(results));
    assertTrue(
        answer(results)
            .contains("Nothing could be chosen for sgd, none of whose settings is whole."),
        answer(results));
    made.forEach(trial -> trial.ended(Outcome.FAILED, "no more"));
    assertTrue(
        answer(results).startsWith("No setting could be chosen by validation.loss"),
        answer(results));
  }

  @Test
  void beforeAllTrialsOfASettingHaveRunNothingIsJudged() {
    Invented results = two(false);
    for (int i = 0; i < made.size(); i += 6) {
      made.get(i).pending();
    }
    assertEquals(
        "No setting could be chosen by validation.loss, so nothing was judged. Not all trials of any"
            + " of the 6 settings have run.",
        answer(results));
    assertEquals(
        "Nothing has been chosen that could be shown.",
        all(new Convergence().write(results), Paragraph.class).findFirst().orElseThrow().text());
  }

  @Test
  void equalMeansGoToTheFirstOfTheGrid() {
    Invented results =
        new Invented().goal("test.loss", false).selecting("validation.accuracy", true, false);
    for (String rate : RATES) {
      results
          .trial(4, "optimizer.rate", rate)
          .curve("validation.accuracy", 0, rate.equals("0.1") ? 0.6 : 0.75)
          .curve("test.loss", 2, rate.equals("0.2") ? 0.9 : 0.3);
    }
    assertEquals(List.of("[0.2]"), rates(results));
    assertTrue(answer(results).startsWith("Chosen was rate 0.2: test.loss 0.9"), answer(results));
  }

  @Test
  void whereTheChoiceIsNestedAFoldIsJudgedByWhatTheOthersOfItsDrawChose() {
    Invented results =
        new Invented().goal("validation.accuracy", true).selecting("validation.loss", false, true);
    // Of seed 0, the folds 1 and 2 choose 0.1 for fold 0, and 0.2 is chosen for the others.
    double[][] losses = {{9, 1, 1}, {1, 1.5, 1.5}};
    for (int rate = 0; rate < 2; rate++) {
      for (int fold = 0; fold < 3; fold++) {
        for (int seed = 0; seed < 2; seed++) {
          results
              .trial(seed, "optimizer.rate", RATES.get(rate), "data.fold", fold + "")
              .curve("validation.loss", 9, seed == 0 ? losses[rate][fold] : 1 + rate)
              .curve("validation.accuracy", 0, 0.5 + 0.1 * rate + 0.01 * fold);
        }
      }
    }
    List<TrialRecord> chosen =
        Choices.of(results.experiment().goal().selection().orElseThrow(), results.trials(), results)
            .groups()
            .get(0)
            .choice()
            .trials();
    assertEquals(
        List.of("0 0 0.1", "0 1 0.2", "0 2 0.2", "1 0 0.1", "1 1 0.1", "1 2 0.1"),
        chosen.stream()
            .map(
                t ->
                    t.seed()
                        + " "
                        + t.configuration().replicate().get("fold")
                        + " "
                        + t.configuration().tuned().get("rate"))
            .sorted()
            .toList());
    String answer = answer(results);
    assertTrue(answer.startsWith("Chosen was rate 0.1 or 0.2: validation.accuracy 0.5"), answer);
    assertTrue(
        answer.contains(
            "Rate was chosen anew for each fold, by the mean validation.loss of the other folds of"
                + " the same split; numbers measured on that fold had no part in it."),
        answer);
    List<String> method =
        all(new Answer().write(results), Note.class).findFirst().orElseThrow().lines();
    assertTrue(
        method.stream().anyMatch(line -> line.contains("have trained on its rows")),
        method::toString);
    assertEquals(
        List.of("in 4 of 6 replicates", "in 2 of 6 replicates"),
        table(new Tuning(), results, "settings").rows().stream()
            .map(row -> row.get(row.size() - 1))
            .toList());
  }

  @Test
  void howMuchTheSameSeedsFlatterIsSaidUnlessTheChoiceIsNested() {
    String fact = "Settings were chosen under the replicates on which they are judged";
    assertTrue(facts(two(false)).stream().anyMatch(f -> f.startsWith(fact)), "flat");
    assertTrue(facts(two(true)).stream().noneMatch(f -> f.startsWith(fact)), "nested");
    assertTrue(
        facts(two(false)).stream().noneMatch(f -> f.contains("picked on the test rows")), "judged");
  }

  private static List<String> facts(Invented results) {
    return all(new FairComparison().write(results), Verdict.class).map(Verdict::text).toList();
  }
}
