package basin.runner.command;

import basin.lab.experiment.Allowance;
import picocli.CommandLine.Option;

/** Consent to what is refused for its size alone. */
final class YesOption {
  @Option(names = "--yes", description = "Accepts more than 1 000 000 trials, too.")
  private boolean yes;

  Allowance allowance() {
    return yes ? Allowance.ANY : Allowance.USUAL;
  }
}
