package basin.curvature;

import basin.spi.descent.Block;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What one block of parameters has of a matrix to itself: the ends and the trace of its diagonal
 * block.
 *
 * @param block which
 * @param ends with bounds
 * @param trace exact if the block has no more parameters than there are probes
 */
public record BlockCurvature(Block block, Ends ends, Estimate trace) {
  /**
   * Of all blocks, in order.
   *
   * @param wanted how well the ends are to be known
   * @param probes vectors of random signs for a trace, 2 or more
   * @param vectors makes float64 vectors of a length
   */
  public static List<BlockCurvature> of(
      LinearMap matrix,
      List<Block> blocks,
      Wanted wanted,
      int probes,
      RandomStream random,
      IntFunction<Vec> vectors) {
    int n = blocks.stream().mapToInt(Block::length).sum();
    List<BlockCurvature> all = new ArrayList<>();
    for (Block block : blocks) {
      LinearMap part = new Within(matrix, block, n, vectors);
      Ends ends = Ends.of(part, wanted, random, () -> vectors.apply(block.length()));
      all.add(
          new BlockCurvature(block, ends, trace(part, block.length(), probes, random, vectors)));
    }
    return all;
  }

  private static Estimate trace(
      LinearMap part, int n, int probes, RandomStream random, IntFunction<Vec> vectors) {
    if (n <= probes) {
      double sum = 0;
      Vec column = vectors.apply(n);
      for (int i = 0; i < n; i++) {
        part.apply(vectors.apply(n).set(i, 1), column);
        sum += column.get(i);
      }
      return new Estimate(sum, 0);
    }
    List<Vec> signs = Signs.of(probes, random, () -> vectors.apply(n));
    return Trace.of(part, signs, () -> vectors.apply(n)).estimate();
  }
}
