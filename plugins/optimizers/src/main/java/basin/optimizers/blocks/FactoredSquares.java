package basin.optimizers.blocks;

import basin.spi.descent.Block;
import basin.spi.descent.Space;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;

/** The mean squares of a matrix as the product of its rows' and its columns' sums. */
final class FactoredSquares implements SquaredMean {
  private final Vec rows;
  private final Vec columns;
  private final Matrix square;
  private final Vec byRow;
  private final Vec byColumn;
  private final double epsilon;
  private final boolean inSquare;

  /**
   * Of a matrix.
   *
   * @param inSquare whether ε is added to each square; else it is the least root, and the least
   *     mean
   */
  FactoredSquares(Block block, Space space, double epsilon, boolean inSquare) {
    this.rows = space.state().vector("rows", block.rows());
    this.columns = space.state().vector("columns", block.columns());
    this.square = space.matrix(block.rows(), block.columns());
    this.byRow = space.vector(block.rows());
    this.byColumn = space.vector(block.columns());
    this.epsilon = epsilon;
    this.inSquare = inSquare;
  }

  @Override
  public void divide(Matrix g, double share) {
    square.all().set(g.all()).square().add(inSquare ? epsilon : 0);
    square.rowSums(byRow);
    square.columnSums(byColumn);
    rows.lerp(byRow, share);
    columns.lerp(byColumn, share);
    // the roots one by one: the product of two sums may be too small for the precision
    double least = inSquare ? 0 : epsilon * square.all().length();
    byRow.set(rows).divide(Math.max(rows.sum(), least)).sqrt();
    byColumn.set(columns).sqrt();
    square.all().fill(1);
    square.multiplyColumns(byRow).multiplyRows(byColumn);
    g.all().divide(square.all().max(inSquare ? 0 : epsilon));
  }
}
