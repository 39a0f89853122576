package basin.spi.diagnosis;

import basin.spi.analysis.Answers;
import basin.spi.report.Analysis;
import basin.spi.report.Results;
import java.util.List;

/** An analysis that says whether trials are healthy, and if not, what is at fault. */
public interface Diagnostician extends Analysis {
  /**
   * What is known by now, a diagnosis for each compared setting, in the order of the grid: a pure
   * function of the same results and answers as {@link #next}.
   */
  List<Diagnosis> diagnoses(Results results, Answers answers);
}
