package basin.reports.tuning;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import basin.reports.statistics.search.GoodRegion;
import basin.reports.study.Group;
import basin.reports.study.Measure;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import basin.spi.run.Curve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How wide the region of good rates is: what forgives a rate that was not tuned.
 *
 * @param study what is looked at
 * @param found the groups whose rates show a width, the widest first
 */
record GoodRegions(Study study, List<GoodRegions.Found> found) {
  private static final String RATE = "rate";

  /** Fewer rates show no width. */
  private static final int FEWEST = 3;

  /** What a good rate may lack of the way from the start to the best. */
  private static final double LACKS = 0.05;

  /**
   * A group with its region.
   *
   * @param group whose
   * @param rates that were tried, rising
   * @param decades over which they are good
   * @param low whether the smallest is good
   * @param high whether the largest is good
   */
  record Found(Group group, double[] rates, Interval decades, boolean low, boolean high) {
    boolean open() {
      return low || high;
    }
  }

  /** The group that forgives most. */
  List<Element> finding() {
    if (found.isEmpty()) {
      return List.of();
    }
    Found widest = found.get(0);
    String width = (widest.open() ? "at least " : "") + decades(widest);
    String good = " within 5 % of the way from the start to the best";
    if (found.size() == 1) {
      return List.of(new Paragraph("Rates over " + width + " are good: they come" + good + "."));
    }
    Found least = found.get(found.size() - 1);
    return List.of(
        new Paragraph(
            widest.group().label()
                + " forgives a rate that is off most: rates over "
                + width
                + " come"
                + good
                + ". Least does "
                + least.group().label()
                + ": "
                + decades(least)
                + "."));
  }

  private static String decades(Found found) {
    String width = Prose.estimate(found.decades());
    return width + (width.equals("1") ? " decade" : " decades");
  }

  /** Widths and how they are found. */
  List<Element> evidence() {
    if (found.isEmpty()) {
      return List.of();
    }
    TableDraft draft =
        new TableDraft()
            .column("Group", "the widest region first")
            .column("Smallest rate", "that was tried")
            .column("Largest rate", "that was tried")
            .column("Good decades", "powers of ten over which rates are good")
            .column(
                "CI low",
                "95 % confidence, Student's t over the " + study.replicates().noun() + "s")
            .column(
                "CI high",
                "95 % confidence, Student's t over the " + study.replicates().noun() + "s")
            .column(
                found.stream().anyMatch(Found::open),
                "Open",
                "the end of the grid at which rates are still good, so that the region is wider");
    for (Found f : found) {
      draft.row(
          f.group().label(),
          f.rates()[0],
          f.rates()[f.rates().length - 1],
          f.decades().center(),
          f.decades().low(),
          f.decades().high(),
          f.low() ? f.high() ? "both" : "below" : f.high() ? "above" : "");
    }
    return List.of(
        draft.table(study.named("good-rates"), study.titled("How wide the good rates reach")),
        new Note(
            "What a good rate is",
            List.of(
                "A rate is good if it comes within 5 % of the way from where the trial in the middle starts to"
                    + " the best mean of all settings, counted from the best of its own group under the same "
                    + study.replicates().noun()
                    + "; losses that are averaged by logarithm are compared so, too. Between two rates the course"
                    + " is taken as straight over the logarithm of the rate; next to a rate that diverged nothing"
                    + " counts as good.")));
  }

  /** Finds the regions of all groups. */
  static GoodRegions of(Study study) {
    Optional<Double> way = way(study);
    if (way.isEmpty() || !study.tuned().contains(RATE)) {
      return new GoodRegions(study, List.of());
    }
    return new GoodRegions(
        study,
        study.groups().stream()
            .flatMap(g -> region(study, g, LACKS * way.get()).stream())
            .sorted(Comparator.comparingDouble(f -> -f.decades().center()))
            .toList());
  }

  private static Optional<Found> region(Study study, Group group, double tolerance) {
    Group profile = new Sensitivity(study, RATE).profile(group);
    double[] rates = profile.settings().stream().mapToDouble(s -> s.number(RATE)).toArray();
    if (rates.length < FEWEST || !(rates[0] > 0)) {
      return Optional.empty();
    }
    double[][] costs =
        Arrays.stream(Tried.of(study, profile.settings()).costs())
            .filter(row -> Arrays.stream(row).anyMatch(Double::isFinite))
            .toArray(double[][]::new);
    if (costs.length == 0) {
      return Optional.empty();
    }
    GoodRegion mean = GoodRegion.of(rates, means(costs), tolerance);
    return Optional.of(
        new Found(
            group,
            rates,
            GoodRegion.overSeeds(rates, costs, tolerance, Interval.LEVEL),
            mean.low(),
            mean.high()));
  }

  private static double[] means(double[][] costs) {
    return IntStream.range(0, costs[0].length)
        .mapToDouble(i -> Arrays.stream(costs).mapToDouble(row -> row[i]).average().orElseThrow())
        .toArray();
  }

  /** From the start to the best mean, as a cost; empty if nothing got better. */
  private static Optional<Double> way(Study study) {
    Measure measure = study.measure(study.criterion().ranked());
    double[] starts =
        study.finished().stream()
            .flatMap(t -> study.results().curve(t, study.criterion().ranked()).stream())
            .map(Curve::values)
            .filter(v -> v.length > 0 && Double.isFinite(v[0]))
            .mapToDouble(v -> Tried.cost(study.criterion(), measure, v[0]))
            .filter(Double::isFinite)
            .toArray();
    List<Double> bests = new ArrayList<>();
    study.settings().stream()
        .map(s -> Tried.of(study, List.of(s)).means()[0])
        .filter(Double::isFinite)
        .forEach(bests::add);
    if (starts.length == 0 || bests.isEmpty()) {
      return Optional.empty();
    }
    double way =
        new Sample(starts).median()
            - bests.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    return way > 0 ? Optional.of(way) : Optional.empty();
  }
}
