package basin.reports.fairness;

import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Objection;
import basin.spi.report.Selection;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was chosen under some replicates is not judged under the same: it was chosen for their luck,
 * too. By how much that flatters is estimated by choosing anew without each replicate in turn.
 */
@Doc("Settings are not judged under the very seeds or folds under which they were chosen.")
@Formula(
    """
    nested value = the mean over replicates r of what is recorded under r
                   by the setting that is best under all others
    optimism = the chosen setting's mean against the nested value; none if the choice hangs on no r""")
@Source(
    "Varma and Simon 2006, Bias in error estimation when using cross-validation for model selection;"
        + " Cawley and Talbot 2010, On Over-fitting in Model Selection")
public record SharedSelection() implements ComparisonRule {
  private static final String FOLD = "fold";

  @Override
  public String why() {
    return "The best of several was chosen for the luck of its seeds, which others do not bring.";
  }

  @Override
  public List<Objection> examine(Comparison comparison) {
    Study study = comparison.study();
    boolean chosen =
        comparison.groups().stream()
            .anyMatch(g -> g.settings().stream().filter(s -> Nested.isKnown(study, s)).count() > 1);
    boolean nested = study.selection().filter(Selection::nested).isPresent();
    if (!chosen || nested || isFixed(comparison)) {
      return List.of();
    }
    List<Nested> anew =
        comparison.groups().stream().flatMap(g -> Nested.of(study, g).stream()).toList();
    return List.of(anew.isEmpty() ? single(comparison) : found(comparison, anew));
  }

  /** Whether replicates were seen to change nothing, so that there is no luck to choose. */
  private static boolean isFixed(Comparison comparison) {
    return comparison.ranking().standings().stream()
        .allMatch(s -> s.fixed() && s.score().ended() > 1);
  }

  private static Objection single(Comparison comparison) {
    return Objection.remark(
            "seeds",
            "Settings were chosen under one "
                + comparison.study().replicates().noun()
                + " and are judged under the same.",
            "How much that flatters them cannot be estimated from one.")
        .mendedBy("Run more of them.", Command.run(List.of(Command.seeds(comparison.study(), 10))));
  }

  private static Objection found(Comparison comparison, List<Nested> nested) {
    String noun = comparison.study().replicates().noun();
    boolean overturned = isOverturned(comparison, nested);
    List<Nested> hanging = nested.stream().filter(Nested::hangs).toList();
    String fact = "Settings were chosen under the " + noun + "s on which they are judged";
    if (hanging.isEmpty()) {
      return Objection.remark(
          "seeds",
          fact + ", which flatters none of them.",
          "Without any one " + noun + " the same would be chosen: an estimated optimism of 0.");
    }
    fact += overturned ? ", and the order hangs on it." : ", which flatters them.";
    String evidence =
        "Chosen without the "
            + noun
            + " it is judged on, "
            + Prose.some(hanging.stream().map(n -> n.text(comparison)).toList())
            + ".";
    Objection objection =
        overturned
            ? Objection.warning("seeds", fact, evidence)
            : Objection.remark("seeds", fact, evidence + stays(comparison));
    if (comparison.study().selection().isPresent()
        && comparison.study().replicates().varying().containsKey(FOLD)) {
      return objection.mendedBy(
          "Have what is judged on a fold chosen by the others.",
          Command.run(List.of("--set select.nested=true")));
    }
    return objection.mendedBy(
        "Run what was chosen under " + noun + "s that had no part in the choice.",
        fresh(comparison));
  }

  private static String stays(Comparison comparison) {
    return comparison.betweenGroups() ? " The first stays first." : "";
  }

  /** Whether another group would come first if none were flattered. */
  private static boolean isOverturned(Comparison comparison, List<Nested> nested) {
    if (!comparison.betweenGroups() || nested.size() < 2 || comparison.first().isEmpty()) {
      return false;
    }
    Nested first = nested.get(0);
    return comparison.isFirst(first.group())
        && nested.stream().skip(1).anyMatch(n -> first.isBehind(n, comparison.study().criterion()));
  }

  /** The chosen settings under new seeds, where the command line can say it. */
  private static String fresh(Comparison comparison) {
    Study study = comparison.study();
    if (study.replicates().beyondSeeds()) {
      return "";
    }
    Set<String> options = new LinkedHashSet<>();
    Set<String> paths = new LinkedHashSet<>();
    for (Group group : study.groups()) {
      Optional<Setting> chosen = Ranking.chosen(study, group);
      for (String name : group.tuned() ? study.tuned() : List.<String>of()) {
        Optional<TunedAxis> axis = TunedAxis.of(study, group, name);
        if (axis.isEmpty() || chosen.isEmpty()) {
          return "";
        }
        paths.add(axis.get().path());
        options.add(
            TunedAxis.option(
                axis.get().path(), Progression.of(name, List.of(chosen.get().number(name)))));
      }
    }
    if (paths.size() < options.size()) {
      return ""; // one axis cannot be two numbers
    }
    List<String> all = new ArrayList<>(options);
    all.add(Command.otherSeeds(study, study.replicates().seeds()));
    return Command.run(all) + " --out runs/fresh";
  }
}
