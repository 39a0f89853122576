package basin.reports.fairness;

import basin.reports.study.Group;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.FairnessRule;
import basin.spi.report.Objection;
import basin.spi.report.Results;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * What is held is the same for all groups, so that they are paired seed by seed: equal initial
 * weights, equal batches of equal rows. What varies with something else is no factor of its own.
 */
@Doc(
    "Batch, data and initial weights are the same for all groups, or are varied for their own sake.")
@Formula(
    "tied: whenever the other side is the same, so is this one, though it is not the same in all")
@Source("Fisher 1935, The Design of Experiments; Pearl 2009, Causality, §3.3")
public record Confounded() implements FairnessRule {
  /** Sides of which the difference is an outcome's, and not the groups'. */
  private static final List<Aspect> WITHIN = List.of(Aspect.BATCH, Aspect.WEIGHTS);

  private static final List<Aspect> CAUSES =
      List.of(Aspect.OPTIMIZER, Aspect.BATCH, Aspect.LAYERS, Aspect.LOSS, Aspect.BUDGET);

  @Override
  public String why() {
    return "Where two things change together, nobody can say which of them made the difference.";
  }

  @Override
  public List<Objection> examine(Results results) {
    Study study = Study.of(results);
    List<Objection> found = new ArrayList<>();
    Aspect.DATA
        .tiedTo(study.groups(), List.of(Aspect.OPTIMIZER, Aspect.BATCH, Aspect.BUDGET))
        .ifPresent(cause -> found.add(tied(Aspect.DATA, cause, study.groups())));
    List<Study> parts = study.parts();
    for (Study part : parts) {
      for (Aspect aspect : WITHIN) {
        List<Aspect> causes = CAUSES.stream().filter(c -> c != aspect).toList();
        aspect
            .tiedTo(part.groups(), causes)
            .ifPresent(
                cause ->
                    found.add(
                        tied(aspect, cause, part.groups())
                            .of(parts.size() > 1 ? part.title() : "")));
      }
    }
    return found;
  }

  private static Objection tied(Aspect aspect, Aspect cause, List<Group> groups) {
    List<String> states =
        groups.stream().map(g -> aspect.words(g, groups) + " for " + g.label()).distinct().toList();
    return Objection.warning(
            "grid",
            Prose.capital(aspect.name())
                + (aspect == Aspect.BATCH ? " changes" : " change")
                + " along with "
                + cause.name()
                + ", so the groups are not paired.",
            Prose.capital(aspect.name().substring("the ".length()))
                + ": "
                + Prose.some(states)
                + ".")
        .mendedBy(
            "Hold "
                + (aspect == Aspect.BATCH ? "it" : "them")
                + " the same, or make an axis of the grid of "
                + (aspect == Aspect.BATCH ? "it" : "them")
                + ", crossed with the other.",
            aspect == Aspect.BATCH ? "grid: {train.batch: [" + batches(groups) + "]}" : "");
  }

  private static String batches(List<Group> groups) {
    return String.join(
        ", ", groups.stream().map(g -> Aspect.BATCH.words(g, groups)).distinct().toList());
  }
}
