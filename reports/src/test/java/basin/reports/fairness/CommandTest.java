package basin.reports.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTest {
  private static final String SGD = "--grid optimizer.sgd.rate=0.1,1";
  private static final String LINK = "--grid optimizer.chain.links[1].rate=0.01,0.1";

  @Test
  void twoGridsAreOneWithTheNumbersOfBoth() {
    String one = Command.run(List.of(SGD, LINK));
    String other = Command.run(List.of("--grid optimizer.sgd.rate=0.001,0.1", "--grid a.b=1,2"));
    assertEquals(
        "./basin run FILE --grid optimizer.sgd.rate=0.001,0.1,1"
            + " --grid \"optimizer.chain.links[1].rate=0.01,0.1\" --grid a.b=1,2",
        Command.together(one, other));
  }

  @Test
  void moreSeedsIncludeFewer() {
    assertEquals(
        "./basin run FILE --set seeds=32",
        Command.together(
            Command.run(List.of("--set seeds=32")), Command.run(List.of("--set seeds=29"))));
  }

  @Test
  void whatCannotBeOneStandsBelowTheOther() {
    String seeds = Command.run(List.of("--set seeds=[5,6]"));
    String others = Command.run(List.of("--set seeds=[7,8]"));
    assertEquals(seeds + "\n" + others, Command.together(seeds, others));
    assertEquals("a: 1\n" + seeds, Command.together("a: 1", seeds));
    assertEquals(seeds, Command.together("", seeds));
    assertEquals(seeds, Command.together(seeds, seeds));
  }
}
