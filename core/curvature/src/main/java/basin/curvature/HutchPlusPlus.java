package basin.curvature;

import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A matrix's trace where a few large eigenvalues make up most of it: exactly on the space that some
 * products of random vectors span, and by quadratic forms on what is orthogonal to it (Hutch++;
 * Meyer, Musco, Musco and Woodruff 2021).
 *
 * <pre>tr A = tr QᵀAQ + mean of gᵀ·P·A·P·g    Q = orthonormal basis of A·S, P = 1 − Q·Qᵀ
 * </pre>
 *
 * <p>The space does not depend on the vectors g, so that the forms are independent and without
 * bias, and theirs is the interval.
 */
public final class HutchPlusPlus {
  private static final double NOTHING = 0x1p-40;

  /** Vectors that are multiplied at once. */
  private static final int SOME = 8;

  private HutchPlusPlus() {}

  /**
   * By three times as many products.
   *
   * @param third vectors of each kind, 2 or more
   * @param vectors makes float64 vectors
   */
  public static Estimate of(
      LinearMap matrix, int third, RandomStream random, Supplier<Vec> vectors) {
    List<Vec> basis = basis(images(matrix, Signs.of(third, random, vectors), vectors));
    double sum = 0;
    List<Vec> images = images(matrix, basis, vectors);
    for (int i = 0; i < basis.size(); i++) {
      sum += images.get(i).dot(basis.get(i));
    }
    if (!basis.isEmpty() && basis.size() == basis.get(0).length()) {
      return new Estimate(sum, 0);
    }
    List<Vec> outside = Signs.of(third, random, vectors);
    outside.forEach(g -> project(g, basis));
    List<Vec> answers = images(matrix, outside, vectors);
    double[] forms = new double[third];
    for (int i = 0; i < third; i++) {
      forms[i] = answers.get(i).dot(outside.get(i));
    }
    return Estimate.of(forms).plus(sum);
  }

  private static List<Vec> images(LinearMap matrix, List<Vec> xs, Supplier<Vec> vectors) {
    List<Vec> images = new ArrayList<>();
    xs.forEach(x -> images.add(vectors.get()));
    for (int from = 0; from < xs.size(); from += SOME) {
      int to = Math.min(xs.size(), from + SOME);
      matrix.apply(xs.subList(from, to), images.subList(from, to));
    }
    return images;
  }

  private static List<Vec> basis(List<Vec> images) {
    List<Vec> basis = new ArrayList<>();
    for (Vec image : images) {
      double size = image.norm();
      project(image, basis);
      double length = image.norm();
      if (length > NOTHING * size) {
        image.divide(length);
        project(image, basis);
        basis.add(image.divide(image.norm()));
      }
    }
    return basis;
  }

  private static void project(Vec x, List<Vec> basis) {
    for (int again = 0; again < 2; again++) {
      basis.forEach(q -> x.addScaled(-x.dot(q), q));
    }
  }
}
