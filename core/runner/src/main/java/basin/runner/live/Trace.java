package basin.runner.live;

import java.util.ArrayList;
import java.util.List;

/**
 * The course of a trial's loss in few points: when there are too many, every other goes, and from
 * then on only every other look is kept.
 */
final class Trace {
  static final int MOST = 96;

  private final List<Long> steps = new ArrayList<>();
  private final List<Double> losses = new ArrayList<>();
  private long stride = 1;
  private long looks;

  /** A look at where it is; one that finds it where it was counts for nothing. */
  synchronized void look(long step, double loss) {
    if (step == 0 || !steps.isEmpty() && steps.get(steps.size() - 1) == step) {
      return;
    }
    if (looks++ % stride == 0) {
      steps.add(step);
      losses.add(loss);
      if (steps.size() > MOST) {
        thin();
      }
    }
  }

  synchronized List<Long> steps() {
    return List.copyOf(steps);
  }

  synchronized List<Double> losses() {
    return List.copyOf(losses);
  }

  private void thin() {
    for (int i = steps.size() - 2; i > 0; i -= 2) {
      steps.remove(i);
      losses.remove(i);
    }
    stride *= 2;
  }
}
