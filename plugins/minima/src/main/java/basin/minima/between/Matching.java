package basin.minima.between;

import basin.spi.number.Vec;
import basin.spi.problem.Interchangeable;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Weight matching (Ainsworth, Hayase and Srinivasa 2023): turns one point so that it is as near to
 * another as places and signs of its parts allow.
 *
 * <pre>
 * gain(i, j) = Σ aᵢ·bⱼ over what goes into and out of part i of a and part j of b; |gain| where signs may change
 * </pre>
 *
 * <p>Group after group the assignment of largest gain is taken, until a sweep over all brings
 * nothing. One group alone is matched as well as can be; with several, sweeps start from other
 * places too, drawn from a stream, and the nearest point wins.
 *
 * @param groups what may change places
 * @param tries how many starts there are where groups hang on each other
 * @param streams starts are drawn from {@code matching}, from its beginning
 */
record Matching(List<Interchangeable> groups, int tries, Streams streams) {
  private static final int SWEEPS = 100;

  /** A sweep that gains less, as a share of both points' size, gains nothing. */
  private static final double NOTHING = 1e-12;

  /**
   * The second point turned to the first; neither is changed.
   *
   * @param copy of a point
   */
  Turned match(Vec a, Vec b, UnaryOperator<Vec> copy) {
    RandomStream random = streams.named("matching");
    double[] wanted = a.toArray();
    int[] order = IntStream.range(0, groups.size()).toArray();
    Turned best = swept(wanted, Turned.not(copy.apply(b), groups), order);
    for (int t = 1; t < tries && groups.size() > 1; t++) {
      random.shuffle(order);
      Turned other = swept(wanted, shuffled(Turned.not(copy.apply(b), groups), random), order);
      if (gain(wanted, other.point()) > gain(wanted, best.point()) + nothing(wanted, best)) {
        best = other;
      }
    }
    return best;
  }

  private Turned shuffled(Turned start, RandomStream random) {
    Turned turned = start;
    for (int g = 0; g < groups.size(); g++) {
      int[] from = IntStream.range(0, groups.get(g).parts()).toArray();
      int[] plus = new int[from.length];
      random.shuffle(from);
      Arrays.fill(plus, 1);
      turned = turned.move(g, groups.get(g), from, plus);
    }
    return turned;
  }

  private Turned swept(double[] wanted, Turned start, int[] order) {
    Turned turned = start;
    double before = Double.NEGATIVE_INFINITY;
    double gain = gain(wanted, turned.point());
    for (int s = 0; s < SWEEPS && gain > before + nothing(wanted, turned); s++) {
      before = gain;
      for (int g : order) {
        turned = matched(wanted, turned, g);
      }
      gain = gain(wanted, turned.point());
    }
    return turned;
  }

  private Turned matched(double[] wanted, Turned turned, int which) {
    Interchangeable group = groups.get(which);
    double[][] gains = gains(wanted, turned.point().toArray(), group);
    double[][] sizes = gains;
    if (group.odd()) {
      sizes = Arrays.stream(gains).map(Matching::sizes).toArray(double[][]::new);
    }
    int[] from = LinearAssignment.largest(sizes);
    int[] flips = new int[from.length];
    Arrays.setAll(flips, i -> group.odd() && gains[i][from[i]] < 0 ? -1 : 1);
    return turned.move(which, group, from, flips);
  }

  /** What each part of the one gains from each part of the other. */
  static double[][] gains(double[] a, double[] b, Interchangeable group) {
    double[][] gains = new double[group.parts()][group.parts()];
    for (int i = 0; i < gains.length; i++) {
      for (int j = 0; j < gains.length; j++) {
        gains[i][j] =
            product(a, group.incoming()[i], b, group.incoming()[j])
                + product(a, group.outgoing()[i], b, group.outgoing()[j]);
      }
    }
    return gains;
  }

  private static double product(double[] a, int[] places, double[] b, int[] others) {
    double sum = 0;
    for (int k = 0; k < places.length; k++) {
      sum = Math.fma(a[places[k]], b[others[k]], sum);
    }
    return sum;
  }

  private static double[] sizes(double[] row) {
    return Arrays.stream(row).map(Math::abs).toArray();
  }

  private static double gain(double[] wanted, Vec point) {
    double sum = 0;
    for (int i = 0; i < wanted.length; i++) {
      sum = Math.fma(wanted[i], point.get(i), sum);
    }
    return sum;
  }

  private static double nothing(double[] wanted, Turned turned) {
    double square = Arrays.stream(wanted).map(x -> x * x).sum();
    return NOTHING * Math.sqrt(square) * turned.point().norm();
  }
}
