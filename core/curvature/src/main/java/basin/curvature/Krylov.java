package basin.curvature;

import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * The space that a matrix makes of a few random vectors, multiplied again and again: an orthonormal
 * basis V of it, and T = Vᵀ·A·V. A vector that brings nothing new is replaced by a random one, so
 * that the space grows to the whole.
 *
 * <p>When there is no more room, the space is thinned to the Ritz vectors that matter and grows on
 * from there (thick restart; Wu and Simon 2000), which loses nothing but what was uninteresting.
 */
final class Krylov {
  /** What is left of a product is nothing beside it. */
  private static final double NOTHING = 0x1p-40;

  private final LinearMap matrix;
  private final RandomStream random;
  private final Supplier<Vec> vectors;
  private final int dimension;
  private final List<Vec> basis = new ArrayList<>();
  private double[][] t = new double[0][0];
  private double[][] coupling = new double[0][0];
  private int multiplied;
  private int last; // where the block begins that was multiplied last
  private int products;
  private boolean finite = true;

  Krylov(LinearMap matrix, int block, RandomStream random, Supplier<Vec> vectors) {
    this.matrix = matrix;
    this.random = random;
    this.vectors = vectors;
    this.dimension = vectors.get().length();
    for (int i = 0; i < Math.min(block, dimension); i++) {
      basis.add(anew());
    }
  }

  /** How many vectors there are, those not yet multiplied among them. */
  int size() {
    return basis.size();
  }

  int products() {
    return products;
  }

  /** Whether all products were numbers. */
  boolean finite() {
    return finite;
  }

  /** Whether it has become the whole space. */
  boolean whole() {
    return multiplied == dimension;
  }

  /** Multiplies the last block, and makes the next of what is new in its products. */
  void grow() {
    List<Vec> block = new ArrayList<>(basis.subList(multiplied, basis.size()));
    List<Vec> images = new ArrayList<>();
    block.forEach(x -> images.add(vectors.get()));
    matrix.apply(block, images);
    products += block.size();
    double[] sizes = images.stream().mapToDouble(Vec::norm).toArray();
    finite &= Arrays.stream(sizes).allMatch(Double::isFinite);
    project(images);
    last = multiplied;
    multiplied = basis.size();
    extend(images, sizes);
  }

  /** Takes down the images' components along the basis, and takes them away. */
  private void project(List<Vec> images) {
    int size = basis.size();
    double[][] wider = new double[size][size];
    for (int i = 0; i < multiplied; i++) {
      System.arraycopy(t[i], 0, wider[i], 0, multiplied);
    }
    for (int j = multiplied; j < size; j++) {
      double[] components = along(images.get(j - multiplied), basis);
      for (int i = 0; i < size; i++) {
        boolean both = i >= multiplied;
        wider[i][j] = both ? wider[i][j] + components[i] / 2 : components[i];
        wider[j][i] = both ? wider[j][i] + components[i] / 2 : components[i];
      }
    }
    t = wider;
  }

  /** x ← what is orthogonal to all; returns its components along them. */
  private static double[] along(Vec x, List<Vec> known) {
    double[] components = new double[known.size()];
    for (int again = 0; again < 2; again++) { // twice is enough
      for (int i = 0; i < components.length; i++) {
        double component = x.dot(known.get(i));
        x.addScaled(-component, known.get(i));
        components[i] += component;
      }
    }
    return components;
  }

  private void extend(List<Vec> remainders, double[] sizes) {
    int block = remainders.size();
    coupling = new double[block][block];
    List<Vec> next = new ArrayList<>();
    for (int j = 0; j < block; j++) {
      Vec remainder = remainders.get(j);
      double[] components = along(remainder, next);
      for (int i = 0; i < components.length; i++) {
        coupling[i][j] = components[i];
      }
      double length = remainder.norm();
      if (length > NOTHING * sizes[j] && basis.size() < dimension) {
        coupling[next.size()][j] = length;
        remainder.divide(length);
        along(remainder, basis); // where little was left, rounding is much of it
        along(remainder, next);
        take(remainder.divide(remainder.norm()), next);
      }
    }
    while (next.size() < block && basis.size() < dimension) {
      take(anew(), next);
    }
  }

  private void take(Vec vector, List<Vec> next) {
    basis.add(vector);
    next.add(vector);
  }

  /** A random vector, orthogonal to all there are. */
  private Vec anew() {
    Vec vector = vectors.get();
    double length = 0;
    while (!(length > NOTHING)) {
      for (int i = 0; i < dimension; i++) {
        vector.set(i, random.gaussian());
      }
      vector.divide(vector.norm());
      along(vector, basis);
      length = vector.norm();
    }
    return vector.divide(length);
  }

  /** Ritz values and their vectors' components in the basis. */
  Spectrum ritz() {
    return Spectrum.of(t);
  }

  /** ‖A·y − θ·y‖ of a Ritz vector, without a product. */
  double residual(double[] components) {
    double sum = 0;
    for (double[] row : coupling) {
      double entry = 0;
      for (int j = 0; j < row.length; j++) {
        entry = Math.fma(row[j], components[last + j], entry);
      }
      sum = Math.fma(entry, entry, sum);
    }
    return Math.sqrt(sum);
  }

  /** A Ritz vector. */
  Vec vector(double[] components) {
    Vec vector = vectors.get();
    for (int i = 0; i < components.length; i++) {
      vector.addScaled(components[i], basis.get(i));
    }
    return vector;
  }

  /** Keeps some Ritz vectors, and the block that comes next. */
  void thin(Spectrum ritz, int[] kept) {
    List<Vec> thinner = new ArrayList<>();
    t = new double[kept.length][kept.length];
    for (int i = 0; i < kept.length; i++) {
      thinner.add(vector(ritz.vectors()[kept[i]]));
      t[i][i] = ritz.values()[kept[i]];
    }
    thinner.addAll(basis.subList(multiplied, basis.size()));
    basis.clear();
    basis.addAll(thinner);
    multiplied = kept.length;
  }
}
