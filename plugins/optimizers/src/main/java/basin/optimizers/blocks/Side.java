package basin.optimizers.blocks;

import basin.spi.descent.Block;
import basin.spi.number.Matrix;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A side of a matrix: what its rows are told apart by, and its columns. */
enum Side {
  /** Its rows, as many as inputs. */
  LEFT {
    @Override
    int length(Block block) {
      return block.rows();
    }

    @Override
    void product(Matrix into, Matrix s, Matrix g) {
      into.product(s, g);
    }

    @Override
    void productOfTransposed(Matrix into, Matrix s, Matrix g) {
      into.productOfTransposed(s, g);
    }

    @Override
    void add(Matrix sum, Matrix g) {
      sum.addProductByTransposed(g, g);
    }
  },
  /** Its columns, as many as units. */
  RIGHT {
    @Override
    int length(Block block) {
      return block.columns();
    }

    @Override
    void product(Matrix into, Matrix s, Matrix g) {
      into.productByTransposed(g, s);
    }

    @Override
    void productOfTransposed(Matrix into, Matrix s, Matrix g) {
      into.product(g, s);
    }

    @Override
    void add(Matrix sum, Matrix g) {
      sum.addProductOfTransposed(g, g);
    }
  };

  abstract int length(Block block);

  /** into ← sg on the left, gsᵀ on the right. */
  abstract void product(Matrix into, Matrix s, Matrix g);

  /** into ← sᵀg on the left, gs on the right. */
  abstract void productOfTransposed(Matrix into, Matrix s, Matrix g);

  /** sum ← sum + ggᵀ or gᵀg. */
  abstract void add(Matrix sum, Matrix g);

  /** As a name for what is remembered. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Those that are more than one number, and not too many. */
  static List<Side> of(Block block, int largest) {
    return Stream.of(values())
        .filter(side -> side.length(block) > 1 && side.length(block) <= largest)
        .toList();
  }
}
