package basin.spi.report;

import java.util.Locale;

/**
 * What an axis of a grid is there for. Reports go by the role of an axis, never by its name.
 *
 * <p>Trials that differ in replicates alone are one setting, whose numbers are averaged; settings
 * that differ in what is tuned alone are one group, for which the best of them stands; groups are
 * compared.
 */
public enum Role {
  /** What the question is about. */
  COMPARED,
  /** Chosen for each group on its own, on validation rows where there are any. */
  TUNED,
  /** The same thing once more, under another seed or on another fold: averaged and paired over. */
  REPLICATE;

  /** As an experiment file says it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
