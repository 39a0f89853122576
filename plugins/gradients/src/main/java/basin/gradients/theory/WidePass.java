package basin.gradients.theory;

import basin.spi.network.Normalization.Over;
import java.util.Arrays;
import java.util.List;

/**
 * What a pass of rows comes to in an infinitely wide network of the same stages: each row's
 * variances by the map of {@link MeanField}, and the factors of its squared signal on the way back.
 *
 * <pre>
 * a way around     q ← q + q′ + 2·m·m′, m and m′ the means of what is added     χ ← 1 + χ
 * normalised rows  q ← (q − m²)/(q − m² + ε),  then q ← E[γ²]·q + E[β²]         χ = E[γ²]/(q − m² + ε)
 * </pre>
 *
 * <p>NaN where that says nothing: behind a batch's normalisation, which couples the rows, and of an
 * activation of what is not normal in a wide network.
 */
final class WidePass {
  private static final Way UNKNOWN = new Way(Double.NaN, Double.NaN, false, signal -> Double.NaN);

  private final Profile profile;
  private final int rows;
  private int layer;

  private WidePass(int layers, int rows) {
    this.profile = Profile.of(layers);
    this.rows = rows;
    Arrays.fill(profile.cosines(), Double.NaN);
    Arrays.fill(profile.weights(), Double.NaN);
  }

  /**
   * Through stages the last of which sums.
   *
   * @param squares mean square of what comes in, for each row
   * @param means mean of what comes in, for each row
   * @param signals ‖∂ℓ/∂z‖² of the last sums, for each row
   */
  static Profile through(
      List<Stage> stages, int layers, double[] squares, double[] means, double[] signals) {
    WidePass pass = new WidePass(layers, squares.length);
    for (int r = 0; r < squares.length; r++) {
      pass.layer = 0;
      Way way = pass.forward(stages, new Way(squares[r], means[r], false, s -> s));
      way.back(signals[r]);
    }
    for (int i = 0; i < layers; i++) {
      pass.profile.signals()[i] = Math.sqrt(pass.profile.signals()[i]);
    }
    return pass.profile;
  }

  /**
   * Where a row has come to, and how its signal goes back from there.
   *
   * @param square mean square of the numbers
   * @param mean of the numbers
   * @param normal whether they are normal numbers around 0
   */
  private record Way(double square, double mean, boolean normal, Back back) {
    double back(double signal) {
      return back.of(signal);
    }

    Way before(Back first) {
      return new Way(square, mean, normal, s -> first.of(back.of(s)));
    }
  }

  /** ‖∂ℓ/∂outputs‖² → ‖∂ℓ/∂inputs‖². */
  @FunctionalInterface
  private interface Back {
    double of(double signal);
  }

  private Way forward(List<Stage> stages, Way from) {
    Way way = from;
    for (Stage stage : stages) {
      Back first = way.back();
      way = forward(stage, way).before(first);
    }
    return way;
  }

  private Way forward(Stage stage, Way from) {
    if (stage instanceof Stage.Sums sums) {
      int place = layer;
      layer++;
      double q = sums.weight() * from.square + sums.biasSquare();
      profile.squares()[place] += q / rows;
      return new Way(q, 0, true, s -> sums.weight() * noted(place, s));
    }
    if (stage instanceof Stage.Bend bend) {
      if (!from.normal || Double.isNaN(from.square)) {
        return UNKNOWN;
      }
      Moments moments = new MeanField(bend.phi(), 1, 0).moments(from.square);
      return new Way(moments.square(), moments.mean(), false, s -> moments.slopeSquare() * s);
    }
    if (stage instanceof Stage.Norm norm) {
      return norm.how().over() == Over.BATCH ? UNKNOWN : normalized(norm, from);
    }
    Way around = new Way(from.square, from.mean, from.normal, s -> s);
    Way inside = forward(((Stage.Around) stage).stages(), around);
    return new Way(
        from.square + inside.square + 2 * from.mean * inside.mean,
        from.mean + inside.mean,
        from.normal && inside.normal,
        s -> s + inside.back(s));
  }

  private static Way normalized(Stage.Norm norm, Way from) {
    double off = norm.how().centred() ? from.mean : 0;
    double spread = from.square - off * off;
    double factor = 1 / (spread + norm.how().epsilon());
    double mean = (from.mean - off) * Math.sqrt(factor);
    double scale = norm.scaleSquare();
    return new Way(
        scale * spread * factor + norm.shiftSquare() + 2 * norm.scaleShift() * mean,
        norm.scaleMean() * mean + norm.shiftMean(),
        from.normal && norm.plain(),
        s -> scale * factor * s);
  }

  private double noted(int place, double signal) {
    profile.signals()[place] += signal / rows;
    return signal;
  }
}
