package basin.reports.fairness;

import basin.reports.study.Group;
import basin.reports.study.Setting;
import basin.reports.words.Prose;
import basin.spi.report.Objection;
import basin.spi.settings.Doc;
import basin.spi.settings.Source;
import java.util.List;

/** No group is left at one setting beside others for which several were tried. */
@Doc("No group is left at one setting, such as its defaults, where others are tuned.")
@Source(
    "Schmidt et al. 2021, Descending through a Crowded Valley; Sivaprasad et al. 2020, Optimizer"
        + " Benchmarking Needs to Account for Hyperparameter Tuning")
public record Untuned() implements ComparisonRule {
  private static final String RATE = "rate";

  @Override
  public String why() {
    return "Defaults suit some problems and not others; to beat one that nobody tuned proves little.";
  }

  @Override
  public List<Objection> examine(Comparison comparison) {
    List<Group> groups = comparison.groups();
    List<Group> tuned = groups.stream().filter(Group::tuned).toList();
    List<Group> left = groups.stream().filter(g -> !g.tuned()).toList();
    if (!comparison.betweenGroups() || left.isEmpty()) {
      return List.of();
    }
    return tuned.isEmpty() ? nobody(groups) : List.of(beside(comparison, tuned, left));
  }

  private static Objection beside(Comparison comparison, List<Group> tuned, List<Group> left) {
    List<Group> groups = comparison.groups();
    int most = tuned.stream().mapToInt(g -> g.settings().size()).max().orElseThrow();
    boolean tunable = left.stream().anyMatch(g -> !g.settings().get(0).words().isEmpty());
    boolean ahead = left.stream().anyMatch(comparison::isFirst);
    String fact =
        Prose.capital(Prose.some(left.stream().map(Group::label).toList()))
            + (left.size() == 1 ? " stands at one setting" : " stand at one setting each")
            + " beside "
            + (tuned.size() == 1 ? "a group that was" : "groups that were")
            + " tuned.";
    String evidence =
        "Settings tried: "
            + Prose.some(groups.stream().map(g -> g.settings().size() + " for " + told(g)).toList())
            + ".";
    if (!tunable) {
      return Objection.remark(
          "grid", fact, evidence + " What stands at one setting has no learning rate to tune.");
    }
    Objection found =
        ahead && !tuned.stream().anyMatch(comparison::isFirst) && left.size() == 1
            ? Objection.remark("grid", fact, evidence + " It came first in spite of it.")
            : Objection.warning("grid", fact, evidence);
    return found.mendedBy(
        "Try as many settings for " + (left.size() == 1 ? "it" : "them") + " as for the others.",
        MoreSettings.command(comparison.study(), groups, most));
  }

  private static String told(Group group) {
    Setting only = group.settings().get(0);
    return group.label()
        + (group.tuned() || only.words().isEmpty() ? "" : " (" + only.words() + ")");
  }

  /** Optimizers that nobody tuned are a question of its own, and another answer. */
  private static List<Objection> nobody(List<Group> groups) {
    boolean rates =
        groups.stream()
                .map(g -> g.configuration().tuned().getOrDefault(RATE, ""))
                .filter(rate -> !rate.isEmpty())
                .count()
            > 1;
    return Aspect.OPTIMIZER.varies(groups) && rates
        ? List.of(
            Objection.remark(
                    "grid",
                    "No optimizer was tuned.",
                    "Each stands at one setting, so the order may be that of the learning rates that"
                        + " were written down.")
                .mendedBy(
                    "Try several rates for each, such as three a decade.",
                    Command.run(List.of("--grid optimizer.rate=0.001,0.003,0.01,0.03,0.1,0.3"))))
        : List.of();
  }
}
