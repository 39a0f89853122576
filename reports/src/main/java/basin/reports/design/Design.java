package basin.reports.design;

import basin.reports.study.Clock;
import basin.reports.study.Criterion;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Fact;
import basin.spi.report.Element.Facts;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.run.Outcome;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The experiment at a glance, before what came of it. */
@Doc("What was varied, held, tuned and replicated, and what judges it: the experiment at a glance.")
public record Design() implements Section {
  /** The most letters of what is held. */
  private static final int HELD = 240;

  @Override
  public String title() {
    return "Design";
  }

  @Override
  public List<Element> write(Results results) {
    if (results.trials().isEmpty()) {
      return List.of();
    }
    Study study = Study.of(results);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Varied", new Varied(study).text()));
    String held = held(results.held());
    if (!held.isEmpty()) {
      facts.add(new Fact("Held", held));
    }
    facts.add(new Fact("Tuned", new Tuned(study).text()));
    facts.add(new Fact("Replicated", new Repeated(study).text()));
    pruned(study).ifPresent(text -> facts.add(new Fact("Pruned", text)));
    facts.add(new Fact("Judged by", judge(study)));
    return List.of(new Facts(facts));
  }

  private static String held(Map<String, String> settings) {
    StringBuilder text = new StringBuilder();
    int left = settings.size();
    for (Map.Entry<String, String> each : settings.entrySet()) {
      String next = each.getKey() + " " + each.getValue();
      if (text.length() > 0 && text.length() + next.length() > HELD) {
        return text + "; and " + Prose.count(left, "more setting");
      }
      text.append(text.length() == 0 ? "" : "; ").append(next);
      left--;
    }
    return text.toString();
  }

  private static String judge(Study study) {
    Criterion criterion = study.criterion();
    String better = criterion.higher() ? "higher" : "lower";
    String what =
        criterion.timed()
            ? Clock.of(study).unit()
                + "s until "
                + criterion.ranked()
                + (criterion.higher() ? " ≥ " : " ≤ ")
                + Prose.number(criterion.target().orElseThrow())
                + ", the fewer the better"
            : criterion.ranked() + " at the end, " + better + " is better";
    return what + criterion.beside().map(s -> "; " + s + " is shown beside it").orElse("");
  }

  /** Why fewer settings have an end than were tried. */
  private static Optional<String> pruned(Study study) {
    int pruned = study.ended(Outcome.PRUNED).size();
    return pruned == 0
        ? Optional.empty()
        : Optional.of(
            "%s of %s left at rungs, for better ones of their groups to go on; what they would have"
                    .formatted(
                        Prose.number(pruned), Prose.count(study.results().trials().size(), "trial"))
                + " come to is not known");
  }
}
