package basin.lab.experiment;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How many trials an experiment may have.
 *
 * @param most as many
 * @param repair what else lets more of them run, if any can; may be empty
 */
public record Allowance(long most, String repair) {
  /** More would take a day to plan and a disk to store; nobody means that. */
  public static final Allowance USUAL = new Allowance(1_000_000, ", or say --yes if you mean it");

  /** As many as the numbers of trials allow. */
  public static final Allowance ANY = new Allowance(Integer.MAX_VALUE, "");

  /**
   * Why there are too many; empty if there are not.
   *
   * @param factors what the number comes from
   */
  Optional<String> refusal(BigInteger trials, List<String> factors) {
    return trials.compareTo(BigInteger.valueOf(most)) <= 0
        ? Optional.empty()
        : Optional.of(
            "this comes to %s trials (%s), and the most is %s; take fewer axes, a coarser grid or fewer seeds%s"
                .formatted(
                    grouped(trials),
                    String.join(" × ", factors),
                    grouped(BigInteger.valueOf(most)),
                    trials.bitLength() < Integer.SIZE ? repair : ""));
  }

  static String grouped(BigInteger number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }
}
