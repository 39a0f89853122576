package basin.reports.gradients.remedies;

import basin.reports.study.Apart;
import basin.reports.study.Duel;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.wording.Wording;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Table;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How deep networks may be and still reach the goal, and what of all that was varied besides the
 * depth makes them deeper.
 */
@Doc("Remedies by trainable depth: how many layers deeper each lets networks reach the goal.")
public record TrainableDepth() implements Section {
  private static final String TABLE = "remedies";

  @Override
  public String title() {
    return "Trainable depth";
  }

  @Override
  public List<Element> write(Results results) {
    return Apart.write(results, TrainableDepth::elements);
  }

  private static List<Element> elements(Study study) {
    Optional<DepthGrid> grid = study.criterion().timed() ? DepthGrid.of(study) : Optional.empty();
    if (grid.isEmpty()) {
      return List.of();
    }
    Learners learners = new Learners(study);
    List<Remedy> remedies = Remedy.all(grid.get(), learners);
    if (remedies.isEmpty()) {
      return List.of();
    }
    DepthMap map = new DepthMap(study, grid.get(), learners);
    List<Element> elements = new ArrayList<>();
    elements.add(
        new Paragraph(new RemedySentence(study, grid.get(), remedies).text())
            .seeing(study.named(TABLE), map.name()));
    elements.add(map.figure());
    elements.add(table(study, remedies));
    elements.add(note(study, grid.get()));
    return elements;
  }

  private static Table table(Study study, List<Remedy> remedies) {
    TableDraft grid =
        new TableDraft()
            .column("Remedy", "what is tried")
            .column("Instead of", "what it is held against, all else alike")
            .column("Layers deeper", "mean gain of trainable depth")
            .column("CI low", "95 % confidence, Student's t over pairs")
            .column("CI high", "")
            .column("p", "of pairs, two-sided, after Holm's correction for all remedies")
            .column("Trains", "layers with it, mean over pairs; 0 where no depth does")
            .column("Else", "layers without it")
            .column("Of", "layers of the deepest that were tried")
            .column("Conditions", "places in the rest of the grid where both were tried")
            .column("Pairs", "one for each condition and " + study.replicates().noun())
            .column("Verdict", "at the level of 5 %");
    remedies.stream()
        .sorted(Comparator.comparingDouble(r -> -r.gain().difference().center()))
        .forEach(r -> grid.row(cells(r)));
    return grid.table(
        study.named(TABLE),
        study.titled("Remedies by how many layers deeper networks reach the goal"));
  }

  private static List<Object> cells(Remedy remedy) {
    return List.of(
        remedy.told(),
        remedy.dimension().told(0),
        remedy.gain().difference().center(),
        remedy.gain().difference().low(),
        remedy.gain().difference().high(),
        remedy.corrected(),
        remedy.trained(),
        remedy.without(),
        remedy.most(),
        remedy.conditions(),
        remedy.gain().pairs(),
        verdict(remedy));
  }

  private static String verdict(Remedy remedy) {
    return remedy.helps() ? "deeper" : remedy.harms() ? "less deep" : "not told apart";
  }

  private static Note note(Study study, DepthGrid grid) {
    return new Note(
        "How this is judged",
        List.of(
            "The depth of a network is the number of its layers with weights, counted in what was"
                + " recorded. Tried were "
                + Prose.list(grid.depths().stream().map(d -> Prose.number(d)).toList())
                + " layers.",
            "The trainable depth is the largest of them at which "
                + Wording.target(study.criterion())
                + " was reached within the budget, each group at the setting that was chosen for"
                + " it: in the map, in most "
                + study.replicates().noun()
                + "s; in the table, for each "
                + study.replicates().noun()
                + " by itself. It is 0 where none reached it, and no larger than what was tried, so"
                + " that a gain may be larger than it is here.",
            "Each remedy is held against what stands first in its place in the file, all else"
                + " alike: one pair for each condition and "
                + study.replicates().noun()
                + ". The test is Student's over the pairs, or, where some of them are equal, that"
                + " of the exact signed ranks; p is after Holm's correction for all remedies, at"
                + " the level of "
                + Prose.number(100 * Duel.SIGNIFICANT)
                + " %, and the interval must say so, too. The pairs are taken to be independent."));
  }

  /** Some remedies in the order of what they gain. */
  static List<Remedy> some(List<Remedy> remedies, Predicate<Remedy> which) {
    return remedies.stream()
        .filter(which)
        .sorted(Comparator.comparingDouble((Remedy r) -> -Math.abs(r.gain().difference().center())))
        .toList();
  }
}
