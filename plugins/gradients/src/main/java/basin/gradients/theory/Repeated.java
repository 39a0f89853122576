package basin.gradients.theory;

import basin.spi.network.Normalization.Over;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The layers in the middle of a network, where they are all alike. */
final class Repeated {
  /** Mean squares of weights that were drawn alike differ by chance. */
  private static final double ALIKE = 0.2;

  private static final int FEWEST = 3;

  private Repeated() {}

  /**
   * Sums, activation and normalisation that come again, with the mean of the layers' variances;
   * without the first and the last layer, whose fans are others. Empty if there are fewer than two
   * or they differ.
   */
  static Optional<Limits> of(List<Stage> stages) {
    List<List<Stage>> layers = layers(stages);
    if (layers.size() < FEWEST) {
      return Optional.empty();
    }
    List<List<Stage>> middle = layers.subList(1, layers.size());
    List<Stage.Sums> sums = middle.stream().map(layer -> (Stage.Sums) layer.get(0)).toList();
    double weight = sums.stream().mapToDouble(Stage.Sums::weight).average().orElseThrow();
    double bias = sums.stream().mapToDouble(Stage.Sums::biasSquare).average().orElseThrow();
    boolean alike =
        sums.stream().allMatch(s -> Math.abs(s.weight() - weight) <= ALIKE * weight)
            && middle.stream().allMatch(layer -> alike(layer, middle.get(0)));
    return alike ? limits(middle.get(0), weight, bias) : Optional.empty();
  }

  /** From each sums to the next; none if the stages are others than layers in a row. */
  private static List<List<Stage>> layers(List<Stage> stages) {
    List<List<Stage>> layers = new ArrayList<>();
    for (Stage stage : stages) {
      if (stage instanceof Stage.Sums) {
        layers.add(new ArrayList<>());
      } else if (stage instanceof Stage.Around || layers.isEmpty()) {
        return List.of();
      }
      layers.get(layers.size() - 1).add(stage);
    }
    return layers.isEmpty() ? layers : layers.subList(0, layers.size() - 1);
  }

  private static boolean alike(List<Stage> layer, List<Stage> other) {
    boolean alike = layer.size() == other.size();
    for (int i = 1; alike && i < layer.size(); i++) {
      alike = alike(layer.get(i), other.get(i));
    }
    return alike;
  }

  private static boolean alike(Stage one, Stage other) {
    return one instanceof Stage.Bend a && other instanceof Stage.Bend b && a.phi().alike(b.phi())
        || one instanceof Stage.Norm c
            && other instanceof Stage.Norm d
            && c.how().equals(d.how())
            && c.scaleSquare() == d.scaleSquare()
            && c.shiftSquare() == d.shiftSquare();
  }

  private static Optional<Limits> limits(List<Stage> layer, double weight, double bias) {
    Optional<Nonlinearity> phi =
        layer.stream()
            .filter(Stage.Bend.class::isInstance)
            .map(stage -> ((Stage.Bend) stage).phi())
            .findFirst();
    if (phi.isEmpty()) {
      return Optional.empty();
    }
    MeanField field = new MeanField(phi.get(), weight, bias);
    if (layer.size() == 2) {
      return Optional.of(Limits.of(field));
    }
    boolean one = layer.size() == 3;
    if (one && layer.get(1) instanceof Stage.Norm norm) {
      return Optional.of(Limits.before(field, norm));
    }
    boolean rows = one && layer.get(2) instanceof Stage.Norm norm && norm.how().over() == Over.ROW;
    return rows ? Optional.of(Limits.behind(field, (Stage.Norm) layer.get(2))) : Optional.empty();
  }
}
