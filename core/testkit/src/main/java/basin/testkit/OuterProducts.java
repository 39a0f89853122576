package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import basin.engine.number.Arithmetic;
import basin.spi.descent.Block;
import basin.spi.descent.OuterProduct;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.List;

/** What layers tell of how their gradients came about, beside the gradients. */
final class OuterProducts {
  private OuterProducts() {}

  static void assertMakeUp(Vec gradient, OuterProduct product, List<Block> blocks) {
    Arithmetic doubles = Arithmetic.of(Precision.FLOAT64);
    String bias = product.weights().replaceAll("weights$", "bias");
    for (Block block : blocks) {
      double[] got = gradient.slice(block.offset(), block.length()).toArray();
      if (block.name().equals(product.weights())) {
        Matrix wanted = doubles.matrix(block.rows(), block.columns());
        wanted.productOfTransposed(product.inputs(), product.signal());
        assertArrayEquals(wanted.all().toArray(), got, 1e-12, block.name());
      } else if (block.name().equals(bias)) {
        Vec wanted = doubles.vec(block.length());
        product.signal().columnSums(wanted);
        assertArrayEquals(wanted.toArray(), got, 1e-12, block.name());
      }
    }
  }
}
