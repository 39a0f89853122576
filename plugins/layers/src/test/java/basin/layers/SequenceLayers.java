package basin.layers;

import basin.activations.Identity;
import basin.activations.Tanh;
import basin.initializers.Constant;
import basin.layers.attention.Embedding;
import basin.layers.attention.EncoderBlock;
import basin.layers.attention.PositionalEncoding;
import basin.layers.attention.SelfAttention;
import basin.layers.dense.Dense;
import basin.layers.recurrent.Gru;
import basin.layers.recurrent.Lstm;
import basin.layers.recurrent.Rnn;
import basin.layers.recurrent.Steps;
import basin.layers.recurrent.TimeDistributed;
import basin.spi.descent.Schedule;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.network.Plan;
import basin.spi.number.Matrix;
import basin.spi.number.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Layers for sequences, to be held to the contract. */
final class SequenceLayers {
  private static final Shape SEQUENCE = Shape.of(3, 4);
  private static final Schedule HALF = progress -> 0.5;
  private static final Initializer FIRST = new Constant(0.1);

  private SequenceLayers() {}

  static Map<String, Layer> all() {
    Map<String, Layer> layers = new LinkedHashMap<>();
    layers.put(
        "embedding", new AnyIndices(new Embedding(5, 3, Optional.empty(), Optional.empty())));
    layers.put("encoder-block", encoder());
    layers.put("gru", gru(Steps.ALL, false));
    layers.put("gru for the last state", gru(Steps.LAST, true));
    layers.put("lstm", lstm(Steps.ALL, true));
    layers.put("lstm for the last state", lstm(Steps.LAST, false));
    layers.put("positional-encoding", new PositionalEncoding(100));
    layers.put("rnn", rnn(Steps.ALL, false));
    layers.put("rnn for the last state", rnn(Steps.LAST, true));
    layers.put("self-attention", attention(false));
    layers.put("self-attention to the past", attention(true));
    layers.put(
        "time-distributed",
        new TimeDistributed(
            List.of(new Dense(5, new Tanh(), true, Optional.empty(), FIRST), dense())));
    return layers;
  }

  /** The shape of the rows that come to one of these; empty for other layers. */
  static Optional<Shape> inputs(Layer layer) {
    return all().containsValue(layer) && !(layer instanceof AnyIndices)
        ? Optional.of(SEQUENCE)
        : Optional.empty();
  }

  private static Gru gru(Steps outputs, boolean learnt) {
    return new Gru(5, outputs, learnt, Optional.empty(), Optional.empty(), FIRST);
  }

  private static Lstm lstm(Steps outputs, boolean learnt) {
    return new Lstm(3, outputs, learnt, 1, Optional.empty(), Optional.empty(), FIRST);
  }

  private static Rnn rnn(Steps outputs, boolean learnt) {
    return new Rnn(5, new Tanh(), outputs, learnt, Optional.empty(), Optional.empty(), FIRST);
  }

  private static EncoderBlock encoder() {
    return new EncoderBlock(
        2, 5, new Tanh(), true, 1e-5, HALF, Optional.empty(), FIRST, new Constant(1));
  }

  private static SelfAttention attention(boolean causal) {
    return new SelfAttention(1, causal, Optional.empty(), FIRST);
  }

  private static Dense dense() {
    return new Dense(3, new Identity(), false, Optional.empty(), FIRST);
  }

  /** Looks up fixed indices, whatever comes in, which therefore has no slope. */
  private record AnyIndices(Embedding embedding) implements Layer {
    @Override
    public Plan plan(Shape inputs) {
      return embedding.plan(inputs);
    }

    @Override
    public ActiveLayer start(LayerContext context) {
      ActiveLayer lookup = embedding.start(context);
      int steps = context.inputs().size();
      return new ActiveLayer() {
        @Override
        public Matrix forward(Matrix inputs, Pass pass) {
          Matrix indices = context.matrix(inputs.rows(), steps);
          for (int i = 0; i < indices.all().length(); i++) {
            indices.all().set(i, 2 * (i % steps) % embedding.vocabulary());
          }
          return lookup.forward(indices, pass);
        }

        @Override
        public Matrix backward(Matrix gradient, boolean inputsToo) {
          lookup.backward(gradient, false);
          return context.matrix(gradient.rows(), steps);
        }
      };
    }

    @Override
    public String label() {
      return embedding.label();
    }
  }
}
