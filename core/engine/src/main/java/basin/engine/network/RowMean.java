package basin.engine.network;

/**
 * The mean over rows of what is known as a mean over each chunk: Σ rowsᵢ·meanᵢ / Σ rowsᵢ, added in
 * double in the order of the chunks. Of a single chunk it is that chunk's mean to the last bit.
 */
final class RowMean {
  private double sum;
  private double only;
  private long rows;
  private int chunks;

  void add(int chunkRows, double mean) {
    sum += chunkRows * mean;
    only = mean;
    rows += chunkRows;
    chunks++;
  }

  double mean() {
    return chunks == 1 ? only : sum / rows;
  }
}
