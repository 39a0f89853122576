package basin.curvature;

import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * How far Ritz values may be off, from products with their vectors that are made for it.
 *
 * <p>The residual ‖A·y − θ·y‖ is computed, so that rounding may hide a part of it: of the products
 * what they themselves betray by A·(y₁ + y₂ + …) not being A·y₁ + A·y₂ + …, doubled since errors
 * may agree; and of norms and scalar products what the number of their terms allows (Higham 2002,
 * chapter 3).
 */
final class Verification {
  /** Sums of vectors go on in so many lanes. */
  private static final double LANES = 32;

  private final LinearMap matrix;
  private final Supplier<Vec> vectors;

  Verification(LinearMap matrix, Supplier<Vec> vectors) {
    this.matrix = matrix;
    this.vectors = vectors;
  }

  Ends ends(Krylov space, Spectrum ritz, Wanted wanted, boolean reached) {
    int n = ritz.values().length;
    int[] places = wanted.places(n);
    List<Vec> ys = orthonormal(space, ritz, places);
    List<Vec> images = images(ys);
    double[] values = new double[places.length];
    Arrays.setAll(values, i -> images.get(i).dot(ys.get(i)));
    double rounding = rounding(ys, images, largest(ritz));
    double[] bounds = new double[places.length];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = images.get(i).addScaled(-values[i], ys.get(i)).norm() + rounding;
    }
    double[] shared = shared(values, bounds);
    List<EigenPair> pairs = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      double gap = gap(values, shared, i, ritz, places);
      double close = Math.min(shared[i], bounds[i] * bounds[i] / gap + rounding);
      pairs.add(new EigenPair(values[i], ys.get(i), shared[i], close));
    }
    List<EigenPair> highest =
        new ArrayList<>(pairs.subList(pairs.size() - Math.min(wanted.highest(), n), pairs.size()));
    Collections.reverse(highest);
    return new Ends(
        List.copyOf(pairs.subList(0, Math.min(wanted.lowest(), n))),
        List.copyOf(highest),
        space.products() + ys.size() + 1,
        reached);
  }

  private static List<Vec> orthonormal(Krylov space, Spectrum ritz, int[] places) {
    List<Vec> ys = new ArrayList<>();
    for (int place : places) {
      Vec y = space.vector(ritz.vectors()[place]);
      for (int again = 0; again < 2; again++) {
        ys.forEach(known -> y.addScaled(-y.dot(known), known));
        y.divide(y.norm());
      }
      ys.add(y);
    }
    return ys;
  }

  private List<Vec> images(List<Vec> ys) {
    List<Vec> images = new ArrayList<>();
    ys.forEach(y -> images.add(vectors.get()));
    matrix.apply(ys, images);
    return images;
  }

  private static double largest(Spectrum ritz) {
    double[] values = ritz.values();
    return Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
  }

  /** What rounding may have taken from a residual. */
  private double rounding(List<Vec> ys, List<Vec> images, double largest) {
    Vec sum = vectors.get();
    Vec parts = vectors.get();
    for (int i = 0; i < ys.size(); i++) {
      sum.add(ys.get(i));
      parts.add(images.get(i));
    }
    Vec third = vectors.get().set(sum).divide(3); // of one vector, too, other digits
    Vec image = vectors.get();
    matrix.apply(third, image);
    double defect = image.multiply(3).subtract(parts).norm() / sum.norm();
    double unit = Math.ulp(1.0) / 2 * (sum.length() / LANES + LANES);
    return 2 * defect + 4 * unit * largest;
  }

  /** Values whose bounds overlap have one bound together, or two might mean the same eigenvalue. */
  private static double[] shared(double[] rising, double[] bounds) {
    double[] shared = bounds.clone();
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int i = 0; i < rising.length; i++) {
        int end = i;
        double reach = rising[i] + shared[i];
        while (end + 1 < rising.length && rising[end + 1] - shared[end + 1] <= reach) {
          end++;
          reach = Math.max(reach, rising[end] + shared[end]);
        }
        double sum = 0;
        for (int j = i; j <= end; j++) {
          sum += bounds[j] * bounds[j];
        }
        for (int j = i; j <= end && end > i; j++) {
          changed |= shared[j] < Math.sqrt(sum);
          shared[j] = Math.max(shared[j], Math.sqrt(sum));
        }
        i = end;
      }
    }
    return shared;
  }

  /** From a value to where the nearest other one may be, in so far as the space knows of it. */
  private static double gap(double[] values, double[] bounds, int i, Spectrum ritz, int[] places) {
    double gap = Double.POSITIVE_INFINITY;
    for (int j = 0; j < ritz.values().length; j++) {
      int known = Arrays.binarySearch(places, j);
      if (known != i) {
        double off = known >= 0 ? bounds[known] : 0;
        gap = Math.min(gap, Math.abs(ritz.values()[j] - values[i]) - off);
      }
    }
    return Math.max(gap, Double.MIN_NORMAL);
  }
}
