package basin.spi.descent;

/** What a block of parameters does, for optimizers that treat some otherwise than others. */
public enum Role {
  /** A matrix that signals are multiplied by; also embeddings and kernels. */
  WEIGHTS,
  /** Numbers that are added. */
  BIAS,
  /** Scales and shifts of a normalisation, slopes of an activation. */
  NORM,
  /** Coordinates of a surface. */
  COORDINATES
}
