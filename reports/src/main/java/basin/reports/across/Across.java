package basin.reports.across;

import basin.reports.across.Counterparts.Pair;
import basin.reports.statistics.Interval;
import basin.reports.study.Duel;
import basin.reports.study.Ranking;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Column;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Table;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.ExperimentRecord;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Several experiments side by side; nothing where there is one. */
@Doc("Several experiments side by side, and the groups that all of them have; of compare alone.")
public record Across() implements Section {
  private static final String SAME = "same-groups";

  @Override
  public String title() {
    return "Experiments side by side";
  }

  @Override
  public List<Element> write(Results results) {
    if (results.experiments().size() < 2) {
      return List.of();
    }
    Study whole = Study.of(results);
    List<Element> elements = new ArrayList<>();
    List<Study> parts = whole.parts();
    for (Study part : parts) {
      List<Pair> pairs = new Counterparts(part).pairs();
      if (!pairs.isEmpty()) {
        elements.add(finding(part, pairs));
        elements.add(table(part, pairs));
      }
    }
    boolean matched = !elements.isEmpty();
    elements.add(experiments(whole));
    elements.add(matched ? method(whole) : unmatched());
    return elements;
  }

  private static Verdict finding(Study study, List<Pair> pairs) {
    List<Pair> differ = pairs.stream().filter(Pair::differs).toList();
    String of = Prose.count(pairs.size(), "pair") + " of the same group";
    String text =
        differ.isEmpty()
            ? "Of " + of + " in different experiments, none differs beyond chance."
            : "Of "
                + of
                + " in different experiments, "
                + Prose.number(differ.size())
                + (differ.size() == 1 ? " differs: " : " differ: ")
                + Prose.some(differ.stream().map(p -> words(study, p)).toList())
                + ".";
    return new Verdict(differ.isEmpty() ? Tone.NEUTRAL : Tone.WARNING, study.titled(text), "")
        .seeing(study.named(SAME));
  }

  private static String words(Study study, Pair pair) {
    Duel duel = pair.duel();
    boolean first = duel.gain().difference().center() > 0;
    return pair.group()
        + " is better in "
        + experiment(study, first ? duel.first().setting() : duel.second().setting())
        + " ("
        + Prose.p(pair.corrected())
        + ")";
  }

  private static String experiment(Study study, Setting setting) {
    return study.results().experimentOf(setting.trials().get(0));
  }

  private static Table table(Study study, List<Pair> pairs) {
    String limits = "95 % confidence, paired; none where all differences are equal";
    boolean ratio = pairs.get(0).duel().measure().byRatio();
    List<Column> columns =
        List.of(
            new Column("Group", "at the setting chosen for it in each experiment"),
            new Column("In", "experiment"),
            new Column("Against", "experiment"),
            new Column("Pairs", study.replicates().noun() + "s finite in both"),
            new Column(ratio ? "Better by a factor of" : "Better by", "mean over the pairs"),
            new Column("CI low", limits),
            new Column("CI high", limits),
            new Column("p", "paired t-test; signed ranks where differences are zero or equal"),
            new Column("p (Holm)", "corrected for all rows"));
    return new Table(
            study.named(SAME),
            study.titled(
                "The same groups in different experiments, by " + study.criterion().ranked()),
            columns,
            pairs.stream().map(p -> cells(study, p)).toList())
        .from(study.criterion().ranked());
  }

  private static List<Object> cells(Study study, Pair pair) {
    Duel duel = pair.duel();
    Interval lead = duel.lead();
    boolean tested = !duel.fixed() && duel.gain().pairs() > 1;
    return Arrays.asList(
        pair.group(),
        experiment(study, duel.first().setting()),
        experiment(study, duel.second().setting()),
        duel.gain().pairs(),
        number(lead.center()),
        number(lead.low()),
        number(lead.high()),
        tested ? number(duel.gain().p()) : null,
        tested ? number(pair.corrected()) : null);
  }

  private static Object number(double x) {
    return Double.isFinite(x) ? x : null;
  }

  private static Table experiments(Study whole) {
    String ranked = whole.criterion().ranked();
    List<Column> columns =
        List.of(
            new Column("Experiment", ""),
            new Column("Question", "as its file asks it"),
            new Column("Trials", "that are compared"),
            new Column("Diverged", ""),
            new Column("Missing", "that failed or have not run"),
            new Column("Seeds", ""),
            new Column("Best", "of this experiment alone; empty if it has several data sets"),
            new Column(ranked, "mean of the last value of the best"));
    return new Table(
        "experiments",
        "The experiments",
        columns,
        whole.results().experiments().stream().map(e -> cells(whole, e)).toList());
  }

  private static List<Object> cells(Study whole, ExperimentRecord experiment) {
    List<TrialRecord> own =
        whole.results().trials().stream()
            .filter(t -> whole.results().experimentOf(t).equals(experiment.name()))
            .toList();
    List<Score> best =
        whole.parts().size() > 1
            ? List.of()
            : Ranking.of(whole).best().stream()
                .filter(s -> own.contains(s.setting().trials().get(0)))
                .limit(1)
                .toList();
    return Arrays.asList(
        experiment.name(),
        experiment.question().isBlank() ? null : experiment.question(),
        own.size(),
        count(own, Outcome.DIVERGED),
        count(own, Outcome.FAILED) + (int) own.stream().filter(t -> t.outcome().isEmpty()).count(),
        own.stream()
            .map(TrialRecord::seed)
            .distinct()
            .sorted()
            .map(Object::toString)
            .collect(Collectors.joining(", ")),
        best.stream().map(s -> s.setting().label()).findFirst().orElse(null),
        best.stream().map(s -> number(s.mean().center())).findFirst().orElse(null));
  }

  private static int count(List<TrialRecord> trials, Outcome outcome) {
    return (int) trials.stream().filter(t -> Study.ended(t, outcome)).count();
  }

  private static Note method(Study whole) {
    return new Note(
        "How experiments are compared",
        List.of(
            "Groups are the same if all that they set is the same but for what was tuned and replicated; in each"
                + " experiment, the setting stands that is best there.",
            "Two of them are compared "
                + whole.replicates().noun()
                + " by "
                + whole.replicates().noun()
                + ", and p-values corrected by Holm's rule for all pairs of a table.",
            "A trial that is the same to the bit in several experiments counts once, for the first of them."));
  }

  private static Note unmatched() {
    return new Note(
        "How experiments are compared",
        List.of(
            "No group of one experiment is that of another but for version or plugins, so all are groups of one"
                + " comparison, each under a label that tells it apart.",
            "A trial that is the same to the bit in several experiments counts once, for the first of them."));
  }
}
