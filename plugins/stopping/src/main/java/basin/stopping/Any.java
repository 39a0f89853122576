package basin.stopping;

import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.state.State;
import basin.spi.stop.Judge;
import basin.spi.stop.StoppingRule;
import java.util.List;

/** One of several rules. */
@Doc("Stops when one of several rules does.")
@Formula("some rule stops")
@Convention("as the rules of stop: do; for use inside of all")
public record Any(@Doc("the rules, one or more") List<StoppingRule> rules) implements StoppingRule {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public Any {
    rules = Panel.require(rules);
  }

  @Override
  public Judge start(State state) {
    return new Panel(rules, state, 1);
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
