package basin.optimizers.groups;

import basin.optimizers.descents.Stretches;
import basin.optimizers.wrappers.ChangedGradient;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Groups} at work: one gradient, then each group in its order. */
final class GroupsDescent implements Descent {
  private final List<Part> parts;
  private final Vec followed;
  private final Vec answer;
  private final ChangedGradient changed = new ChangedGradient(this::known);
  private Vec taken;
  private double loss;

  GroupsDescent(List<Part> parts, Space space) {
    this.parts = parts;
    this.followed = space.vector();
    this.answer = space.vector();
  }

  @Override
  public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
    loss = objective.gradient(point, gradient);
    taken = gradient;
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).descent().step(point, followed, changed.of(objective), progress);
    }
    return loss;
  }

  private double known(Objective objective, Vec point, Vec gradient) {
    gradient.set(taken);
    return loss;
  }

  /** Each group's answer, put together. */
  @Override
  public Vec answer(Vec point) {
    Vec all = point;
    for (Part part : parts) {
      Vec own = part.descent().answer(point);
      if (own != point) {
        all = all == point ? answer.set(point) : all;
        List<Vec> to = Stretches.of(part.space()).of(answer);
        List<Vec> from = Stretches.of(part.space()).of(own);
        for (int i = 0; i < to.size(); i++) {
          to.get(i).set(from.get(i));
        }
      }
    }
    return all;
  }

  /** When all groups have. */
  @Override
  public Optional<String> finished() {
    Optional<String> last = Optional.empty();
    for (Part part : parts) {
      last = part.descent().finished();
      if (last.isEmpty()) {
        return last;
      }
    }
    return last;
  }

  /** Each under the place of its group: {@code group1.factor}. */
  @Override
  public Map<String, Double> quantities() {
    Map<String, Double> all = new LinkedHashMap<>();
    for (Part part : parts) {
      part.descent()
          .quantities()
          .forEach((name, value) -> all.put(part.name() + "." + name, value));
    }
    return all;
  }
}
