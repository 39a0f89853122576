package basin.spi.claim;

import java.util.List;

/**
 * Within which limits the gains lie, whatever luck had a part in the choice of what was tuned.
 *
 * <p>Gains compare what each side chose for each replicate by the others. That is no biased choice,
 * but the choices hang together: mostly they fall on one setting, which is the best over all
 * replicates partly by luck. So what speaks for a contention must hold against the other side at
 * its best in hindsight, and be improbable for as many settings as the choice was between; and what
 * speaks against it likewise.
 *
 * @param least gains with the other side at the setting that is best over all replicates
 * @param most gains with this side at the setting that is best over all replicates
 * @param ours of how many settings of this side it is open which is best, at least 1
 * @param theirs of how many settings of the other side, at least 1
 */
public record Hindsight(List<Double> least, List<Double> most, int ours, int theirs) {
  /** Copies the lists. */
  public Hindsight {
    least = List.copyOf(least);
    most = List.copyOf(most);
  }

  /** Of gains for which nothing was chosen. */
  public static Hindsight none(List<Double> gains) {
    return new Hindsight(gains, gains, 1, 1);
  }
}
