package basin.gradients.caution;

import basin.spi.check.Spot;
import basin.spi.network.Activation;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.Parameter;
import basin.spi.number.Matrix;
import basin.spi.problem.Crossing;
import basin.spi.problem.Passage;
import java.util.List;
import java.util.Optional;

/**
 * The layers of a network that hold no others, from the inputs to the outputs.
 *
 * @param all layers, those inside others behind them
 * @param leaves those without layers inside
 */
public record Chain(List<Crossing> all, List<Crossing> leaves) {
  /** Of a network. */
  public static Chain of(Passage passage) {
    List<Crossing> all = passage.layers();
    return new Chain(
        all,
        all.stream()
            .filter(layer -> all.stream().noneMatch(in -> in.path().startsWith(layer.path() + ".")))
            .toList());
  }

  /** The last one. */
  public Crossing last() {
    return leaves.get(leaves.size() - 1);
  }

  /** The activation at the end; empty if the last layer does not tell, or has ways around it. */
  public Optional<Activation> lastActivation() {
    boolean plain =
        all.stream()
            .filter(layer -> !leaves.contains(layer) && last().path().startsWith(layer.path()))
            .allMatch(layer -> layer.outputs() == last().outputs());
    return plain ? last().layer().nonlinearity() : Optional.empty();
  }

  /** Where the activation of a layer is set; the layer itself if it is nothing else. */
  public static Spot activation(Layer layer) {
    return new Spot.Setting(layer, layer.nonlinearity().orElse(null));
  }

  /** Who alone gets what a layer puts out; empty if several do, or nobody. */
  public Optional<Crossing> after(Crossing layer) {
    Matrix outputs = layer.outputs();
    List<Crossing> takers = leaves.stream().filter(next -> next.inputs() == outputs).toList();
    boolean around =
        all.stream()
            .filter(holder -> !leaves.contains(holder) && holder.inputs() == outputs)
            .anyMatch(holder -> leaves.stream().noneMatch(in -> isLastOf(holder, in)));
    return takers.size() == 1 && !around ? Optional.of(takers.get(0)) : Optional.empty();
  }

  private static boolean isLastOf(Crossing holder, Crossing in) {
    return in.path().startsWith(holder.path() + ".") && in.outputs() == holder.outputs();
  }

  /** Where a layer's weights get their first values. */
  public static Spot weights(Crossing layer, Initializer otherwise) {
    Optional<Parameter> weights =
        layer.layer().plan(layer.shape()).parameters().stream().findFirst();
    Optional<Initializer> own = weights.flatMap(Parameter::initializer);
    return own.isPresent() ? new Spot.Setting(layer.layer(), own.get()) : new Spot.Whole(otherwise);
  }
}
