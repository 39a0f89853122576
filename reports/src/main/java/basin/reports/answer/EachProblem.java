package basin.reports.answer;

import basin.reports.problems.OverProblems;
import basin.reports.study.Study;
import basin.spi.report.Element;
import basin.spi.report.FairnessRule;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer for each data set, surface and loss by itself, where {@link Answer} speaks of all of
 * them together and this would stand between the reader and what follows.
 *
 * @param rules of a fair comparison that are asked
 */
@Doc("The answer for each data set, surface and loss by itself, where there is one over all.")
public record EachProblem(
    @Doc("rules of a fair comparison that are asked; Basin's own if none are given") @Default("[]")
        List<FairnessRule> rules)
    implements Section {
  /** By Basin's own rules. */
  public EachProblem() {
    this(List.of());
  }

  @Override
  public String title() {
    return "Problem by problem";
  }

  @Override
  public List<Element> write(Results results) {
    Study study = Study.of(results);
    if (study.finished().isEmpty() || OverProblems.finding(study).isEmpty()) {
      return List.of();
    }
    List<Element> elements = new ArrayList<>();
    elements.add(Answer.apart(study));
    elements.addAll(new Answer(rules).each(study.parts().stream().map(Contest::of).toList()));
    return elements;
  }
}
