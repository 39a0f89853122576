package basin.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rate in force in each epoch, from its first step to its last, against PyTorch's. */
class SchedulesTruthTest {
  private static final int STEPS_PER_EPOCH = 7;

  @TestFactory
  Stream<DynamicTest> ratesAgreeInEveryEpoch() {
    return Truth.read("lr_schedules.json").tests("cases", "id", 15, this::check);
  }

  private void check(JsonNode c) {
    double[] rates = Truth.numbers(c.required("lr"));
    Optional<Schedule> named = named(c, c.required("initial_lr").doubleValue(), rates.length);
    double[] metrics = c.has("metrics") ? Truth.numbers(c.get("metrics")) : new double[0];
    Assumptions.assumeTrue(named.isPresent(), "not built");
    for (long step = 0; step < (long) rates.length * STEPS_PER_EPOCH; step++) {
      long horizon = (long) rates.length * STEPS_PER_EPOCH;
      Progress progress = Progress.of(step, horizon, STEPS_PER_EPOCH, metrics);
      double wanted = rates[(int) progress.wholeEpochs()];
      double tolerance = wanted == 0 ? 1e-12 : 1e-10 * wanted;
      assertEquals(wanted, named.get().at(progress), tolerance, "step " + step);
    }
  }

  private static Optional<Schedule> named(JsonNode c, double rate, int epochs) {
    JsonNode s = c.required("settings");
    return Optional.ofNullable(
        switch (c.required("schedule").asText()) {
          case "StepLR" ->
              new StepDecay(rate, s.required("step_size").intValue(), number(s, "gamma"));
          case "ExponentialLR" -> new Exponential(rate, number(s, "gamma"), Granularity.EPOCH);
          case "CosineAnnealingLR" -> {
            double length = number(s, "T_max");
            // where it ends with the budget, the length is left to the budget
            Optional<Double> given = length == epochs ? Optional.empty() : Optional.of(length);
            yield new Cosine(rate, number(s, "eta_min"), given, Granularity.EPOCH);
          }
          case "CosineAnnealingWarmRestarts" ->
              new CosineRestarts(
                  rate,
                  number(s, "eta_min"),
                  s.required("T_0").intValue(),
                  s.required("T_mult").intValue(),
                  Granularity.EPOCH);
          case "ConstantLR" ->
              new Sequence(
                  List.of(new Constant(rate * number(s, "factor")), new Constant(rate)),
                  List.of(s.required("total_iters").intValue()));
          case "MultiStepLR" ->
              new MultiStep(
                  rate,
                  DoubleStream.of(Truth.numbers(s.required("milestones")))
                      .mapToObj(each -> (int) each)
                      .toList(),
                  number(s, "gamma"));
          case "PolynomialLR" ->
              new Polynomial(
                  rate,
                  0,
                  number(s, "power"),
                  Optional.of(number(s, "total_iters")),
                  Granularity.EPOCH);
          case "LinearLR" ->
              new Linear(
                  rate * number(s, "start_factor"),
                  rate * number(s, "end_factor"),
                  Optional.of(number(s, "total_iters")),
                  Granularity.EPOCH);
          case "ReduceLROnPlateau" ->
              new ReduceOnPlateau(
                  rate,
                  "validation.loss",
                  Optional.of(s.required("mode").asText().equals("min") ? Mode.MIN : Mode.MAX),
                  number(s, "factor"),
                  s.required("patience").intValue(),
                  number(s, "threshold"),
                  s.required("threshold_mode").asText().equals("rel")
                      ? Threshold.RELATIVE
                      : Threshold.ABSOLUTE,
                  s.required("cooldown").intValue(),
                  number(s, "min_lr"));
          case "SequentialLR" -> sequential(s, rate);
          default -> null;
        });
  }

  /** A linear rise to the full rate, then a cosine over the rest of the budget. */
  private static Schedule sequential(JsonNode s, double rate) {
    JsonNode first = s.required("schedulers").get(0);
    JsonNode second = s.required("schedulers").get(1);
    if (!first.get(0).asText().equals("LinearLR")
        || number(first.get(1), "end_factor") != 1
        || !second.get(0).asText().equals("CosineAnnealingLR")) {
      return null;
    }
    return new Warmup(
        new Cosine(rate, 0, Optional.empty(), Granularity.EPOCH),
        first.get(1).required("total_iters").intValue(),
        number(first.get(1), "start_factor"),
        Granularity.EPOCH);
  }

  private static double number(JsonNode settings, String name) {
    return settings.required(name).doubleValue();
  }
}
