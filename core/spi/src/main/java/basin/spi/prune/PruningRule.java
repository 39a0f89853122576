package basin.spi.prune;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which settings of a sweep go on, decided in rungs: when all settings of a bracket have spent so
 * much of their budgets, and never before, so that it does not matter in which order trials end. An
 * immutable specification.
 *
 * <p>A setting is all trials that differ in replicates alone, such as seeds and folds; they go on
 * or are left together. In YAML it stands under {@code prune}: {@code prune: {halving: {from: 1
 * epoch}}}.
 */
public interface PruningRule {
  /**
   * The series that decides, such as {@code validation.loss}; empty: what settings are chosen by
   * ({@code select}), or else what the goal ranks by.
   */
  Optional<String> by();

  /** Where it is first decided. */
  Amount from();

  /** Among which settings. */
  Within within();

  /**
   * The brackets that settings are dealt into.
   *
   * @param settings how many there are, at least 1; the brackets hold so many in all
   * @param budget of each, in the unit of {@link #from}
   */
  List<Bracket> brackets(int settings, long budget);

  /**
   * How many go on from a rung, before any has run; empty if that depends on how they do.
   *
   * @param settings how many reach it
   */
  OptionalInt most(int settings);

  /**
   * The settings that go on.
   *
   * @param standing all that have reached the rung with a value, in the order of {@link
   *     Contender#STANDING}, and behind them those that are gone
   * @return some of them
   */
  List<Contender> survivors(List<Contender> standing);
}
