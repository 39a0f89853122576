package basin.layers.recurrent;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Plan;
import basin.spi.number.Shape;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;
import java.util.Optional;

/** A recurrent layer with a cell that gates let in, keep and let out. */
@Doc("Long short-term memory: gates decide what a cell takes in, keeps and shows.")
@Formula(
    """
    [i f g o] = x_tᵀW + b + h_{t−1}ᵀU + c
    s_t = σ(f)s_{t−1} + σ(i)tanh(g)    h_t = σ(o)tanh(s_t)\
    """)
@Source("Hochreiter and Schmidhuber 1997; forget gate: Gers, Schmidhuber and Cummins 2000")
@Convention(
    "gates in the order i, f, g, o and two biases b and c (PyTorch); Keras has one, whose forget"
        + " gate starts at 1, as forget-bias: 1 does here")
public record Lstm(
    @Doc("numbers in the state") @Range(from = 1) int units,
    @Doc("whether all states are put out, or the last") @Default("all") Steps outputs,
    @Doc("whether the states before the first step are learnt, or zero") @Default("false")
        boolean learnInitialState,
    @Doc("first value of b in the forget gate; 1 makes it remember at first") @Default("0")
        double forgetBias,
    @Doc("draws the first W; without it the network's initializer does") @Default("")
        Optional<Initializer> weights,
    @Doc("draws the first U; without it the network's initializer does") @Default("")
        Optional<Initializer> recurrentWeights,
    @Doc("draws the first b and c, but for the forget gate's b") @Default("0")
        Initializer biasInitializer)
    implements Layer {
  private static final int GATES = 4;

  @Override
  public Plan plan(Shape inputs) {
    Initializer remembering =
        (block, fan, random) -> {
          biasInitializer.fill(block, fan, random);
          if (forgetBias != 0) {
            block.slice(units, units).fill(forgetBias);
          }
        };
    return outputs.plan(
        this,
        inputs,
        units,
        GATES,
        weights,
        recurrentWeights,
        List.of(remembering, biasInitializer),
        learnInitialState ? List.of("initial-state", "initial-cell") : List.of());
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    return new Unrolled(context, new LstmStep(context, units, learnInitialState), units, outputs);
  }

  @Override
  public String label() {
    return "lstm";
  }
}
