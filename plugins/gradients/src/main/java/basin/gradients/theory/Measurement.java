package basin.gradients.theory;

import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Crossing;
import basin.spi.problem.Passage;
import basin.spi.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network at its start, and what theory says of it.
 *
 * @param anatomy what theory sees
 * @param profile what was measured
 * @param rows how many rows passed
 * @param inputs what came in, numbers × rows
 * @param signal ∂ℓ/∂z of the last sums, units × rows
 * @param answer what it would be of other sums
 */
public record Measurement(
    Anatomy anatomy, Profile profile, int rows, double[] inputs, double[] signal, Answer answer) {

  /**
   * Of a passage at a point.
   *
   * @param room float64, for working out activations
   */
  public static Measurement of(Passage passage, Vec point, Vec room) {
    Anatomy anatomy = Anatomy.of(passage, point, room);
    List<Crossing> layers = anatomy.measured();
    if (layers.isEmpty()) {
      return new Measurement(anatomy, Profile.of(0), 0, new double[0], new double[0], z -> z);
    }
    int rows = layers.get(0).inputs().rows();
    Profile profile = Profile.of(layers.size());
    for (int i = 0; i < layers.size(); i++) {
      Crossing layer = layers.get(i);
      Matrix z = layer.sums().orElseThrow();
      profile.forward(i, Gram.of(units(z, 1), rows), z.columns(), rows);
      profile.backward(
          i,
          Gram.of(units(layer.inputs(), 1), rows),
          Gram.of(units(layer.signal().orElseThrow(), rows), rows),
          rows);
    }
    Crossing last = layers.get(layers.size() - 1);
    double[] signal = units(last.signal().orElseThrow(), rows);
    return new Measurement(
        anatomy,
        profile,
        rows,
        units(layers.get(0).inputs(), 1),
        signal,
        Answer.of(anatomy.behind(), passage.back(), rows).orElse(z -> signal.clone()));
  }

  /** The same network, infinitely wide. */
  public Profile wide() {
    int layers = anatomy.measured().size();
    double[] squares = squares(inputs);
    int numbers = inputs.length / rows;
    double[] means = new double[rows];
    for (int i = 0; i < inputs.length; i++) {
      means[i % rows] += inputs[i] / numbers;
    }
    for (int r = 0; r < rows; r++) {
      squares[r] /= numbers;
    }
    return WidePass.through(anatomy.stages(), layers, squares, means, squares(signal));
  }

  /** Networks of the same stages and widths. */
  public Expectation expectation(int draws, RandomStream random) {
    List<Profile> profiles = new ArrayList<>();
    for (int i = 0; i < draws; i++) {
      profiles.add(
          RandomPass.through(
              anatomy.stages(), anatomy.measured().size(), inputs, answer, rows, random));
    }
    return new Expectation(List.copyOf(profiles));
  }

  /** Names of the layers that sum, in order. */
  public List<String> paths() {
    return anatomy.measured().stream().map(Crossing::path).toList();
  }

  /** Normal numbers that one draw takes. */
  public long effort() {
    return anatomy.measured().stream()
        .mapToLong(layer -> (long) rows * (layer.inputs().columns() + layer.outputs().columns()))
        .sum();
  }

  /**
   * The theory of the layers behind, if they are all alike: the stages that come again and again.
   */
  public Optional<Limits> repeated() {
    return Repeated.of(anatomy.stages());
  }

  private double[] squares(double[] units) {
    double[] squares = new double[rows];
    for (int i = 0; i < units.length; i++) {
      squares[i % rows] += units[i] * units[i];
    }
    return squares;
  }

  /** Transposed and scaled. */
  private static double[] units(Matrix matrix, double scale) {
    int rows = matrix.rows();
    double[] units = new double[matrix.columns() * rows];
    for (int r = 0; r < rows; r++) {
      for (int u = 0; u < matrix.columns(); u++) {
        units[u * rows + r] = scale * matrix.get(r, u);
      }
    }
    return units;
  }
}
