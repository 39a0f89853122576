package basin.engine.network;

import basin.engine.data.Rows;
import basin.spi.data.DataException;
import basin.spi.network.Layer;
import java.util.List;

/** Whether layers and data fit each other. */
final class Fit {
  private Fit() {}

  /**
   * The layers behind the data's inputs.
   *
   * @throws DataException if they put out another number of columns than the data have targets, or
   *     learn nothing
   */
  static Blueprint check(Rows data, List<Layer> layers) {
    if (layers.isEmpty()) {
      throw new DataException("The network has no layers. Give it at least one.");
    }
    Blueprint blueprint = Blueprint.draw(layers, data.inputs());
    if (blueprint.dimension() == 0) {
      throw new DataException("No layer of the network has parameters: there is nothing to learn.");
    }
    if (blueprint.outputs() != data.targets()) {
      throw new DataException(
          "The last layer puts out "
              + counted(blueprint.outputs(), "number")
              + " per row, but the data have "
              + counted(data.targets(), "target column")
              + " ("
              + data.source()
              + "). Give the last layer "
              + counted(data.targets(), "unit")
              + ".");
    }
    return blueprint;
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
