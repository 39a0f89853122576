package basin.optimizers.blocks;

import basin.spi.descent.Block;
import basin.spi.descent.OuterProduct;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.Optional;

/** {@link KFac} at work on one dense layer: its weights, and its bias as a row below them. */
final class KFacLayer {
  private final Block weights;
  private final Optional<Block> bias;
  private final KFacFactor inputs;
  private final KFacFactor signals;
  private final Matrix velocity;
  private final Matrix step;
  private final Matrix room;
  private final Space space;

  private KFacLayer(Block weights, Optional<Block> bias, Space space, Space own) {
    int rows = weights.rows() + (bias.isPresent() ? 1 : 0);
    this.weights = weights;
    this.bias = bias;
    this.space = space;
    this.inputs = new KFacFactor("inputs", weights.rows(), bias.isPresent(), own);
    this.signals = new KFacFactor("signals", weights.columns(), false, own);
    this.velocity = own.state().matrix("velocity", rows, weights.columns());
    this.step = own.matrix(rows, weights.columns());
    this.room = own.matrix(rows, weights.columns());
  }

  /** Of a block of weights, with the bias of the same layer if it has one and may be moved. */
  static KFacLayer of(Block weights, Space space) {
    String name = weights.name().replaceAll("weights$", "bias");
    Optional<Block> bias =
        space.blocks().stream()
            .filter(b -> b.name().equals(name) && b.length() == weights.columns())
            .findFirst();
    return new KFacLayer(weights, bias, space, space.scope(weights.name()));
  }

  /** Takes in what came into the layer and what came back. */
  void learn(OuterProduct product, KFac settings, Progress progress) {
    long t = progress.step() + 1;
    double keep = Math.min(1 - 1.0 / t, settings.decay().at(progress));
    int rows = product.signal().rows();
    inputs.learn(product.inputs(), 1.0 / rows, keep);
    signals.learn(product.signal(), rows, keep); // that of one row is rows times as large
    if (progress.step() % settings.every() == 0) {
      double root = Math.sqrt(settings.damping().at(progress));
      double balance = Math.sqrt(inputs.size() / signals.size());
      boolean both = balance > 0 && Double.isFinite(balance); // not where no signal comes back
      inputs.invert(both ? balance * root : root);
      signals.invert(both ? root / balance : root);
    }
  }

  /** Works out u, and tells u·∇f. */
  double precondition(Vec gradient) {
    Matrix g = space.matrix(gradient, weights);
    step.part(0, weights.rows()).all().set(g.all());
    bias.ifPresent(b -> step.row(weights.rows()).set(of(b, gradient)));
    room.product(inputs.inverse(), step);
    step.product(room, signals.inverse());
    double change = step.part(0, weights.rows()).all().dot(g.all());
    return bias.isPresent()
        ? change + step.row(weights.rows()).dot(of(bias.get(), gradient))
        : change;
  }

  /** Puts how far the layer moves into the update. */
  void move(Vec update, Vec point, double shortened, KFac settings, Progress progress) {
    double eta = settings.rate().at(progress);
    step.all().multiply(shortened);
    step.all().set(velocity.all().scaleAdd(settings.momentum().at(progress), step.all()));
    put(step.part(0, weights.rows()).all(), weights, update, point, eta, settings, progress);
    bias.ifPresent(b -> put(step.row(weights.rows()), b, update, point, eta, settings, progress));
  }

  private static void put(
      Vec step, Block block, Vec update, Vec point, double eta, KFac settings, Progress progress) {
    double shrunk = eta * settings.weightDecay().at(progress);
    of(block, update).set(step).multiply(eta).addScaled(shrunk, of(block, point));
  }

  private static Vec of(Block block, Vec vector) {
    return vector.slice(block.offset(), block.length());
  }
}
