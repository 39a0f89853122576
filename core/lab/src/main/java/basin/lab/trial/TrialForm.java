package basin.lab.trial;

import basin.engine.training.Assignment;
import basin.spi.descent.Optimizer;
import basin.spi.number.Precision;
import basin.spi.problem.Problem;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.stop.StoppingRule;
import java.util.List;
import java.util.Optional;

/** What a file says of a trial, key by key. */
public record TrialForm(
    @Doc("what is minimised") Problem problem,
    @Doc("how it is minimised") Optimizer optimizer,
    @Doc("how long, and in batches of how many rows") Training train,
    @Doc("format of the numbers; the problem's own if absent") Optional<Precision> precision,
    @Doc("what is recorded; losses and metrics always are") @Default("[]") List<Watching> probes,
    @Doc("what may end the run early") @Default("[]") List<StoppingRule> stop) {

  /** With the precision it is computed in. */
  public TrialForm withPrecision() {
    Precision chosen = precision.orElseGet(problem::precision);
    return new TrialForm(problem, optimizer, train, Optional.of(chosen), probes, stop);
  }

  /** With other probes. */
  public TrialForm withProbes(List<Watching> others) {
    return new TrialForm(problem, optimizer, train, precision, others, stop);
  }

  /** What it comes to for the engine, under a seed. */
  public Assignment assignment(long seed) {
    return new Assignment(
        problem,
        optimizer,
        train.budget(),
        train.rows(),
        precision.orElseGet(problem::precision),
        seed,
        probes.stream().map(Watching::observation).toList(),
        stop);
  }
}
