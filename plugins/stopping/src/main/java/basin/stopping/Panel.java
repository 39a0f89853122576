package basin.stopping;

import basin.spi.number.Vec;
import basin.spi.probe.Snapshot;
import basin.spi.state.State;
import basin.spi.stop.Judge;
import basin.spi.stop.StoppingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges of several rules, of whom so many must speak after the same step. */
final class Panel implements Judge {
  private final List<Judge> judges = new ArrayList<>();
  private final int needed;

  /** Each with a memory of its own. */
  Panel(List<StoppingRule> rules, State state, int needed) {
    for (int i = 0; i < rules.size(); i++) {
      judges.add(rules.get(i).start(state.scope("rule" + (i + 1))));
    }
    this.needed = needed;
  }

  /**
   * A copy.
   *
   * @throws IllegalArgumentException if there is no rule
   */
  static List<StoppingRule> require(List<StoppingRule> rules) {
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("there is no rule inside; name one or more");
    }
    return List.copyOf(rules);
  }

  @Override
  public Optional<String> reasonToStop(Snapshot snapshot) {
    List<String> reasons = new ArrayList<>();
    for (Judge judge : judges) { // each sees every step, for some count
      judge.reasonToStop(snapshot).ifPresent(reasons::add);
    }
    return reasons.size() < needed ? Optional.empty() : Optional.of(String.join(", and ", reasons));
  }

  @Override
  public Optional<String> answer(Vec point) {
    for (Judge judge : judges) {
      Optional<String> words = judge.answer(point);
      if (words.isPresent()) {
        return words;
      }
    }
    return Optional.empty();
  }
}
