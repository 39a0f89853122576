package basin.lab.experiment;

import basin.lab.catalog.Component;
import basin.lab.grid.Axis;
import basin.lab.trial.Training;
import basin.lab.trial.Watching;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.spi.metric.Metric;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * Binds trials and has them examined, to see whether they can run: every combination of a small
 * grid; of a large one each alternative at least once, beside the first of every other axis.
 */
final class Check {
  private static final int SMALL = 300;

  private final Blueprint blueprint;
  private final BoundTrials trials;
  private final Examiner examiner;
  private final Allowance allowance;
  private final Faults faults;
  private final Set<Component> components = new LinkedHashSet<>();
  private final Set<Reading> readings = new LinkedHashSet<>();
  private final Set<Metric> metrics = new LinkedHashSet<>();
  private final Set<Training> trainings = new LinkedHashSet<>();
  private final Set<Watching> probes = new LinkedHashSet<>();
  private final Set<String> trees = new HashSet<>();
  private boolean whole;

  Check(
      Blueprint blueprint,
      BoundTrials trials,
      Examiner examiner,
      Allowance allowance,
      Faults faults) {
    this.blueprint = blueprint;
    this.trials = trials;
    this.examiner = examiner;
    this.allowance = allowance;
    this.faults = faults;
  }

  /**
   * Takes down what is wrong.
   *
   * @param grid where it is written
   */
  void run(Place grid, List<Long> seeds) {
    BigInteger trials = combinations().multiply(BigInteger.valueOf(seeds.size()));
    Optional<String> refusal = allowance.refusal(trials, factors(seeds.size()));
    refusal.ifPresent(tooMany -> faults.add(grid, tooMany));
    blueprint.examineReplaced(faults);
    long first = seeds.isEmpty() ? 0 : seeds.get(0);
    if (combinations().compareTo(BigInteger.valueOf(SMALL)) <= 0) {
      for (long number = 0; number < blueprint.grid().size(); number++) {
        bind(number, first);
      }
      whole = true;
    } else if (combinations().bitLength() < Long.SIZE) { // else they have no numbers
      bindEachAlternative(first, refusal.isPresent() ? SMALL : Integer.MAX_VALUE);
    }
  }

  private BigInteger combinations() {
    return blueprint.grid().count();
  }

  /** What the number of trials comes from. */
  private List<String> factors(int seeds) {
    List<String> factors = new ArrayList<>();
    if (blueprint.grid().isPlain()) {
      blueprint.grid().axes().forEach(axis -> factors.add(axis.alternatives().size() + ""));
    } else {
      factors.add(Allowance.grouped(combinations()) + " combinations");
    }
    factors.add(seeds == 1 ? "1 seed" : seeds + " seeds");
    return factors;
  }

  /**
   * Binds what shows each alternative.
   *
   * @param most combinations that are looked at; nobody waits long for a refusal
   */
  private void bindEachAlternative(long seed, int most) {
    Set<Long> numbers = new TreeSet<>();
    List<Axis> axes = blueprint.grid().axes();
    for (int axis = 0; axis < axes.size(); axis++) {
      for (int i = 0; i < axes.get(axis).alternatives().size(); i++) {
        blueprint.grid().only(axis, i).ifPresent(numbers::add);
      }
    }
    numbers.stream().limit(most).forEach(number -> bind(number, seed));
  }

  /** A fault elsewhere, or in another combination, hides none of this one. */
  private void bind(long number, long seed) {
    Faults own = new Faults();
    trials
        .bind(number, own)
        .ifPresent(
            bound -> {
              components.addAll(bound.components());
              readings.addAll(bound.readings());
              metrics.addAll(bound.metrics());
              trainings.add(bound.form().train());
              probes.addAll(bound.form().probes());
              trees.add(bound.text());
              examiner.examine(bound.candidate(seed), own);
            });
    faults.addAll(own);
  }

  /** How many combinations differ; empty if the grid is too large to have been looked through. */
  OptionalLong different() {
    return whole ? OptionalLong.of(trees.size()) : OptionalLong.empty();
  }

  /** Every component that was met. */
  Set<Component> components() {
    return components;
  }

  /** How long every trial that was met may go on. */
  Set<Training> trainings() {
    return trainings;
  }

  /** Every probe that was met. */
  Set<Watching> probes() {
    return probes;
  }

  /** Every metric that some trial measures. */
  Set<Metric> metrics() {
    return metrics;
  }

  /** Every data set that was met, as it is read. */
  Set<Reading> readings() {
    return readings;
  }
}
