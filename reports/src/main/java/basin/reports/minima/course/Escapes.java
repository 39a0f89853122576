package basin.reports.minima.course;

import basin.reports.study.Group;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.TrialRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * Where paths came near saddles, for how long, and along which directions they left.
 *
 * @param study what is looked at
 */
record Escapes(Study study) {
  private static final String TABLE = "escapes";
  private static final int ROWS = 60;

  /** More than half of a way along directions that bend down leaves by them. */
  private static final double MOST = 0.5;

  List<Element> elements() {
    if (!study.curves().contains(SaddleLooks.SERIES + "index")) {
      return List.of();
    }
    List<Seen> seen = seen();
    if (seen.isEmpty()) {
      return List.of();
    }
    List<Element> elements = new ArrayList<>();
    elements.add(new Verdict(Tone.NEUTRAL, sentence(seen), "").seeing(TABLE));
    if (seen.stream().anyMatch(Seen::anything)) {
      elements.add(table(seen));
    }
    return elements;
  }

  /** What the probe saw of a trial. */
  private record Seen(Group group, Setting setting, TrialRecord trial, List<SaddleVisit> visits) {
    boolean anything() {
      return !visits.isEmpty();
    }
  }

  /** Of each trial that was watched. */
  private List<Seen> seen() {
    List<Seen> seen = new ArrayList<>();
    for (Group group : study.groups()) {
      for (Setting setting : group.settings()) {
        for (TrialRecord trial : setting.trials()) {
          SaddleLooks.of(study, trial)
              .ifPresent(looks -> seen.add(new Seen(group, setting, trial, looks.visits())));
        }
      }
    }
    return seen;
  }

  private Element table(List<Seen> seen) {
    TableDraft draft =
        new TableDraft()
            .column("Group", "")
            .column("Setting", "what was tuned")
            .column("Seed", "")
            .column("From step", "the first look near the saddle")
            .column("To step", "the last one; empty if it stayed")
            .column("Objective", "at the look nearest to it")
            .column("Index", "directions that bend down there")
            .column("λ min", "the smallest eigenvalue there")
            .column("Left along", "share of the way to the next look in directions that bend down");
    int rows = 0;
    for (Seen of : seen) {
      for (SaddleVisit visit : of.visits()) {
        if (rows++ < ROWS) {
          draft.row(
              of.group().label(),
              of.setting().words(),
              of.trial().seed(),
              visit.from(),
              visit.left() ? visit.to() : Double.NaN,
              visit.objective(),
              visit.index(),
              visit.smallest(),
              visit.along());
        }
      }
    }
    return draft
        .table(study.named(TABLE), study.titled("Saddles on the way" + more(rows)))
        .from(SaddleLooks.SERIES + "*");
  }

  private static String more(int rows) {
    return rows > ROWS ? ", the first " + ROWS + " of " + rows : "";
  }

  private static String sentence(List<Seen> seen) {
    int trials = seen.size();
    long visited = seen.stream().filter(Seen::anything).count();
    if (visited == 0) {
      return "None of "
          + Prose.count(trials, "trial")
          + " was seen near a saddle: wherever something bent down, more than a hundredth of all"
          + " descent was left in the slope.";
    }
    List<SaddleVisit> visits = seen.stream().flatMap(of -> of.visits().stream()).toList();
    List<SaddleVisit> ended = visits.stream().filter(SaddleVisit::left).toList();
    long bent = ended.stream().filter(visit -> visit.along() > MOST).count();
    int stayed = visits.size() - ended.size();
    return Prose.capital(Prose.number(visited))
        + " of "
        + Prose.count(trials, "trial")
        + (visited == 1 ? " was" : " were")
        + " seen near a saddle"
        + (ended.isEmpty()
            ? ""
            : ", for "
                + Prose.number(median(ended))
                + " steps in the median of "
                + Prose.count(ended.size(), "visit")
                + " that ended; "
                + Prose.number(bent)
                + " of them ended by a way most of which lay in directions that bend down")
        + (stayed == 0 ? "." : "; " + Prose.number(stayed) + " were still there at the end.");
  }

  private static double median(List<SaddleVisit> ended) {
    double[] sorted = ended.stream().mapToDouble(SaddleVisit::steps).sorted().toArray();
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
