package basin.layers.activation;

import basin.layers.normalization.Channels;
import basin.spi.descent.Role;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Parameter;
import basin.spi.network.Plan;
import basin.spi.number.Shape;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.List;
import java.util.Optional;

/**
 * A leaky ReLU that learns its slope below 0.
 *
 * <pre>
 * y = x where x &gt; 0, else a·x      a: one number, or one for each channel, the first dimension of a row
 * </pre>
 */
@Doc("A leaky ReLU whose slope below 0 is learnt, one for all or one for each channel.")
@Formula("y = max(x, 0) + a·min(x, 0)")
@Source("He, Zhang, Ren and Sun 2015, equation 1")
@Convention(
    "one slope for all, 0.25 at first, as in PyTorch; Keras has one for each number, from 0")
public record PRelu(
    @Doc("whether each channel, the first dimension of a row, has a slope of its own")
        @Default("false")
        boolean perChannel,
    @Doc("draws the first a") @Default("0.25") Initializer slope)
    implements Layer {

  @Override
  public Plan plan(Shape inputs) {
    int slopes = perChannel ? inputs.dimension(0) : 1;
    return new Plan(
        inputs,
        List.of(
            new Parameter("slope", Role.NORM, 1, slopes, new Fan(1, 1, 1), Optional.of(slope))));
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    int slopes = perChannel ? context.inputs().dimension(0) : 1;
    return new ActivePRelu(
        new Channels(1, slopes, context.inputs().size() / slopes, context), context);
  }

  @Override
  public String label() {
    return "prelu";
  }
}
