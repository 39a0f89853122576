package basin.initializers;

import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** PyTorch’s default. */
@Doc("What a new linear or convolutional layer of PyTorch starts from, weights and bias alike.")
@Formula("w ~ U(−b, b)    b = 1/√fan-in")
@Source("PyTorch, Linear.reset_parameters")
@Convention("he-uniform with c = 1/√3; for PyTorch’s layer give it as bias-initializer, too")
public record PytorchLinear() implements Initializer {
  @Override
  public void fill(Vec block, Fan fan, RandomStream random) {
    Uniform.within(1 / Math.sqrt(fan.in())).fill(block, fan, random);
  }
}
