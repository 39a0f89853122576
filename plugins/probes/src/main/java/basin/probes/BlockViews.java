package basin.probes;

import basin.spi.descent.Block;
import basin.spi.number.Vec;
import java.util.List;

/** A parameter vector block by block; the views are made anew only if the vector is another one. */
final class BlockViews {
  private Vec whole;
  private List<Vec> views;

  /** A view on each block of the vector, in order. */
  List<Vec> of(Vec vector, List<Block> blocks) {
    if (vector != whole) {
      whole = vector;
      views = blocks.stream().map(b -> vector.slice(b.offset(), b.length())).toList();
    }
    return views;
  }
}
