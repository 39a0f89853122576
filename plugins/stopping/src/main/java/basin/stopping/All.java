package basin.stopping;

import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.state.State;
import basin.spi.stop.Judge;
import basin.spi.stop.StoppingRule;
import java.util.List;

/** Several rules at once. */
@Doc("Stops when all of several rules do, after the same step.")
@Formula("every rule stops after this step")
@Convention("rules that look when an epoch ends speak then alone")
public record All(@Doc("the rules, one or more") List<StoppingRule> rules) implements StoppingRule {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public All {
    rules = Panel.require(rules);
  }

  @Override
  public Judge start(State state) {
    return new Panel(rules, state, rules.size());
  }

  @Override
  public boolean looksAtUpdate() {
    return rules.stream().anyMatch(StoppingRule::looksAtUpdate);
  }

  @Override
  public List<String> metrics() {
    return rules.stream().flatMap(rule -> rule.metrics().stream()).distinct().toList();
  }
}
