package basin.engine.training;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How far a run is, for other threads to read while it goes on. Written after each step at the
 * price of three plain stores; what is read belongs to some recent step, not always to the same.
 */
public final class Gauge {
  private final long stepsPerEpoch;
  private final AtomicLong horizon;
  private final AtomicLong step = new AtomicLong();
  private final AtomicLong loss = new AtomicLong(Double.doubleToRawLongBits(Double.NaN));

  /** Of a run with a budget of so many steps, so many of them to a pass over the training rows. */
  public Gauge(long horizon, long stepsPerEpoch) {
    this.horizon = new AtomicLong(horizon);
    this.stepsPerEpoch = stepsPerEpoch;
  }

  /** Says so, on the thread of the run; the budget may have turned out to hold other steps. */
  public void show(long step, long horizon, double loss) {
    this.loss.setOpaque(Double.doubleToRawLongBits(loss));
    this.horizon.setOpaque(horizon);
    this.step.setOpaque(step);
  }

  /** Steps taken. */
  public long step() {
    return step.getOpaque();
  }

  /** Steps that the budget allows, as far as is known by now. */
  public long horizon() {
    return horizon.getOpaque();
  }

  /** Steps in a pass over the training rows. */
  public long stepsPerEpoch() {
    return stepsPerEpoch;
  }

  /** The last step's loss, of its own rows alone; NaN before the first. */
  public double loss() {
    return Double.longBitsToDouble(loss.getOpaque());
  }
}
