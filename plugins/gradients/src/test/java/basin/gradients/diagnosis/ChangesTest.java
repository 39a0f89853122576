package basin.gradients.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.report.TreeJson;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final String SGD =
      "{\"sgd\": {\"rate\": {\"constant\": {\"value\": 0.1}}, \"weight-decay\": {\"constant\":"
          + " {\"value\": 0}}}}";

  private static String dense(int units, String activation, String more) {
    return "{\"dense\": {\"units\": %d, \"activation\": \"%s\", \"bias\": true%s, \"bias-initializer\": {\"constant\": {\"value\": 0}}}}"
        .formatted(units, activation, more);
  }

  private static String dense(int units, String activation) {
    return dense(units, activation, "");
  }

  private static Setup setup(String optimizer, String loss, String... layers) {
    return Setup.of(
            """
            {"problem": {"network": {"data": {"csv": {"file": "a.csv", "scale": "none", "target-scale": "none"}},
              "layers": [%s], "loss": %s, "initializer": {"glorot-uniform": {"gain": 1}}}},
             "optimizer": %s, "train": {"epochs": 20, "batch": 32}, "precision": "float64"}
            """
                .formatted(String.join(", ", layers), loss, optimizer))
        .orElseThrow();
  }

  private static Setup usual() {
    return setup(SGD, "{\"mse\": {}}", dense(16, "tanh"), dense(16, "tanh"), dense(1, "identity"));
  }

  private static Map<String, String> settings(Treatment treatment) {
    return new TreeMap<>(treatment.settings());
  }

  private static List<Treatment> of(Change change, Setup setup, Recorded recorded) {
    return change.of(setup, recorded.signs());
  }

  @Test
  void softmaxOverOneUnitCannotBeRight() {
    Setup setup =
        setup(SGD, "{\"binary-cross-entropy\": {}}", dense(8, "tanh"), dense(1, "softmax"));
    Recorded classes =
        new Recorded().with("target-kind", 1).with("target-least", 0).with("target-most", 1);
    Treatment first = of(new FittingOutput(), setup, classes).get(0);
    assertEquals("output-activation", first.fault());
    assertEquals(Change.CERTAIN, first.prior());
    assertEquals(Map.of("problem.network.layers[1].dense.activation", "sigmoid"), settings(first));
  }

  @Test
  void targetsBeyondASigmoidAskForAnotherOutput() {
    Setup setup = setup(SGD, "{\"mse\": {}}", dense(8, "tanh"), dense(1, "sigmoid"));
    Treatment first = of(new FittingOutput(), setup, new Recorded()).get(0);
    assertEquals(Map.of("problem.network.layers[1].dense.activation", "identity"), settings(first));
    assertTrue(first.evidence().contains("targets go from -2.00 to 2.00"), first.evidence());
  }

  @Test
  void anOutputThatFitsIsLeftAlone() {
    assertEquals(List.of(), of(new FittingOutput(), usual(), new Recorded()));
  }

  @Test
  void inputsAndTargetsOfUnusualSizeAreScaled() {
    Treatment odd =
        of(new StandardInputs(), usual(), new Recorded().with("input-size", 500)).get(0);
    assertEquals(Map.of("problem.network.data.csv.scale", "standard"), settings(odd));
    assertEquals(Change.LIKELY, odd.prior());
    assertEquals(Change.GENERAL, of(new StandardInputs(), usual(), new Recorded()).get(0).prior());
    assertEquals(
        Change.LIKELY,
        of(new StandardTargets(), usual(), new Recorded().with("target-mean", 300)).get(0).prior());
  }

  @Test
  void weightsThatAreUsualStay() {
    assertEquals(List.of(), of(new CustomaryWeights(), usual(), new Recorded()));
  }

  @Test
  void weightsAndConstantsThatAreNotAreDrawnAsTheActivationHasIt() {
    Setup setup =
        setup(
            SGD,
            "{\"mse\": {}}",
            dense(8, "relu", ", \"weights\": {\"normal\": {\"mean\": 0, \"deviation\": 3}}"),
            dense(1, "identity").replace("\"value\": 0", "\"value\": -9"));
    Treatment drawn = of(new CustomaryWeights(), setup, new Recorded()).get(0);
    assertEquals(
        Map.of(
            "problem.network.layers[0].dense.weights",
            "he-normal",
            "problem.network.layers[1].dense.bias-initializer",
            "0"),
        settings(drawn));
  }

  @Test
  void aTrialThatDivergesIsTriedWithSmallerRatesAlone() {
    Recorded diverging = new Recorded().with("loss.train", 1, Double.NaN);
    List<Treatment> all = of(new OtherRate(), usual(), diverging);
    assertEquals(
        List.of("0.01", "0.001", "0.0001"),
        all.stream().map(t -> t.settings().get("optimizer.sgd.rate")).toList());
    assertTrue(all.stream().allMatch(t -> t.fault().equals("rate-too-high")));
  }

  @Test
  void oneWhoseWeightsHardlyMoveIsTriedWithLargerOnes() {
    Recorded still =
        new Recorded()
            .with("moved.dense1", 0, 0.01)
            .with("moved.dense2", 0, 0.02)
            .with("moved.dense3", 0, 0.03);
    assertTrue(
        of(new OtherRate(), usual(), still).stream()
            .allMatch(t -> t.fault().equals("rate-too-low")));
  }

  @Test
  void theLessWeightsMoveTheLargerARateIsTried() {
    Recorded frozen = new Recorded();
    for (String layer : List.of("dense1", "dense2", "dense3")) {
      frozen.with("moved." + layer, 0, 3e-6);
    }
    assertEquals(
        List.of("1", "10", "100", "1000", "10000", "100000"),
        of(new OtherRate(), usual(), frozen).stream()
            .map(t -> t.settings().get("optimizer.sgd.rate"))
            .toList());
  }

  @Test
  void aRateFarAboveOneIsTakenDownToATenth() {
    Setup fast = setup(SGD.replace("0.1", "20000"), "{\"mse\": {}}", dense(1, "identity"));
    Recorded diverging = new Recorded().with("loss.train", 1, Double.NaN);
    assertEquals(
        List.of("2000", "200", "20", "2", "0.2", "0.02"),
        of(new OtherRate(), fast, diverging).stream()
            .map(t -> t.settings().get("optimizer.sgd.rate"))
            .toList());
  }

  @Test
  void outputsThatAreNeverNegativeCannotBeTargetsThatAre() {
    for (String activation : List.of("softplus", "exponential", "relu", "silu")) {
      Setup setup = setup(SGD, "{\"mse\": {}}", dense(8, "tanh"), dense(1, activation));
      assertEquals(
          Change.CERTAIN,
          of(new FittingOutput(), setup, new Recorded()).get(0).prior(),
          activation);
    }
  }

  @Test
  void sharesOfNegativeOutputsAreNone() {
    Setup setup =
        setup(SGD, "{\"categorical-cross-entropy\": {}}", dense(8, "tanh"), dense(3, "identity"));
    Recorded classes =
        new Recorded()
            .with("target-kind", 1)
            .with("target-columns", 3)
            .with("target-least", 0)
            .with("target-most", 1);
    Treatment first = of(new FittingOutput(), setup, classes).get(0);
    assertEquals("output-activation", first.fault());
    assertEquals(Map.of("problem.network.layers[1].dense.activation", "softmax"), settings(first));
  }

  @Test
  void aBatchOfAllRowsIsOneHoweverItIsWritten() {
    Setup whole =
        Setup.of(
                "{\"problem\": {\"network\": {\"layers\": []}}, \"train\": {\"epochs\": 4,"
                    + " \"batch\": 200}}")
            .orElseThrow();
    assertEquals(List.of(), of(new CustomaryBatch(), whole, new Recorded()), "of 500 rows");
    assertEquals(
        "a pass over all rows is one step",
        of(new CustomaryBatch(), whole, new Recorded().with("rows", 200)).get(0).evidence());
  }

  @Test
  void layersWithoutActivationGetOne() {
    Setup linear = setup(SGD, "{\"mse\": {}}", dense(8, "identity"), dense(1, "identity"));
    Treatment hidden = of(new HiddenActivation(), linear, new Recorded()).get(0);
    assertEquals(Map.of("problem.network.layers[0].dense.activation", "relu"), settings(hidden));
    assertTrue(hidden.evidence().contains("one linear map"), hidden.evidence());
  }

  @Test
  void aNetworkWithoutHiddenLayersGetsOneAndADeepOneKeepsTwo() {
    Setup flat = setup(SGD, "{\"mse\": {}}", dense(1, "identity"));
    assertTrue(
        of(new OtherDepth(), flat, new Recorded())
            .get(0)
            .settings()
            .get("problem.network.layers")
            .startsWith("[{\"dense\": {\"units\": 32"));
    String[] many = {
      dense(4, "tanh"), dense(5, "tanh"), dense(6, "tanh"), dense(7, "tanh"), dense(1, "identity")
    };
    Setup fewer =
        setup(SGD, "{\"mse\": {}}", dense(4, "tanh"), dense(5, "tanh"), dense(1, "identity"));
    assertEquals(
        TreeJson.write(fewer.list()),
        of(new OtherDepth(), setup(SGD, "{\"mse\": {}}", many), new Recorded())
            .get(0)
            .settings()
            .get("problem.network.layers"));
  }

  @Test
  void thatThereIsNoHiddenLayerSpeaksForAFaultWhereRowsAreNotToldApart() {
    Setup flat = setup(SGD, "{\"mse\": {}}", dense(1, "identity"));
    Recorded lost = new Recorded().with("learnt.train", 0, 0.3);
    assertEquals(Change.POSSIBLE, of(new OtherDepth(), flat, lost).get(0).prior());
    assertEquals(Change.USUAL, of(new OtherDepth(), flat, new Recorded()).get(0).prior());
  }

  @Test
  void settingsOfAnOptimizerThatAreFarFromItsOwnAreReset() {
    String momentum =
        "{\"momentum\": {\"rate\": {\"constant\": {\"value\": 0.05}}, \"beta\": {\"constant\":"
            + " {\"value\": 0.999}}}}";
    Treatment own =
        of(
                new OwnDefaults(),
                setup(momentum, "{\"mse\": {}}", dense(1, "identity")),
                new Recorded())
            .get(0);
    assertEquals(
        "{\"momentum\": {\"rate\": {\"constant\": {\"value\": 0.05}}}}",
        own.settings().get("optimizer"));
    Setup damped =
        setup(
            momentum.replace("0.999}", "0.5}}, \"dampening\": {\"constant\": {\"value\": 0.999}"),
            "{\"mse\": {}}",
            dense(1, "identity"));
    assertTrue(
        of(new OwnDefaults(), damped, new Recorded()).get(0).evidence().contains("dampening"));
    assertEquals(List.of(), of(new OwnDefaults(), usual(), new Recorded()));
  }

  @Test
  void weightDecayAndDropoutAreTakenAway() {
    String decayed =
        SGD.replace(
            "\"weight-decay\": {\"constant\": {\"value\": 0}}",
            "\"weight-decay\": {\"constant\": {\"value\": 2}}");
    Setup setup =
        setup(
            decayed,
            "{\"mse\": {}}",
            dense(8, "relu"),
            "{\"dropout\": {\"rate\": {\"constant\": {\"value\": 0.9}}}}",
            dense(1, "identity"));
    assertEquals(
        Map.of("optimizer.sgd.weight-decay", "0", "problem.network.layers[1].dropout.rate", "0"),
        settings(of(new NoRegularization(), setup, new Recorded()).get(0)));
  }

  @Test
  void batchesOfOneAndOfAllAreMadeThirtyTwo() {
    Setup one =
        Setup.of(
                "{\"problem\": {\"network\": {\"layers\": []}}, \"train\": {\"epochs\": 4,"
                    + " \"batch\": 1}}")
            .orElseThrow();
    assertEquals(
        Map.of("train.batch", "32"),
        settings(of(new CustomaryBatch(), one, new Recorded()).get(0)));
    assertEquals(List.of(), of(new CustomaryBatch(), usual(), new Recorded()));
  }
}
