package basin.engine.tangent;

import basin.engine.number.Arithmetic;
import basin.engine.number.Nonzeros;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.Optional;

/**
 * Makes vectors and matrices that carry tangents, in float64. Unlike other arithmetics one belongs
 * to one thread, for all that it has made carries tangents in the same directions.
 *
 * <p>{@link #begin} a computation, {@link #seed} the tangents of what the directions change, let
 * the numbers be computed with, and look at the {@link #tangent} of what came of it.
 */
public final class TangentArithmetic implements Arithmetic {
  private final Arithmetic numbers;
  private final Directions directions = new Directions();
  private final TangentBuffers room;

  /** On the fastest kernels present. */
  public TangentArithmetic() {
    this(Arithmetic.of(Precision.FLOAT64));
  }

  /** On an arithmetic of float64. */
  public TangentArithmetic(Arithmetic numbers) {
    if (numbers.precision() != Precision.FLOAT64) {
      throw new IllegalArgumentException("tangents are carried in float64 alone");
    }
    this.numbers = numbers;
    this.room = new TangentBuffers(numbers);
  }

  /** Begins a computation in so many directions: all numbers are constants until one is seeded. */
  public void begin(int count) {
    directions.begin(count);
  }

  /** Lets numbers alone be computed, as if nothing depended on a direction. */
  public void pause() {
    directions.pause();
  }

  /** Goes on: what was not written meanwhile has the tangents that it had. */
  public void resume() {
    directions.resume();
  }

  /** Gives numbers their tangents in a direction; 0 in those directions that are not seeded. */
  public void seed(Vec vec, int direction, Vec tangent) {
    TangentVec own = TangentVec.of(vec);
    own.cover();
    own.dot(direction).set(tangent);
  }

  /** Whether numbers depend on the directions. */
  public boolean depends(Vec vec) {
    return TangentVec.of(vec).live();
  }

  /** The tangents of numbers that depend on the directions, as plain numbers; to be read only. */
  public Vec tangent(Vec vec, int direction) {
    TangentVec own = TangentVec.of(vec);
    own.cover();
    return own.dot(direction);
  }

  /** The numbers without their tangents, to be read only. */
  public Vec value(Vec vec) {
    return TangentVec.of(vec).value();
  }

  /** Plain numbers of float64 in the place of constants; their zeros stay left out. */
  public Matrix constant(Matrix plain) {
    return new TangentMatrix(this, plain);
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT64;
  }

  @Override
  public String kernels() {
    return numbers.kernels();
  }

  @Override
  public Vec vec(int length) {
    return store(numbers.vec(length));
  }

  @Override
  public Matrix matrix(int rows, int columns) {
    return view(vec(Math.multiplyExact(rows, columns)), 0, rows, columns);
  }

  @Override
  public Matrix view(Vec storage, int offset, int rows, int columns) {
    TangentVec all = TangentVec.of(storage).slice(offset, Math.multiplyExact(rows, columns));
    return new TangentMatrix(this, all, rows, columns);
  }

  @Override
  public double total(Vec x) {
    throw Refusal.of("total", "the rows' own losses");
  }

  @Override
  public boolean same(Vec a, Vec b) {
    return TangentVec.of(a).same(TangentVec.of(b));
  }

  @Override
  public void gather(Matrix goal, Matrix source, int[] order, int from) {
    int[] rows = new int[goal.rows()];
    System.arraycopy(order, from, rows, 0, rows.length);
    goal.gatherRows(source, rows);
  }

  @Override
  public Optional<Nonzeros> nonzeros(Matrix matrix) {
    return numbers.nonzeros(TangentMatrix.of(matrix).value());
  }

  @Override
  public Matrix sparse(Matrix matrix, Nonzeros nonzeros) {
    return constant(numbers.sparse(TangentMatrix.of(matrix).value(), nonzeros));
  }

  /** The arithmetic beneath, of plain numbers. */
  Arithmetic numbers() {
    return numbers;
  }

  Directions directions() {
    return directions;
  }

  TangentBuffers room() {
    return room;
  }

  /** Plain numbers in the place of constants; the same numbers, not a copy. */
  TangentVec store(Vec plain) {
    return new TangentVec(new TangentStore(numbers, directions, room, plain), 0, plain.length());
  }
}
