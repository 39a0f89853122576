package basin.optimizers.blocks;

import basin.spi.descent.Block;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.OuterProduct;
import basin.spi.descent.Progress;
import basin.spi.descent.Role;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A {@link KFac} at work. */
final class KFacDescent implements Descent {
  private final KFac settings;
  private final Map<String, KFacLayer> layers = new LinkedHashMap<>();
  private final Transform.Link others;
  private final Space space;
  private final Vec update;
  private final List<KFacLayer> moved = new ArrayList<>();
  private double shortened = 1;

  KFacDescent(KFac settings, Space space) {
    this.settings = settings;
    this.space = space;
    this.others = ((Transform) settings.others()).link(space.scope("others"));
    this.update = space.vector();
    for (Block block : space.blocks()) {
      boolean weights = block.role() == Role.WEIGHTS && block.name().endsWith(".weights");
      if (weights && Math.max(block.rows(), block.columns()) <= settings.largest()) {
        layers.put(block.name(), KFacLayer.of(block, space));
      }
    }
  }

  @Override
  public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
    double loss = objective.gradient(point, gradient);
    moved.clear();
    double change = 0;
    for (OuterProduct product : objective.outerProducts()) {
      KFacLayer layer = layers.get(product.weights());
      if (layer != null) {
        layer.learn(product, settings, progress);
        change += layer.precondition(gradient);
        moved.add(layer);
      }
    }
    others.apply(update.set(gradient), point, progress);
    double eta = settings.rate().at(progress);
    double most = settings.limit().at(progress) / (eta * eta * change);
    shortened = most < 1 ? Math.sqrt(most) : 1; // not where there is no change to divide by
    for (KFacLayer layer : moved) {
      layer.move(update, point, shortened, settings, progress);
    }
    for (Block block : space.blocks()) {
      point
          .slice(block.offset(), block.length())
          .subtract(update.slice(block.offset(), block.length()));
    }
    return loss;
  }

  /** {@code shortened}: what steps of dense layers were multiplied by, for the limit's sake. */
  @Override
  public Map<String, Double> quantities() {
    Map<String, Double> quantities = new LinkedHashMap<>();
    quantities.put("shortened", shortened);
    others.quantities().forEach((name, value) -> quantities.put("others." + name, value));
    return quantities;
  }
}
