package basin.problems.surfaces;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * Michalewicz' function: steep valleys that cross, and n! minima in the domain. Between the valleys
 * the gradient all but vanishes.
 *
 * <pre>f(x) = −Σᵢ sin xᵢ · sin²ᵐ(i xᵢ²/π)</pre>
 */
@Doc("Michalewicz' function: steep valleys that cross, and n! minima.")
@Formula("f(x) = −Σᵢ sin xᵢ · sin²ᵐ(i xᵢ²/π)")
@Source("Michalewicz 1992, Genetic Algorithms + Data Structures = Evolution Programs")
public record Michalewicz(
    @Doc("how many coordinates n") @Default("2") @Range(from = 1) int dimension,
    @Doc("how steep the valleys' walls are, m") @Default("10") @Range(from = 1, to = 100)
        int steepness,
    @Doc(
            "where a run starts; repeats until every coordinate has a number; empty: anywhere in"
                + " [0, π]ⁿ, by the trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Separable {

  /** Copies the start point, after a look at its length. */
  public Michalewicz {
    start = StartPoint.checked(start, dimension);
  }

  @Override
  public Jet term(int i, Jet x) {
    Jet valley = x.square().times((i + 1) / Math.PI).sin().power(2 * steepness);
    return x.sin().times(valley).times(-1);
  }

  /** The lowest of the valleys along coordinate i, whose middles are at π√((k + ½)/i). */
  private double lowest(int i) {
    double best = 0;
    for (int k = 0; k <= i; k++) {
      double bottom = bottom(i, Math.PI * Math.sqrt((k + 0.5) / (i + 1)));
      best = height(i, bottom) < height(i, best) ? bottom : best;
    }
    return best;
  }

  /** Newton's method from the middle of a valley. */
  private double bottom(int i, double middle) {
    double x = middle;
    for (int step = 0; step < 20; step++) {
      Jet f = term(i, Jet.x(x));
      x -= f.x() / f.xx();
    }
    return x;
  }

  private double height(int i, double x) {
    return term(i, Jet.x(x)).value();
  }

  @Override
  public Interval domain(int i) {
    return new Interval(0, Math.PI);
  }

  @Override
  public List<double[]> minima() {
    double[] minimum = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      minimum[i] = lowest(i);
    }
    return List.of(minimum);
  }
}
