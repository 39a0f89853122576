package basin.lab.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.lab.catalog.Catalog;
import basin.lab.sample.Networks;
import basin.lab.sample.Optimizers;
import basin.lab.sample.SampleCatalog;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Json;
import basin.lab.yaml.Tree;
import basin.lab.yaml.TreeReader;
import basin.spi.data.Dataset;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Schedule;
import basin.spi.network.Activation;
import basin.spi.settings.Default;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CanonicalTest {
  record Everything(
      double real,
      int whole,
      long wide,
      boolean truth,
      String text,
      Networks.Csv.Encoding choice,
      List<Double> numbers,
      List<List<Long>> nested,
      Optional<Double> perhaps,
      @Default("5") Optional<Integer> five,
      Schedule rate,
      Optimizer optimizer,
      Dataset data,
      Networks.Split group,
      Activation activation) {}

  private final Catalog catalog = SampleCatalog.of();

  @RepeatedTest(50)
  void whatIsWrittenBindsToAnEqualRecord(RepetitionInfo repetition) {
    Everything record = some(new SplittableRandom(repetition.getCurrentRepetition()));
    String written = Json.of(new Canonical(catalog).tree(record));
    Everything back = bind(written);
    assertEquals(record, back);
    assertEquals(written, Json.of(new Canonical(catalog).tree(back)));
  }

  @Test
  void defaultsAreFilledInAndNothingIsLeftOut() {
    Tree tree = new Canonical(catalog).tree(some(new SplittableRandom(0)));
    String written = Json.of(tree);
    assertEquals(
        "{\"adam\": {\"rate\": {\"constant\": {\"value\": 0.001}}, \"beta1\": 0.9, \"beta2\": 0.999,"
            + " \"epsilon\": 1e-8}}",
        Json.of(((Tree.Mapping) tree).find("optimizer").orElseThrow().value()),
        written);
  }

  private Everything bind(String yaml) {
    Faults faults = new Faults();
    Optional<Everything> bound =
        new Binder(catalog, faults)
            .bind(Everything.class, TreeReader.read("json", yaml, faults), "");
    faults.throwIfAny("json");
    return bound.orElseThrow();
  }

  private static Everything some(SplittableRandom random) {
    return new Everything(
        real(random),
        random.nextInt(),
        random.nextLong(),
        random.nextBoolean(),
        text(random),
        Networks.Csv.Encoding.values()[random.nextInt(2)],
        List.of(real(random), -0.0, 1e22, Double.MIN_VALUE, Double.MAX_VALUE),
        List.of(List.of(), List.of(random.nextLong(), Long.MIN_VALUE)),
        random.nextBoolean() ? Optional.of(real(random)) : Optional.empty(),
        random.nextBoolean() ? Optional.of(random.nextInt()) : Optional.empty(),
        new Optimizers.Exponential(1 + random.nextDouble(), 0.5),
        new Optimizers.Adam(new Optimizers.Constant(0.001), 0.9, 0.999, 1e-8),
        new Networks.Csv(
            text(random),
            List.of(text(random), "", "null", "~", "1e5", "true"),
            Networks.Csv.Encoding.COLUMN,
            random.nextBoolean() ? Optional.of(random.nextLong()) : Optional.empty()),
        new Networks.Split(random.nextDouble() / 2, random.nextDouble() / 2),
        random.nextBoolean() ? new Networks.Relu() : new Networks.LeakyRelu(random.nextDouble()));
  }

  private static double real(SplittableRandom random) {
    double value = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(value) ? value : 0.1;
  }

  private static String text(SplittableRandom random) {
    String letters = "ab:,#'\"\\{}[] \n\té…&*!|>%@-?\u2028\u0085😀01";
    int[] points = letters.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }
}
