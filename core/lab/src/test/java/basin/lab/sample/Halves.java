package basin.lab.sample;

import basin.spi.prune.Amount;
import basin.spi.prune.Bracket;
import basin.spi.prune.Contender;
import basin.spi.prune.PruningRule;
import basin.spi.prune.Within;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The better half goes on from each rung, in as many brackets as are asked for. */
@Doc("Halves.")
@Example("{from: 2 steps}")
public record Halves(
    @Doc("first rung") Amount from,
    @Doc("what decides") Optional<String> by,
    @Doc("among whom") @Default("group") Within within,
    @Doc("brackets") @Default("1") int brackets)
    implements PruningRule {
  @Override
  public List<Bracket> brackets(int settings, long budget) {
    List<Long> rungs = new ArrayList<>();
    for (long rung = from.number(); rung < budget; rung *= 2) {
      rungs.add(rung);
    }
    List<Bracket> all = new ArrayList<>();
    for (int i = 0; i < brackets; i++) {
      int size = settings / brackets + (i < settings % brackets ? 1 : 0);
      all.add(new Bracket(size, rungs.subList(Math.min(i, rungs.size()), rungs.size())));
    }
    return all;
  }

  @Override
  public OptionalInt most(int settings) {
    return OptionalInt.of((settings + 1) / 2);
  }

  @Override
  public List<Contender> survivors(List<Contender> standing) {
    return standing.stream()
        .limit((standing.size() + 1) / 2)
        .filter(contender -> !contender.gone())
        .toList();
  }
}
