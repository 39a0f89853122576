package basin.optimizers.rules;

import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;

/** An optimizer that shrinks the parameters beside the step that its gradients lead to. */
public interface DecayApart extends Optimizer {
  /** λ. */
  Schedule weightDecay();

  @Override
  default Penalty penalty(Progress progress) {
    return penalty(weightDecay().at(progress));
  }

  /** What shrinking by λ adds to the objective. */
  static Penalty penalty(double lambda) {
    return lambda == 0
        ? Penalty.nothing()
        : Penalty.indefinite(
            "weight decay that is kept apart from the gradient is the gradient of no function");
  }
}
