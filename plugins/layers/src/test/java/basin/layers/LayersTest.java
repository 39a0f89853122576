package basin.layers;

import basin.activations.Identity;
import basin.activations.Softmax;
import basin.activations.Tanh;
import basin.initializers.Constant;
import basin.spi.Plugin;
import basin.spi.network.Activation;
import basin.spi.network.Layer;
import basin.testkit.LayerContract;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

class LayersTest implements LayerContract {
  @Override
  public Plugin plugin() {
    return new LayersPlugin();
  }

  @Override
  public Map<String, Layer> components() {
    Map<String, Layer> layers = new LinkedHashMap<>();
    layers.put("dense", dense(new Identity(), true));
    layers.put("dense without bias", dense(new Identity(), false));
    layers.put("dense with tanh", dense(new Tanh(), true));
    layers.put("dense with softmax and no bias", dense(new Softmax(), false));
    return layers;
  }

  private static Dense dense(Activation activation, boolean bias) {
    return new Dense(3, activation, bias, Optional.empty(), new Constant(0.1));
  }
}
