package basin.runner.inspection;

import basin.engine.inspection.Trying;
import basin.lab.experiment.Candidate;
import basin.lab.experiment.Experiment;
import basin.lab.inspection.Inspection;
import basin.runner.console.Console;
import basin.runner.experiment.Inventory;
import basin.spi.check.Caution;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.check.SanityCheck;
import basin.spi.check.Tryout;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tries out a trial of each network that an experiment has, and asks all checks of it. */
public final class Tryouts {
  /** Networks that are tried out; a second or two each. */
  static final int MOST = 6;

  private final Inspectors inspectors;
  private final Inventory inventory;
  private final Console console;

  @Inject
  Tryouts(Inspectors inspectors, Inventory inventory, Console console) {
    this.inspectors = inspectors;
    this.inventory = inventory;
    this.console = console;
  }

  /**
   * Does so.
   *
   * @throws basin.spi.data.DataException if the data cannot be had
   */
  public TryoutReport of(Experiment experiment) {
    Inspection inspection = new Inspection(experiment, inventory.presentShelf(experiment.file()));
    List<Candidate> all = inspection.problems().toList();
    List<TriedOut> done = new ArrayList<>();
    all.stream().limit(MOST).forEach(candidate -> done.add(tryOut(candidate, inspection)));
    return new TryoutReport(experiment.name(), all.size(), done);
  }

  private TriedOut tryOut(Candidate candidate, Inspection inspection) {
    Trying trial = inspection.tryout(candidate);
    List<Answered> answers = new ArrayList<>();
    trial.network().ifPresent(draft -> askCautions(draft, candidate, inspection, answers));
    for (Inspectors.Named<SanityCheck> check : inspectors.checks()) {
      ask(check, trial)
          .map(finding -> new Answered(check.name(), inspection.placed(finding, candidate)))
          .ifPresent(answers::add);
    }
    answers.sort(
        Comparator.comparing(a -> a.placed().finding().grade(), Comparator.reverseOrder()));
    int rows = trial.network().map(draft -> draft.inputs().rows()).orElse(0);
    long training = trial.network().map(draft -> draft.data().train()).orElse(0L);
    return new TriedOut(candidate.labels(), rows, training, trial.steps(), trial.passed(), answers);
  }

  private void askCautions(
      Draft draft, Candidate candidate, Inspection inspection, List<Answered> answers) {
    for (Inspectors.Named<Caution> caution : inspectors.cautions()) {
      try {
        caution
            .component()
            .look(draft)
            .forEach(
                finding ->
                    answers.add(
                        new Answered(caution.name(), inspection.placed(finding, candidate))));
      } catch (RuntimeException broken) {
        console.warn("the caution " + caution.name() + " could not be asked: " + broken);
      }
    }
  }

  private Optional<Finding> ask(Inspectors.Named<SanityCheck> check, Tryout trial) {
    try {
      return check.component().examine(trial);
    } catch (RuntimeException broken) {
      console.warn("the check " + check.name() + " could not be asked: " + broken);
      return Optional.empty();
    }
  }
}
