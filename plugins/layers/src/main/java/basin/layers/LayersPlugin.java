package basin.layers;

import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.network.Layer;

/** The layers that come with Basin. */
public final class LayersPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(Layer.class, "dense", Dense.class)
        .add(Layer.class, "embedding", Embedding.class)
        .add(Layer.class, "gru", Gru.class)
        .add(Layer.class, "lstm", Lstm.class)
        .add(Layer.class, "positional-encoding", PositionalEncoding.class)
        .add(Layer.class, "rnn", Rnn.class)
        .add(Layer.class, "self-attention", SelfAttention.class)
        .add(Layer.class, "time-distributed", TimeDistributed.class);
  }
}
