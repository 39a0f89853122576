package basin.runner.experiment;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.spi.claim.Judgement;
import basin.spi.report.Jury;
import basin.spi.report.Results;
import java.util.List;

/**
 * Who judges claims.
 *
 * @param all in the order of registration; the first one judges
 */
public record Juries(List<Jury> all) {
  /** Those among components, as their defaults say. */
  public static Juries of(List<Component> components, Catalog catalog) {
    return new Juries(
        components.stream()
            .filter(component -> component.point() == Jury.class)
            .map(component -> (Jury) ReportComponents.made(component, catalog))
            .toList());
  }

  /** A judgement on each claim of an experiment; none if nobody judges. */
  public List<Judgement> judge(Results results) {
    return all.isEmpty() ? List.of() : all.get(0).judge(results);
  }
}
