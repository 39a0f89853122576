package basin.optimizers.transforms;

import basin.spi.descent.Block;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.number.Vec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A {@link Cautious} at work. */
final class CautiousLink implements Transform.Link {
  private static final double LEAST = 1e-3;

  private final Transform.Link inside;
  private final List<Block> blocks;
  private final Vec signs;
  private final Vec agree;
  private double kept = 1;

  CautiousLink(Transform.Link inside, Space space) {
    this.inside = inside;
    this.blocks = space.blocks();
    this.signs = space.vector();
    this.agree = space.vector();
  }

  @Override
  public void apply(Vec update, Vec point, Progress progress) {
    signs.set(update).sign(); // products of small numbers would vanish
    inside.apply(update, point, progress);
    agree.set(update).sign().multiply(signs).above(0);
    double all = 0;
    double length = 0;
    for (Block block : blocks) {
      Vec of = agree.slice(block.offset(), block.length());
      double some = of.sum();
      of.divide(Math.max(some / block.length(), LEAST));
      all += some;
      length += block.length();
    }
    update.multiply(agree);
    kept = all / length;
  }

  /** {@code kept}: the share of the parameters that moved. */
  @Override
  public Map<String, Double> quantities() {
    Map<String, Double> quantities = new LinkedHashMap<>(inside.quantities());
    quantities.put("kept", kept);
    return quantities;
  }
}
