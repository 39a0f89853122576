package basin.lab.claims;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Spelling;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Quote;
import basin.spi.analysis.Reading;
import basin.spi.claim.Yardstick;
import basin.spi.report.Analysis;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds claims against the analyses that a file asks for: what one measures by the name of an
 * analysis, a dot and more must be a reading of it.
 *
 * @param catalog of kinds
 * @param analyses that are asked for
 */
public record ReadingCheck(Catalog catalog, List<Analysis> analyses) {
  /**
   * Takes down what is wrong with a yardstick, if it is of an analysis.
   *
   * @param place where it stands
   * @return whether it is
   */
  public boolean examine(Yardstick by, Place place, Faults faults) {
    Optional<Component> teller = teller(by.series());
    teller.flatMap(kind -> fault(by, kind)).ifPresent(fault -> faults.add(place, fault));
    return teller.isPresent();
  }

  /** Names of all that a kind of analysis tells. */
  public static List<String> names(Component analysis) {
    return Stream.of(analysis.type().getAnnotationsByType(Reading.class))
        .map(reading -> analysis.name() + "." + reading.name())
        .toList();
  }

  private Optional<Component> teller(String series) {
    return catalog.of(Analysis.class).stream()
        .filter(analysis -> series.startsWith(analysis.name() + "."))
        .filter(analysis -> !names(analysis).isEmpty())
        .max(Comparator.comparingInt(analysis -> analysis.name().length()));
  }

  private Optional<String> fault(Yardstick by, Component analysis) {
    String name = analysis.name();
    List<String> names = names(analysis);
    if (!names.contains(by.series())) {
      return Optional.of(
          "%s is nothing that the analysis %s tells%s"
              .formatted(
                  Quote.of(by.series()), name, Spelling.repair(by.series(), names, "it tells")));
    }
    if (by.unit().isPresent() || by.best()) {
      return Optional.of(
          "what the analysis %s tells has no course in time; write %s, or a share such as share of %s ≤ 0.01"
              .formatted(name, by.series(), by.series()));
    }
    long asked = analyses.stream().filter(each -> each.getClass() == analysis.type()).count();
    if (asked == 0) {
      return Optional.of(
          "%s is told by the analysis %s, which the file does not ask for; add it: analyses: [%s]"
              .formatted(Quote.of(by.series()), name, name));
    }
    return asked == 1
        ? Optional.empty()
        : Optional.of(
            "the file asks for %d analyses %s, and a claim cannot tell which of them %s is of; leave one"
                .formatted(asked, name, Quote.of(by.series())));
  }
}
