package basin.reports.statistics.resampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Close;
import basin.reports.statistics.Interval;
import basin.reports.statistics.Normal;
import basin.reports.statistics.random.Draws;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Bootstrap and permutations against enumeration by other tools. */
class ResamplingTruthTest {
  private static final Map<String, Statistic> STATISTICS =
      Map.of("mean", Statistic.MEAN, "median", Statistic.MEDIAN, "variance", Statistic.VARIANCE);

  @TestFactory
  Stream<DynamicTest> allResamplesTogetherAgree() {
    return Truth.read("statistics.json")
        .tests("bootstrap_ideal", "id", 2, ResamplingTruthTest::ideal);
  }

  @TestFactory
  Stream<DynamicTest> drawnResamplesComeNear() {
    return Truth.read("statistics.json")
        .tests("bootstrap_ideal", "id", 2, ResamplingTruthTest::drawn);
  }

  @TestFactory
  Stream<DynamicTest> givenResamplesAgree() {
    return Truth.read("statistics_more.json")
        .tests("bca_given_resamples", "id", 3, ResamplingTruthTest::given);
  }

  @TestFactory
  Stream<DynamicTest> signFlipsAgree() {
    return Truth.read("statistics_more.json")
        .tests("paired_permutation", "id", 3, ResamplingTruthTest::flips);
  }

  private static void ideal(JsonNode c) {
    double[] x = Truth.numbers(c.required("x"));
    Statistic statistic = statistic(c);
    Bootstrap bootstrap = Bootstrap.ideal(statistic, x);
    Close.STATISTIC.to(c.required("estimate"), bootstrap.estimate());
    Close.STATISTIC.to(c.required("bootstrap_standard_error_ideal"), bootstrap.standardError());
    Close.STATISTIC.to(c.required("acceleration_jackknife"), bootstrap.acceleration());
    Close.STATISTIC.to(c.required("z0_ties_half"), bootstrap.bias());
    Atoms atoms = Atoms.ideal(statistic, x);
    assertEquals(c.required("resamples_enumerated").doubleValue(), atoms.all());
    double less = atoms.shareBelow(bootstrap.estimate() - 1e-9 * Math.abs(bootstrap.estimate()));
    assertEquals(c.required("z0_strictly_less").doubleValue(), Normal.quantile(less), 1e-6);
    for (String key : new String[] {"ci_0.9", "ci_0.95"}) {
      double level = Double.parseDouble(key.substring(3));
      JsonNode limits = c.required(key);
      Reading steps = Reading.STEPS;
      Close.STATISTIC.to(limits.required("percentile"), bootstrap.percentile(level, steps));
      Close.STATISTIC.to(limits.required("basic"), bootstrap.basic(level, steps));
      Close.STATISTIC.to(limits.required("normal"), bootstrap.normal(level));
      Close.STATISTIC.to(limits.required("bca"), bootstrap.bca(level, steps));
      probabilities(limits, level, bootstrap, Close.STATISTIC);
    }
  }

  private static void drawn(JsonNode c) {
    double[] x = Truth.numbers(c.required("x"));
    Bootstrap bootstrap = Bootstrap.drawn(statistic(c), 100_000, Draws.of("drawn"), x);
    double error = c.required("bootstrap_standard_error_ideal").doubleValue();
    assertEquals(error, bootstrap.standardError(), 0.02 * error);
    Interval found = bootstrap.bca(0.95, Reading.STEPS);
    double[] wanted = Truth.numbers(c.required("ci_0.95").required("bca"));
    if (c.required("statistic").asText().equals("mean")) {
      assertEquals(wanted[0], found.low(), 0.1 * error);
      assertEquals(wanted[1], found.high(), 0.1 * error);
    } else {
      double[] sorted = Arrays.stream(x).sorted().toArray();
      assertTrue(neighbours(sorted, wanted[0], found.low()));
      assertTrue(neighbours(sorted, wanted[1], found.high()));
    }
  }

  private static boolean neighbours(double[] sorted, double a, double b) {
    return Math.abs(Arrays.binarySearch(sorted, a) - Arrays.binarySearch(sorted, b)) <= 1;
  }

  private static void given(JsonNode c) {
    double[] x = Truth.numbers(c.required("x"));
    int[][] places =
        StreamSupport.stream(c.required("resample_indices").spliterator(), false)
            .map(row -> IntStream.range(0, row.size()).map(i -> row.get(i).intValue()).toArray())
            .toArray(int[][]::new);
    Bootstrap bootstrap = Bootstrap.given(statistic(c), places, x);
    Close.MORE.to(c.required("estimate"), bootstrap.estimate());
    Close.MORE.to(c.required("standard_error"), bootstrap.standardError());
    Close.MORE.to(c.required("acceleration"), bootstrap.acceleration());
    Close.MORE.to(c.required("z0"), bootstrap.bias());
    for (var entry : c.required("intervals").properties()) {
      double level = Double.parseDouble(entry.getKey().substring(3));
      JsonNode limits = entry.getValue();
      probabilities(limits, level, bootstrap, Close.P);
      Close.MORE.to(limits.required("bca_inverse_cdf"), bootstrap.bca(level, Reading.STEPS));
      Close.MORE.to(limits.required("bca_type7"), bootstrap.bca(level, Reading.LINEAR));
      Close.MORE.to(
          limits.required("percentile_inverse_cdf"), bootstrap.percentile(level, Reading.STEPS));
      Close.MORE.to(
          limits.required("percentile_type7"), bootstrap.percentile(level, Reading.LINEAR));
      Close.MORE.to(limits.required("basic_type7"), bootstrap.basic(level, Reading.LINEAR));
    }
  }

  private static void probabilities(
      JsonNode limits, double level, Bootstrap bootstrap, Close close) {
    JsonNode wanted = limits.required("bca_probabilities");
    close.to(wanted.get(0), bootstrap.accelerated((1 - level) / 2));
    close.to(wanted.get(1), bootstrap.accelerated((1 + level) / 2));
  }

  private static void flips(JsonNode c) {
    double[] differences = Truth.numbers(c.required("differences"));
    SignFlips test = SignFlips.of(Draws.of("flips"), differences);
    assertTrue(test.exact());
    Close.MORE.to(c.required("mean"), test.mean());
    Close.MORE.to(c.required("p_two_sided"), test.p());
    Close.MORE.to(c.required("p_greater"), test.greater());
    Close.MORE.to(c.required("p_less"), test.less());
    Close.MORE.to(c.required("sign_flips"), Math.pow(2, test.pairs()));
    Close.MORE.to(c.required("distinct_sums"), SignFlips.distinctSums(differences));
  }

  private static Statistic statistic(JsonNode c) {
    return STATISTICS.get(c.required("statistic").asText());
  }
}
