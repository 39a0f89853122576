package basin.layers.recurrent;

import basin.spi.network.Activation;
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

/** A recurrent layer whose state is an activation of what comes in and of the state before. */
@Doc("Recurrent: each step sees its inputs and the state the step before has left.")
@Formula("h_t = φ(x_tᵀW + b + h_{t−1}ᵀU + c)")
@Source("Elman 1990, Finding structure in time")
@Convention("two biases b and c (PyTorch); Keras has one. Weights are features × units")
public record Rnn(
    @Doc("numbers in the state") @Range(from = 1) int units,
    @Doc("φ, applied to the sums; elementwise") @Default("tanh") Activation activation,
    @Doc("whether all states are put out, or the last") @Default("all") Steps outputs,
    @Doc("whether the state before the first step is learnt, or zero") @Default("false")
        boolean learnInitialState,
    @Doc("draws the first W; without it the network's initializer does") @Default("")
        Optional<Initializer> weights,
    @Doc("draws the first U; without it the network's initializer does") @Default("")
        Optional<Initializer> recurrentWeights,
    @Doc("draws the first b and c") @Default("0") Initializer biasInitializer)
    implements Layer {

  /** Refuses an activation that couples units. */
  public Rnn {
    if (activation.rowwise()) {
      throw new IllegalArgumentException(
          "rnn takes an elementwise activation, such as tanh or relu");
    }
  }

  @Override
  public Plan plan(Shape inputs) {
    return outputs.plan(
        this,
        inputs,
        units,
        1,
        weights,
        recurrentWeights,
        List.of(biasInitializer, biasInitializer),
        learnInitialState ? List.of("initial-state") : List.of());
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    return new Unrolled(
        context, new RnnStep(context, units, activation, learnInitialState), units, outputs);
  }

  @Override
  public Optional<Activation> nonlinearity() {
    return Optional.of(activation);
  }

  @Override
  public String label() {
    return "rnn";
  }
}
