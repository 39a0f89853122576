package basin.engine.training;

import basin.engine.state.Saved;
import basin.spi.descent.Block;
import basin.spi.descent.Progress;
import basin.spi.number.Vec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells when loss, gradient or point are no longer finite, and whether a run that is over has left
 * its start far behind.
 *
 * <p>The loss is looked at after every step. Reading two long vectors would cost a few per cent of
 * a small network's step, so beyond {@link #SMALL} parameters they are looked at after every {@link
 * #INTERVAL}th step, after every epoch, and at the end; which steps these are does not depend on
 * what is recorded.
 *
 * <p>A run whose budget is spent has diverged as well if its loss is then {@link #RUNAWAY} times
 * what it was at the start, in whatever unit. Such a run is never cut short for it: losses have
 * come back from far.
 */
final class Divergence implements Saved {
  static final int SMALL = 4096;
  static final int INTERVAL = 8;

  /** How often the loss at the start, in absolute value, makes the loss of a diverged run. */
  static final double RUNAWAY = 1e6;

  private static final MathContext FOUR_DIGITS = new MathContext(4);

  private final List<Block> blocks;
  private final Vec point;
  private final Vec gradient;
  private double first = Double.NaN;
  private double lastFinite = Double.NaN;
  private long lastFiniteStep;

  Divergence(List<Block> blocks, Vec point, Vec gradient) {
    this.blocks = blocks;
    this.point = point;
    this.gradient = gradient;
  }

  /** What diverged where, in words; empty if all is finite. */
  Optional<String> after(Progress progress, double loss) {
    if (!Double.isFinite(loss)) {
      return Optional.of("loss became " + word(loss) + place(progress) + lastLoss());
    }
    if (Double.isNaN(first)) {
      first = loss;
    }
    lastFinite = loss;
    lastFiniteStep = progress.step();
    if (!due(progress)) {
      return Optional.empty();
    }
    if (!point.finite()) {
      return Optional.of(culprit(point) + place(progress) + lastLoss());
    }
    return gradient.finite()
        ? Optional.empty()
        : Optional.of("the gradient of " + culprit(gradient) + place(progress) + lastLoss());
  }

  /**
   * Whether a run that is over has run away, in words.
   *
   * @param loss of the last step's batch where the run ended
   */
  Optional<String> atTheEnd(Progress progress, double loss) {
    if (!Double.isFinite(loss)) {
      return Optional.of("loss became " + word(loss) + " after the last step" + lastLoss());
    }
    lastFinite = loss;
    lastFiniteStep = progress.step();
    return first != 0 && loss > RUNAWAY * Math.abs(first)
        ? Optional.of(
            "loss grew from %s to %s, more than a million times its start"
                .formatted(number(first), number(loss)))
        : Optional.empty();
  }

  /** Of an optimizer that remembers something that is not finite, in words. */
  static String spoiled(String memory) {
    return "what the optimizer remembers as "
        + memory
        + " is no longer finite, and its steps lead nowhere: squares of the gradient left the range of"
        + " the precision";
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeDouble(first);
    out.writeDouble(lastFinite);
    out.writeLong(lastFiniteStep);
  }

  @Override
  public void load(DataInput in) throws IOException {
    first = in.readDouble();
    lastFinite = in.readDouble();
    lastFiniteStep = in.readLong();
  }

  /** The last loss that was a number; NaN if none was. */
  double lastFinite() {
    return lastFinite;
  }

  private String lastLoss() {
    return Double.isNaN(lastFinite)
        ? ""
        : "; the last finite loss, in step %d, was %s"
            .formatted(lastFiniteStep, number(lastFinite));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }

  private boolean due(Progress progress) {
    return point.length() <= SMALL
        || progress.step() % INTERVAL == 0
        || progress.step() % progress.stepsPerEpoch() == 0
        || progress.step() == progress.horizon();
  }

  private String culprit(Vec vector) {
    for (Block block : blocks) {
      for (int i = block.offset(); i < block.offset() + block.length(); i++) {
        if (!Double.isFinite(vector.get(i))) {
          return block.name() + " became " + word(vector.get(i));
        }
      }
    }
    throw new IllegalStateException("every parameter belongs to a block");
  }

  private static String word(double value) {
    return Double.isNaN(value) ? "NaN" : "infinite";
  }

  private static String place(Progress progress) {
    BigDecimal epoch = new BigDecimal(progress.epoch()).round(FOUR_DIGITS).stripTrailingZeros();
    return " in step " + progress.step() + " (epoch " + epoch.toPlainString() + ")";
  }
}
