package basin.lab.experiment;

import basin.engine.training.Assignment;
import basin.engine.training.Budget;
import basin.engine.training.Observation;
import basin.spi.descent.Optimizer;
import basin.spi.metric.Metric;
import basin.spi.number.Precision;
import basin.spi.problem.Problem;
import basin.spi.stop.StoppingRule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A trial's tree as objects: all that decides a run but its seed.
 *
 * @param problem what is minimised
 * @param optimizer how
 * @param budget how long at most
 * @param batch rows per step; empty: all training rows at once
 * @param precision of every number of the run
 * @param observations what is recorded, and when
 * @param stoppingRules what may end the run early
 */
public record Recipe(
    Problem problem,
    Optimizer optimizer,
    Budget budget,
    OptionalInt batch,
    Precision precision,
    List<Observation> observations,
    List<StoppingRule> stoppingRules) {
  /** Copies the lists. */
  public Recipe {
    observations = List.copyOf(observations);
    stoppingRules = List.copyOf(stoppingRules);
  }

  /** The metrics that its probes have measured. */
  public List<Metric> metrics() {
    return observations.stream().flatMap(o -> o.probe().metrics().stream()).toList();
  }

  /** The run under a seed. */
  public Assignment assignment(long seed) {
    return new Assignment(
        problem, optimizer, budget, batch, precision, seed, observations, stoppingRules);
  }

  /**
   * What the run under a seed has in common with those that differ in their optimizer's settings
   * alone: they do the same work on the same mini-batches. Empty without mini-batches.
   */
  public Optional<?> kind(long seed) {
    return batch.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Kind(
                seed,
                optimizer.getClass(),
                batch.getAsInt(),
                precision,
                budget,
                problem,
                observations,
                stoppingRules));
  }

  private record Kind(
      long seed,
      Class<?> optimizer,
      int batch,
      Precision precision,
      Budget budget,
      Problem problem,
      List<Observation> observations,
      List<StoppingRule> stoppingRules) {}
}
