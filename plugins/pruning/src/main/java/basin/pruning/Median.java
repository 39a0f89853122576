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
import basin.spi.settings.Source;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/** The median stopping rule. */
@Doc("Leaves settings whose best value so far is worse than the median of how all did on average.")
@Formula(
    "a setting is left at a rung if its best value so far is worse than medianⱼ(f̄ⱼ)\nf̄ⱼ: mean of all values of j after the start")
@Source("Golovin et al. 2017, Google Vizier, section 3.2.2, on rungs")
@Convention(
    "the median is over all settings that have reached the rung, in the paper over those that have"
        + " finished; of an even number it is the mean of the two in the middle. A setting that lost a"
        + " seed to divergence or failure is worse than any number")
@Example("{from: 2 epochs, every: 2 epochs, by: validation.loss}")
public record Median(
    @Doc("the first rung, in what train counts") Amount from,
    @Doc("from one rung to the next; absent: as far as to the first") Optional<Amount> every,
    @Doc("the series that decides; absent: what select chooses by, or the goal ranks by")
        Optional<String> by,
    @Doc("whether settings compete within their group or with all of the experiment")
        @Default("group")
        Within within)
    implements PruningRule {
  /** More would be spent on deciding than on training. */
  private static final long MOST_RUNGS = 1000;

  /**
   * Checks the units.
   *
   * @throws IllegalArgumentException if from and every count different things
   */
  public Median {
    if (every.isPresent() && every.get().unit() != from.unit()) {
      throw new IllegalArgumentException(
          "from counts " + from.unit().word() + ", so every must, not " + every.get());
    }
  }

  @Override
  public List<Bracket> brackets(int settings, long budget) {
    long step = every.orElse(from).number();
    List<Long> rungs =
        LongStream.iterate(from.number(), rung -> rung < budget, rung -> rung + step)
            .limit(MOST_RUNGS)
            .boxed()
            .toList();
    return List.of(new Bracket(settings, rungs));
  }

  @Override
  public OptionalInt most(int settings) {
    return settings == 1 ? OptionalInt.of(1) : OptionalInt.empty();
  }

  @Override
  public List<Contender> survivors(List<Contender> standing) {
    double middle = median(standing);
    return standing.stream().filter(c -> !c.gone() && !(best(c) > middle)).toList();
  }

  private static double best(Contender contender) {
    return contender.lost() > 0 ? Double.POSITIVE_INFINITY : contender.best();
  }

  private static double median(List<Contender> standing) {
    double[] averages =
        standing.stream()
            .mapToDouble(c -> c.lost() > 0 ? Double.POSITIVE_INFINITY : c.average())
            .sorted()
            .toArray();
    int middle = averages.length / 2;
    return averages.length % 2 == 1
        ? averages[middle]
        : (averages[middle - 1] + averages[middle]) / 2;
  }
}
