package basin.curvature;

import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;

/** A − B. */
record Difference(LinearMap a, LinearMap b) implements LinearMap {
  @Override
  public void apply(Vec x, Vec product) {
    apply(List.of(x), List.of(product));
  }

  @Override
  public void apply(List<Vec> xs, List<Vec> products) {
    b.apply(xs, products);
    List<double[]> less = new ArrayList<>();
    products.forEach(product -> less.add(product.toArray()));
    a.apply(xs, products);
    for (int i = 0; i < less.size(); i++) {
      Vec product = products.get(i);
      double[] taken = less.get(i);
      for (int j = 0; j < taken.length; j++) {
        product.set(j, product.get(j) - taken[j]);
      }
    }
  }
}
