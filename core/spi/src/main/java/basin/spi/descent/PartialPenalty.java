package basin.spi.descent;

import basin.spi.number.Vec;
import java.util.List;
import java.util.Optional;

/** A penalty of some blocks alone. */
record PartialPenalty(Penalty penalty, List<Block> blocks) implements Penalty {
  @Override
  public double value(Vec point) {
    return blocks.stream().mapToDouble(block -> penalty.value(of(block, point))).sum();
  }

  @Override
  public void addGradient(Vec point, Vec gradient) {
    blocks.forEach(block -> penalty.addGradient(of(block, point), of(block, gradient)));
  }

  @Override
  public void addHessianProduct(Vec point, Vec direction, Vec product) {
    for (Block block : blocks) {
      penalty.addHessianProduct(of(block, point), of(block, direction), of(block, product));
    }
  }

  @Override
  public boolean none() {
    return penalty.none();
  }

  @Override
  public Optional<String> caveat() {
    return penalty.caveat();
  }

  private static Vec of(Block block, Vec vector) {
    return vector.slice(block.offset(), block.length());
  }
}
