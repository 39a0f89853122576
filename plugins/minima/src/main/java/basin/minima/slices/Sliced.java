package basin.minima.slices;

import basin.spi.analysis.Answers;
import basin.spi.analysis.Told;
import basin.spi.analysis.Unit;
import basin.spi.report.Analysis;
import basin.spi.report.Results;
import java.util.List;
import java.util.OptionalLong;

/** Losses along directions through end points, in the two rounds that {@link Rounds} tells of. */
interface Sliced extends Analysis {
  /** What is asked for, and where. */
  Rounds rounds();

  @Override
  default List<String> probes() {
    return rounds().probes();
  }

  @Override
  default List<Unit> next(Results results, Answers answers) {
    return rounds().next(results, answers);
  }

  @Override
  default List<Told> told(String reading, Results results, Answers answers) {
    return rounds().told(reading, results, answers);
  }

  @Override
  default OptionalLong most(Results plan) {
    return OptionalLong.of(rounds().mostUnits(plan));
  }
}
