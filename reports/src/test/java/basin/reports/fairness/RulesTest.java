package basin.reports.fairness;

import static basin.reports.fairness.Contested.fair;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.spi.Extensions;
import basin.spi.report.FairnessRule;
import basin.spi.settings.Doc;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of each rule. */
class RulesTest {
  static List<FairnessRule> rules() {
    return Fairness.RULES;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleSaysWhatItLooksAtWhyAndWhoFoundOut(FairnessRule rule) {
    assertTrue(rule.getClass().getAnnotation(Doc.class).value().endsWith("."));
    assertNotNull(rule.getClass().getAnnotation(Source.class));
    assertTrue(rule.why().endsWith("."));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleHasNothingAgainstAFairComparison(FairnessRule rule) {
    assertEquals(List.of(), rule.examine(fair()), rule::toString);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleHasNothingToSayWhereNothingIsCompared(FairnessRule rule) {
    assertEquals(List.of(), rule.examine(new Invented()), rule::toString);
  }

  @Test
  void everyRuleIsOfferedUnderItsName() {
    List<String> names = new ArrayList<>();
    List<Class<?>> types = new ArrayList<>();
    Rules.register(
        new Extensions() {
          @Override
          public <T> Extensions add(Class<T> point, String name, Class<? extends T> component) {
            names.add(name);
            types.add(component);
            return this;
          }
        });
    assertEquals(Fairness.RULES.stream().map(Object::getClass).toList(), types);
    assertEquals(names.stream().distinct().toList(), names);
  }
}
