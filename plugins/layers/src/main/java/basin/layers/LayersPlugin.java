package basin.layers;

import basin.layers.activation.ActivationLayer;
import basin.layers.activation.PRelu;
import basin.layers.activation.RRelu;
import basin.layers.attention.Embedding;
import basin.layers.attention.EncoderBlock;
import basin.layers.attention.PositionalEncoding;
import basin.layers.attention.SelfAttention;
import basin.layers.composition.Repeat;
import basin.layers.composition.Residual;
import basin.layers.dense.Dense;
import basin.layers.dense.Glu;
import basin.layers.dense.Highway;
import basin.layers.dense.Maxout;
import basin.layers.noise.Dropout;
import basin.layers.noise.GaussianNoise;
import basin.layers.normalization.BatchNorm;
import basin.layers.normalization.GroupNorm;
import basin.layers.normalization.LayerNorm;
import basin.layers.normalization.RmsNorm;
import basin.layers.recurrent.Gru;
import basin.layers.recurrent.Lstm;
import basin.layers.recurrent.Rnn;
import basin.layers.recurrent.TimeDistributed;
import basin.layers.shape.Flatten;
import basin.layers.shape.Reshape;
import basin.layers.windows.AvgPool;
import basin.layers.windows.Conv1d;
import basin.layers.windows.Conv2d;
import basin.layers.windows.GlobalAvgPool;
import basin.layers.windows.MaxPool;
import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.network.Layer;

/** The layers that come with Basin. */
public final class LayersPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(Layer.class, "activation", ActivationLayer.class)
        .add(Layer.class, "avg-pool", AvgPool.class)
        .add(Layer.class, "batch-norm", BatchNorm.class)
        .add(Layer.class, "conv1d", Conv1d.class)
        .add(Layer.class, "conv2d", Conv2d.class)
        .add(Layer.class, "dense", Dense.class)
        .add(Layer.class, "dropout", Dropout.class)
        .add(Layer.class, "embedding", Embedding.class)
        .add(Layer.class, "encoder-block", EncoderBlock.class)
        .add(Layer.class, "flatten", Flatten.class)
        .add(Layer.class, "gaussian-noise", GaussianNoise.class)
        .add(Layer.class, "global-avg-pool", GlobalAvgPool.class)
        .add(Layer.class, "glu", Glu.class)
        .add(Layer.class, "group-norm", GroupNorm.class)
        .add(Layer.class, "gru", Gru.class)
        .add(Layer.class, "highway", Highway.class)
        .add(Layer.class, "layer-norm", LayerNorm.class)
        .add(Layer.class, "lstm", Lstm.class)
        .add(Layer.class, "max-pool", MaxPool.class)
        .add(Layer.class, "maxout", Maxout.class)
        .add(Layer.class, "positional-encoding", PositionalEncoding.class)
        .add(Layer.class, "prelu", PRelu.class)
        .add(Layer.class, "repeat", Repeat.class)
        .add(Layer.class, "reshape", Reshape.class)
        .add(Layer.class, "residual", Residual.class)
        .add(Layer.class, "rms-norm", RmsNorm.class)
        .add(Layer.class, "rnn", Rnn.class)
        .add(Layer.class, "rrelu", RRelu.class)
        .add(Layer.class, "self-attention", SelfAttention.class)
        .add(Layer.class, "time-distributed", TimeDistributed.class);
  }
}
