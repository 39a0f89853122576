package basin.optimizers.transforms;

import basin.optimizers.descents.BlockMatrices;
import basin.optimizers.descents.Stretches;
import basin.spi.descent.Block;
import basin.spi.descent.Progress;
import basin.spi.descent.Role;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;

/** Shortens gradients that are long beside the weights they are of. */
@Doc("Shortens the gradient of each unit that is long beside its weights; to stand in a chain.")
@Formula("g ← g · min(1, c · max(‖w‖₂, ε)/‖g‖₂), for the weights w of each unit")
@Source("Brock, De, Smith and Simonyan 2021, equation 3")
@Convention(
    "the weights of a unit are measured together, a bias or a normalisation as a whole, as in the"
        + " authors' program, which leaves the last layer out: here all are clipped")
public record ClipAdaptive(
    @Doc("largest ratio c of the lengths of gradient and weights")
        @Default("0.01")
        @Range(above = 0)
        Schedule limit,
    @Doc("least length ε of weights that counts") @Default("1e-3") @Range(above = 0) double epsilon)
    implements Transform {

  @Override
  public Link link(Space space) {
    return new Shortening(space);
  }

  private final class Shortening implements Link {
    private final Space space;
    private final BlockMatrices ofUpdate;
    private final BlockMatrices ofPoint;
    private final List<Stretches> vectors = new ArrayList<>();
    private final List<Stretches> vectorPoints = new ArrayList<>();
    private final List<Columns> columns = new ArrayList<>();

    Shortening(Space space) {
      this.space = space;
      this.ofUpdate = BlockMatrices.ofWeights(space);
      this.ofPoint = BlockMatrices.ofWeights(space);
      for (Block block : space.blocks()) {
        if (block.role() != Role.WEIGHTS) {
          vectors.add(Stretches.of(block));
          vectorPoints.add(Stretches.of(block));
        }
      }
    }

    @Override
    public void apply(Vec update, Vec point, Progress progress) {
      double ratio = limit.at(progress);
      List<Matrix> gradients = ofUpdate.of(update);
      for (int i = 0; i < gradients.size(); i++) {
        if (columns.size() == i) {
          columns.add(new Columns(space, gradients.get(i)));
        }
        columns.get(i).shorten(gradients.get(i), ofPoint.of(point).get(i), ratio);
      }
      for (int i = 0; i < vectors.size(); i++) {
        double factor = factor(vectors.get(i).norm(update), vectorPoints.get(i).norm(point), ratio);
        if (factor < 1) {
          vectors.get(i).of(update).get(0).multiply(factor);
        }
      }
    }
  }

  private double factor(double gradient, double weights, double ratio) {
    double longest = ratio * Math.max(weights, epsilon);
    return gradient > longest ? longest / gradient : 1;
  }

  /** Working room for the columns of one block. */
  private final class Columns {
    private final Matrix shrunk;
    private final Vec gradients;
    private final Vec weights;

    Columns(Space space, Matrix block) {
      this.shrunk = space.matrix(block.rows(), block.columns());
      this.gradients = space.vector(block.columns());
      this.weights = space.vector(block.columns());
    }

    void shorten(Matrix gradient, Matrix point, double ratio) {
      double most = norms(gradient, gradients);
      double heaviest = norms(point, weights);
      for (int c = 0; c < gradients.length(); c++) {
        gradients.set(c, factor(most * gradients.get(c), heaviest * weights.get(c), ratio));
      }
      gradient.multiplyRows(gradients);
    }

    /** The columns' norms as multiples of what is returned, whose squares stay in range. */
    private double norms(Matrix of, Vec norms) {
      double largest = Math.max(of.all().largest(), -of.all().smallest());
      if (largest == 0) {
        norms.fill(0);
        return 0;
      }
      shrunk.all().set(of.all()).divide(largest);
      shrunk.columnDots(shrunk, norms);
      norms.sqrt();
      return largest;
    }
  }
}
