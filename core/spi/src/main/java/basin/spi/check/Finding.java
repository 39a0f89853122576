package basin.spi.check;

import java.util.Optional;

/**
 * What was found out.
 *
 * @param grade how well it stands
 * @param fact with the numbers it rests on, in sentences
 * @param spot what it is about; empty if the trial as a whole
 * @param repair what to do, a sentence; may be empty
 * @param value that the spot is to have, as YAML, such as {@code relu}; may be empty
 */
public record Finding(Grade grade, String fact, Optional<Spot> spot, String repair, String value) {
  /** All is as it should be. */
  public static Finding pass(String fact) {
    return new Finding(Grade.PASS, fact, Optional.empty(), "", "");
  }

  /** Something to look at. */
  public static Finding look(Spot spot, String fact) {
    return new Finding(Grade.LOOK, fact, Optional.of(spot), "", "");
  }

  /** Something with which training cannot go well. */
  public static Finding fail(Spot spot, String fact) {
    return new Finding(Grade.FAIL, fact, Optional.of(spot), "", "");
  }

  /** With a repair in words. */
  public Finding mendedBy(String howTo) {
    return new Finding(grade, fact, spot, howTo, value);
  }

  /** With a repair in words and the value that the spot is to have. */
  public Finding mendedBy(String howTo, String better) {
    return new Finding(grade, fact, spot, howTo, better);
  }
}
