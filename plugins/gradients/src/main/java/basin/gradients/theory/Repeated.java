package basin.gradients.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The layers in the middle of a network, where they are all alike. */
final class Repeated {
  /** Mean squares of weights that were drawn alike differ by chance. */
  private static final double ALIKE = 0.2;

  private Repeated() {}

  /**
   * Sums and activation that come again, with the mean of the layers' variances; without the first
   * and the last layer, whose fans are others. Empty if there are fewer than two or they differ.
   */
  static Optional<MeanField> of(List<Stage> stages) {
    List<Stage.Sums> sums = new ArrayList<>();
    List<Nonlinearity> bends = new ArrayList<>();
    for (int i = 0; i + 1 < stages.size(); i++) {
      if (stages.get(i) instanceof Stage.Sums one && stages.get(i + 1) instanceof Stage.Bend bend) {
        sums.add(one);
        bends.add(bend.phi());
      }
    }
    if (sums.size() < 3) {
      return Optional.empty();
    }
    List<Stage.Sums> middle = sums.subList(1, sums.size());
    double weight = middle.stream().mapToDouble(Stage.Sums::weight).average().orElseThrow();
    double bias = middle.stream().mapToDouble(Stage.Sums::biasSquare).average().orElseThrow();
    boolean alike =
        middle.stream().allMatch(s -> Math.abs(s.weight() - weight) <= ALIKE * weight)
            && bends.stream().skip(1).allMatch(bends.get(1)::alike)
            && stages.size() == 2 * sums.size() + 1;
    return alike ? Optional.of(new MeanField(bends.get(1), weight, bias)) : Optional.empty();
  }
}
