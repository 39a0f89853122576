package basin.engine.training;

import basin.spi.descent.Optimizer;
import basin.spi.metric.Metric;
import basin.spi.number.Precision;
import basin.spi.problem.Problem;
import basin.spi.stop.StoppingRule;
import java.util.List;
import java.util.OptionalInt;

/**
 * All that decides a run.
 *
 * @param problem what is minimised
 * @param optimizer how
 * @param budget how long at most
 * @param batch rows per step, at least 1; empty: all training rows at once
 * @param precision of every number of the run
 * @param seed of all random streams
 * @param observations what is recorded, and when
 * @param stoppingRules what may end the run before the budget is spent; the first that speaks does
 */
public record Assignment(
    Problem problem,
    Optimizer optimizer,
    Budget budget,
    OptionalInt batch,
    Precision precision,
    long seed,
    List<Observation> observations,
    List<StoppingRule> stoppingRules) {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the batch is smaller than 1
   */
  public Assignment {
    if (batch.orElse(1) < 1) {
      throw new IllegalArgumentException("a batch is at least 1 row");
    }
    observations = List.copyOf(observations);
    stoppingRules = List.copyOf(stoppingRules);
  }

  /** The metrics that probes want measured, each once. */
  public List<Metric> metrics() {
    return observations.stream().flatMap(o -> o.probe().metrics().stream()).distinct().toList();
  }
}
