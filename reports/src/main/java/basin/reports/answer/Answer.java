package basin.reports.answer;

import basin.reports.claims.Claimed;
import basin.reports.design.Footing;
import basin.reports.factors.FactorFinding;
import basin.reports.fairness.Fairness;
import basin.reports.problems.OverProblems;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Fact;
import basin.spi.report.Element.Facts;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Part;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.FairnessRule;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The answer in a few sentences, what it rests on, and what speaks against it; apart for each data
 * set, and for each loss where losses rank.
 *
 * <p>A question about something else than who learns best is answered by that first: by the claims
 * on it, and by what the sections on it find. It is one where the first claim measures something
 * else, or where the file asks for analyses and names no goal.
 *
 * <p>Each group stands with its best setting; the first is compared with every other replicate by
 * replicate. Two groups are told apart only if Student's interval of their mean difference leaves
 * out zero and the paired test, corrected by Holm for all pairs of groups, gives p ≤ 0.05.
 *
 * @param rules of a fair comparison that are asked
 */
@Doc("The answer in a few sentences from the data, what it rests on, and what speaks against it.")
public record Answer(
    @Doc("rules of a fair comparison that are asked; Basin's own if none are given") @Default("[]")
        List<FairnessRule> rules)
    implements Section {
  /** The most parts that are answered in the first paragraph. */
  private static final int TOLD = 4;

  /** Copies the list. */
  public Answer {
    rules = rules.isEmpty() ? Fairness.RULES : List.copyOf(rules);
  }

  /** By Basin's own rules. */
  public Answer() {
    this(List.of());
  }

  @Override
  public String title() {
    return "Answer";
  }

  @Override
  public List<Element> write(Results results) {
    Study study = Study.of(results);
    List<Contest> contests = study.parts().stream().map(Contest::of).toList();
    List<Element> elements = new ArrayList<>();
    List<Element> first = new ArrayList<>(AfterTrials.depth(results));
    List<Element> after = new ArrayList<>();
    if (!study.finished().isEmpty()) {
      List<Element> beyond = ranks(study) ? after : first;
      Claimed.found(results).ifPresent(beyond::add);
      AfterTrials.found(results).ifPresent(beyond::add);
    }
    elements.addAll(first);
    if (contests.size() == 1 || study.finished().isEmpty()) {
      elements.addAll(finding(contests.get(0)));
      elements.addAll(after);
      elements.addAll(footing(contests.get(0)));
      elements.addAll(reservations(results));
      elements.addAll(below(contests.get(0)));
      return elements;
    }
    Optional<String> over = OverProblems.finding(study);
    if (over.isPresent()) {
      elements.add(
          new Paragraph(over.get()).seeing(OverProblems.exhibits().toArray(String[]::new)));
      elements.addAll(after);
      elements.add(footing(study));
      elements.addAll(reservations(results));
      elements.addAll(named(study));
      return elements;
    }
    if (first.isEmpty() || contests.stream().anyMatch(c -> c.study().settings().size() > 1)) {
      elements.add(new Paragraph(together(contests)));
    } // else nothing is compared, and the numbers below say all
    elements.addAll(after);
    elements.add(apart(study));
    elements.addAll(reservations(results));
    elements.addAll(each(contests));
    return elements;
  }

  /** Whether it is asked who learns best: not by a file that asks for analyses and has no goal. */
  private static boolean ranks(Study study) {
    Results results = study.results();
    return study.settings().size() > 1
        && (results.experiment().aimed() || results.analyses().isEmpty())
        && !Claimed.elsewhere(results);
  }

  /** The answer for each data set, surface or loss by itself. */
  List<Element> each(List<Contest> contests) {
    List<Element> elements = new ArrayList<>();
    for (Contest contest : contests) {
      elements.add(new Part(contest.study().title()));
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

  /** What an answer over several problems rests on. */
  private static Facts footing(Study study) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            "Rests on",
            Footing.trials(study)
                + "; "
                + Prose.count(study.parts().size(), "problem")
                + ", each of which counts once"));
    OverProblems.open(study).ifPresent(text -> facts.add(new Fact("Could change it", text)));
    return new Facts(facts);
  }

  private List<Element> below(Contest contest) {
    List<Element> elements = new ArrayList<>(objections(contest));
    elements.addAll(new Placings(contest).elements());
    if (!contest.empty()) {
      elements.add(new Method(contest).note());
    }
    return elements;
  }

  /** What can overturn the finding; the repairs stand with the rules. */
  private List<Verdict> objections(Contest contest) {
    return contest.empty()
        ? List.of()
        : Fairness.beside(contest.study(), rules).foremost().stream()
            .map(o -> new Verdict(o.tone(), o.fact(), o.evidence()))
            .toList();
  }

  /** The same of all problems, whose numbers stand with each of them. */
  private List<Verdict> named(Study study) {
    return Fairness.beside(study, rules).foremost().stream()
        .map(o -> new Verdict(o.tone(), o.fact(), ""))
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
  static Verdict apart(Study study) {
    boolean losses = study.criterion().byLoss() && study.severalLosses();
    String data = study.learns() ? "data set" : "surface";
    List<String> why = new ArrayList<>();
    if (study.severalData()) {
      why.add("Numbers on one " + data + " say nothing about numbers on another.");
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
        (study.severalData() ? losses ? "Each " + data + " and loss" : "Each " + data : "Each loss")
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
