package basin.benchmarks;

import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * The three products of a dense layer, in the shapes of the workloads. Each is 2 · rows · inputs ·
 * units operations.
 */
public class Products extends Timing {
  /** Rows × inputs × units: W1 and W2, W3, W5, and a square. */
  @Param({
    "32x784x128",
    "32x128x10",
    "128x784x128",
    "128x128x10",
    "128x784x512",
    "128x512x512",
    "128x512x10",
    "32x64x64",
    "1024x1024x1024"
  })
  String shape;

  /** Share of zeros in the inputs; 0.8 is about MNIST's. */
  @Param("0")
  double zeros;

  private Matrix x;
  private Matrix w;
  private Vec bias;
  private Matrix z;
  private Matrix ofX;
  private Matrix ofW;
  private Matrix ofZ;

  /** Draws the layer's numbers. */
  @Setup
  public void draw() {
    String[] sizes = shape.split("x");
    int rows = Integer.parseInt(sizes[0]);
    int inputs = Integer.parseInt(sizes[1]);
    int units = Integer.parseInt(sizes[2]);
    x = matrix(rows, inputs, zeros);
    w = matrix(inputs, units, 0);
    bias = vec(units);
    z = matrix(rows, units, 0);
    ofX = matrix(rows, inputs, 0);
    ofW = matrix(inputs, units, 0);
    ofZ = matrix(rows, units, 0);
  }

  /** z = x·W + b. */
  @Benchmark
  public Matrix forward() {
    return z.affine(x, w, bias);
  }

  /** ∂L/∂W = xᵀ · ∂L/∂z. */
  @Benchmark
  public Matrix weightGradient() {
    return ofW.productOfTransposed(x, ofZ);
  }

  /** ∂L/∂x = ∂L/∂z · Wᵀ. */
  @Benchmark
  public Matrix inputGradient() {
    return ofX.productByTransposed(ofZ, w);
  }
}
