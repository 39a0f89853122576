package basin.engine.tangent;

import basin.spi.number.Matrix;

/** Which of its factors a product takes transposed. */
enum Form {
  /** a·b. */
  PLAIN {
    @Override
    void product(Matrix goal, Matrix a, Matrix b) {
      goal.product(a, b);
    }

    @Override
    void addProduct(Matrix goal, Matrix a, Matrix b) {
      goal.addProduct(a, b);
    }
  },
  /** aᵀ·b. */
  LEFT_TRANSPOSED {
    @Override
    void product(Matrix goal, Matrix a, Matrix b) {
      goal.productOfTransposed(a, b);
    }

    @Override
    void addProduct(Matrix goal, Matrix a, Matrix b) {
      goal.addProductOfTransposed(a, b);
    }
  },
  /** a·bᵀ. */
  RIGHT_TRANSPOSED {
    @Override
    void product(Matrix goal, Matrix a, Matrix b) {
      goal.productByTransposed(a, b);
    }

    @Override
    void addProduct(Matrix goal, Matrix a, Matrix b) {
      goal.addProductByTransposed(a, b);
    }
  };

  /** goal ← the product. */
  abstract void product(Matrix goal, Matrix a, Matrix b);

  /** goal ← goal + the product. */
  abstract void addProduct(Matrix goal, Matrix a, Matrix b);
}
