package basin.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rate in force in each epoch, from its first step to its last, against PyTorch's. */
class SchedulesTruthTest {
  private static final int STEPS_PER_EPOCH = 7;

  @TestFactory
  Stream<DynamicTest> ratesAgreeInEveryEpoch() {
    return Truth.read("lr_schedules.json").tests("cases", "id", 20, this::check);
  }

  private void check(JsonNode c) {
    double[] rates = Truth.numbers(c.required("lr"));
    Optional<Schedule> named =
        named(
            c.required("schedule").asText(),
            c.required("settings"),
            c.required("initial_lr").doubleValue(),
            rates.length);
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

  private static Optional<Schedule> named(String kind, JsonNode s, double rate, int epochs) {
    return Optional.ofNullable(
        switch (kind) {
          case "StepLR" ->
              new StepDecay(rate, s.required("step_size").intValue(), number(s, "gamma"));
          case "ExponentialLR" -> new Exponential(rate, number(s, "gamma"), Granularity.EPOCH);
          case "CosineAnnealingLR" -> {
            double length = number(s, "T_max");
            // where it ends with the budget, the length is left to the budget
            Optional<Double> given = length == epochs ? Optional.empty() : Optional.of(length);
            double end = s.path("eta_min").asDouble(0);
            yield new Cosine(rate, end, given, Granularity.EPOCH);
          }
          case "CosineAnnealingWarmRestarts" ->
              new CosineRestarts(
                  rate,
                  number(s, "eta_min"),
                  s.required("T_0").intValue(),
                  s.required("T_mult").intValue(),
                  1,
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
                  false,
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
          case "OneCycleLR" -> {
            double start = number(s, "max_lr") / number(s, "div_factor");
            double end = start / number(s, "final_div_factor");
            yield oneCycle(s, number(s, "max_lr"), start, end);
          }
          case "CyclicLR" -> cyclic(s, number(s, "base_lr"), number(s, "max_lr"));
          case "SequentialLR" -> sequential(s, rate);
          default -> null;
        });
  }

  private static Schedule oneCycle(JsonNode s, double peak, double start, double end) {
    boolean lines = s.path("anneal_strategy").asText("cos").equals("linear");
    return new OneCycle(
        peak,
        Optional.of(start),
        Optional.of(end),
        number(s, "pct_start"),
        lines ? Way.LINEAR : Way.COSINE,
        s.path("three_phase").asBoolean(false),
        Optional.of(number(s, "total_steps")),
        Granularity.EPOCH);
  }

  private static Schedule cyclic(JsonNode s, double base, double turn) {
    Optional<Double> down = Optional.ofNullable(s.get("step_size_down")).map(JsonNode::doubleValue);
    String shape = s.required("mode").asText();
    return new Cyclic(
        base,
        turn,
        number(s, "step_size_up"),
        down,
        Cyclic.Shape.valueOf(shape.toUpperCase(Locale.ROOT)),
        s.path("gamma").asDouble(1),
        Granularity.EPOCH);
  }

  /** A cycle's momentum is a schedule of the same kind, upside down. */
  @TestFactory
  Stream<DynamicTest> momentaMirrorTheirRates() {
    return Truth.read("lr_schedules.json").cases("cases").stream()
        .filter(c -> c.has("momentum"))
        .map(c -> DynamicTest.dynamicTest(c.get("id").asText(), () -> checkMomentum(c)));
  }

  private void checkMomentum(JsonNode c) {
    JsonNode s = c.required("settings");
    double[] momenta = Truth.numbers(c.get("momentum"));
    Schedule schedule =
        c.required("schedule").asText().equals("OneCycleLR")
            ? oneCycle(s, 0.85, 0.95, 0.95)
            : cyclic(s, 0.9, 0.8);
    for (int epoch = 0; epoch < momenta.length; epoch++) {
      long step = (long) epoch * STEPS_PER_EPOCH + 3;
      Progress progress = Progress.of(step, 100L * STEPS_PER_EPOCH, STEPS_PER_EPOCH);
      assertEquals(momenta[epoch], schedule.at(progress), 1e-10, "epoch " + epoch);
    }
  }

  /** A linear rise to the full rate, then a cosine over the rest of the budget: a warm-up. */
  private static Schedule sequential(JsonNode s, double rate) {
    JsonNode first = s.required("schedulers").get(0);
    JsonNode second = s.required("schedulers").get(1);
    if (!first.get(0).asText().equals("LinearLR")
        || number(first.get(1), "end_factor") != 1
        || !second.get(0).asText().equals("CosineAnnealingLR")) {
      return parts(s, rate);
    }
    return new Warmup(
        new Cosine(rate, 0, Optional.empty(), Granularity.EPOCH),
        first.get(1).required("total_iters").intValue(),
        number(first.get(1), "start_factor"),
        Granularity.EPOCH);
  }

  /** Any others, one after the other, each from its beginning. */
  private static Schedule parts(JsonNode s, double rate) {
    List<Schedule> parts = new ArrayList<>();
    for (JsonNode part : s.required("schedulers")) {
      Optional<Schedule> named =
          named(part.get(0).asText(), part.get(1), rate, 0); // no part has it all
      if (named.isEmpty()) {
        return null;
      }
      parts.add(named.get());
    }
    List<Integer> milestones = new ArrayList<>();
    s.required("milestones").forEach(milestone -> milestones.add(milestone.intValue()));
    return new Sequence(parts, milestones);
  }

  /** The given case again, of its parts and not as a warm-up. */
  @Test
  void aWarmupIsASequence() {
    for (JsonNode c : Truth.read("lr_schedules.json").cases("cases")) {
      if (c.required("schedule").asText().equals("SequentialLR")) {
        double[] rates = Truth.numbers(c.required("lr"));
        double rate = c.required("initial_lr").doubleValue();
        Schedule parts = parts(c.required("settings"), rate);
        for (int epoch = 0; epoch < rates.length; epoch++) {
          double got = parts.at(Progress.of(epoch, rates.length, 1));
          assertEquals(rates[epoch], got, 1e-10 * rates[epoch], "epoch " + epoch);
        }
      }
    }
  }

  private static double number(JsonNode settings, String name) {
    return settings.required(name).doubleValue();
  }
}
