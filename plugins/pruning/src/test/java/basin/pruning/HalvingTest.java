package basin.pruning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.prune.Amount;
import basin.spi.prune.Bracket;
import basin.spi.prune.Contender;
import basin.spi.prune.Within;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HalvingTest {
  private static Halving from(long first, int eta) {
    return new Halving(Amount.of(first, Amount.Unit.EPOCHS), eta, Optional.empty(), Within.GROUP);
  }

  @Test
  void rungsMultiplyByEtaBelowTheBudget() {
    assertEquals(List.of(new Bracket(81, List.of(1L, 3L, 9L, 27L))), from(1, 3).brackets(81, 81));
    assertEquals(List.of(new Bracket(5, List.of(2L, 8L))), from(2, 4).brackets(5, 32));
    assertEquals(List.of(new Bracket(5, List.of(2L, 8L, 32L))), from(2, 4).brackets(5, 33));
    assertEquals(List.of(new Bracket(5, List.of())), from(7, 2).brackets(5, 7));
    long most = 1_000_000_000_000_000L;
    assertEquals(50, from(1, 2).brackets(2, most).get(0).rungs().size());
  }

  @Test
  void oneOfEtaGoesOnAndOneAtLeast() {
    List<Integer> left = new ArrayList<>();
    int settings = 100;
    for (int rung = 0; rung < 6; rung++) {
      settings = from(1, 3).most(settings).orElseThrow();
      left.add(settings);
    }

    assertEquals(List.of(33, 11, 3, 1, 1, 1), left);
    assertEquals(OptionalInt.of(2), from(1, 2).most(5));
  }

  @Test
  void theBestGoOnAndNobodyWhoHasNothing() {
    List<Contender> standing = Standings.of(0.5, 0.25, 4, 0.75, 3, 2, Double.POSITIVE_INFINITY);

    assertEquals(List.of(1, 0), Standings.places(from(1, 3).survivors(standing)));
    assertEquals(List.of(1, 0, 3), Standings.places(from(1, 2).survivors(standing)));
    List<Contender> gone = Standings.of(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    assertEquals(List.of(), from(1, 2).survivors(gone));
  }

  @Test
  void betweenEqualsTheOrderOfTheGridDecidesAndLostSeedsComeLast() {
    List<Contender> standing = new ArrayList<>();
    standing.add(new Contender(4, 0, 1, 1, 1));
    standing.add(new Contender(2, 0, 1, 1, 1));
    standing.add(new Contender(0, 1, 0.01, 0.01, 0.01));
    standing.add(new Contender(3, 0, 7, 7, 7));
    standing.sort(Contender.STANDING);

    assertEquals(List.of(2, 4, 3, 0), Standings.places(standing));
    assertEquals(List.of(2, 4), Standings.places(from(1, 2).survivors(standing)));
  }

  @Test
  void anAmountIsANumberOfWhatIsCounted() {
    assertEquals("1 epoch", new Amount(" 1  epochs ").text());
    assertEquals("500 steps", new Amount("500 steps").text());
    assertEquals(Amount.Unit.EVALUATIONS, new Amount("3 evaluations").unit());
    assertEquals(3, new Amount("3 evaluations").number());
    for (String wrong : List.of("0 epochs", "epoch", "1.5 epochs", "-1 steps", "2 minutes", "")) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> new Amount(wrong));
      assertTrue(e.getMessage().endsWith("'" + wrong + "'"), e.getMessage());
    }
  }
}
