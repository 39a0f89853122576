package basin.reports.minima.certificates;

import basin.reports.statistics.Sample;
import basin.reports.study.Group;
import basin.reports.study.Replicate;
import basin.reports.study.Study;
import basin.reports.tables.AxisColumns;
import basin.reports.tables.TableDraft;
import basin.reports.wording.Alike;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.TrialRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where trials ended, as far as it was certified.
 *
 * @param study whose trials
 */
public record Certificates(Study study) {
  private static final String TABLE = "certificates";

  private static final List<String> RULE =
      List.of(
          "f is what was descended: the loss over all training rows, with the optimizer's weight"
              + " decay, in float64.",
          "Newton's method takes the end point to a stationary point, if one lies within 10⁻⁶ of"
              + " its parameters' lengths; where it came from and where it came to are two"
              + " findings.",
          "There every eigenvalue is held against its own error, which is measured: what the"
              + " Hessian's entries differ by at points a few last digits away (Weyl). Minimum,"
              + " saddle and maximum need no more.",
          "Where some are zero, f is looked at along those directions, minimised over all others: a"
              + " valley if it stays, no minimum if it falls by one power of the distance halving"
              + " after halving, a minimum if it falls nowhere. What a symmetry explains is named."
              + " What is not conclusive is undecided.",
          "Where no stationary point is near, descent is continued: on its way if that leads"
              + " somewhere, a plateau if the slope promises less than 10⁻⁸ of what there is to"
              + " gain, to infinity if f falls on, ever more slowly, while the distance is doubled"
              + " again and again.",
          "With more parameters than whole Hessians have room for, products with them do: Newton's"
              + " steps of least residual, descent by conjugate gradients, and Lanczos' method from"
              + " a random start. It shows at least so many modes to either side of 0, which makes"
              + " a saddle certain, and misses an eigenvalue that would unmake a minimum once in a"
              + " million times. What lies between is undecided.",
          "At a kink no second derivative counts: it is a minimum if 0 lies between the slopes"
              + " nearby and f falls nowhere around.");

  /** Whether there is any. */
  public boolean any() {
    return study.finished().stream().anyMatch(t -> Certificate.of(study, t).isPresent());
  }

  /** What is found, first: of all trials, then of each group. */
  public List<Element> findings() {
    List<Group> groups = study.groups().stream().filter(g -> !of(g).isEmpty()).toList();
    Alike verdicts = new Alike();
    groups.forEach(group -> judge(group, verdicts));
    List<Element> findings = new ArrayList<>();
    if (groups.size() > 1) {
      findings.add(all(groups.stream().flatMap(g -> of(g).stream()).toList()).seeing(TABLE));
    }
    verdicts.verdicts().forEach(v -> findings.add(v.seeing(TABLE)));
    return findings;
  }

  private List<Certificate> of(Group group) {
    return group.settings().stream()
        .flatMap(setting -> setting.trials().stream())
        .flatMap(trial -> Certificate.of(study, trial).stream())
        .toList();
  }

  private Verdict all(List<Certificate> certificates) {
    Map<Certainty, Integer> counts = counts(certificates);
    boolean lowest = counts.keySet().stream().anyMatch(Certainty::lowest);
    return new Verdict(
        tone(counts),
        Prose.capital(counted(counts, certificates.size()))
            + (lowest ? "." : "; none ended at a minimum."),
        onTheirWay(certificates));
  }

  private void judge(Group group, Alike verdicts) {
    List<Certificate> certificates = of(group);
    Map<Certainty, Integer> counts = counts(certificates);
    verdicts.add(
        tone(counts), group.label(), counted(counts, certificates.size()), told(certificates));
  }

  private static Map<Certainty, Integer> counts(List<Certificate> certificates) {
    Map<Certainty, Integer> counts = new EnumMap<>(Certainty.class);
    certificates.forEach(c -> counts.merge(c.verdict(), 1, Integer::sum));
    return counts;
  }

