package basin.spi.check;

import basin.spi.number.Vec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Some steps of a trial.
 *
 * @param losses of each step's batch, at the point it started from
 * @param lengths ‖Δw‖ of each step
 * @param rates in force in the first step, by where they are in the optimizer
 * @param first what the first step added to the point; empty if there is none
 * @param before loss and metrics of all rows at the start: {@code train.loss}
 * @param after the same at the end
 * @param diverged why it could not go on; empty if it could
 */
public record Course(
    List<Double> losses,
    List<Double> lengths,
    Map<String, Double> rates,
    Optional<Vec> first,
    Map<String, Double> before,
    Map<String, Double> after,
    Optional<String> diverged) {
  /** Copies what can be. */
  public Course {
    losses = List.copyOf(losses);
    lengths = List.copyOf(lengths);
  }
}
