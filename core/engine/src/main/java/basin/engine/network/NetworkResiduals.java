package basin.engine.network;

import basin.spi.descent.Residuals;
import basin.spi.network.Loss;
import basin.spi.number.Vec;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The residuals of a network whose loss is a sum of squares, rows first, then outputs: with the
 * mean over n rows of c·Σ (y − t)², rᵢ = √(c/n)·(yᵢ − tᵢ). Its Jacobian is taken column by column.
 *
 * @param curved the network in float64
 * @param chunks the rows
 * @param share c/n
 * @param count how many
 */
record NetworkResiduals(Supplier<CurvedNetwork> curved, List<Chunk> chunks, double share, int count)
    implements Residuals {

  /** Of some rows; empty if the loss is no sum of squares. */
  static Optional<Residuals> of(
      Loss loss, int positions, Supplier<CurvedNetwork> curved, List<Chunk> chunks) {
    int rows = chunks.stream().mapToInt(Chunk::rows).sum();
    int outputs = chunks.get(0).targets().columns();
    double share = loss.squares(outputs / positions) / ((double) rows * positions);
    return share == 0
        ? Optional.empty()
        : Optional.of(
            new NetworkResiduals(curved, chunks, share, Math.multiplyExact(rows, outputs)));
  }

  @Override
  public void at(Vec point, double[] residuals) {
    at(point, residuals, null);
  }

  @Override
  public void at(Vec point, double[] residuals, double[][] jacobian) {
    curved.get().residuals(chunks, point, share, residuals, jacobian);
  }
}
