package basin.minima.between;

import basin.spi.analysis.Answers;
import basin.spi.analysis.Told;
import basin.spi.analysis.Unit;
import basin.spi.report.Analysis;
import basin.spi.report.Results;
import java.util.List;
import java.util.OptionalLong;

/**
 * What is measured between two end points, a unit for each pair. Of each kind of way it has a
 * {@link Profile} whose barrier is told under the way's name.
 */
interface BetweenPairs extends Analysis {
  /** Whose ends are held against each other. */
  Among among();

  /** How many pairs of each group, or of each two groups, at most. */
  int most();

  @Override
  default List<String> probes() {
    return List.of(Ends.POINT);
  }

  @Override
  default List<Unit> next(Results results, Answers answers) {
    return new Pairs(among(), most()).units(results);
  }

  @Override
  default List<Told> told(String reading, Results results, Answers answers) {
    return new Pairs(among(), most()).told(reading + ".barrier", results, answers);
  }

  @Override
  default OptionalLong most(Results plan) {
    return new Pairs(among(), most()).planned(plan);
  }
}
