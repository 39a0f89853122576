package basin.reports.minima.course;

import basin.reports.study.Group;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where paths came near saddles, for how long, and along which directions they left.
 *
 * @param study what is looked at
 */
record Escapes(Study study) {
  private static final String SADDLES = "saddles.";
  private static final String TABLE = "escapes";
  private static final int ROWS = 60;

  /** What a quadratic model could still gain, as a share of all the descent, is next to nothing. */
  private static final double NEAR = 0.01;

  /** More than half of a way along directions that bend down leaves by them. */
  private static final double MOST = 0.5;

  List<Element> elements() {
    if (!study.curves().contains(SADDLES + "index")) {
      return List.of();
    }
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
    int trials = 0;
    int visited = 0;
    int stayed = 0;
    List<Double> along = new ArrayList<>();
    List<Double> stays = new ArrayList<>();
    int rows = 0;
    for (Group group : study.groups()) {
      for (var setting : group.settings()) {
        for (TrialRecord trial : setting.trials()) {
          Optional<Looks> looks = Looks.of(study, trial);
          if (looks.isPresent()) {
            trials++;
            List<Visit> visits = looks.get().visits();
            visited += visits.isEmpty() ? 0 : 1;
            for (Visit visit : visits) {
              stayed += visit.left() ? 0 : 1;
              if (visit.left()) {
                stays.add(visit.to - visit.from);
                along.add(visit.along);
              }
              if (rows++ < ROWS) {
                draft.row(
                    group.label(),
                    setting.words(),
                    trial.seed(),
                    visit.from,
                    visit.left() ? visit.to : Double.NaN,
                    visit.objective,
                    visit.index,
                    visit.smallest,
                    visit.along);
              }
            }
          }
        }
      }
    }
    if (trials == 0) {
      return List.of();
    }
    List<Element> elements = new ArrayList<>();
    elements.add(
        new Verdict(Tone.NEUTRAL, sentence(trials, visited, stayed, along, stays), "")
            .seeing(TABLE));
    if (!draft.isEmpty()) {
      elements.add(
          draft
              .table(study.named(TABLE), study.titled("Saddles on the way" + more(rows)))
              .from(SADDLES + "*"));
    }
    return elements;
  }

  private static String more(int rows) {
    return rows > ROWS ? ", the first " + ROWS + " of " + rows : "";
  }

  private static String sentence(
      int trials, int visited, int stayed, List<Double> along, List<Double> stays) {
    if (visited == 0) {
      return "None of "
          + Prose.count(trials, "trial")
          + " was seen near a saddle: wherever something bent down, more than a hundredth of all"
          + " descent was left in the slope.";
    }
    long left = along.stream().filter(share -> share > MOST).count();
    return Prose.capital(Prose.number(visited))
        + " of "
        + Prose.count(trials, "trial")
        + (visited == 1 ? " was" : " were")
        + " seen near a saddle"
        + (stays.isEmpty()
            ? ""
            : ", for "
                + Prose.number(median(stays))
                + " steps in the median of "
                + Prose.count(stays.size(), "visit")
                + " that ended; "
                + Prose.number(left)
                + " of them ended by a way most of which lay in directions that bend down")
        + (stayed == 0 ? "." : "; " + Prose.number(stayed) + " were still there at the end.");
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(x -> x).sorted().toArray();
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  /** A stretch of looks near a saddle. */
  private record Visit(
      double from, double to, double objective, double index, double smallest, double along) {
    boolean left() {
      return Double.isFinite(to);
    }
  }

  /** What the probe saw of one trial, look by look. */
  private record Looks(
      long[] steps,
      double[] objective,
      double[] index,
      double[] smallest,
      double[] gain,
      Map<Long, Double> leaving) {

    static Optional<Looks> of(Study study, TrialRecord trial) {
      double[][] all = new double[4][];
      String[] names = {"objective", "index", "smallest", "gain"};
      long[] steps = {};
      for (int i = 0; i < names.length; i++) {
        Optional<Curve> curve = study.results().curve(trial, SADDLES + names[i]);
        if (curve.isEmpty()) {
          return Optional.empty();
        }
        all[i] = curve.get().values();
        steps = curve.get().steps();
      }
      Map<Long, Double> leaving = new HashMap<>();
      study
          .results()
          .curve(trial, SADDLES + "leaving")
          .ifPresent(
              c -> {
                for (int i = 0; i < c.values().length; i++) {
                  leaving.put(c.steps()[i], c.values()[i]);
                }
              });
      long[] known = steps;
      return Arrays.stream(all).allMatch(values -> values.length == known.length)
          ? Optional.of(new Looks(steps, all[0], all[1], all[2], all[3], leaving))
          : Optional.empty();
    }

    List<Visit> visits() {
      List<Visit> visits = new ArrayList<>();
      double descent =
          Arrays.stream(objective).max().orElse(0) - Arrays.stream(objective).min().orElse(0);
      int from = -1;
      for (int i = 0; i <= steps.length; i++) {
        boolean near = i < steps.length && index[i] > 0 && gain[i] <= NEAR * descent;
        if (near && from < 0) {
          from = i;
        } else if (!near && from >= 0) {
          visits.add(visit(from, i));
          from = -1;
        }
      }
      return visits;
    }

    private Visit visit(int from, int end) {
      int nearest = from;
      for (int i = from; i < end; i++) {
        nearest = gain[i] < gain[nearest] ? i : nearest;
      }
      boolean left = end < steps.length;
      return new Visit(
          steps[from],
          left ? steps[end - 1] : Double.NaN,
          objective[nearest],
          index[nearest],
          smallest[nearest],
          left ? leaving.getOrDefault(steps[end], Double.NaN) : Double.NaN);
    }
  }
}
