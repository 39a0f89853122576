package basin.gradients.diagnosis;

import basin.spi.diagnosis.Attempt;
import java.util.Comparator;
import java.util.List;

/**
 * A change, and what came of it on some trials of a setting. It helps if it helps most of them.
 *
 * @param treatment the change
 * @param effects one for each trial, at least one
 */
record Tried(Treatment treatment, List<Effect> effects) {
  /** A share from which on nothing that was to be gained is missed. */
  private static final double WHOLE = 0.85;

  /** The effect that as many surpass as stay below it; of two the lesser. */
  Effect middle() {
    return effects.stream()
        .sorted(Comparator.comparingDouble(Effect::gain))
        .toList()
        .get((effects.size() - 1) / 2);
  }

  boolean helps() {
    return middle().helps();
  }

  /** What is left of the prior, by how much of what could be gained was gained. */
  double weight() {
    if (!helps()) {
      return 0;
    }
    Signs before = middle().before();
    double room =
        Math.max(
            1 - Math.max(0, before.learnt()),
            treatment.sameLoss() ? Effect.room(before.loss(), before) : 0);
    double share = middle().gain() / room;
    return treatment.prior() * (share > WHOLE ? 1 : share);
  }

  Attempt attempt() {
    Effect middle = middle();
    return new Attempt(
        treatment.change(),
        treatment.fault(),
        middle.trial(),
        treatment.settings().entrySet().stream()
            .map(setting -> setting.getKey() + "=" + setting.getValue())
            .toList(),
        middle.before().learnt(),
        middle.after().known() ? middle.after().learnt() : Double.NaN,
        middle.gain(),
        helps(),
        effects.size(),
        (int) effects.stream().filter(Effect::helps).count());
  }
}
