package basin.spi.space;

/** Where the values of a setting are drawn from, as the inverse of its distribution function. */
public interface Distribution {
  /**
   * The value below which a share of all draws lies. It rises with the share; uniform shares give
   * draws of this distribution, and evenly spread ones spread over it evenly. The same bits on
   * every machine, so {@link StrictMath} and not {@link Math}.
   *
   * @param share in (0, 1)
   */
  double at(double share);
}
