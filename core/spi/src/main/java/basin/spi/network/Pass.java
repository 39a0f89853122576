package basin.spi.network;

/** What a forward pass is for. */
public enum Pass {
  /** A step of training. */
  TRAINING,
  /** An evaluation; nothing random happens. */
  EVALUATION
}
