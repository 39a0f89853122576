package basin.engine.descent;

import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.number.Vec;
import java.util.List;
import java.util.Map;

/** Descends by w ← w − update, on the blocks of a space. */
final class LinkDescent implements Descent {
  private final Transform.Link link;
  private final Vec update;
  private final List<Stretch> stretches;
  private final List<Vec> updates;
  private List<Vec> points;
  private Vec point;

  LinkDescent(Transform.Link link, Space space) {
    this.link = link;
    this.update = space.vector();
    this.stretches = Stretch.of(space.blocks());
    this.updates = views(update);
  }

  @Override
  public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
    double loss = objective.gradient(point, gradient);
    update.set(gradient);
    link.apply(update, point, progress);
    if (point != this.point) { // the same at every step of a run
      this.point = point;
      points = views(point);
    }
    for (int i = 0; i < points.size(); i++) {
      points.get(i).subtract(updates.get(i));
    }
    return loss;
  }

  private List<Vec> views(Vec vector) {
    return stretches.stream().map(s -> vector.slice(s.from(), s.length())).toList();
  }

  @Override
  public Map<String, Double> quantities() {
    return link.quantities();
  }
}
