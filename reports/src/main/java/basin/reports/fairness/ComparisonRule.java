package basin.reports.fairness;

import basin.reports.study.Study;
import basin.spi.report.FairnessRule;
import basin.spi.report.Objection;
import basin.spi.report.Results;
import java.util.List;

/** A rule for what is ranked in one order: it looks at each part of a study on its own. */
interface ComparisonRule extends FairnessRule {
  @Override
  default List<Objection> examine(Results results) {
    List<Study> parts = Study.of(results).parts();
    return parts.stream()
        .flatMap(
            part ->
                examine(Comparison.of(part)).stream()
                    .map(found -> parts.size() > 1 ? found.of(part.title()) : found))
        .toList();
  }

  /** What speaks against a comparison. */
  List<Objection> examine(Comparison comparison);
}
