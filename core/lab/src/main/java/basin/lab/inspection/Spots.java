package basin.lab.inspection;

import basin.lab.binding.ComponentPaths;
import basin.lab.experiment.Amendment;
import basin.lab.experiment.Candidate;
import basin.lab.experiment.Experiment;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.spi.check.Finding;
import basin.spi.check.Spot;
import basin.spi.descent.Optimizer;
import basin.spi.problem.Problem;
import java.util.Optional;

/** Finds where in the file a finding points, and how the command line changes it. */
final class Spots {
  private final ComponentPaths paths;
  private final Experiment experiment;
  private final Candidate candidate;

  /** In a trial of an experiment. */
  Spots(Experiment experiment, Candidate candidate) {
    this.paths = new ComponentPaths(experiment.catalog());
    this.experiment = experiment;
    this.candidate = candidate;
  }

  Placed placed(Finding finding) {
    Place place = finding.spot().map(this::place).orElseGet(this::problem);
    String path = finding.value().isEmpty() ? "" : finding.spot().flatMap(this::path).orElse("");
    return new Placed(place, finding, path.isEmpty() ? "" : change(path, finding.value()));
  }

  private String change(String path, String value) {
    return experiment.change(path, value).map(Spots::typed).orElse("");
  }

  /** Quoted where a shell would take it apart. */
  private static String typed(Amendment change) {
    String assignment = change.path() + "=" + change.value();
    boolean plain = assignment.chars().allMatch(c -> c > ' ' && "{}[]*?$'\"".indexOf(c) < 0);
    return change.kind().option() + " " + (plain ? assignment : "\"" + assignment + "\"");
  }

  private Place problem() {
    return experiment.place("problem");
  }

  private Place place(Spot spot) {
    if (spot instanceof Spot.Key key) {
      return experiment.place(key.path());
    }
    Object component =
        spot instanceof Spot.Setting setting
            ? setting.component()
            : ((Spot.Whole) spot).component();
    Optional<Place> whole = candidate.places().of(component);
    if (spot instanceof Spot.Setting setting) {
      Optional<Place> written =
          ComponentPaths.setting(component, setting.value())
              .flatMap(
                  name ->
                      candidate
                          .places()
                          .settings(component)
                          .filter(Tree.Mapping.class::isInstance)
                          .flatMap(tree -> ((Tree.Mapping) tree).find(name)))
              .map(Tree.Entry::place);
      return written.or(() -> whole).orElseGet(this::problem);
    }
    return whole.orElseGet(this::problem);
  }

  private Optional<String> path(Spot spot) {
    if (spot instanceof Spot.Key key) {
      return Optional.of(key.path());
    }
    if (spot instanceof Spot.Whole whole) {
      return path(whole.component());
    }
    Spot.Setting setting = (Spot.Setting) spot;
    return ComponentPaths.setting(setting.component(), setting.value())
        .flatMap(name -> path(setting.component()).map(path -> inside(path, setting, name)));
  }

  private String inside(String path, Spot.Setting setting, String name) {
    String own = candidate.places().name(setting.component()).map(n -> "." + n).orElse("");
    return path + own + "." + name;
  }

  private Optional<String> path(Object component) {
    return paths
        .of(component, Problem.class, candidate.assignment().problem(), "problem")
        .or(
            () ->
                paths.of(
                    component, Optimizer.class, candidate.assignment().optimizer(), "optimizer"));
  }
}
