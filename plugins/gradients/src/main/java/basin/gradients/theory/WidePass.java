package basin.gradients.theory;

import java.util.Arrays;
import java.util.List;

/**
 * What a pass of rows comes to in an infinitely wide network of the same stages: each row's
 * variances by the map of {@link MeanField}, and the factors of its squared signal on the way back.
 */
final class WidePass {
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
   * @param inputs mean square of what comes in, for each row
   * @param signals ‖∂ℓ/∂z‖² of the last sums, for each row
   */
  static Profile through(List<Stage> stages, int layers, double[] inputs, double[] signals) {
    WidePass pass = new WidePass(layers, inputs.length);
    for (int r = 0; r < inputs.length; r++) {
      pass.layer = 0;
      Way way = pass.forward(stages, inputs[r]);
      way.back(signals[r]);
    }
    for (int i = 0; i < layers; i++) {
      pass.profile.signals()[i] = Math.sqrt(pass.profile.signals()[i]);
    }
    return pass.profile;
  }

  /** Where a row has come to, and how its signal goes back from there. */
  private record Way(double square, Back back) {
    double back(double signal) {
      return back.of(signal);
    }
  }

  /** ‖∂ℓ/∂outputs‖² → ‖∂ℓ/∂inputs‖². */
  @FunctionalInterface
  private interface Back {
    double of(double signal);
  }

  private Way forward(List<Stage> stages, double square) {
    Way way = new Way(square, s -> s);
    for (Stage stage : stages) {
      Way so = way;
      Way next = forward(stage, so.square);
      way = new Way(next.square, s -> so.back(next.back(s)));
    }
    return way;
  }

  private Way forward(Stage stage, double square) {
    if (stage instanceof Stage.Sums sums) {
      int place = layer;
      layer++;
      double q = sums.weight() * square + sums.biasSquare();
      profile.squares()[place] += q / rows;
      return new Way(q, s -> sums.weight() * noted(place, s));
    }
    if (stage instanceof Stage.Bend bend) {
      Moments moments = new MeanField(bend.phi(), 1, 0).moments(square);
      return new Way(moments.square(), s -> moments.slopeSquare() * s);
    }
    Way inside = forward(((Stage.Around) stage).stages(), square);
    return new Way(square + inside.square, s -> s + inside.back(s));
  }

  private double noted(int place, double signal) {
    profile.signals()[place] += signal / rows;
    return signal;
  }
}
