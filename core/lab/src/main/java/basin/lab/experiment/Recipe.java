package basin.lab.experiment;

import basin.engine.training.Assignment;
import basin.engine.training.Budget;
import basin.engine.training.Observation;
import basin.spi.data.Dataset;
import basin.spi.descent.Optimizer;
import basin.spi.number.Precision;
import basin.spi.problem.Problem;
import basin.spi.stop.StoppingRule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

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
 * @param data what rows are read
 */
public record Recipe(
    Problem problem,
    Optimizer optimizer,
    Budget budget,
    OptionalInt batch,
    Precision precision,
    List<Observation> observations,
    List<StoppingRule> stoppingRules,
    Set<Dataset> data) {
  /** Copies the lists and the set. */
  public Recipe {
    observations = List.copyOf(observations);
    stoppingRules = List.copyOf(stoppingRules);
    data = Set.copyOf(data);
  }

  /** The run under a seed. */
  public Assignment assignment(long seed) {
    return new Assignment(
        problem, optimizer, budget, batch, precision, seed, observations, stoppingRules);
  }

  /**
   * What the run under a seed reads, step by step; empty if all rows or none, which is no matter of
   * order.
   */
  public Optional<?> reads(long seed) {
    return batch.isEmpty() || data.isEmpty()
        ? Optional.empty()
        : Optional.of(new Batches(data, batch.getAsInt(), precision, seed));
  }

  private record Batches(Set<Dataset> data, int rows, Precision precision, long seed) {}
}
