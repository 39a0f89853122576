package basin.lab.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.ValueKind;
import basin.lab.sample.SampleCatalog;
import basin.lab.yaml.Faults;
import basin.lab.yaml.FaultyFile;
import basin.lab.yaml.Json;
import basin.lab.yaml.Tree;
import basin.lab.yaml.TreeReader;
import basin.spi.settings.Default;
import basin.spi.settings.DefaultUnder;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ConventionsTest {
  /** Who writes the formula how. */
  enum Custom {
    TORCH,
    KERAS
  }

  record Rule(
      @Default("1e-8") @DefaultUnder(convention = "keras", value = "1e-7") double epsilon,
      @Default("0.9") double beta,
      @Default("") @DefaultUnder(convention = "keras", value = "0.1") Optional<Double> start,
      @Default("torch") Custom convention) {}

  private final Catalog catalog = SampleCatalog.of();

  @Test
  void aConventionChangesTheDefaultsThatItHasItsOwnOf() {
    assertEquals(new Rule(1e-7, 0.9, Optional.of(0.1), Custom.KERAS), bind("{convention: keras}"));
    assertEquals(new Rule(1e-8, 0.9, Optional.empty(), Custom.TORCH), bind("{beta: 0.9}"));
  }

  @Test
  void whatTheFileSaysHoldsUnderAnyConvention() {
    assertEquals(
        new Rule(0.5, 0.8, Optional.empty(), Custom.KERAS),
        bind("{convention: keras, epsilon: 0.5, beta: 0.8, start: }"));
  }

  @Test
  void whatIsWrittenBackBindsToTheSame() {
    for (String yaml : new String[] {"{convention: keras}", "{convention: keras, start: }", "{}"}) {
      Rule rule = bind(yaml);
      assertEquals(rule, bind(Json.of(new Canonical(catalog).tree(rule))), yaml);
    }
  }

  @Test
  void theFullFormHasTheDefaultsOfTheConvention() {
    Tree tree = TreeReader.snippet("test", "{convention: keras, beta: 0.90}");
    assertEquals(
        Json.of(new Canonical(catalog).tree(bind("{convention: keras}"))),
        Json.of(new FullForm(catalog).of(new ValueKind.Group(Rule.class), tree)));
  }

  @Test
  void aWordThatIsNoConventionIsRefused() {
    FaultyFile faulty =
        Assertions.assertThrows(FaultyFile.class, () -> bind("{convention: kreas}"));
    assertEquals(
        "1 problem in test:\n  1  test:1:14  convention of rule is 'kreas'; did you mean 'keras'?",
        faulty.getMessage().strip());
  }

  private Rule bind(String yaml) {
    Faults faults = new Faults();
    Optional<Rule> bound =
        new Binder(catalog, faults).bind(Rule.class, TreeReader.read("test", yaml, faults), "rule");
    faults.throwIfAny("test");
    return bound.orElseThrow();
  }
}
