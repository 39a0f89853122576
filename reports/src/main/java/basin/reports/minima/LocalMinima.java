package basin.reports.minima;

import basin.reports.minima.EndPoint.Kind;
import basin.reports.minima.EndPoint.Modes;
import basin.reports.minima.certificates.Certificates;
import basin.reports.record.FinalLoss;
import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Replicate;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.tables.AxisColumns;
import basin.reports.tables.TableDraft;
import basin.reports.wording.Alike;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Tone;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.report.TrialRecord;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Where the trials ended: at a minimum, a saddle, or nowhere in particular. */
@Doc("What kind of point each trial ended at, and the paths on problems of two dimensions.")
public record LocalMinima() implements Section {
  private static final String CURVATURE = "curvature.";

  /** Second derivatives that depend on their order by more than this share describe nothing. */
  private static final double ASYMMETRIC = 1e-5;

  /** Nor do those that differ by more than this share from one side to the other. */
  private static final double BENT = 1e-2;

  @Override
  public String title() {
    return "Local minima";
  }

  @Override
  public List<Element> write(Results results) {
    Study study = Study.of(results);
    List<Element> elements = new ArrayList<>();
    boolean judged = study.curves().contains("curvature.gradient-norm");
    Certificates certificates = new Certificates(study);
    boolean certified = certificates.any();
    if (certified) {
      elements.addAll(certificates.findings());
    } else if (judged) {
      Alike verdicts = new Alike();
      study.groups().forEach(g -> judge(study, g, verdicts));
      verdicts.verdicts().forEach(v -> elements.add(v.seeing("end-points")));
    }
    elements.addAll(new Paths(study).elements());
    elements.addAll(new Destinations(study).elements());
    if (certified) {
      elements.addAll(certificates.evidence());
    } else if (judged) {
      elements.add(table(study));
      elements.add(rule(study));
    }
    return elements;
  }

  private static Note rule(Study study) {
    List<String> lines = new ArrayList<>(EndPoint.RULE);
    new Exactness(study).sentence().ifPresent(lines::add);
    return new Note("How this is judged", lines);
  }

  static EndPoint endPoint(Study study, TrialRecord trial) {
    ToDoubleFunction<String> last = name -> study.last(trial, CURVATURE + name);
    return new EndPoint(
        last.applyAsDouble("objective"),
        last.applyAsDouble("start"),
        last.applyAsDouble("gradient-norm"),
        last.applyAsDouble("gain"),
        last.applyAsDouble("gain-after"),
        last.applyAsDouble("slope"),
        last.applyAsDouble("rounding"),
        modes(study, trial, last),
        last.applyAsDouble("asymmetry") > ASYMMETRIC || last.applyAsDouble("bend") > BENT,
        last.applyAsDouble("smallest"),
        last.applyAsDouble("largest"));
  }

  private static Modes modes(Study study, TrialRecord trial, ToDoubleFunction<String> last) {
    String known = CURVATURE + "zero.";
    Map<String, Integer> causes = new TreeMap<>();
    study.results().curves(trial).stream()
        .filter(c -> c.startsWith(known))
        .forEach(c -> causes.put(c.substring(known.length()), (int) study.last(trial, c)));
    return new Modes(
        (int) last.applyAsDouble("negative"),
        (int) last.applyAsDouble("zero"),
        (int) last.applyAsDouble("positive"),
        causes);
  }

  private static void judge(Study study, Group group, Alike verdicts) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    group.settings().stream()
        .flatMap(s -> judged(s).stream())
        .forEach(t -> counts.merge(endPoint(study, t).kind(), 1, Integer::sum));
    verdicts.add(tone(counts), group.label(), counted(counts), example(study, group));
  }

  private static String counted(Map<Kind, Integer> counts) {
    int all = counts.values().stream().mapToInt(n -> n).sum();
    if (all == 0) {
      return "there is no end point to judge";
    }
    if (counts.size() == 1) {
      String trials =
          all == 1 ? "the one trial" : all == 2 ? "both trials" : "all " + all + " trials";
      return trials + " ended " + counts.keySet().iterator().next().place();
    }
    List<String> parts = new ArrayList<>();
    counts.forEach((kind, n) -> parts.add(part(parts.isEmpty(), n, all) + kind.place()));
    return Prose.list(parts);
  }

  private static String part(boolean first, int n, int all) {
    return first ? n + " of " + all + " trials ended " : n + " ";
  }

  /** The first end point of the setting that stands for the group. */
  private static String example(Study study, Group group) {
    Setting shown = Ranking.chosen(study, group).orElse(group.settings().get(0));
    return judged(shown).stream()
        .findFirst()
        .map(t -> described(shown, t, endPoint(study, t)))
        .orElse("");
  }

  private static String described(Setting setting, TrialRecord trial, EndPoint point) {
    String chosen = setting.tuned().isEmpty() ? "" : "At the chosen " + setting.words() + ", ";
    return Prose.capital(chosen + Replicate.of(trial).label())
        + ": "
        + point.numbers()
        + ", "
        + point.verdict()
        + ".";
  }

  private static Tone tone(Map<Kind, Integer> counts) {
    if (counts.containsKey(Kind.SADDLE) || counts.containsKey(Kind.MAXIMUM)) {
      return Tone.WARNING;
    }
    return counts.keySet().equals(Set.of(Kind.MINIMUM)) ? Tone.GOOD : Tone.NEUTRAL;
  }

  private static List<TrialRecord> judged(Setting setting) {
    return setting.trials().stream().filter(TrialRecord::endedRegularly).toList();
  }

  private static Element table(Study study) {
    Exactness exactness = new Exactness(study);
    AxisColumns axes = new AxisColumns(study.results().experiment().axes());
    TableDraft grid = new TableDraft().column("Trial", "place in the grid");
    axes.addTo(grid);
    grid.column("Seed", "")
        .column("f", "what was descended, over all training rows and with weight decay, at the end")
        .column("Gained", "how much less than at the start")
        .column("Left", "what its quadratic model could still gain or lose; none at a kink")
        .column("‖g‖", "norm of its gradient")
        .column("λ min", "smallest eigenvalue of the Hessian")
        .column("λ max", "largest eigenvalue of the Hessian")
        .column(exactness.mixed(), "Hessian", "exact, or by differences of the gradient")
        .column("Modes", "how many bend down, neither way, and up")
        .column("Verdict", "by the rule below");
    for (TrialRecord trial : study.finished()) {
      EndPoint point = endPoint(study, trial);
      List<Object> cells = new ArrayList<>();
      cells.add(trial.number());
      cells.addAll(axes.cells(trial));
      cells.add(trial.seed());
      cells.addAll(numbers(study, trial, point, exactness.of(trial)));
      cells.add(
          trial.endedRegularly()
              ? point.verdict()
              : trial.outcome().orElseThrow().name().toLowerCase(Locale.ROOT));
      grid.row(cells);
    }
    return grid.table("end-points", "Where each trial ended").from(CURVATURE + "*");
  }

  private static List<Object> numbers(
      Study study, TrialRecord trial, EndPoint point, String hessian) {
    double loss =
        Double.isNaN(point.loss()) ? FinalLoss.of(study, trial, "train.loss") : point.loss();
    return List.of(
        loss,
        point.descended(),
        point.kinked() ? Double.NaN : point.left(),
        point.gradient(),
        point.smallest(),
        point.largest(),
        hessian,
        Double.isNaN(point.gain()) ? "" : point.modes().counts());
  }
}
