package basin.layers.attention;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Parameter;
import basin.spi.network.Pass;
import basin.spi.network.Plan;
import basin.spi.network.ShapeMismatch;
import basin.spi.number.Matrix;
import basin.spi.number.Shape;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;
import java.util.Optional;

/** Looks up a learnt row for each index that comes in. */
@Doc("Looks up a learnt row of numbers for each index.")
@Formula("y_t = row x_t of W")
@Source("Bengio, Ducharme, Vincent and Jauvin 2003, A neural probabilistic language model")
@Convention(
    "indices start at 0, and the row of padding-index gets no gradient (PyTorch). Drawn by the"
        + " network's initializer unless weights says otherwise; PyTorch draws normal numbers")
public record Embedding(
    @Doc("how many indices there are") @Range(from = 1) int vocabulary,
    @Doc("numbers in a row") @Range(from = 1) int units,
    @Doc("the index whose row is not learnt, as one that fills up short sequences; none without it")
        @Default("")
        Optional<Integer> paddingIndex,
    @Doc("draws the first W; without it the network's initializer does") @Default("")
        Optional<Initializer> weights)
    implements Layer {

  /** Wants a padding index within the vocabulary. */
  public Embedding {
    paddingIndex.ifPresent(
        index -> {
          if (index < 0 || index >= vocabulary) {
            throw new IllegalArgumentException(
                "padding-index is %d; give 0 to %d".formatted(index, vocabulary - 1));
          }
        });
  }

  @Override
  public Plan plan(Shape inputs) {
    if (inputs.rank() != 1) {
      throw new ShapeMismatch(this, inputs, "rows of indices, of shape [steps]");
    }
    Fan fan = new Fan(vocabulary, units, 1);
    return new Plan(
        Shape.of(inputs.last(), units),
        List.of(Parameter.weights("weights", vocabulary, units, fan, weights)));
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    return new Lookup(context);
  }

  @Override
  public String label() {
    return "embedding";
  }

  private final class Lookup implements ActiveLayer {
    private final int steps;
    private final Matrix table;
    private final Matrix gradient;
    private final Buffer outputs;
    private final Buffer nothing;
    private int[] indices = {};
    private int[] full = {};

    Lookup(LayerContext context) {
      steps = context.inputs().size();
      table = context.value("weights");
      gradient = context.gradient("weights");
      outputs = context.buffer(steps * units);
      nothing = context.buffer(steps);
    }

    @Override
    public Matrix forward(Matrix inputs, Pass pass) {
      int all = inputs.rows() * steps;
      if (indices.length != all) {
        indices = all == full.length ? full : new int[all];
        full = all > full.length ? indices : full;
      }
      inputs.indices(indices, vocabulary);
      Matrix out = outputs.rows(inputs.rows());
      out.reshaped(all, units).gatherRows(table, indices);
      return out;
    }

    @Override
    public Matrix backward(Matrix back, boolean inputsToo) {
      gradient.all().fill(0);
      gradient.scatterAddRows(back.reshaped(back.rows() * steps, units), indices);
      paddingIndex.ifPresent(index -> gradient.row(index).fill(0));
      if (!inputsToo) {
        return null;
      }
      Matrix none = nothing.rows(back.rows()); // an index has no slope
      none.all().fill(0);
      return none;
    }
  }
}
