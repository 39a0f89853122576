package basin.reports.fairness;

import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Listing;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.FairnessRule;
import basin.spi.report.Objection;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the comparison is fair: a verdict, then what speaks against it, each with its repair.
 *
 * @param rules that are asked; Basin's own if none are given
 */
@Doc("What is unfair in the comparison, why it matters, and the command or YAML that mends it.")
public record FairComparison(
    @Doc("rules that are asked; Basin's own if none are given") @Default("[]")
        List<FairnessRule> rules)
    implements Section {
  /** Copies the list. */
  public FairComparison {
    rules = rules.isEmpty() ? Fairness.RULES : List.copyOf(rules);
  }

  /** With Basin's own rules. */
  public FairComparison() {
    this(List.of());
  }

  @Override
  public String title() {
    return "Is the comparison fair?";
  }

  @Override
  public List<Element> write(Results results) {
    Study study = Study.of(results);
    if (study.finished().isEmpty() || study.settings().size() < 2) {
      return List.of();
    }
    Fairness fairness = Fairness.of(study, rules);
    List<Element> elements = new ArrayList<>();
    elements.add(verdict(fairness));
    fairness.objections().forEach(objection -> elements.addAll(said(objection)));
    elements.add(
        new Note("The " + rules.size() + " rules", rules.stream().map(this::rule).toList()));
    return elements;
  }

  private Verdict verdict(Fairness fairness) {
    int serious = fairness.foremost().size();
    int all = fairness.objections().size();
    String asked =
        Prose.count(rules.size(), "rule") + (rules.size() == 1 ? " was asked." : " were asked.");
    if (all == 0) {
      return new Verdict(
          Tone.GOOD, "Nothing found by " + Prose.count(rules.size(), "rule") + ".", "");
    }
    return serious == 0
        ? new Verdict(
            Tone.NEUTRAL,
            "Nothing found that could overturn the finding; "
                + (all == 1 ? "one thing" : Prose.number((long) all) + " things")
                + " to know.",
            asked)
        : new Verdict(
            Tone.WARNING,
            (serious == 1 ? "One thing" : Prose.capital(Prose.number((long) serious)) + " things")
                + " could overturn the finding"
                + (all > serious
                    ? ", and "
                        + (all - serious == 1 ? "one more is" : (all - serious) + " more are")
                        + " to know."
                    : "."),
            asked + " Each repair stands below; what is finished is not trained again.");
  }

  private static List<Element> said(Objection objection) {
    String repair = objection.repair().isEmpty() ? "" : " " + objection.repair();
    List<Element> elements = new ArrayList<>();
    elements.add(new Verdict(objection.tone(), objection.fact(), objection.evidence() + repair));
    if (!objection.change().isEmpty()) {
      elements.add(new Listing(objection.change()));
    }
    return elements;
  }

  /** What it looks at, why, and who says so. */
  private String rule(FairnessRule rule) {
    String looks =
        Optional.ofNullable(rule.getClass().getAnnotation(Doc.class)).map(Doc::value).orElse("");
    String source =
        Optional.ofNullable(rule.getClass().getAnnotation(Source.class))
            .map(s -> " (" + s.value() + ")")
            .orElse("");
    return looks + " " + rule.why() + source;
  }
}
