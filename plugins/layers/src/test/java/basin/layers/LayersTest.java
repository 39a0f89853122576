package basin.layers;

import basin.activations.Gelu;
import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.Silu;
import basin.activations.Softmax;
import basin.activations.Tanh;
import basin.initializers.Constant;
import basin.layers.activation.ActivationLayer;
import basin.layers.activation.PRelu;
import basin.layers.activation.RRelu;
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
import basin.spi.Plugin;
import basin.spi.network.Activation;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.number.Shape;
import basin.testkit.LayerContract;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class LayersTest implements LayerContract {
  private static final Initializer ZERO = new Constant(0.1);
  private static final Initializer ONE = new Constant(1.1);

  @Override
  public Plugin plugin() {
    return new LayersPlugin();
  }

  @Override
  public Map<String, Layer> components() {
    Map<String, Layer> layers = new LinkedHashMap<>();
    layers.put("activation", new ActivationLayer(new Tanh()));
    layers.put("activation that couples a row", new ActivationLayer(new Softmax()));
    layers.put("batch-norm", new BatchNorm(progress -> 0.1, 1e-5, true, ONE, ZERO));
    layers.put(
        "batch-norm that learns nothing", new BatchNorm(progress -> 0.3, 1e-3, false, ONE, ZERO));
    layers.put("dense", dense(3, new Identity(), true));
    layers.put("dense without bias", dense(3, new Identity(), false));
    layers.put("dense with tanh", dense(3, new Tanh(), true));
    layers.put("dense with softmax and no bias", dense(3, new Softmax(), false));
    layers.put("dropout", new Dropout(progress -> 0.4));
    layers.put("gaussian-noise", new GaussianNoise(progress -> 0.2));
    layers.put("glu", new Glu(Optional.of(5), new Silu(), true, Optional.empty(), ZERO));
    layers.put(
        "glu bilinear", new Glu(Optional.of(3), new Identity(), false, Optional.empty(), ZERO));
    layers.put(
        "glu of halves", new Glu(Optional.empty(), new Gelu(), true, Optional.empty(), ZERO));
    layers.put("group-norm", new GroupNorm(1, 1e-5, true, ONE, ZERO));
    layers.put("group-norm of pairs", new GroupNorm(2, 1e-3, false, ONE, ZERO));
    layers.put("highway", new Highway(new Tanh(), Optional.empty(), ZERO, ONE));
    layers.put("layer-norm", new LayerNorm(1e-5, true, ONE, ZERO));
    layers.put("layer-norm that learns nothing", new LayerNorm(1e-2, false, ONE, ZERO));
    layers.put("maxout", new Maxout(3, 2, true, Optional.empty(), ZERO));
    layers.put("maxout without bias", new Maxout(5, 3, false, Optional.empty(), ZERO));
    layers.put("prelu", new PRelu(false, new Constant(0.25)));
    layers.put("prelu per channel", new PRelu(true, new Constant(-0.3)));
    layers.put(
        "repeat", new Repeat(3, List.of(dense(5, new Tanh(), true), dense(4, new Relu(), true))));
    layers.put(
        "residual",
        residual(new LayerNorm(1e-5, true, ONE, ZERO), new ActivationLayer(new Tanh())));
    layers.put(
        "residual with layers on the shortcut",
        new Residual(
            List.of(dense(7, new Relu(), true), dense(3, new Identity(), true)),
            List.of(
                dense(3, new Identity(), false),
                new BatchNorm(progress -> 0.1, 1e-5, true, ONE, ZERO)),
            new Softmax()));
    layers.put("rrelu", new RRelu(0.125, 0.4));
    layers.put("rms-norm", new RmsNorm(1e-6, true, ONE));
    layers.put("rms-norm that learns nothing", new RmsNorm(1e-2, false, ONE));
    layers.putAll(PictureLayers.all());
    layers.putAll(SequenceLayers.all());
    return layers;
  }

  @Override
  public Shape inputs(Layer layer) {
    return SequenceLayers.inputs(layer).or(() -> PictureLayers.inputs(layer)).orElse(Shape.of(4));
  }

  private static Residual residual(Layer... layers) {
    return new Residual(List.of(layers), List.of(), new Identity());
  }

  private static Dense dense(int units, Activation activation, boolean bias) {
    return new Dense(units, activation, bias, Optional.empty(), ZERO);
  }
}
