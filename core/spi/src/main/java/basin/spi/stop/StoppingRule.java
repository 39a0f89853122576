package basin.spi.stop;

/** When to stop before the budget is spent. An immutable specification. */
public interface StoppingRule {
  /** Starts judging one run. */
  Judge start();
}
