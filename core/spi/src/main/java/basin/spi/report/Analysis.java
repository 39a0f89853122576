package basin.spi.report;

import basin.spi.analysis.Answers;
import basin.spi.analysis.Site;
import basin.spi.analysis.Told;
import basin.spi.analysis.Unit;
import basin.spi.probe.Recorder;
import java.util.List;
import java.util.OptionalLong;

/**
 * What is found out from the trials of an experiment when they have run, by training more or by
 * computing where they ended. An immutable specification, and a pure function: of the same results
 * and answers it asks the same.
 *
 * <p>In YAML it stands under {@code analyses}: {@code analyses: [{stability-threshold: {width:
 * 0.01}}]}. What came of it is in {@link Results#analyses}, for sections to read.
 */
public interface Analysis {
  /**
   * What is to be done next; nothing if all is known. Asked when all trials have run, and again
   * when all units that it asked for have. A unit that has its answer may be among them and is not
   * done again; where there are no others, the analysis is over.
   *
   * @param results of the trials, without units; some may have failed
   * @param answers to what was asked before
   */
  List<Unit> next(Results results, Answers answers);

  /**
   * How many units it will ask for at most, as far as the plan tells; empty if it does not.
   *
   * @param plan the trials before any has run
   */
  default OptionalLong most(Results plan) {
    return OptionalLong.empty();
  }

  /**
   * Names of probes whose record it reads. Each trial has them as if the file listed them: one that
   * it lists stays as it is there.
   */
  default List<String> probes() {
    return List.of();
  }

  /**
   * What it tells of trials by one of its {@link basin.spi.analysis.Reading}s, as far as it has
   * come.
   *
   * @param reading name of one that its record is annotated with
   * @param results of the trials
   * @param answers to what was asked
   */
  default List<Told> told(String reading, Results results, Answers answers) {
    return List.of();
  }

  /**
   * Does a unit that is no training, wherever that is.
   *
   * @param unit one that {@link #next} asked for
   * @param site what it reads
   * @param recorder takes what comes of it: numbers and vectors, several under one name as a table
   * @throws RuntimeException if it cannot be done; the unit has failed then, and is done again with
   *     the next run
   */
  default void compute(Unit.Computation unit, Site site, Recorder recorder) {
    throw new UnsupportedOperationException("this analysis computes nothing");
  }
}
