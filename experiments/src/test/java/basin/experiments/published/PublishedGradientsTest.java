package basin.experiments.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.experiments.Laboratory;
import basin.experiments.Mnist;
import basin.experiments.published.GradientBand.What;
import basin.spi.report.Results;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gradients of networks on MNIST lie in the bands of published claims. {@code -Dbasin.truth=DIR}
 * names the folder with a {@code published_claims.json}, {@code BASIN_DATA} that of MNIST; {@code
 * -Dbasin.published.train=true} also trains the networks of thirty layers, which takes minutes.
 */
@EnabledIfSystemProperty(named = "basin.truth", matches = ".+")
class PublishedGradientsTest {
  private static final int WIDTH = 100;
  private static final int DRAWS = 10;

  @TempDir Path out;

  private final Map<String, double[]> known = new HashMap<>();

  @TestFactory
  Stream<DynamicTest> publishedBandsHold() {
    Mnist.require();
    return Truth.read("published_claims.json").tests("claims", "id", this::check);
  }

  private void check(JsonNode claim) {
    List<String> sentences = sentences(claim.path("must_hold"));
    List<DeepStart> deep = DeepStart.read(claim.path("run").asText(), sentences);
    List<GradientBand> bands =
        sentences.stream().flatMap(s -> GradientBand.read(s).stream()).toList();
    Assumptions.assumeTrue(!deep.isEmpty() || !bands.isEmpty(), "it is not about gradients");
    Assumptions.assumeTrue(
        deep.isEmpty() || Boolean.getBoolean("basin.published.train"),
        "networks are trained with -Dbasin.published.train=true only");
    bands.forEach(this::check);
    deep.forEach(this::check);
  }

  private static List<String> sentences(JsonNode held) {
    return held.isArray()
        ? StreamSupport.stream(held.spliterator(), false).map(JsonNode::asText).toList()
        : List.of(held.asText());
  }

  private void check(GradientBand band) {
    double[] norms = norms(band.depth(), band.activation(), band.initializer());
    if (band.what() == What.EVERY) {
      Arrays.stream(norms).forEach(norm -> within(norm, band.low(), band.high(), band));
      return;
    }
    double value =
        band.what() == What.RATIO
            ? norms[band.from() - 1] / norms[band.to() - 1]
            : norms(band.depth(), band.activation(), GradientBand.GLOROT)[1] / norms[1];
    within(value, band.low(), band.high(), band);
  }

  private static void within(double value, double low, double high, Object what) {
    assertTrue(low <= value && value <= high, () -> value + " is not as claimed: " + what);
  }

  /** ‖∂L/∂W‖ of each layer for one batch of a thousand rows, mean over the draws. */
  private double[] norms(int depth, String activation, String initializer) {
    return known.computeIfAbsent(
        depth + " " + activation + " " + initializer,
        network -> {
          String name = "start-" + known.size();
          run(
              name,
              """
              data: {mnist: {rows: 1000}}
                  layers:
                    - repeat: {times: %d, layers: [{dense: {units: %d, activation: %s}}]}
                    - dense: 10
                  loss: softmax-cross-entropy
                  initializer: %s
              optimizer: {sgd: {rate: 1e-9}}
              train: {epochs: 1, batch: 1000}
              seeds: %d
              probes: [{gradient-norms: {every: 1 step}}]
              """
                  .formatted(depth, WIDTH, activation, initializer, DRAWS));
          return new Laboratory(out).read(name, results -> means(results, depth));
        });
  }

  private static double[] means(Results results, int depth) {
    return Stream.concat(
            IntStream.rangeClosed(1, depth).mapToObj(layer -> "repeat1.dense" + layer),
            Stream.of("dense1"))
        .mapToDouble(
            layer -> first(results, "gradient-norm." + layer + ".weights").average().orElseThrow())
        .toArray();
  }

  private static DoubleStream first(Results results, String series) {
    return results.trials().stream()
        .mapToDouble(trial -> results.curve(trial, series).orElseThrow().values()[0]);
  }

  private void check(DeepStart deep) {
    String name = "deep-" + deep.initializer();
    run(name, deep.setup());
    double[][] ends =
        new Laboratory(out)
            .read(
                name,
                results ->
                    new double[][] {last(results, "train.loss"), last(results, "test.accuracy")});
    for (double loss : ends[0]) {
      within(loss, deep.learns() ? 0 : deep.loss(), deep.learns() ? deep.loss() : 1e9, deep);
    }
    for (double accuracy : ends[1]) {
      within(
          accuracy, deep.learns() ? deep.accuracy() : 0, deep.learns() ? 1 : deep.accuracy(), deep);
    }
  }

  private static double[] last(Results results, String series) {
    return results.trials().stream()
        .mapToDouble(trial -> results.curve(trial, series).orElseThrow().last())
        .toArray();
  }

  private void run(String name, String rest) {
    Path file = out.resolve(name + ".yaml");
    try {
      Files.writeString(
          file,
          "name: " + name + "\nquestion: Is it as published?\nproblem:\n  network:\n    " + rest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Laboratory.Answer answer = new Laboratory(out).run(file);
    assertEquals(0, answer.exit(), answer::toString);
  }
}
