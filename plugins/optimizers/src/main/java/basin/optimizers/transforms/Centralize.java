package basin.optimizers.transforms;

import basin.optimizers.descents.BlockMatrices;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.List;

/** Gradient centralization: what all weights of a unit share of their gradient is taken away. */
@Doc("Takes from the gradient of each unit's weights their mean; to stand in a chain.")
@Formula("g ← g − mean(g), the mean over the weights of one unit")
@Source("Yong, Huang, Hua and Zhang 2020, equation 1")
@Convention(
    "for weights of several inputs alone: biases, normalisations and coordinates of a surface stay as"
        + " they are")
public record Centralize() implements Transform {

  @Override
  public Link link(Space space) {
    return new Centred(space);
  }

  private static final class Centred implements Link {
    private final Space space;
    private final BlockMatrices matrices;
    private Vec[] means;

    Centred(Space space) {
      this.space = space;
      this.matrices = BlockMatrices.ofWeights(space);
    }

    @Override
    public void apply(Vec update, Vec point, Progress progress) {
      List<Matrix> gradients = matrices.of(update);
      if (means == null) {
        means = gradients.stream().map(g -> space.vector(g.columns())).toArray(Vec[]::new);
      }
      for (int i = 0; i < means.length; i++) {
        Matrix g = gradients.get(i);
        if (g.rows() > 1) {
          g.columnSums(means[i]);
          g.addToRows(means[i].divide(-g.rows()));
        }
      }
    }
  }
}
