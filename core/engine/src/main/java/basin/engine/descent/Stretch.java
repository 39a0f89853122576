package basin.engine.descent;

import basin.spi.descent.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Parameters that stand side by side.
 *
 * @param from the first
 * @param length how many
 */
record Stretch(int from, int length) {
  /** The stretches of some blocks, in their order; blocks without a gap between them are one. */
  static List<Stretch> of(List<Block> blocks) {
    List<Stretch> stretches = new ArrayList<>();
    for (Block block : blocks) {
      int last = stretches.size() - 1;
      if (last >= 0 && stretches.get(last).end() == block.offset()) {
        int from = stretches.get(last).from();
        stretches.set(last, new Stretch(from, block.offset() + block.length() - from));
      } else {
        stretches.add(new Stretch(block.offset(), block.length()));
      }
    }
    return stretches;
  }

  private int end() {
    return from + length;
  }
}
