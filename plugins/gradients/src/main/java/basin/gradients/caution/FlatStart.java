package basin.gradients.caution;

import basin.gradients.Flatness;
import basin.spi.check.Caution;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.check.Spot;
import basin.spi.network.Activation;
import basin.spi.network.Initializer;
import basin.spi.network.Parameter;
import basin.spi.problem.Crossing;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Units that are flat at every row before the first step: rectifiers that are off, squashing
 * functions far out. No gradient comes through them. Rows that were drawn, because the data are
 * large or not there, are as good as others where biases or weights are at fault.
 */
@Doc(
    "A hidden layer most of whose units let no gradient through at any row, where training starts.")
@Formula("flat: |φ′(z)| < 0.01·max |φ′|")
public record FlatStart(
    @Doc("share of a layer's units at which it is said") @Default("0.9") @Range(from = 0, to = 1)
        double units,
    @Doc("share of a squashing layer's values at which it is said")
        @Default("0.9")
        @Range(from = 0, to = 1)
        double values)
    implements Caution {

  private static final int ROOM = 4096;
  private static final int LEAST_ROWS = 8;

  @Override
  public List<Finding> look(Draft draft) {
    Flatness flatness = new Flatness(draft.matrix(1, ROOM).all());
    Chain chain = Chain.of(draft.passage());
    List<Finding> found = new ArrayList<>();
    for (Crossing layer : chain.leaves()) {
      Optional<Activation> activation = layer.layer().nonlinearity();
      boolean bare = layer.blocks().isEmpty();
      if (layer == chain.last()
          || activation.isEmpty()
          || layer.inputs().rows() < LEAST_ROWS
          || !bare && layer.sums().isEmpty()) {
        continue;
      }
      double[] z = (bare ? layer.inputs() : layer.sums().get()).all().toArray();
      boolean[] flat = flatness.at(activation.get(), z);
      int width = bare ? layer.inputs().columns() : layer.sums().get().columns();
      double dead = dead(flat, width);
      double share = share(flat);
      if (dead >= units || share >= values) {
        found.add(finding(layer, dead, share, z, draft));
        break; // what comes behind it follows from it
      }
    }
    return found;
  }

  private Finding finding(Crossing layer, double dead, double share, double[] z, Draft draft) {
    String fact =
        layer.path()
            + " lets next to no gradient through where training starts: "
            + Said.share(dead)
            + " of its units are flat at every row, and "
            + Said.share(share)
            + " of all values (its sums have the mean "
            + Said.number(Arrays.stream(z).average().orElse(0))
            + ").";
    Optional<Initializer> bias = bias(layer);
    return bias.isPresent() && isFar(layer, draft)
        ? Finding.fail(new Spot.Setting(layer.layer(), bias.get()), fact)
            .mendedBy("Begin with biases of 0.", "0")
        : Finding.fail(Chain.weights(layer, draft.initializer()), fact)
            .mendedBy("Draw smaller weights, or scale the inputs to mean 0 and deviation 1.");
  }

  private static Optional<Initializer> bias(Crossing layer) {
    return layer.layer().plan(layer.shape()).parameters().stream()
        .filter(parameter -> parameter.rows() == 1)
        .findFirst()
        .flatMap(Parameter::initializer);
  }

  /** Whether biases are not 0. */
  private static boolean isFar(Crossing layer, Draft draft) {
    return layer.blocks().size() > 1
        && draft
                .point()
                .slice(layer.blocks().get(1).offset(), layer.blocks().get(1).length())
                .norm()
            > 0;
  }

  private static double share(boolean[] flat) {
    int count = 0;
    for (boolean each : flat) {
      count += each ? 1 : 0;
    }
    return count / (double) flat.length;
  }

  private static double dead(boolean[] flat, int width) {
    boolean[] dead = new boolean[width];
    Arrays.fill(dead, true);
    for (int i = 0; i < flat.length; i++) {
      dead[i % width] &= flat[i];
    }
    return share(dead);
  }
}
