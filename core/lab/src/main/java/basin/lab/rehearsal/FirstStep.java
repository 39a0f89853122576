package basin.lab.rehearsal;

import basin.engine.data.DataRoom;
import basin.engine.network.Feed;
import basin.engine.training.Assignment;
import basin.engine.training.Cadence;
import basin.engine.training.Observation;
import basin.engine.training.Run;
import basin.engine.training.Trainer;
import basin.spi.data.Shelf;
import basin.spi.probe.Timing;
import basin.spi.stop.StoppingRule;
import java.util.List;

/**
 * A trial's first step on a few rows: by the engine's own loop, with the trial's own components, so
 * that what cannot be done is refused in the very words in which the trial would fail.
 */
final class FirstStep {
  private final Outlines outlines;
  private final Shelf shelf;

  FirstStep(Outlines outlines, Shelf shelf) {
    this.outlines = outlines;
    this.shelf = shelf;
  }

  /**
   * Takes it.
   *
   * @param rules those of the trial that can be asked
   * @return what is recorded on the way; what probes do at the end of a run may take long and is
   *     left out
   */
  Programme of(Assignment trial, List<StoppingRule> rules) {
    Programme programme = new Programme();
    List<Observation> observations =
        trial.observations().stream()
            .filter(FirstStep::looksBefore)
            .map(each -> new Listening(each.probe(), programme))
            .map(probe -> new Observation(probe, Cadence.everySteps(1)))
            .toList();
    Run run =
        new Trainer(new DataRoom(shelf))
            .start(
                new Assignment(
                    new SmallProblem(trial.problem(), outlines),
                    trial.optimizer(),
                    trial.budget(),
                    trial.batch(),
                    trial.precision(),
                    trial.seed(),
                    observations,
                    rules),
                new Feed());
    run.advance();
    return programme;
  }

  /** Whether a probe looks before the run is over, and is made to do so often. */
  static boolean looksBefore(Observation observation) {
    return observation.probe().timing() != Timing.END && !observation.cadence().onlyAtEnd();
  }
}
