package basin.engine.network;

import basin.engine.number.Arithmetic;
import basin.spi.descent.Block;
import basin.spi.network.Initializer;
import basin.spi.network.Parameter;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * Scales weights to the sums of their layers, where an initializer wants it ({@link
 * Initializer#sumsVariance}): from the first layer to the last, each behind those that are scaled
 * already. Sums are linear in the weights, so that a layer without constants is done in one go;
 * with them it takes a few.
 *
 * @param network whose layers they are
 * @param plan of the network
 * @param initializer of blocks whose layer gives none
 */
record SumsScaling(ActiveNetwork network, NetworkPlan plan, Initializer initializer) {
  /** The rows on which the sums are looked at: the first of the training rows. */
  static final int ROWS = 256;

  private static final String WEIGHTS = "weights";
  private static final int MOST = 10;
  private static final double NEAR = 1e-3;

  /** Scales the blocks of a point; rows are asked for if there is anything to scale. */
  void apply(Vec point, Supplier<Matrix> rows) {
    Matrix inputs = null;
    for (PlacedLayer placed : plan.all().toList()) {
      for (int i = 0; i < placed.blocks().size(); i++) {
        Parameter parameter = placed.plan().parameters().get(i);
        OptionalDouble wanted = parameter.initializer().orElse(initializer).sumsVariance();
        if (wanted.isPresent() && parameter.name().equals(WEIGHTS)) {
          inputs = inputs == null ? rows.get() : inputs;
          scale(point, placed.blocks().get(i), placed.path(), wanted.getAsDouble(), inputs);
        }
      }
    }
  }

  private void scale(Vec point, Block block, String path, double wanted, Matrix inputs) {
    Arithmetic arithmetic = network.arithmetic();
    for (int i = 0; i < MOST; i++) {
      double variance = variance(point, path, inputs);
      boolean scalable = variance > 0 && Double.isFinite(variance);
      if (!scalable || Math.abs(variance - wanted) <= NEAR * wanted) {
        return;
      }
      arithmetic
          .view(point, block.offset(), 1, block.length())
          .all()
          .multiply(Math.sqrt(wanted / variance));
    }
  }

  /** Of all sums of a layer; 0 if it tells none. */
  private double variance(Vec point, String path, Matrix inputs) {
    network.vectors().visit(point);
    network.outputs(inputs, Pass.EVALUATION);
    Optional<Matrix> sums = network.sums(path);
    double variance = sums.map(z -> variance(z.all())).orElse(0.0);
    network.vectors().leave(point);
    return variance;
  }

  private static double variance(Vec z) {
    double mean = z.sum() / z.length();
    return z.dot(z) / z.length() - mean * mean;
  }
}
