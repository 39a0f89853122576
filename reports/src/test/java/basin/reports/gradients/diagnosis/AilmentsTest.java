package basin.reports.gradients.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.spi.analysis.Answers;
import basin.spi.analysis.Unit;
import basin.spi.diagnosis.Attempt;
import basin.spi.diagnosis.Condition;
import basin.spi.diagnosis.Diagnosis;
import basin.spi.diagnosis.Diagnostician;
import basin.spi.diagnosis.Suspicion;
import basin.spi.diagnosis.Symptom;
import basin.spi.report.Element;
import basin.spi.report.Element.Table;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.Results;
import java.util.List;
import org.junit.jupiter.api.Test;

class AilmentsTest {
  private static final Condition HEALTHY = new Condition("start", "healthy", "", 0.01, 0.02, "");

  /** An analysis that says what it is told to. */
  private record Told(List<Diagnosis> diagnoses) implements Diagnostician {
    @Override
    public List<Diagnosis> diagnoses(Results results, Answers answers) {
      return diagnoses;
    }

    @Override
    public List<Unit> next(Results results, Answers answers) {
      return List.of();
    }
  }

  private static List<Element> write(Diagnosis... diagnoses) {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0, "activation", "sigmoid").curve("train.loss", 2, 1);
    results.analysed("diagnosis", new Told(List.of(diagnoses)), Answers.NONE);
    return new Ailments().write(results);
  }

  private static Verdict verdict(Diagnosis diagnosis) {
    return (Verdict) write(diagnosis).get(0);
  }

  private static Diagnosis well(String label, String... trials) {
    return new Diagnosis(
        label, List.of(trials), true, List.of(HEALTHY), List.of(), List.of(), List.of());
  }

  private static Diagnosis ill() {
    Attempt tried =
        new Attempt(
            "hidden relu",
            "hidden-activation",
            "0123456789abcdef",
            List.of("problem.network.layers[0].dense.activation=relu"),
            0.11,
            0.97,
            0.86,
            true,
            3,
            2);
    return new Diagnosis(
        "sigmoid",
        List.of("a", "b", "c"),
        false,
        List.of(new Condition("start", "vanishing", "dense3", 1.4, 0.1, "of the first 1e-5")),
        List.of(new Symptom("no-learning", true, 3, "at most a tenth is learnt", "learnt 0.011")),
        List.of(
            new Suspicion(
                "hidden-activation",
                0.75,
                List.of("five layers of sigmoid"),
                tried.settings(),
                List.of(tried))),
        List.of(tried));
  }

  @Test
  void theVerdictSaysWhatIsWrongSinceWhenWhyAndWhatToTry() {
    assertEquals(
        "All 3 trials of sigmoid fail: no learning, vanishing from dense3 down, since the start."
            + " Likely fault: hidden activation; --set"
            + " 'problem.network.layers[0].dense.activation=relu' mends it: trial 0123456789ab"
            + " learnt 97 % where it was 11 %, and it helps 2 of 3 that it was tried on.",
        verdict(ill()).text());
    assertEquals(Tone.BAD, verdict(ill()).tone());
    assertTrue(verdict(ill()).evidence().contains("five layers of sigmoid"));
  }

  @Test
  void healthyTrialsAreCalledSoInTheirNumber() {
    assertEquals("The trial is healthy.", verdict(well("", "a")).text());
    assertEquals("Both trials of tanh are healthy.", verdict(well("tanh", "a", "b")).text());
    assertEquals(Tone.GOOD, verdict(well("", "a")).tone());
  }

  @Test
  void theIllAreToldFirst() {
    List<Element> elements = write(well("tanh", "d"), ill());
    assertEquals(Tone.BAD, ((Verdict) elements.get(0)).tone());
    assertEquals(Tone.GOOD, ((Verdict) elements.get(1)).tone());
  }

  @Test
  void tablesHoldPhasesFaultsAndChanges() {
    List<Table> tables =
        write(well("tanh", "d"), ill()).stream()
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .toList();
    assertEquals(
        List.of("conditions", "suspicions", "changes-tried"),
        tables.stream().map(Table::name).toList());
    assertEquals(List.of(2, 1, 1), tables.stream().map(table -> table.rows().size()).toList());
  }

  @Test
  void nothingIsSaidWithoutSuchAnAnalysis() {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0, "activation", "sigmoid").curve("train.loss", 2, 1);
    assertEquals(List.of(), new Ailments().write(results));
  }
}
