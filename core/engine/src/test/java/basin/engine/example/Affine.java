package basin.engine.example;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Fan;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Parameter;
import basin.spi.network.Pass;
import basin.spi.network.Plan;
import basin.spi.number.Matrix;
import basin.spi.number.Shape;
import java.util.List;
import java.util.Optional;

/** z = x·W + b, a = tanh z or z: element by element. */
public record Affine(int units, boolean tanh, String label) implements Layer {
  public static Affine tanh(int units) {
    return new Affine(units, true, "curved");
  }

  public static Affine linear(int units) {
    return new Affine(units, false, "straight");
  }

  @Override
  public Plan plan(Shape inputs) {
    Fan fan = new Fan(inputs.size(), units, 1);
    return new Plan(
        Shape.of(units),
        List.of(
            Parameter.weights("weights", inputs.size(), units, fan, Optional.empty()),
            Parameter.bias("bias", units, fan, (block, any, random) -> block.fill(0.1))));
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    return new Work(context);
  }

  private final class Work implements ActiveLayer {
    private final LayerContext context;
    private final Matrix w;
    private final Matrix b;
    private Matrix x;
    private Matrix a;
    private Matrix dz;

    Work(LayerContext context) {
      this.context = context;
      this.w = context.value("weights");
      this.b = context.value("bias");
    }

    @Override
    public Matrix forward(Matrix inputs, Pass pass) {
      x = inputs;
      a = context.matrix(x.rows(), units);
      for (int r = 0; r < x.rows(); r++) {
        for (int u = 0; u < units; u++) {
          double z = b.get(0, u);
          for (int i = 0; i < x.columns(); i++) {
            z += x.get(r, i) * w.get(i, u);
          }
          a.set(r, u, tanh ? StrictMath.tanh(z) : z);
        }
      }
      return a;
    }

    @Override
    public Matrix backward(Matrix gradient, boolean inputsToo) {
      dz = context.matrix(x.rows(), units);
      for (int r = 0; r < x.rows(); r++) {
        for (int u = 0; u < units; u++) {
          double slope = tanh ? 1 - a.get(r, u) * a.get(r, u) : 1;
          dz.set(r, u, gradient.get(r, u) * slope);
        }
      }
      context.gradient("weights").productOfTransposed(x, dz);
      dz.columnSums(context.gradient("bias").all());
      return inputsToo ? context.matrix(x.rows(), x.columns()).productByTransposed(dz, w) : null;
    }

    @Override
    public Optional<Matrix> signal() {
      return Optional.ofNullable(dz);
    }
  }
}
