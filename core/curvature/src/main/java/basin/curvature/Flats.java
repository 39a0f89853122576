package basin.curvature;

import basin.spi.number.Vec;
import basin.spi.problem.Symmetry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many of a Hessian's zero modes have a cause that is known: parameters the objective does not
 * depend on nearby, such as those of dead units, and symmetries of the network.
 */
public final class Flats {
  /** A direction is new if this share of it lies outside of what is spanned already. */
  private static final double NEW = 1e-6;

  /** A direction along which the gradient changes more than so, as a share, is none. */
  private static final double FLAT = 1e-6;

  /** Parameters are moved by this share of their lengths to see whether they have an effect. */
  private static final double MOVE = 0x1p-10;

  private final Hessian hessian;
  private final List<double[]> span = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  private Flats(Hessian hessian) {
    this.hessian = hessian;
  }

  /**
   * Counts by cause, each direction once.
   *
   * @param room for a point, and {@code gradient} for its gradient
   */
  public static Map<String, Integer> of(
      Surroundings around, List<Symmetry> symmetries, Vec room, Vec gradient) {
    Flats flats = new Flats(around.hessian());
    flats.add("no-effect", flats.withoutEffect(around, room, gradient));
    for (Symmetry symmetry : symmetries) {
      flats.add(symmetry.name(), List.of(flats.measured(symmetry.direction())));
    }
    return flats.counts;
  }

  /**
   * Parameters whose slope and row of the Hessian are exactly zero, and whose slopes stay so when
   * all of them move at once: those of dead units, and not those of a network of zeros.
   */
  private List<double[]> withoutEffect(Surroundings around, Vec room, Vec gradient) {
    int[] silent =
        IntStream.range(0, room.length())
            .filter(i -> around.gradient().get(i) == 0)
            .filter(i -> Arrays.stream(hessian.rows()[i]).allMatch(entry -> entry == 0))
            .toArray();
    room.set(around.point());
    for (int i : silent) {
      double share = (1 + i % 7) / (i % 2 == 0 ? 8.0 : -8.0);
      room.set(i, room.get(i) + MOVE * share * hessian.lengths()[i]);
    }
    around.objective().gradient(room, gradient);
    List<double[]> axes = new ArrayList<>();
    if (Arrays.stream(silent).allMatch(i -> gradient.get(i) == 0)) {
      for (int i : silent) {
        double[] axis = new double[room.length()];
        axis[i] = 1;
        axes.add(axis);
      }
    }
    return axes;
  }

  private void add(String cause, List<double[]> directions) {
    for (double[] direction : directions) {
      double[] rest = direction.clone();
      double length = normalise(rest);
      if (length == 0 || !flat(rest)) {
        continue;
      }
      for (int again = 0; again < 2; again++) { // twice is enough for orthogonality
        for (double[] known : span) {
          double share = dot(rest, known);
          for (int i = 0; i < rest.length; i++) {
            rest[i] -= share * known[i];
          }
        }
      }
      if (normalise(rest) > NEW) {
        span.add(rest);
        counts.merge(cause, 1, Integer::sum);
      }
    }
  }

  /** In the parameters' own lengths. */
  private double[] measured(double[] direction) {
    double[] measured = new double[direction.length];
    for (int i = 0; i < measured.length; i++) {
      measured[i] = direction[i] / hessian.lengths()[i];
    }
    return measured;
  }

  private boolean flat(double[] direction) {
    double largest = 0;
    double answer = 0;
    for (int i = 0; i < direction.length; i++) {
      double sum = 0;
      for (int j = 0; j < direction.length; j++) {
        double entry = hessian.lengths()[i] * hessian.rows()[i][j] * hessian.lengths()[j];
        largest = Math.max(largest, Math.abs(entry));
        sum += entry * direction[j];
      }
      answer = Math.max(answer, Math.abs(sum));
    }
    return answer <= FLAT * largest;
  }

  private static double normalise(double[] x) {
    double length = Math.sqrt(dot(x, x));
    for (int i = 0; i < x.length && length > 0; i++) {
      x[i] /= length;
    }
    return length;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum = Math.fma(x[i], y[i], sum);
    }
    return sum;
  }
}
