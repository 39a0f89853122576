package basin.optimizers.regions;

import basin.optimizers.descents.Stretches;
import basin.spi.descent.Block;
import basin.spi.descent.Region;
import basin.spi.descent.Role;
import basin.spi.descent.Space;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Gives the weights of each unit another length and keeps their direction. */
final class UnitLengths implements Region.Projection {
  private final DoubleUnaryOperator length;
  private final List<Region.Projection> units = new ArrayList<>();

  /**
   * For the weights of a space, or the coordinates of a surface.
   *
   * @param length of weights, from the length that they have
   */
  UnitLengths(Space space, DoubleUnaryOperator length) {
    this.length = length;
    for (Block block : space.blocks()) {
      if (block.role() == Role.WEIGHTS) {
        units.add(new Columns(space, block));
      } else if (block.role() == Role.COORDINATES) {
        units.add(new Coordinates(Stretches.of(block)));
      }
    }
  }

  @Override
  public void apply(Vec point) {
    units.forEach(unit -> unit.apply(point));
  }

  private double factor(double norm) {
    double wanted = length.applyAsDouble(norm);
    return norm == 0 || norm == wanted ? 1 : wanted / norm;
  }

  private final class Coordinates implements Region.Projection {
    private final Stretches all;

    Coordinates(Stretches all) {
      this.all = all;
    }

    @Override
    public void apply(Vec point) {
      double factor = factor(all.norm(point));
      all.of(point).forEach(part -> part.multiply(factor));
    }
  }

  /** Units are columns. */
  private final class Columns implements Region.Projection {
    private final Space space;
    private final Block block;
    private final Vec squares;
    private Vec seen;
    private Matrix weights;

    Columns(Space space, Block block) {
      this.space = space;
      this.block = block;
      this.squares = space.vector(block.columns());
    }

    @Override
    public void apply(Vec point) {
      if (point != seen) {
        seen = point;
        weights = space.matrix(point, block);
      }
      weights.columnDots(weights, squares);
      boolean all = true;
      for (int c = 0; c < squares.length(); c++) {
        double factor = factor(Math.sqrt(squares.get(c)));
        all &= factor == 1;
        squares.set(c, factor);
      }
      if (!all) {
        weights.multiplyRows(squares);
      }
    }
  }
}
