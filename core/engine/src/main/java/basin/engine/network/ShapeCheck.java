package basin.engine.network;

import basin.engine.data.Rows;
import basin.spi.data.DataException;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.network.ShapeMismatch;
import basin.spi.number.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether data, layers and loss fit each other; looked at before anything is made of them. */
public final class ShapeCheck {
  private ShapeCheck() {}

  /**
   * A way in which they do not.
   *
   * @param layer the one to be changed; empty if it is none in particular
   * @param text what is wrong and what to do, for the user
   */
  public record Misfit(Optional<Layer> layer, String text) {}

  /**
   * All ways in which layers do not fit data and loss; none if they do.
   *
   * @param inputs the shape of a row that the data put in
   * @param targets the shape of a row that should come out
   */
  public static List<Misfit> misfits(Shape inputs, Shape targets, List<Layer> layers, Loss loss) {
    if (layers.isEmpty()) {
      return List.of(
          new Misfit(Optional.empty(), "The network has no layers. Give it at least one."));
    }
    NetworkSize size;
    try {
      size = NetworkSize.of(layers, inputs);
    } catch (ShapeMismatch mismatch) {
      return List.of(new Misfit(Optional.of(mismatch.layer()), mismatch.getMessage() + "."));
    }
    List<Misfit> misfits = new ArrayList<>();
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
    loss.misfit(size.outputs(), targets)
        .ifPresent(
            text -> misfits.add(new Misfit(Optional.of(layers.get(layers.size() - 1)), text)));
    return misfits;
  }

  /**
   * The layers behind the data's inputs.
   *
   * @throws DataException if they do not fit each other or the loss, learn nothing, or are too
   *     large
   */
  static NetworkPlan check(Rows data, List<Layer> layers, Loss loss) {
    List<Misfit> misfits = misfits(data.inputs(), data.targets(), layers, loss);
    if (!misfits.isEmpty()) {
      throw new DataException(misfits.stream().map(Misfit::text).collect(Collectors.joining(" ")));
    }
    return NetworkPlan.of(layers, data.inputs());
  }
}
