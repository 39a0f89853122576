package basin.gradients.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.analysis.Answers;
import basin.spi.analysis.Unit;
import basin.spi.diagnosis.Diagnosis;
import basin.spi.report.Configuration;
import basin.spi.report.ExperimentRecord;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatientTest {
  private static final String TREE =
      """
      {"problem": {"network": {"data": {"csv": {"scale": "standard"}},
        "layers": [{"dense": {"units": 1, "activation": "identity"}}],
        "loss": "mse", "initializer": "glorot-uniform"}},
       "optimizer": {"sgd": {"rate": {"constant": {"value": 0.001}}}}, "train": {"epochs": 20, "batch": 32}}
      """;

  /** A change of one setting that is as likely as it is said. */
  private static Change change(String fault, double prior) {
    return (setup, signs) ->
        List.of(new Treatment(fault, fault, prior, "", Map.of(fault, "1"), true));
  }

  private static final Change LIKELY = change("depth", 0.8);
  private static final Change GENERAL = change("optimizer", 0.3);

  /** What comes of a trial, and of changes by their fault. */
  private record Bench(List<Recorded> each, Map<String, Recorded> changed)
      implements Results, Answers {
    Bench(Recorded trial, Map<String, Recorded> changed) {
      this(List.of(trial), changed);
    }

    private Patient patient(Change... changes) {
      return new Patient(trials(), this, this, List.of(changes), 3);
    }

    /** After as many rounds as it takes; how many that were counts as its label. */
    private Diagnosis diagnosis(Change... changes) {
      Map<String, Recorded> known = new HashMap<>();
      for (int round = 0; ; round++) {
        Patient patient = new Bench(each, known).patient(changes);
        if (patient.next().isEmpty()) {
          return patient.diagnosis("" + round);
        }
        for (Unit unit : patient.next()) {
          known.put(key(unit), after(unit));
        }
      }
    }

    /** What comes of a change to one trial, or else to any. */
    private Recorded after(Unit unit) {
      return changed.getOrDefault(key(unit), changed.get(fault(unit)));
    }

    private static String key(Unit unit) {
      return fault(unit) + " of " + ((Unit.Variation) unit).trial();
    }

    private static String fault(Unit unit) {
      return ((Unit.Variation) unit)
          .settings().keySet().stream()
              .filter(key -> !key.equals("probes"))
              .findFirst()
              .orElseThrow();
    }

    @Override
    public ExperimentRecord experiment() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<TrialRecord> trials() {
      Configuration configuration =
          new Configuration("", "", Map.of(), Map.of(), Map.of(), "", "", "mse", "mse");
      return IntStream.range(0, each.size()).mapToObj(i -> trial("t" + i, configuration)).toList();
    }

    private static TrialRecord trial(String id, Configuration configuration) {
      return new TrialRecord(
          id,
          1,
          1,
          Map.of(),
          configuration,
          Optional.of(Outcome.COMPLETED),
          "",
          9,
          9,
          9,
          Optional.empty(),
          1,
          1,
          List.of(),
          "",
          TREE);
    }

    private Recorded recorded(TrialRecord record) {
      return each.get(Integer.parseInt(record.id().substring(1)));
    }

    @Override
    public Optional<Curve> curve(TrialRecord record, String name) {
      return recorded(record).curve(name);
    }

    @Override
    public List<String> curves(TrialRecord record) {
      return recorded(record).names();
    }

    @Override
    public Optional<Track> track(TrialRecord record, String name) {
      return Optional.empty();
    }

    @Override
    public List<String> tracks(TrialRecord record) {
      return List.of();
    }

    @Override
    public Optional<Outcome> outcome(Unit unit) {
      return Optional.ofNullable(changed.get(key(unit))).map(any -> Outcome.COMPLETED);
    }

    @Override
    public Optional<Curve> curve(Unit unit, String name) {
      return Optional.ofNullable(changed.get(key(unit))).flatMap(each -> each.curve(name));
    }

    @Override
    public Optional<Track> track(Unit unit, String name) {
      return Optional.empty();
    }
  }

  private static Recorded learning(double learnt) {
    return new Recorded()
        .with("learnt.train", 0, learnt, learnt, learnt)
        .with("loss.train", 1, 1 - learnt, 1 - learnt, 1 - learnt);
  }

  @Test
  void whereLessThanATenthIsLeftNothingIsTried() {
    Diagnosis diagnosis = new Bench(learning(0.95), Map.of()).diagnosis(LIKELY, GENERAL);
    assertTrue(diagnosis.healthy());
    assertEquals("0", diagnosis.label());
  }

  @Test
  void aFaultIsWhatOneChangeMendsAndNoLessLikelyOneIsTriedThen() {
    Diagnosis diagnosis =
        new Bench(learning(0.05), Map.of("depth", learning(0.9), "optimizer", learning(0.95)))
            .diagnosis(GENERAL, LIKELY);
    assertFalse(diagnosis.healthy());
    assertEquals(List.of("depth"), diagnosis.named());
    assertEquals("1", diagnosis.label(), "rounds");
  }

  @Test
  void whatHelpsOneTrialIsTriedOnTwoMoreAndMustHelpMost() {
    List<Recorded> seeds = List.of(learning(0.1), learning(0.3), learning(0.05), learning(0.12));
    Map<String, Recorded> most = Map.of("depth", learning(0.9), "depth of t2", learning(0.1));
    Diagnosis mended = new Bench(seeds, most).diagnosis(LIKELY);
    assertEquals("2", mended.label(), "rounds");
    assertEquals(List.of("depth"), mended.named());
    assertEquals(3, mended.attempts().get(0).trials());
    assertEquals(2, mended.attempts().get(0).helped());
    assertEquals(0.78, mended.attempts().get(0).gain(), 1e-12, "of t3, in the middle");
    assertEquals("t3", mended.attempts().get(0).trial());

    Map<String, Recorded> one = Map.of("depth", learning(0.1), "depth of t0", learning(0.9));
    Diagnosis chance = new Bench(seeds, one).diagnosis(LIKELY);
    assertFalse(chance.attempts().get(0).helps());
    assertEquals(1, chance.attempts().get(0).helped());
    assertEquals(List.of(), chance.named());
  }

  @Test
  void whatDoesNotHelpTheTrialInTheMiddleIsTriedOnNoOther() {
    List<Recorded> seeds = List.of(learning(0.3), learning(0.4), learning(0.5));
    Diagnosis diagnosis = new Bench(seeds, Map.of("depth", learning(0.42))).diagnosis(LIKELY);
    assertTrue(diagnosis.healthy());
    assertEquals(1, diagnosis.attempts().get(0).trials());
    assertEquals("1", diagnosis.label(), "rounds");
  }

  @Test
  void aChangeThatMendsLittleGivesWayToOneThatMendsAll() {
    Diagnosis diagnosis =
        new Bench(learning(0.05), Map.of("depth", learning(0.2), "optimizer", learning(0.95)))
            .diagnosis(LIKELY, GENERAL);
    assertEquals(List.of("optimizer"), diagnosis.named());
    assertEquals(2, diagnosis.suspicions().size());
  }

  @Test
  void aLossThatGoesUpAndDownIsNoFaultWhereNoChangeHelps() {
    double[] saw = IntStream.rangeClosed(0, 100).mapToDouble(i -> 0.5 + 0.1 * (i % 2)).toArray();
    Recorded lively = learning(0.7).with("loss", saw);
    Map<String, Recorded> vain = Map.of("depth", learning(0.7), "optimizer", learning(0.72));
    assertTrue(new Bench(lively, vain).diagnosis(LIKELY, GENERAL).healthy());
    assertFalse(new Bench(lively, vain).diagnosis().healthy(), "nothing has been tried");
    Map<String, Recorded> mended = Map.of("depth", learning(0.95), "optimizer", learning(0.7));
    assertFalse(new Bench(lively, mended).diagnosis(LIKELY, GENERAL).healthy());
  }

  @Test
  void aTrialThatLearnsWhatThereIsIsHealthyThoughItIsNotMuch() {
    Diagnosis diagnosis =
        new Bench(learning(0.4), Map.of("depth", learning(0.45), "optimizer", learning(0.3)))
            .diagnosis(LIKELY, GENERAL);
    assertTrue(diagnosis.healthy());
    assertEquals(2, diagnosis.attempts().size());
  }

  @Test
  void whatHelpsOnTrainingRowsAloneDoesNotHelp() {
    Recorded before =
        learning(0.4).with("learnt.validation", 0, 0.4).with("loss.validation", 1, 0.6);
    Recorded learntByHeart =
        learning(0.9).with("learnt.validation", 0, 0.35).with("loss.validation", 1, 0.7);
    Diagnosis diagnosis = new Bench(before, Map.of("depth", learntByHeart)).diagnosis(LIKELY);
    assertTrue(diagnosis.healthy());
    assertFalse(diagnosis.attempts().get(0).helps());
  }

  @Test
  void labelsThatSayNothingOfTheirRowsAreSuspectedWhereNothingHelps() {
    Recorded hopeless = learning(0.02).with("neighbours", -0.1);
    Map<String, Recorded> changed = Map.of("depth", learning(0.03), "optimizer", learning(0.04));
    assertEquals(
        List.of("labels"), new Bench(hopeless, changed).diagnosis(LIKELY, GENERAL).named());
    assertEquals(
        List.of(),
        new Bench(learning(0.02), changed).diagnosis(LIKELY, GENERAL).named(),
        "where neighbours know, it is not the labels");
  }

  @Test
  void oneTargetForAllRowsIsAFaultOfLabels() {
    Diagnosis diagnosis =
        new Bench(learning(0.02).with("target-deviation", 0), Map.of()).diagnosis(LIKELY);
    assertEquals(List.of("labels"), diagnosis.named());
  }

  @Test
  void equalTargetsAreKnownInSpiteOfRounding() {
    Recorded equal =
        learning(0.02).with("target-mean", 3).with("target-deviation", 4e-15).with("neighbours", 1);
    assertEquals(List.of("labels"), new Bench(equal, Map.of()).diagnosis(LIKELY).named());
  }

  @Test
  void aClassThatTheNearestRowNeverHasIsKnownFromIt() {
    Map<String, Recorded> changed = Map.of("depth", learning(0.03), "optimizer", learning(0.04));
    Recorded parity = learning(0.02).with("target-kind", 1).with("neighbours", -0.98);
    assertEquals(List.of(), new Bench(parity, changed).diagnosis(LIKELY, GENERAL).named());
  }

  @Test
  void aLowerLossAloneIsNoRemedyWhereRowsAreToldApart() {
    Recorded right = learning(0.97).with("loss.train", 1, 0.5, 0.3, 0.3);
    Recorded surer = learning(0.97).with("loss.train", 1, 0.5, 0.1, 0.1);
    Map<String, Recorded> changed = Map.of("depth", surer, "optimizer", surer);
    Diagnosis unasked = new Bench(right, changed).diagnosis(GENERAL);
    assertTrue(unasked.healthy());
    assertEquals("0", unasked.label(), "rounds");
    Diagnosis spokenFor = new Bench(right, changed).diagnosis(GENERAL, LIKELY);
    assertEquals(List.of("depth"), spokenFor.named());
  }

  @Test
  void ofFewRowsNeighboursKnowALittleByChance() {
    Map<String, Recorded> changed = Map.of("depth", learning(0.03), "optimizer", learning(0.04));
    Recorded few = learning(0.02).with("rows", 120).with("neighbours", 0.15);
    assertEquals(List.of("labels"), new Bench(few, changed).diagnosis(LIKELY, GENERAL).named());
    Recorded many = learning(0.02).with("rows", 1000).with("neighbours", 0.15);
    assertEquals(List.of(), new Bench(many, changed).diagnosis(LIKELY, GENERAL).named());
  }
}
