package basin.gradients.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.spi.network.Activation;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Variances and gradient factors layer by layer against SciPy's, and simulated nets. */
class SignalPropagationTruthTest {
  private static final double THEORY = 1e-6;
  private static final int DRAWS = 60;

  /** How many standard errors may lie between what two simulations come to, as in the file. */
  private static final double ERRORS = 4.5;

  @TestFactory
  Stream<DynamicTest> theoryAgrees() {
    return Truth.read("theory_signal_propagation.json")
        .tests("rows", "initialization", 10, SignalPropagationTruthTest::theory);
  }

  @TestFactory
  Stream<DynamicTest> randomPassesFallIntoTheBands() {
    return Truth.read("theory_signal_propagation.json")
        .tests("rows", "initialization", 10, SignalPropagationTruthTest::simulation);
  }

  private static MeanField field(JsonNode c) {
    Optional<Activation> activation = NamedActivation.of(c.required("activation").asText());
    Assumptions.assumeTrue(activation.isPresent(), "no such activation");
    double weight = c.required("weight_variance_times_fan").asDouble();
    return MeanFieldTest.of(activation.get(), weight, 0);
  }

  private static void theory(JsonNode c) {
    MeanField field = field(c);
    double[] variances = Truth.numbers(c.required("q_pre_activation"));
    double[] factors = Truth.numbers(c.required("chi_per_layer"));
    double q = variances[0];
    double log = 0;
    for (int l = 0; l < factors.length; l++) {
      assertClose(factors[l], field.chi(q), "chi of layer " + l);
      log += StrictMath.log(field.chi(q));
      q = field.next(q);
      assertClose(variances[l + 1], q, "variance behind layer " + l);
    }
    assertClose(c.required("log_gradient_norm_squared_theory").asDouble(), log, "logarithm");
  }

  private static void assertClose(double want, double got, String what) {
    assertEquals(want, got, THEORY * Math.abs(want) + 1e-13, what);
  }

  /** The sums of the first layer have the first variance, those behind come of the width given. */
  private static void simulation(JsonNode c) {
    MeanField field = field(c);
    JsonNode simulated = c.required("monte_carlo");
    int width = simulated.required("width").asInt();
    int depth = c.required("chi_per_layer").size();
    double first = c.required("q_pre_activation").get(0).asDouble();
    List<Stage> stages = new ArrayList<>();
    stages.add(new Stage.Sums("first", 1, width, first, new double[0], false));
    for (int l = 0; l < depth; l++) {
      stages.add(new Stage.Bend(field.phi()));
      double variance = field.weight() / width;
      stages.add(new Stage.Sums("layer", width, width, variance, new double[0], false));
    }
    double[] signal = new double[width];
    SeededStreams streams = new SeededStreams(3);
    for (int i = 0; i < width; i++) {
      signal[i] = streams.named("signal" + i).gaussian();
    }
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < DRAWS; i++) {
      Profile draw =
          RandomPass.through(
              stages, depth + 1, new double[] {1}, z -> signal, 1, streams.named("draw" + i));
      double log = 2 * StrictMath.log(draw.signals()[0] / draw.signals()[depth]);
      sum += log;
      squares += log * log;
    }
    double mean = sum / DRAWS;
    double deviation = Math.sqrt(squares / DRAWS - mean * mean);
    double[] accepted = Truth.numbers(simulated.required("accept_mean_log"));
    assertTrue(mean >= accepted[0] && mean <= accepted[1], "mean of the logarithm " + mean);
    double given = simulated.required("sd_of_one_draw").asDouble();
    int draws = simulated.required("draws").asInt();
    double error = Math.sqrt(0.5 / (DRAWS - 1) + 0.5 / (draws - 1)); // of the logarithm of a ratio
    assertEquals(
        StrictMath.log(given), StrictMath.log(deviation), ERRORS * error, "deviation of one draw");
  }
}
