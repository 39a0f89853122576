package basin.runner.isolation;

import basin.lab.execution.Quarantine;
import basin.lab.execution.TrialUnderWay;
import basin.lab.execution.UnderWay;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import basin.spi.run.Workplace;
import java.util.List;

/**
 * What children work in.
 *
 * @param workplace that they open
 * @param underWay where it is shown what runs in them
 * @param quarantine that knows which plugins are foreign
 */
record Surroundings(Workplace workplace, UnderWay underWay, Quarantine quarantine) {
  /** File names of the foreign plugins in some trials. */
  List<String> plugins(List<Trial> trials) {
    return trials.stream().flatMap(trial -> quarantine.plugins(trial).stream()).distinct().toList();
  }

  /** A result with the number of trials that this process and its children ran at its end. */
  TrialResult shared(TrialResult result) {
    long threads = underWay.now().stream().map(TrialUnderWay::thread).distinct().count();
    return result
        .cost()
        .sharedMachine()
        .map(own -> result.beside(own.atLeast((int) threads)))
        .orElse(result);
  }
}
