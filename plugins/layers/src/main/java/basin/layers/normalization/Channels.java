package basin.layers.normalization;

import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;

/**
 * What is done to each channel of rows that are repeats × channels × positions, row-major: pictures
 * have one repeat, plain features one position, too; the features of a sequence are channels that
 * repeat.
 */
public final class Channels {
  private final int repeats;
  private final int channels;
  private final int positions;
  private final Buffer each;

  /**
   * Of rows that are so many repeats × channels × positions.
   *
   * @param context where the layer works
   */
  public Channels(int repeats, int channels, int positions, LayerContext context) {
    this.repeats = repeats;
    this.channels = channels;
    this.positions = positions;
    this.each = context.buffer(channels);
  }

  /** How many channels. */
  public int count() {
    return channels;
  }

  /** How many numbers each channel has in so many rows. */
  public int numbers(int rows) {
    return rows * repeats * positions;
  }

  /** sums ← the sum of each channel: of its positions first, then over rising rows. */
  public void sums(Matrix x, Vec sums) {
    if (positions == 1) {
      lines(x).columnSums(sums);
    } else {
      Matrix parts = each.rows(x.rows() * repeats);
      perPosition(x).rowSums(parts.all());
      parts.columnSums(sums);
    }
  }

  /** dots ← Σ x·y of each channel, likewise. */
  public void dots(Matrix x, Matrix y, Vec dots) {
    if (positions == 1) {
      lines(x).columnDots(lines(y), dots);
    } else {
      Matrix parts = each.rows(x.rows() * repeats);
      perPosition(x).rowDots(perPosition(y), parts.all());
      parts.columnSums(dots);
    }
  }

  /** x ← x + its channel's number. */
  public void add(Matrix x, Vec numbers) {
    if (positions == 1) {
      lines(x).addToRows(numbers);
    } else {
      perPosition(x).addToColumns(spread(x, numbers));
    }
  }

  /** x ← x · its channel's number. */
  public void multiply(Matrix x, Vec numbers) {
    if (positions == 1) {
      lines(x).multiplyRows(numbers);
    } else {
      perPosition(x).multiplyColumns(spread(x, numbers));
    }
  }

  private Vec spread(Matrix x, Vec numbers) {
    Matrix parts = each.rows(x.rows() * repeats);
    parts.all().fill(0);
    return parts.addToRows(numbers).all();
  }

  private Matrix lines(Matrix x) {
    return x.reshaped(x.rows() * repeats, channels);
  }

  private Matrix perPosition(Matrix x) {
    return x.reshaped(x.rows() * repeats * channels, positions);
  }
}
