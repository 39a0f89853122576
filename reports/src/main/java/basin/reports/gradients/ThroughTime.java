package basin.reports.gradients;

import basin.reports.statistics.Interval;
import basin.reports.study.Ranking;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.wording.Alike;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Tone;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;

/** How far back in time the gradient of a recurrent layer reaches. */
@Doc(
    "Gradients of recurrent layers step by step, and whether they vanish on their way back in"
        + " time.")
public record ThroughTime() implements Section {
  private static final List<String> RULE =
      List.of(
          "The norm is ‖∂ℓ/∂z_t‖, the root mean square over rows of the gradient of a row's own"
              + " loss by what a recurrent layer sums in step t, for its gates too. It is what the"
              + " weights learn by from that step.",
          "The slope is that of log₁₀ of the norm over the steps, by least squares; the factor per"
              + " step is what it makes of the norm from a step to the one before. Its interval"
              + " holds the mean over seeds with 95 %.",
          "There is no size that would be too small. What counts is how many scales a sequence is"
              + " long: over one, ‖∂ℓ/∂z_t‖² changes by a factor e. Up to 1: keep their size. Up to"
              + " 6: shrink or grow. Beyond: vanish or explode. Nothing is said where seeds do not"
              + " tell the slope from 0. What vanishes before training may come back when the"
              + " weights have learnt, and what explodes be cut off.",
          "Theory, where there is one, is that of wide plain layers with weights of the variance"
              + " that these were drawn with; its interval holds 95 of 100 layers of this width and"
              + " these rows.",
          "Gradients of a layer whose every step is asked for start anew at each step, and show"
              + " less of the way back.");

  @Override
  public String title() {
    return "Signals through time";
  }

  @Override
  public List<Element> write(Results results) {
    Study study = Study.of(results);
    List<Lapse> lapses =
        study.groups().stream()
            .map(g -> Ranking.chosen(study, g).orElse(g.settings().get(0)))
            .flatMap(setting -> Lapse.of(study, setting).stream())
            .filter(Lapse::known)
            .toList();
    if (lapses.isEmpty()) {
      return List.of();
    }
    Alike verdicts = new Alike();
    for (Lapse lapse : lapses) {
      Lapse.Course course = lapse.course(lapse.slope());
      verdicts.add(
          tone(course),
          label(lapse, lapses),
          "before training " + course.words() + " by ‖∂ℓ/∂z_t‖",
          evidence(lapse));
    }
    List<Element> elements = new ArrayList<>();
    verdicts.verdicts().forEach(v -> elements.add(v.seeing("signals-through-time")));
    elements.add(new LapsePicture(lapses).figure());
    elements.add(table(lapses));
    elements.add(new Note("How this is judged", RULE));
    return elements;
  }

  /** Names the layer where a network has several. */
  static String label(Lapse lapse, List<Lapse> all) {
    long own = all.stream().filter(l -> l.setting().equals(lapse.setting())).count();
    return lapse.setting().label() + (own > 1 ? ", " + lapse.layer() : "");
  }

  private static Tone tone(Lapse.Course course) {
    return switch (course) {
      case STEADY -> Tone.GOOD;
      case SHRINK, GROW -> Tone.WARNING;
      case VANISH, EXPLODE -> Tone.BAD;
      case UNCLEAR -> Tone.NEUTRAL;
    };
  }

  private static String evidence(Lapse lapse) {
    Interval end = lapse.endSlope();
    double scales = lapse.scales(lapse.slope());
    return "‖∂ℓ/∂z_t‖ before training: ×"
        + Prose.estimate(Lapse.factor(lapse.slope()))
        + " per step on the way back, "
        + lapse.expectedSlope().map(ThroughTime::expected).orElse("")
        + Prose.number(scales)
        + " scales over "
        + Prose.number(lapse.steps())
        + " steps"
        + (scales <= Lapse.ARRIVES
            ? ""
            : ", "
                + Prose.number(Lapse.ARRIVES)
                + " of them over the last "
                + Prose.count((long) Math.ceil(Lapse.ARRIVES * Lapse.reach(lapse.slope())), "step"))
        + (lapse.last().length == 0
            ? "."
            : "; at the end ×"
                + Prose.estimate(Lapse.factor(end))
                + ": "
                + lapse.course(end).words()
                + ".");
  }

  private static String expected(Interval slope) {
    Interval factor = Lapse.factor(slope);
    return "×"
        + Prose.number(factor.center())
        + " expected ("
        + Prose.number(factor.low())
        + " to "
        + Prose.number(factor.high())
        + " at this width); ";
  }

  private static Element table(List<Lapse> lapses) {
    TableDraft grid =
        new TableDraft()
            .column("Group", "at its best setting")
            .column("Layer", "that is recurrent")
            .column("Steps", "of a sequence")
            .column("Factor", "of ‖∂ℓ/∂z_t‖ per step on its way back, before training")
            .column("From", "of its 95 % interval over seeds")
            .column("To", "of that interval")
            .column("Expected", "the same of wide layers, by theory")
            .column("Reach", "steps over which ‖∂ℓ/∂z_t‖² changes by a factor e")
            .column("Verdict", "before training, by the rule below")
            .column("Factor at the end", "the same at the last look")
            .column("Verdict at the end", "the same at the last look");
    lapses.forEach(lapse -> grid.row(cells(lapse)));
    return grid.table("signals-through-time", "Gradients on their way back through time")
        .from("signals.time-slope.*", "theory.time-slope.*");
  }

  private static List<Object> cells(Lapse lapse) {
    Interval start = lapse.slope();
    Interval end = lapse.endSlope();
    Interval factor = Lapse.factor(start);
    return List.of(
        lapse.setting().label(),
        lapse.layer(),
        lapse.steps(),
        factor.center(),
        factor.low(),
        factor.high(),
        lapse.expectedSlope().map(slope -> Lapse.factor(slope).center()).orElse(Double.NaN),
        Lapse.reach(start),
        verdict(lapse, start),
        Lapse.factor(end).center(),
        verdict(lapse, end));
  }

  private static String verdict(Lapse lapse, Interval slope) {
    Lapse.Course course = lapse.course(slope);
    return course == Lapse.Course.UNCLEAR
        ? "undecided"
        : course.words().replaceFirst("^gradients (.*) through time$", "$1");
  }
}