  /** What those have left that have only used up their budget; empty without such. */
  private String onTheirWay(List<Certificate> certificates) {
    List<Certificate> under =
        certificates.stream().filter(c -> c.verdict() == Certainty.ON_ITS_WAY).toList();
    double[] left = under.stream().mapToDouble(Certificate::left).filter(x -> x > 0).toArray();
    double[] steps =
        under.stream()
            .filter(c -> c.left() > 0)
            .mapToDouble(c -> c.stepsLeft(study))
            .filter(x -> x > 0)
            .toArray();
    if (left.length == 0) {
      return "";
    }
    return (left.length == 1 ? "The one still" : "Those still")
        + " on the way would gain another "
        + Prose.number(new Sample(left).median())
        + (steps.length == 0
            ? ""
            : ", at the pace of their last tenth in "
                + Prose.number(Math.rint(new Sample(steps).median()))
                + " steps")
        + (left.length == 1 ? "." : ", in the median of " + left.length + ".");
  }

  private static Tone tone(Map<Certainty, Integer> counts) {
    if (counts.keySet().stream().anyMatch(v -> v.tone() == Tone.WARNING)) {
      return Tone.WARNING;
    }
    return counts.keySet().stream().allMatch(v -> v.tone() == Tone.GOOD) ? Tone.GOOD : Tone.NEUTRAL;
  }

  private static String counted(Map<Certainty, Integer> counts, int all) {
    if (counts.size() == 1) {
      String trials =
          all == 1 ? "the one trial" : all == 2 ? "both trials" : "all " + all + " trials";
      return trials + " ended " + counts.keySet().iterator().next().place();
    }
    List<String> parts = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<Certainty, Integer>comparingByValue().reversed())
        .forEach(
            e ->
                parts.add(
                    (parts.isEmpty()
                            ? e.getValue() + " of " + all + " trials ended "
                            : e.getValue() + " ")
                        + e.getKey().place()));
    return Prose.list(parts);
  }

  /** The numbers of the first. */
  private String told(List<Certificate> certificates) {
    Certificate first = certificates.get(0);
    String text =
        Prose.capital(Replicate.of(first.trial()).label())
            + ": f = "
            + Prose.number(first.number("loss"))
            + ", ‖g‖ = "
            + Prose.number(first.number("gradient-norm"))
            + ", "
            + first.told();
    if (first.left() > 0) {
      text += "; descent would still gain " + Prose.number(first.left()) + pace(first);
    } else if (!Double.isNaN(first.number("smallest"))) {
      text +=
          ", λ from "
              + Prose.number(first.number("smallest"))
              + " to "
              + Prose.number(first.number("largest"))
              + " ± "
              + Prose.rough(first.number("eigenvalue-error"));
    }
    return text + ".";
  }

  private String pace(Certificate certificate) {
    double steps = certificate.stepsLeft(study);
    return steps > 0 ? ", at its last pace in " + Prose.number(steps) + " steps" : "";
  }

  /** The evidence, last. */
  public List<Element> evidence() {
    AxisColumns axes = new AxisColumns(study.results().experiment().axes());
    TableDraft grid = new TableDraft().column("Trial", "place in the grid");
    axes.addTo(grid);
    grid.column("Seed", "")
        .column("Verdict", "by the rule below")
        .column("f", "what was descended, where the trial ended")
        .column("‖g‖", "norm of its gradient there")
        .column("Moved", "how far the stationary point nearby is, in the parameters' lengths")
        .column("λ min", "smallest eigenvalue of the Hessian there")
        .column("λ max", "largest eigenvalue of the Hessian there")
        .column("± ", "what rounding did to them at most")
        .column("Modes", "how many bend down, neither way, and up")
        .column("Zero modes", "those whose cause is known")
        .column("Left", "what f could still lose, as far as descent was continued")
        .column("Steps", "that this takes at the pace of the last tenth of the run")
        .column("Rests on", "what the verdict rests on");
    for (TrialRecord trial : study.finished()) {
      Optional<Certificate> certificate = Certificate.of(study, trial);
      if (certificate.isPresent()) {
        List<Object> cells = new ArrayList<>();
        cells.add(trial.number());
        cells.addAll(axes.cells(trial));
        cells.add(trial.seed());
        cells.addAll(cells(certificate.get()));
        grid.row(cells);
      }
    }
    return List.of(
        grid.table(TABLE, "Where each trial ended, certified"),
        new Note("How this is certified", RULE));
  }

  private List<Object> cells(Certificate c) {
    return List.of(
        c.told(),
        c.number("loss"),
        c.number("gradient-norm"),
        c.number("moved"),
        c.number("smallest"),
        c.number("largest"),
        c.number("eigenvalue-error"),
        c.modes(),
        c.causes(),
        c.left(),
        c.left() > 0 ? c.stepsLeft(study) : Double.NaN,
        c.evidence());
  }
}
