package basin.curvature;

import basin.spi.descent.Block;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The part of a matrix that one block of parameters has to itself: its diagonal block.
 *
 * @param whole the matrix of all parameters
 * @param block which
 * @param size of the whole
 * @param vectors makes vectors of float64 of a length
 */
public record Within(LinearMap whole, Block block, int size, IntFunction<Vec> vectors)
    implements LinearMap {
  @Override
  public void apply(Vec x, Vec product) {
    apply(List.of(x), List.of(product));
  }

  @Override
  public void apply(List<Vec> xs, List<Vec> products) {
    List<Vec> wide = new ArrayList<>();
    List<Vec> images = new ArrayList<>();
    for (Vec x : xs) {
      Vec padded = vectors.apply(size);
      part(padded).set(x);
      wide.add(padded);
      images.add(vectors.apply(size));
    }
    whole.apply(wide, images);
    for (int i = 0; i < products.size(); i++) {
      products.get(i).set(part(images.get(i)));
    }
  }

  private Vec part(Vec all) {
    return all.slice(block.offset(), block.length());
  }
}
