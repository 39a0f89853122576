package basin.reports.gradients;

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
import java.util.Comparator;
import java.util.List;

/** What the start of a network does to signals and gradients, and whether theory expects that. */
@Doc("Signals and gradients by depth before training, beside what mean-field theory expects.")
public record SignalPropagation() implements Section {
  private static final List<String> RULE =
      List.of(
          "Before the first step, rows pass through the network and back. The norm is ‖∂ℓ/∂z‖: the"
              + " root mean square over rows of the gradient of a row's own loss by a layer's sums."
              + " ‖∂L/∂W‖ is another: it also holds the size of what comes into the layer.",
          "The slope is that of log₁₀ ‖∂ℓ/∂z‖ over the layers that sum, by least squares; the"
              + " factor per layer is what it makes of the norm from a layer to the one before.",
          "Theory is that of infinitely wide networks with weights of the variance that these were"
              + " drawn with. Its interval holds 95 of 100 networks of the same layers, widths and"
              + " rows.",
          "There is no size that would be too small. What counts is the depth in scales: over one,"
              + " theory expects ‖∂ℓ/∂z‖² to change by a factor e. Up to 1, or less than chance"
              + " makes of it at this width: keep their size. Up to 6, as far as Schoenholz et al."
              + " 2017 found networks to learn: shrink or grow. Beyond: vanish or explode.",
          "A network is not what theory expects if it is farther out than one in twenty drawn"
              + " alike; a group, if so many of its trials are that this happens in one of twenty"
              + " experiments.",
          "q* is the mean square of the sums behind many such layers, χ the factor of ‖∂ℓ/∂z‖² per"
              + " layer there; ξ is the number of layers over which the correlation of two inputs"
              + " forgets where it began by a factor e: networks much deeper than some ξ do not"
              + " learn. The edge of chaos is the σ_w at which ξ has no end.");

  @Override
  public String title() {
    return "Signals at the start";
  }

  @Override
  public List<Element> write(Results results) {
    Study study = Study.of(results);
    List<Expected> expected =
        study.groups().stream()
            .map(g -> Ranking.chosen(study, g).orElse(g.settings().get(0)))
            .map(setting -> Expected.of(study, setting))
            .filter(Expected::known)
            .toList();
    if (expected.isEmpty()) {
      return List.of();
    }
    Alike verdicts = new Alike();
    expected.stream()
        .sorted(
            Comparator.comparing((Expected one) -> Alike.rank(tone(one)))
                .thenComparing(one -> -one.scales()))
        .forEach(
            one -> verdicts.add(tone(one), one.setting().label(), statement(one), evidence(one)));
    List<Element> elements = new ArrayList<>();
    verdicts.verdicts().forEach(v -> elements.add(v.seeing("signal-theory")));
    elements.addAll(new ProfilePictures(expected).elements());
    elements.add(table(expected));
    elements.add(new Note("How this is judged", RULE));
    return elements;
  }

  private static Tone tone(Expected one) {
    return switch (one.course()) {
      case STEADY -> one.agrees() ? Tone.GOOD : Tone.WARNING;
      case BENT -> Tone.WARNING;
      case LOST -> Tone.BAD;
    };
  }

  private static String statement(Expected one) {
    boolean back = one.number("theory.slope") > 0;
    String does =
        switch (one.course()) {
          case STEADY -> "gradients keep their size";
          case BENT -> back ? "gradients shrink with depth" : "gradients grow with depth";
          case LOST -> back ? "gradients vanish with depth" : "gradients explode with depth";
        };
    return one.agrees()
        ? does + " by ‖∂ℓ/∂z‖, as theory expects of this start"
        : "theory expects that " + does + " by ‖∂ℓ/∂z‖, and this start does otherwise";
  }

  private static String evidence(Expected one) {
    return "‖∂ℓ/∂z‖: ×"
        + Prose.number(one.measuredFactor())
        + " per layer on the way back, ×"
        + Prose.number(one.factor())
        + " expected ("
        + Prose.number(StrictMath.pow(10, -one.number("theory.slope-high")))
        + " to "
        + Prose.number(StrictMath.pow(10, -one.number("theory.slope-low")))
        + " at this width); ×"
        + Prose.number(one.whole())
        + " over "
        + Prose.number(one.layers().size())
        + " layers, "
        + Prose.number(one.scales())
        + " depth scales"
        + one.limit().map(layer -> ", six of them already at " + layer).orElse("")
        + "; "
        + Prose.number(one.odd())
        + " of "
        + Prose.number(one.judged())
        + " trials outside.";
  }

  private static Element table(List<Expected> expected) {
    TableDraft grid =
        new TableDraft()
            .column("Group", "at its best setting")
            .column("Layers", "that sum")
            .column("Factor", "of ‖∂ℓ/∂z‖ per layer on its way back, measured")
            .column("Expected", "the same of wide networks")
            .column("From", "of the interval that finite width gives, 95 %")
            .column("To", "of that interval")
            .column("Over all", "expected factor of all layers together")
            .column("Outside", "trials beyond the interval, of all")
            .column("σ_w", "deviation of a weight times √ of the inputs of a unit")
            .column("Edge", "σ_w of the edge of chaos")
            .column("χ", "factor of ‖∂ℓ/∂z‖² per layer behind many layers")
            .column("ξ", "layers over which two inputs' correlation is forgotten by a factor e");
    expected.forEach(one -> grid.row(cells(one)));
    return grid.table("signal-theory", "Signals at the start, against theory").from("theory.*");
  }

  private static List<Object> cells(Expected one) {
    return List.of(
        one.setting().label(),
        one.layers().size(),
        one.measuredFactor(),
        one.factor(),
        StrictMath.pow(10, -one.number("theory.slope-high")),
        StrictMath.pow(10, -one.number("theory.slope-low")),
        one.whole(),
        one.odd() + " of " + one.judged(),
        one.number("theory.weight-deviation"),
        one.number("theory.edge"),
        one.number("theory.chi"),
        one.number("theory.correlation-depth"));
  }
}
