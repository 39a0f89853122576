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

/** A recurrent layer whose gates mix the state before with a new one. */
@Doc("Gated recurrent units: gates mix the state before with a new one.")
@Formula(
    """
    [r z n] = x_tᵀW + b    [r′ z′ n′] = h_{t−1}ᵀU + c
    ρ = σ(r + r′)    ζ = σ(z + z′)    ν = tanh(n + ρn′)    h_t = (1 − ζ)ν + ζh_{t−1}\
    """)
@Source("Cho et al. 2014, equations 5 to 8")
@Convention(
    "the reset gate is applied behind the product, with a bias c of its own (PyTorch, Keras with"
        + " reset_after); ζ keeps the state before, as there")
public record Gru(
    @Doc("numbers in the state") @Range(from = 1) int units,
    @Doc("whether all states are put out, or the last") @Default("all") Steps outputs,
    @Doc("whether the state before the first step is learnt, or zero") @Default("false")
        boolean learnInitialState,
    @Doc("draws the first W; without it the network's initializer does") @Default("")
        Optional<Initializer> weights,
    @Doc("draws the first U; without it the network's initializer does") @Default("")
        Optional<Initializer> recurrentWeights,
    @Doc("draws the first b and c") @Default("0") Initializer biasInitializer)
    implements Layer {
  private static final int GATES = 3;

  @Override
  public Plan plan(Shape inputs) {
    return outputs.plan(
        this,
        inputs,
        units,
        GATES,
        weights,
        recurrentWeights,
        List.of(biasInitializer, biasInitializer),
        learnInitialState ? List.of("initial-state") : List.of());
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    return new Unrolled(context, new GruStep(context, units, learnInitialState), units, outputs);
  }

  @Override
  public String label() {
    return "gru";
  }
}
