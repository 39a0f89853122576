package basin.problems.models;

import basin.spi.descent.Objective;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.problem.Workshop;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One steep slope down to the left, then gentler ones to the right: on the whole it goes down to
 * the left if C > p − 1, but a method that divides by the root of the latest squares alone goes to
 * the right. To be kept in an interval by {@code project}, since the mean has no minimum.
 *
 * <pre>f_t(x) = Cx  if t mod p = 1, else −x    t = 1, 2, …    mean: (C − p + 1)/p · x</pre>
 */
@Doc("Linear functions in turn, on which Adam goes the wrong way.")
@Formula("f_t(x) = Cx if t mod p = 1, else −x;  loss: their mean over a round of p")
@Source("Reddi, Kale and Kumar 2018, On the convergence of Adam and beyond, theorem 1")
@Convention("an epoch is a round; steps follow the round's order and train.batch is not looked at")
public record OnlineLinear(
    @Doc("slope C of the first function of a round") @Default("3") @Range(above = 0)
        double steepness,
    @Doc("functions p in a round") @Default("3") @Range(from = 2) int period,
    @Doc("where a run starts; absent: anywhere in [−1, 1], by the trial's seed") @Default("") @Range
        Optional<Double> start)
    implements Problem {

  @Override
  public Landscape open(Workshop workshop) {
    List<Objective> round = new ArrayList<>();
    for (int t = 0; t < period; t++) {
      round.add(new Slope(t == 0 ? steepness : -1));
    }
    Objective mean = new Slope((steepness - (period - 1)) / period);
    double from = start.orElseGet(() -> 2 * workshop.streams().named("init").uniform() - 1);
    return new Rounds(round, mean, Map.of("train", mean), new double[] {from});
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT64;
  }

  /** slope · x. */
  private record Slope(double slope) implements Objective {
    @Override
    public double value(Vec point) {
      return slope * point.get(0);
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      gradient.set(0, slope);
      return value(point);
    }

    @Override
    public SecondDerivatives secondDerivatives() {
      return SecondDerivatives.EXACT;
    }

    @Override
    public void hessianProducts(Vec point, List<Vec> directions, List<Vec> products) {
      products.forEach(product -> product.fill(0));
    }
  }
}
