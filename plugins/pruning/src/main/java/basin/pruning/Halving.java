package basin.pruning;

import basin.spi.prune.Amount;
import basin.spi.prune.Bracket;
import basin.spi.prune.Contender;
import basin.spi.prune.PruningRule;
import basin.spi.prune.Within;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Example;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Successive halving. */
@Doc("Lets the best of every η settings go on from each rung, and multiplies their budget by η.")
@Formula("rungs r·ηᵏ < R\nn ← max(1, ⌊n / η⌋) after each")
@Source(
    "Jamieson and Talwalkar 2016, Non-stochastic best arm identification, figure 1; with the rungs"
        + " of Li et al. 2018, Hyperband, algorithm 1, lines 5 to 10")
@Convention(
    "the settings are those of the grid, none is drawn. A setting is judged by the mean over its"
        + " seeds; one that lost a seed to divergence or failure stands behind those that lost fewer")
@Example("{from: 1 epoch, eta: 3, by: validation.loss}")
public record Halving(
    @Doc("the first rung r, in what train counts") Amount from,
    @Doc("one of so many goes on, η") @Default("3") @Range(from = 2, to = 1000) int eta,
    @Doc("the series that decides; absent: what select chooses by, or the goal ranks by")
        Optional<String> by,
    @Doc("whether settings compete within their group or with all of the experiment")
        @Default("group")
        Within within)
    implements PruningRule {
  @Override
  public List<Bracket> brackets(int settings, long budget) {
    return List.of(new Bracket(settings, rungs(from.number(), eta, budget)));
  }

  /** r, rη, rη², … below R. */
  private static List<Long> rungs(long from, int eta, long budget) {
    List<Long> rungs = new ArrayList<>();
    for (long rung = from; rung < budget; rung *= eta) {
      rungs.add(rung);
      if (rung > budget / eta) {
        break;
      }
    }
    return rungs;
  }

  @Override
  public OptionalInt most(int settings) {
    return OptionalInt.of(Best.share(settings, eta));
  }

  @Override
  public List<Contender> survivors(List<Contender> standing) {
    return Best.of(standing, eta);
  }
}
