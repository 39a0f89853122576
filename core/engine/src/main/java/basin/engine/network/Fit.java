package basin.engine.network;

import basin.engine.data.Rows;
import basin.spi.data.DataException;
import basin.spi.network.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether layers and data fit each other; looked at before anything is made of them. */
public final class Fit {
  private Fit() {}

  /**
   * A way in which they do not.
   *
   * @param layer the one to be changed; empty if it is none in particular
   * @param text what is wrong and what to do, for the user
   */
  public record Misfit(Optional<Layer> layer, String text) {}

  /**
   * All ways in which layers do not fit data; none if they do.
   *
   * @param inputs numbers per row that the data put in
   * @param targets numbers per row that should come out
   * @param source where the data come from
   */
  public static List<Misfit> misfits(int inputs, int targets, String source, List<Layer> layers) {
    if (layers.isEmpty()) {
      return List.of(
          new Misfit(Optional.empty(), "The network has no layers. Give it at least one."));
    }
    List<Misfit> misfits = new ArrayList<>();
    NetworkSize size = NetworkSize.of(layers, inputs);
    if (size.parameters() == 0) {
      misfits.add(
          new Misfit(
              Optional.empty(),
              "No layer of the network has parameters: there is nothing to learn."));
    } else if (size.parameters() > Integer.MAX_VALUE) {
      misfits.add(
          new Misfit(
              Optional.of(size.largest()),
              "The network has "
                  + size.inWords()
                  + ", more than a vector can hold (2³¹). Make the largest layer smaller."));
    }
    if (size.outputs() != targets) {
      misfits.add(
          new Misfit(
              Optional.of(layers.get(layers.size() - 1)),
              outputs(size.outputs(), targets, source)));
    }
    return misfits;
  }

  /**
   * The layers behind the data's inputs.
   *
   * @throws DataException if they put out another number of columns than the data have targets,
   *     learn nothing, or are too large
   */
  static Blueprint check(Rows data, List<Layer> layers) {
    List<Misfit> misfits = misfits(data.inputs(), data.targets(), data.source(), layers);
    if (!misfits.isEmpty()) {
      throw new DataException(misfits.stream().map(Misfit::text).collect(Collectors.joining(" ")));
    }
    return Blueprint.draw(layers, data.inputs());
  }

  private static String outputs(int outputs, int targets, String source) {
    return "The last layer puts out "
        + counted(outputs, "number")
        + " per row, but the data have "
        + counted(targets, "target column")
        + " ("
        + source
        + "). Give the last layer "
        + counted(targets, "unit")
        + ".";
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
