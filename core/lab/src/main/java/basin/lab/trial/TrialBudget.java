package basin.lab.trial;

import basin.lab.yaml.JsonTree;
import basin.lab.yaml.Tree;
import basin.spi.prune.Amount;
import basin.spi.run.Trial;
import java.util.Optional;

/** What a trial may spend, read from its tree. */
public final class TrialBudget {
  private TrialBudget() {}

  /** Empty if it is no number of epochs, steps or evaluations: of one that is computed, say. */
  public static Optional<Amount> of(Trial trial) {
    if (!(JsonTree.of(trial.tree()) instanceof Tree.Mapping tree)) {
      return Optional.empty();
    }
    Optional<Tree> train = tree.find("train").map(Tree.Entry::value);
    for (Amount.Unit unit : Amount.Unit.values()) {
      Optional<Amount> amount =
          train
              .filter(Tree.Mapping.class::isInstance)
              .flatMap(settings -> ((Tree.Mapping) settings).find(unit.word()))
              .map(entry -> (Tree.Scalar) entry.value())
              .map(number -> Amount.of(Long.parseLong(number.text()), unit));
      if (amount.isPresent()) {
        return amount;
      }
    }
    return Optional.empty();
  }
}
