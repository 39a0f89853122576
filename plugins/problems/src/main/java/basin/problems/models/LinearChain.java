package basin.problems.models;

import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.List;

/** How the factors of a {@link DeepLinear} lie in one vector; factors are counted from 0. */
record LinearChain(List<List<Double>> target, int depth, int width) {
  int rows(int factor) {
    return factor == depth - 1 ? target.size() : width;
  }

  int columns(int factor) {
    return factor == 0 ? target.get(0).size() : width;
  }

  /** Where an entry of a factor lies. */
  int place(int factor, int row, int column) {
    return offset(factor) + row * columns(factor) + column;
  }

  private int offset(int factor) {
    return factor == 0 ? 0 : width * columns(0) + (factor - 1) * width * width;
  }

  int dimension() {
    return offset(depth - 1) + rows(depth - 1) * columns(depth - 1);
  }

  Point at(Vec x) {
    return new Point(x);
  }

  /** The chain with the factors of one vector, and the products of the factors to either side. */
  final class Point {
    private final SmallMatrix[] factors = new SmallMatrix[depth];
    private final SmallMatrix[] before = new SmallMatrix[depth + 1]; // Wᵢ₋₁ ⋯ W₀
    private final SmallMatrix[] behind = new SmallMatrix[depth]; // W_{D−1} ⋯ Wᵢ₊₁
    private final SmallMatrix error;

    private Point(Vec x) {
      for (int i = 0; i < depth; i++) {
        factors[i] = SmallMatrix.zero(rows(i), columns(i));
        for (int k = 0; k < rows(i) * columns(i); k++) {
          factors[i].rows()[k / columns(i)][k % columns(i)] = x.get(offset(i) + k);
        }
      }
      before[0] = SmallMatrix.identity(columns(0));
      for (int i = 0; i < depth; i++) {
        before[i + 1] = factors[i].times(before[i]);
      }
      behind[depth - 1] = SmallMatrix.identity(rows(depth - 1));
      for (int i = depth - 2; i >= 0; i--) {
        behind[i] = behind[i + 1].times(factors[i + 1]);
      }
      error = before[depth].minus(SmallMatrix.of(target));
    }

    double value() {
      return error.squares() / 2;
    }

    void gradient(Vec gradient) {
      for (int i = 0; i < depth; i++) {
        SmallMatrix slope = pulled(i, i);
        for (int r = 0; r < rows(i); r++) {
          for (int c = 0; c < columns(i); c++) {
            gradient.set(place(i, r, c), slope.at(r, c));
          }
        }
      }
    }

    /** (W_{D−1} ⋯ Wⱼ₊₁)ᵀ E (Wᵢ₋₁ ⋯ W₀)ᵀ. */
    private SmallMatrix pulled(int i, int j) {
      return behind[j].transposed().times(error).times(before[i].transposed());
    }

    void hessian(Matrix hessian) {
      for (int i = 0; i < depth; i++) {
        SmallMatrix between = SmallMatrix.identity(rows(i)); // Wⱼ₋₁ ⋯ Wᵢ₊₁
        for (int j = i; j < depth; j++) {
          writeBlock(i, j, between, hessian);
          between = j == i ? between : factors[j].times(between);
        }
      }
    }

    /**
     * With L = behindᵢᵀ·behindⱼ, R = beforeᵢ·beforeⱼᵀ and, for i &lt; j, P = {@link #pulled}:
     *
     * <pre>∂²f / ∂(Wᵢ)ₐᵦ ∂(Wⱼ)꜀ₔ = Lₐ꜀·Rᵦₔ + P꜀ᵦ·betweenₔₐ</pre>
     */
    private void writeBlock(int i, int j, SmallMatrix between, Matrix hessian) {
      SmallMatrix l = behind[i].transposed().times(behind[j]);
      SmallMatrix r = before[i].times(before[j].transposed());
      SmallMatrix p = pulled(i, j);
      for (int a = 0; a < rows(i); a++) {
        for (int b = 0; b < columns(i); b++) {
          for (int c = 0; c < rows(j); c++) {
            for (int d = 0; d < columns(j); d++) {
              double crossed = i == j ? 0 : p.at(c, b) * between.at(d, a);
              double entry = l.at(a, c) * r.at(b, d) + crossed;
              hessian.set(place(i, a, b), place(j, c, d), entry);
              hessian.set(place(j, c, d), place(i, a, b), entry);
            }
          }
        }
      }
    }
  }
}
