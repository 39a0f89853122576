package basin.spi.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that must hold for a claim to be true: that what it gains is above 0 in the mean.
 *
 * @param about what is estimated, in words: {@code lead of adam over sgd}
 * @param unit of the estimate: {@code epochs}; empty if it has none
 * @param shown how a mean gain is shown
 * @param strict whether a gain of exactly 0 is not enough
 * @param gains one for each replicate, in the claim's favour if positive; infinite where one run
 *     alone arrived, 0 where neither did
 * @param hindsight within which limits the gains lie, where settings were tuned
 * @param fit the mean gain if it was fitted over levels, and not found replicate by replicate
 * @param sides what it rests on: two that are held against each other, or one against a number
 */
public record Contention(
    String about,
    String unit,
    Shown shown,
    boolean strict,
    List<Double> gains,
    Hindsight hindsight,
    Optional<Fit> fit,
    List<Side> sides) {
  /** Copies the lists. */
  public Contention {
    gains = List.copyOf(gains);
    sides = List.copyOf(sides);
  }

  /** Where nothing was tuned, or the choice is left out of account. */
  public Contention(
      String about,
      String unit,
      Shown shown,
      boolean strict,
      List<Double> gains,
      Optional<Fit> fit,
      List<Side> sides) {
    this(about, unit, shown, strict, gains, Hindsight.none(gains), fit, sides);
  }

  /**
   * From a gain to the number that the claim is about: {@code origin + direction × gain}, and e to
   * the power of that for a ratio.
   *
   * @param ratio whether gains are logarithms
   * @param origin what stands for a gain of 0, a logarithm for a ratio
   * @param direction 1 or −1
   * @param share whether each gain stands for 1 or 0, or for what lies between two of those: then
   *     it is of shares
   */
  public record Shown(boolean ratio, double origin, int direction, boolean share) {
    /** Of what is no share. */
    public Shown(boolean ratio, double origin, int direction) {
      this(ratio, origin, direction, false);
    }
  }

  /**
   * A fitted number.
   *
   * @param mean estimate of the gain
   * @param error its standard error
   * @param freedom degrees of freedom of the error
   */
  public record Fit(double mean, double error, int freedom) {}

  /** Of how many folds of one data set the replicates are, at least; 0 if they are no folds. */
  public int folds() {
    return sides.stream().mapToInt(Side::folds).min().orElse(0);
  }

  /** Whether a gain is no number, as the logarithm of one below 0. */
  public boolean undefined() {
    return Stream.of(gains, hindsight.least(), hindsight.most())
        .flatMap(List::stream)
        .anyMatch(gain -> gain.isNaN());
  }

  /** Whether no replicate changes anything. */
  public boolean fixed() {
    return sides.stream().allMatch(Side::fixed);
  }
}
