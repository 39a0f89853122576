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

/** Hyperband. */
@Doc(
    "Halves in several brackets that prune earlier or later, for it is not known what is too early.")
@Formula(
    """
    sₘₐₓ = ⌊log_η(R / r)⌋
    bracket s = sₘₐₓ … 0: n ∝ ⌈(sₘₐₓ+1) / (s+1) · ηˢ⌉ settings, rungs R·ηᵏ⁻ˢ for k = 0 … s−1
    n ← max(1, ⌊n / η⌋ ) after each\
    """)
@Source("Li et al. 2018, Hyperband: a novel bandit-based approach, algorithm 1 and table 1")
@Convention(
    "the settings of the grid are dealt into the brackets in the paper’s proportions, which a grid of"
        + " 143 settings meets exactly for R = 81, r = 1, η = 3; by a random order that is always the"
        + " same. No bracket prunes another’s")
@Example("{from: 1 epoch, eta: 3, by: validation.loss}")
public record Hyperband(
    @Doc("the smallest budget r that is believed at all, in what train counts") Amount from,
    @Doc("one of so many goes on, η") @Default("3") @Range(from = 2, to = 1000) int eta,
    @Doc("the series that decides; absent: what select chooses by, or the goal ranks by")
        Optional<String> by,
    @Doc("whether settings compete within their group or with all of the experiment")
        @Default("group")
        Within within)
    implements PruningRule {
  @Override
  public List<Bracket> brackets(int settings, long budget) {
    int most = brackets(budget);
    long[] published = new long[most + 1];
    for (int s = 0; s <= most; s++) {
      published[most - s] = published(most, s);
    }
    int[] sizes = Portions.of(settings, published);
    List<Bracket> brackets = new ArrayList<>();
    for (int s = most; s >= 0; s--) {
      if (sizes[most - s] > 0) {
        brackets.add(new Bracket(sizes[most - s], rungs(s, budget)));
      }
    }
    return brackets;
  }

  /** sₘₐₓ: how often r can be multiplied by η without passing R. */
  private int brackets(long budget) {
    int most = 0;
    for (long least = from.number(); least <= budget / eta; least *= eta) {
      most++;
    }
    return most;
  }

  /** ⌈(sₘₐₓ+1) ηˢ / (s+1)⌉. */
  private long published(int most, int s) {
    long power = power(s);
    return ((most + 1) * power + s) / (s + 1);
  }

  private List<Long> rungs(int s, long budget) {
    List<Long> rungs = new ArrayList<>();
    for (int k = 0; k < s; k++) {
      rungs.add(budget / power(s - k));
    }
    return rungs;
  }

  private long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= eta;
    }
    return power;
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
