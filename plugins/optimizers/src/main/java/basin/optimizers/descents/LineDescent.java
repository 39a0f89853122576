package basin.optimizers.descents;

import basin.optimizers.search.StraightLine;
import basin.spi.descent.Descent;
import basin.spi.descent.LineSearch;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.state.Scalar;
import java.util.Map;
import java.util.Optional;

/**
 * Goes along a {@link Heading} as far as a {@link LineSearch} says.
 *
 * <p>Gradients that are compared belong to one objective: with mini-batches the gradient at the end
 * of a step is taken on that step's rows, and costs an evaluation unless the search has ended on
 * it; without them it is the one that the next step begins with.
 *
 * <p>With mini-batches nothing that one batch says ends a run.
 */
public final class LineDescent implements Descent {
  private final Heading heading;
  private final LineSearch search;
  private final Floor floor;
  private final Stretches stretches;
  private final StraightLine line;
  private final Vec slope;
  private final Vec direction;
  private final Vec moved;
  private final Vec change;
  private final Scalar waiting;
  private Optional<String> finished = Optional.empty();
  private double length;

  /** Of a run; the heading remembers under names of its own. */
  public LineDescent(Space space, Heading heading, LineSearch search, Floor floor) {
    this.heading = heading;
    this.search = search;
    this.floor = floor;
    this.stretches = Stretches.of(space);
    this.line = new StraightLine(space);
    this.slope = space.vector();
    this.direction = space.vector();
    boolean learns = heading.learns();
    this.moved = learns ? space.state().vector("moved", space.dimension()) : null;
    this.change = learns ? space.state().vector("change", space.dimension()) : null;
    this.waiting = learns ? space.state().number("waiting") : null;
  }

  @Override
  public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
    double loss = objective.gradient(point, gradient);
    stretches.only(gradient, slope);
    learnFromLast();
    length = 0;
    finished = Optional.empty();
    if (!Double.isFinite(loss)) {
      return loss;
    }
    Optional<String> flat = floor.flat(slope);
    if (flat.isPresent()) {
      finished = whole(progress) ? flat : finished;
      return loss;
    }
    heading.choose(point, slope, objective, progress, direction);
    if (!(slope.dot(direction) < 0) || !direction.finite()) {
      heading.forget();
      direction.set(slope).negate();
    }
    go(point, objective, progress, loss);
    return loss;
  }

  private void go(Vec point, Objective objective, Progress progress, double loss) {
    double fall = slope.dot(direction);
    Optional<String> low = floor.low(fall);
    if (low.isPresent()) {
      finished = whole(progress) ? low : finished;
      return;
    }
    double first = heading.first(slope, fall, progress);
    double found = search.length(line.begin(objective, point, direction, loss, fall), first);
    if (found == 0 || !line.go(point, found)) {
      if (!heading.forget() && whole(progress)) {
        finished =
            Optional.of("the objective falls no further along the direction, by its rounding");
      }
      return;
    }
    length = found;
    if (heading.learns()) {
      remember(found, whole(progress));
    }
  }

  private void remember(double found, boolean whole) {
    moved.set(direction).multiply(found);
    change.set(slope).negate();
    waiting.set(1);
    if (!whole) {
      stretches.only(line.gradient(found), slope);
      learnFromLast();
    }
  }

  private void learnFromLast() {
    if (heading.learns() && waiting.get() == 1) {
      waiting.set(0);
      change.add(slope);
      heading.learn(moved, change, slope);
    }
  }

  private static boolean whole(Progress progress) {
    return progress.stepsPerEpoch() == 1;
  }

  @Override
  public Optional<String> finished() {
    return finished;
  }

  @Override
  public Map<String, Double> quantities() {
    return Map.of("step-length", length);
  }
}
