package basin.engine.network;

import basin.spi.descent.Objective;
import basin.spi.descent.OuterProduct;
import basin.spi.descent.Residuals;
import basin.spi.descent.SecondDerivatives;
import basin.spi.network.Pass;
import basin.spi.number.Vec;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The loss over all rows of a split, in passes of at most {@link Chunk#ROWS} rows: memory does not
 * grow with the data.
 *
 * <p>∇L = Σ (rowsᵢ/rows)·∇Lᵢ, added by {@code fma} in the order of the chunks; of a single chunk,
 * that chunk's gradient to the last bit.
 */
final class WholeSplit implements Objective {
  private final ActiveNetwork network;
  private final Supplier<List<Chunk>> chunks;
  private final Pass pass;
  private int rows;
  private final Supplier<CurvedNetwork> curved;
  private final Supplier<List<Chunk>> parts;
  private Vec sum;

  /**
   * All chunks of a split, which are cut when they are first needed, in passes of one kind.
   *
   * @param curved the network's second derivatives, made when they are first asked for
   * @param parts the same rows in smaller chunks, for many directions at once
   */
  WholeSplit(
      ActiveNetwork network,
      Supplier<List<Chunk>> chunks,
      Pass pass,
      Supplier<CurvedNetwork> curved,
      Supplier<List<Chunk>> parts) {
    this.network = network;
    this.chunks = chunks;
    this.pass = pass;
    this.curved = curved;
    this.parts = parts;
  }

  @Override
  public double value(Vec point) {
    network.vectors().visit(point);
    network.beginEvaluation(pass);
    RowMean mean = new RowMean();
    for (Chunk chunk : chunks.get()) {
      mean.add(chunk.rows(), network.value(chunk, pass));
    }
    network.endEvaluation(pass);
    network.vectors().leave(point);
    return mean.mean();
  }

  @Override
  public double gradient(Vec point, Vec gradient) {
    NetworkVectors vectors = network.vectors();
    vectors.visit(point);
    vectors.clear(gradient);
    network.beginEvaluation(pass);
    List<Chunk> all = chunks.get();
    double value = all.size() == 1 ? network.gradient(all.get(0), pass) : sum(all);
    network.endEvaluation(pass);
    vectors.leave(point);
    vectors.deliver(gradient);
    return value;
  }

  @Override
  public int rows() {
    if (rows == 0) {
      rows = chunks.get().stream().mapToInt(Chunk::rows).sum();
    }
    return rows;
  }

  @Override
  public List<OuterProduct> outerProducts() {
    return network.outerProducts();
  }

  @Override
  public Optional<Residuals> residuals() {
    return network.residuals(curved, chunks.get());
  }

  @Override
  public SecondDerivatives secondDerivatives() {
    return SecondDerivatives.EXACT;
  }

  @Override
  public void hessianProducts(Vec point, List<Vec> directions, List<Vec> products) {
    curved.get().hessianProducts(rowsFor(directions), point, directions, products);
  }

  @Override
  public void gaussNewtonProducts(Vec point, List<Vec> directions, List<Vec> products) {
    curved.get().gaussNewtonProducts(rowsFor(directions), point, directions, products);
  }

  private List<Chunk> rowsFor(List<Vec> directions) {
    return directions.size() == 1 ? chunks.get() : parts.get();
  }

  private double sum(List<Chunk> all) {
    Vec part = network.vectors().gradient();
    RowMean mean = new RowMean();
    sum = sum == null ? network.arithmetic().vec(part.length()) : sum;
    sum.fill(0);
    for (Chunk chunk : all) {
      mean.add(chunk.rows(), network.gradient(chunk, pass));
      sum.addScaled(chunk.rows() / (double) rows(), part);
    }
    part.set(sum);
    return mean.mean();
  }
}
