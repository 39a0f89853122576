package basin.engine.network;

import basin.engine.number.Arithmetic;
import basin.engine.tangent.TangentArithmetic;
import basin.spi.descent.Block;
import basin.spi.network.Loss;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.random.Streams;
import java.util.ArrayList;
import java.util.List;

/**
 * A network's second derivatives, exact to rounding in float64: its layers and its loss opened on
 * numbers that carry tangents.
 *
 * <pre>
 * Hessian        H·v = d/dε ∇L(w + εv): the tangent of the gradient along v
 * Gauss–Newton   G·v = Jᵀ·B·J·v: the tangent of the outputs, that of the loss's gradient, and the
 *                ordinary way back        J = ∂outputs/∂w, B = ∂²loss/∂outputs²
 * </pre>
 *
 * <p>Layers evaluate, with what those of another network remember.
 */
final class CurvedNetwork {
  /** Directions that go through at once: enough for wide products. */
  private static final int MOST = 32;

  /** Rows that go through at once in many directions: few enough for the cache. */
  static final int ROWS = 256;

  private final NetworkPlan plan;
  private final TangentArithmetic arithmetic = new TangentArithmetic();
  private final Arithmetic numbers = Arithmetic.of(Precision.FLOAT64);
  private final ActiveNetwork network;
  private final ActiveNetwork original;
  private final List<Vec> sums = new ArrayList<>();

  /**
   * Of another network.
   *
   * @param original whose layers' memories are those here
   */
  CurvedNetwork(NetworkPlan plan, Loss loss, ActiveNetwork original, Streams streams) {
    this.plan = plan;
    this.original = original;
    this.network = new ActiveNetwork(plan, loss, original.rows(), arithmetic, streams);
  }

  /** How to come by the products of some directions over some rows. */
  @FunctionalInterface
  private interface Products {
    /** sums ← sums + share · products over the rows of a chunk. */
    void add(Chunk chunk, double share, int directions);
  }

  void hessianProducts(List<Chunk> chunks, Vec point, List<Vec> directions, List<Vec> products) {
    inParts(chunks, point, directions, products, this::addHessian);
  }

  void gaussNewtonProducts(
      List<Chunk> chunks, Vec point, List<Vec> directions, List<Vec> products) {
    inParts(chunks, point, directions, products, this::addGaussNewton);
  }

  /**
   * √(share)·(outputs − targets) over all rows, and what each parameter makes of a change.
   *
   * @param share of the squares in the loss
   * @param jacobian a row for each residual, or {@code null} if it is not wanted
   */
  void residuals(
      List<Chunk> chunks, Vec point, double share, double[] residuals, double[][] jacobian) {
    network.remember(original);
    network.vectors().point().set(point);
    double scale = Math.sqrt(share);
    int directions = jacobian == null ? 1 : plan.dimension();
    for (int from = 0; from < directions; from += MOST) {
      int count = jacobian == null ? 0 : Math.min(MOST, directions - from);
      seed(axes(from, count));
      int place = 0;
      for (Chunk chunk : chunks) {
        Vec outputs = network.outputs(constants(chunk.inputs()), Pass.EVALUATION).all();
        Vec targets = chunk.targets().all();
        for (int i = 0; i < outputs.length(); i++) {
          residuals[place + i] = scale * (arithmetic.value(outputs).get(i) - targets.get(i));
        }
        for (int t = 0; t < count; t++) {
          Vec tangent = arithmetic.depends(outputs) ? arithmetic.tangent(outputs, t) : null;
          for (int i = 0; i < outputs.length(); i++) {
            jacobian[place + i][from + t] = tangent == null ? 0 : scale * tangent.get(i);
          }
        }
        place += outputs.length();
      }
    }
  }

  private List<Vec> axes(int from, int count) {
    List<Vec> axes = new ArrayList<>();
    for (int t = 0; t < count; t++) {
      axes.add(numbers.vec(plan.dimension()).set(from + t, 1));
    }
    return axes;
  }

  private void inParts(
      List<Chunk> chunks, Vec point, List<Vec> directions, List<Vec> products, Products way) {
    network.remember(original);
    network.vectors().point().set(point);
    double rows = chunks.stream().mapToLong(Chunk::rows).sum();
    for (int from = 0; from < directions.size(); from += MOST) {
      int to = Math.min(from + MOST, directions.size());
      begin(directions.subList(from, to));
      for (Chunk chunk : chunks) {
        way.add(constants(chunk), chunk.rows() / rows, to - from);
      }
      for (int t = from; t < to; t++) {
        products.get(t).set(sums.get(t - from));
      }
    }
  }

  private void begin(List<Vec> directions) {
    while (sums.size() < directions.size()) {
      sums.add(numbers.vec(plan.dimension()));
    }
    sums.forEach(sum -> sum.fill(0));
    seed(directions);
  }

  /** A block that no direction changes is constant. */
  private void seed(List<Vec> directions) {
    arithmetic.begin(directions.size());
    for (Block block : plan.blocks()) {
      for (int t = 0; t < directions.size(); t++) {
        Vec part = directions.get(t).slice(block.offset(), block.length());
        if (part.largest() != 0 || part.smallest() != 0) {
          Vec own = network.vectors().point().slice(block.offset(), block.length());
          arithmetic.seed(own, t, part);
        }
      }
    }
  }

  private Chunk constants(Chunk chunk) {
    return new Chunk(constants(chunk.inputs()), constants(chunk.targets()));
  }

  private Matrix constants(Matrix given) {
    if (given.precision() == Precision.FLOAT64) {
      return arithmetic.constant(given);
    }
    Matrix wide = numbers.matrix(given.rows(), given.columns());
    wide.all().set(given.all());
    return arithmetic.constant(
        numbers.nonzeros(wide).map(some -> numbers.sparse(wide, some)).orElse(wide));
  }

  private void addHessian(Chunk chunk, double share, int directions) {
    network.backward(slope(chunk));
    Vec gradient = network.vectors().gradient();
    if (arithmetic.depends(gradient)) {
      for (int t = 0; t < directions; t++) {
        sums.get(t).addScaled(share, arithmetic.tangent(gradient, t));
      }
    }
  }

  private Matrix slope(Chunk chunk) {
    return network.lossGradient(network.outputs(chunk.inputs(), Pass.EVALUATION), chunk);
  }

  private void addGaussNewton(Chunk chunk, double share, int directions) {
    Matrix slope = slope(chunk);
    if (!arithmetic.depends(slope.all())) {
      return;
    }
    List<Vec> curved = new ArrayList<>();
    for (int t = 0; t < directions; t++) {
      curved.add(numbers.vec(slope.all().length()).set(arithmetic.tangent(slope.all(), t)));
    }
    arithmetic.pause(); // the way back takes the parameters for constants
    for (int t = 0; t < directions; t++) {
      if (t > 0) {
        network.outputs(chunk.inputs(), Pass.EVALUATION); // a way back may use up what it came by
      }
      slope.all().set(curved.get(t));
      network.backward(slope);
      sums.get(t).addScaled(share, arithmetic.value(network.vectors().gradient()));
    }
    arithmetic.resume();
  }
}
