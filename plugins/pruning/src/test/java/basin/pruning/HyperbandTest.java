package basin.pruning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.prune.Amount;
import basin.spi.prune.Bracket;
import basin.spi.prune.Within;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HyperbandTest {
  private static Hyperband from(long first, int eta) {
    return new Hyperband(Amount.of(first, Amount.Unit.EPOCHS), eta, Optional.empty(), Within.GROUP);
  }

  /** Each bracket as {@code settings@rung}, with those that go to the end. */
  private static List<String> table(Hyperband rule, int settings, long budget) {
    List<String> rows = new ArrayList<>();
    for (Bracket bracket : rule.brackets(settings, budget)) {
      StringBuilder row = new StringBuilder();
      int in = bracket.settings();
      for (long rung : bracket.rungs()) {
        row.append(in).append('@').append(rung).append(' ');
        in = rule.most(in).orElseThrow();
      }
      rows.add(row.append(in).append('@').append(budget).toString());
    }
    return rows;
  }

  @Test
  void theBracketsAreThoseOfThePaper() {
    assertEquals(
        List.of(
            "81@1 27@3 9@9 3@27 1@81",
            "34@3 11@9 3@27 1@81",
            "15@9 5@27 1@81",
            "8@27 2@81",
            "5@81"),
        table(from(1, 3), 143, 81));
  }

  @Test
  void theBracketsOfAnotherBudgetAreThoseOfAnotherProgram() {
    // the table in the documentation of mlr3hyperband
    assertEquals(
        List.of("8@1 4@2 2@4 1@8", "6@2 3@4 1@8", "4@4 2@8", "4@8"), table(from(1, 2), 22, 8));
  }

  @Test
  void aGridOfAnotherSizeIsDealtOutInProportion() {
    assertEquals(
        List.of("162@1 54@3 18@9 6@27 2@81", "68@3 22@9 7@27 2@81", "30@9 10@27 3@81"),
        table(from(1, 3), 286, 81).subList(0, 3));
    for (int settings = 1; settings < 200; settings++) {
      int all = from(1, 3).brackets(settings, 81).stream().mapToInt(Bracket::settings).sum();
      assertEquals(settings, all);
    }
    assertEquals(List.of("1@1 1@3 1@9 1@27 1@81"), table(from(1, 3), 1, 81));
  }

  @Test
  void fewerBracketsFitAboveALargerFirstRung() {
    assertEquals(List.of("9@9 3@27 1@81", "5@27 1@81", "3@81"), table(from(9, 3), 17, 81));
    assertEquals(List.of("4@10"), table(from(4, 3), 4, 10));
  }
}
