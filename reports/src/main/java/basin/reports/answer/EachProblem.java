package basin.reports.answer;

import basin.reports.problems.OverProblems;
import basin.reports.study.Study;
import basin.spi.report.Element;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.List;

/**
 * The answer for each data set, surface and loss by itself, where {@link Answer} speaks of all of
 * them together and this would stand between the reader and what follows.
 */
@Doc("The answer for each data set, surface and loss by itself, where there is one over all.")
public record EachProblem() implements Section {
  @Override
  public String title() {
    return "Problem by problem";
  }

  @Override
  public List<Element> write(Results results) {
    Study study = Study.of(results);
    return study.finished().isEmpty() || OverProblems.finding(study).isEmpty()
        ? List.of()
        : Answer.each(study.parts().stream().map(Contest::of).toList());
  }
}
