package basin.reports.answer;

import basin.reports.design.Footing;
import basin.reports.factors.FactorFinding;
import basin.reports.fairness.Fairness;
import basin.reports.problems.OverProblems;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Heading;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The answer in a few sentences, what it rests on, and what speaks against it; apart for each data
 * set, and for each loss where losses rank.
 *
 * <p>Each group stands with its best setting; the first is compared with every other replicate by
 * replicate. Two groups are told apart only if Student's interval of their mean difference leaves
 * out zero and the paired test, corrected by Holm for all pairs of groups, gives p ≤ 0.05.
 */
@Doc("The answer in a few sentences from the data, what it rests on, and what speaks against it.")
public record Answer() implements Section {
  /** The most parts that are answered in the first paragraph. */
  private static final int TOLD = 4;

  @Override
  public String title() {
    return "Answer";
  }

  @Override
  public List<Element> write(Results results) {
    Study study = Study.of(results);
    List<Contest> contests = study.parts().stream().map(Contest::of).toList();
    List<Element> elements = new ArrayList<>();
    if (contests.size() == 1 || study.finished().isEmpty()) {
      elements.addAll(finding(contests.get(0)));
      elements.addAll(footing(contests.get(0)));
      elements.addAll(reservations(results));
      elements.addAll(below(contests.get(0)));
      return elements;
    }
    Optional<String> over = OverProblems.finding(study);
    elements.add(new Paragraph(over.orElseGet(() -> together(contests))));
    elements.add(apart(study));
    elements.addAll(reservations(results));
    if (over.isEmpty()) {
      elements.addAll(each(contests));
    }
    return elements;
  }

  /** The answer for each data set, surface or loss by itself. */
  static List<Element> each(List<Contest> contests) {
    List<Element> elements = new ArrayList<>();
    for (Contest contest : contests) {
      elements.add(new Heading(contest.study().title()));
      elements.addAll(finding(contest));
      elements.addAll(footing(contest));
      elements.addAll(below(contest));
    }
    return elements;
  }

  private static List<Element> finding(Contest contest) {
    Study study = contest.study();
    String table = study.named(study.oneGroup() ? "settings-in-order" : "best-of-each-group");
    Optional<FactorFinding> factors = contest.empty() ? Optional.empty() : FactorFinding.of(study);
    if (factors.isPresent()) {
      return List.of(
          new Paragraph(factors.get().text())
              .seeing(factors.get().exhibits().toArray(String[]::new)),
          new Paragraph(new Finding(contest).together()).seeing(table));
    }
    return List.of(
        new Paragraph(new Finding(contest).text())
            .seeing(study.named("progress-" + study.criterion().ranked()), table));
  }

  private static List<Element> footing(Contest contest) {
    return contest.empty()
        ? List.of()
        : List.of(new Footing(contest.study(), contest.ranking()).facts());
  }

  /** In what experiments are not alike, where several are compared. */
  private static List<Verdict> reservations(Results results) {
    return results.reservations().stream()
        .map(r -> new Verdict(Tone.WARNING, r.fact(), r.consequence()))
        .toList();
  }

  private static List<Element> below(Contest contest) {
    List<Element> elements = new ArrayList<>(objections(contest));
    elements.addAll(new Placings(contest).elements());
    if (!contest.empty()) {
      elements.add(new Method(contest).note());
    }
    return elements;
  }

  /** What can overturn the finding; the repairs stand with the rules. */
  private static List<Verdict> objections(Contest contest) {
    return contest.empty()
        ? List.of()
        : Fairness.of(contest.study()).foremost().stream()
            .map(o -> new Verdict(o.tone(), o.fact(), o.evidence()))
            .toList();
  }

  private static String together(List<Contest> contests) {
    String text =
        contests.stream()
            .limit(TOLD)
            .map(c -> c.study().title() + " — " + new Finding(c).text())
            .collect(Collectors.joining(" "));
    return contests.size() <= TOLD
        ? text
        : text + " And " + Prose.number(contests.size() - TOLD) + " more, each answered below.";
  }

  /** Why there is more than one answer. */
  private static Verdict apart(Study study) {
    boolean losses = study.criterion().byLoss() && study.severalLosses();
    List<String> why = new ArrayList<>();
    if (study.severalData()) {
      why.add("Numbers on one data set or surface say nothing about numbers on another.");
    }
    if (losses) {
      why.add(
          "Each loss has its own unit, so trials of different losses cannot be ranked by "
              + study.criterion().ranked()
              + ". A goal that is not a loss could rank them"
              + other(study)
              + ".");
    }
    return new Verdict(
        Tone.NEUTRAL,
        (study.severalData() ? losses ? "Each data set and loss" : "Each data set" : "Each loss")
            + " is answered apart.",
        String.join(" ", why));
  }

  private static String other(Study study) {
    return study.curves().stream()
        .filter(c -> c.endsWith(".accuracy") || c.endsWith(".r2"))
        .reduce((a, b) -> b)
        .map(c -> ": " + c)
        .orElse("");
  }
}
