package basin.problems.networks;

import basin.spi.data.Dataset;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.number.Precision;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.problem.Workshop;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.List;

/** A feed-forward network on a data set: the mean loss of its predictions, over its parameters. */
@Doc("A feed-forward network that learns a data set.")
@Formula("L(w) = mean over rows r of loss(layerₙ(… layer₁(xᵣ)), tᵣ)")
@Source("Rumelhart, Hinton and Williams 1986, Learning representations by back-propagating errors")
public record Network(
    @Doc("rows to learn from, and rows to judge by") Dataset data,
    @Doc("from the inputs to the predictions, in order") List<Layer> layers,
    @Doc("how wrong predictions are") Loss loss,
    @Doc("draws the first weights of every layer that names no initializer of its own")
        @Default("glorot-uniform")
        Initializer initializer)
    implements Problem {

  /** Refuses a network without layers. */
  public Network {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a network needs at least one layer");
    }
  }

  @Override
  public Landscape open(Workshop workshop) {
    return workshop.network(data, layers, loss, initializer);
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT32;
  }
}
