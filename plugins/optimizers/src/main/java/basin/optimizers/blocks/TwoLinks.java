package basin.optimizers.blocks;

import basin.spi.descent.Block;
import basin.spi.descent.Progress;
import basin.spi.descent.Transform;
import basin.spi.number.Vec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One link on some blocks, another on the rest. */
final class TwoLinks implements Transform.Link {
  private final Transform.Link first;
  private final Transform.Link second;
  private final List<Block> rest;
  private final Vec ofSecond;

  /**
   * Of a space.
   *
   * @param rest the blocks of the second link
   * @param ofSecond a working vector
   */
  TwoLinks(Transform.Link first, Transform.Link second, List<Block> rest, Vec ofSecond) {
    this.first = first;
    this.second = second;
    this.rest = rest;
    this.ofSecond = ofSecond;
  }

  @Override
  public void apply(Vec update, Vec point, Progress progress) {
    second.apply(ofSecond.set(update), point, progress);
    first.apply(update, point, progress);
    for (Block block : rest) {
      update
          .slice(block.offset(), block.length())
          .set(ofSecond.slice(block.offset(), block.length()));
    }
  }

  /** Those of the second under {@code others}. */
  @Override
  public Map<String, Double> quantities() {
    Map<String, Double> all = new LinkedHashMap<>(first.quantities());
    second.quantities().forEach((name, value) -> all.put("others." + name, value));
    return all;
  }
}
