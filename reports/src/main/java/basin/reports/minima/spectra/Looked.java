package basin.reports.minima.spectra;

import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The trial whose spectrum stands for a group: of its chosen setting the first one that was looked
 * at along the path, by products or in parts.
 */
record Looked(Setting setting, TrialRecord trial) {
  /** One for each group that has one. */
  static List<Looked> of(Study study) {
    List<Looked> all = new ArrayList<>();
    for (Group group : study.groups()) {
      Setting shown = Ranking.chosen(study, group).orElse(group.settings().get(0));
      shown.trials().stream()
          .filter(t -> worth(study, t))
          .findFirst()
          .ifPresent(t -> all.add(new Looked(shown, t)));
    }
    return all;
  }

  /** Whether more is known than the whole Hessian of an end point, which is judged elsewhere. */
  static boolean worth(Study study, TrialRecord trial) {
    return study.results().curve(trial, SpectrumEnds.LARGEST).stream()
            .anyMatch(c -> c.values().length > 1)
        || study.results().curves(trial).stream().anyMatch(Looked::inParts)
        || study.results().track(trial, SpectrumDensity.COUNT).isPresent();
  }

  private static boolean inParts(String curve) {
    return curve.equals("curvature.products")
        || curve.equals("curvature-trace")
        || curve.startsWith("curvature-blocks.")
        || curve.startsWith("gauss-newton.");
  }

  /** How the largest eigenvalue has changed, in words. */
  Optional<String> growth(Study study) {
    return study
        .results()
        .curve(trial, SpectrumEnds.LARGEST)
        .filter(c -> c.values().length > 1)
        .map(Curve::values)
        .map(v -> "it began at " + Prose.number(v[0]));
  }
}
