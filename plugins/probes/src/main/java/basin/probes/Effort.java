package basin.probes;

import basin.spi.probe.Probe;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.state.State;

/**
 * What the optimizer has asked of the problem so far, in passes over rows, so that optimizers which
 * ask for different things can be held against each other at equal cost.
 *
 * <p>Series {@code effort.value-rows}, {@code effort.gradient-rows} and {@code
 * effort.product-rows}.
 */
@Doc("Rows over which the optimizer has asked for values, gradients and Hessian products so far.")
@Formula(
    "effort.value-rows, effort.gradient-rows, effort.product-rows: rows of all evaluations so far")
@Convention("on a surface each evaluation is one row; what probes ask is not counted")
public record Effort() implements Probe {
  @Override
  public Watch attach(Landscape landscape, State state) {
    return (snapshot, recorder) -> {
      recorder.record("effort.value-rows", snapshot.effort().valueRows());
      recorder.record("effort.gradient-rows", snapshot.effort().gradientRows());
      recorder.record("effort.product-rows", snapshot.effort().productRows());
    };
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }
}
