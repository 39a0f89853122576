package basin.reports.factors;

import basin.reports.statistics.Paired;
import basin.reports.statistics.factorial.Factorial;
import basin.reports.statistics.factorial.Layout;
import basin.reports.study.Folds;
import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Replicate;
import basin.reports.study.Setting;
import basin.reports.study.Standing;
import basin.reports.study.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The part of a design in which every level meets every other under the same replicates, each cell
 * at the setting chosen for it.
 *
 * <p>Of a complete design that is all of it. Else levels that miss most of their cells are left out
 * one after the other, so that means over the other factors are over the same for all levels.
 *
 * @param design of which it is a part
 * @param factors with the levels that are left; those with a single one are left out
 * @param response what is compared
 * @param replicates under which all cells ran
 * @param values cells × replicates of costs, or of places if some cost has no number
 * @param lost for each cell, how many replicates have no number
 * @param left levels that were left out, as they are told
 * @param cells how many groups the values are of
 */
record Balance(
    FactorDesign design,
    List<Factor> factors,
    Response response,
    List<Replicate> replicates,
    Factorial values,
    int[] lost,
    List<String> left,
    int cells) {

  /** Empty if nothing is left in which a factor varies. */
  static Optional<Balance> of(Study study, FactorDesign design) {
    Response response = Response.of(study);
    Map<List<Integer>, SortedMap<Replicate, Double>> costs = new LinkedHashMap<>();
    design
        .cells()
        .forEach(
            (place, group) -> costs(study, response, group).ifPresent(c -> costs.put(place, c)));
    Set<Replicate> all = new TreeSet<>();
    costs.values().forEach(c -> all.addAll(c.keySet()));
    costs.values().removeIf(c -> 2 * c.size() < all.size());
    if (costs.isEmpty()) {
      return Optional.empty();
    }
    Sieve sieve = new Sieve(design.factors(), costs);
    List<List<Integer>> kept = sieve.levels();
    return kept.stream().allMatch(k -> k.size() < 2)
        ? Optional.empty()
        : new Draft(design, response, kept, costs).balance();
  }

  /** The costs of a group at its chosen setting, or of the one tried if all of it diverged. */
  private static Optional<SortedMap<Replicate, Double>> costs(
      Study study, Response response, Group group) {
    Optional<Setting> chosen = Ranking.chosen(study, group);
    Setting setting = chosen.orElse(group.settings().get(0));
    SortedMap<Replicate, Double> costs = response.costs(Standing.of(study, setting));
    return costs.isEmpty() ? Optional.empty() : Optional.of(costs);
  }

  /** Whether every cell of the design has its place. */
  boolean complete() {
    return left.isEmpty();
  }

  /** Compares by differences, one for each replicate. */
  Paired paired(double... differences) {
    return Folds.corrected(
        Paired.within(response.tolerance(values.largest()), differences), replicates);
  }

  /** How many of the values have no number. */
  int lostInAll() {
    return Arrays.stream(lost).sum();
  }

  /** Which levels are left. */
  private record Sieve(
      List<Factor> factors, Map<List<Integer>, SortedMap<Replicate, Double>> costs) {
    List<List<Integer>> levels() {
      List<List<Integer>> kept = new ArrayList<>();
      factors.forEach(
          f -> kept.add(new ArrayList<>(IntStream.range(0, f.size()).boxed().toList())));
      Optional<Absence> worst = worst(kept);
      while (worst.isPresent()) {
        kept.get(worst.get().factor).remove((Integer) worst.get().level);
        worst = worst(kept);
      }
      return kept;
    }

    private Optional<Absence> worst(List<List<Integer>> kept) {
      Absence worst = null;
      for (int f = 0; f < kept.size(); f++) {
        for (int level : kept.get(f)) {
          Absence here = absence(kept, f, level);
          if (kept.get(f).size() > 1 && here.share > 0 && here.before(worst)) {
            worst = here;
          }
        }
      }
      return Optional.ofNullable(worst);
    }

    private Absence absence(List<List<Integer>> kept, int factor, int level) {
      int cells = 1;
      for (int f = 0; f < kept.size(); f++) {
        cells *= f == factor ? 1 : kept.get(f).size();
      }
      List<SortedMap<Replicate, Double>> there =
          costs.keySet().stream()
              .filter(place -> place.get(factor) == level && inside(place, kept))
              .map(costs::get)
              .toList();
      double mean =
          there.stream()
              .flatMap(c -> c.values().stream())
              .mapToDouble(Double::doubleValue)
              .average()
              .orElse(Double.POSITIVE_INFINITY);
      return new Absence(
          factor,
          level,
          1 - (double) there.size() / cells,
          mean,
          factors.get(factor).levels().get(level));
    }
  }

  /** What a level lacks; ties go by what does not hang on the order of the grid. */
  private record Absence(int factor, int level, double share, double cost, String label) {
    boolean before(Absence other) {
      if (other == null || share != other.share) {
        return other == null || share > other.share;
      }
      return cost != other.cost ? cost > other.cost : label.compareTo(other.label) > 0;
    }
  }

  private static boolean inside(List<Integer> place, List<List<Integer>> kept) {
    return IntStream.range(0, place.size()).allMatch(f -> kept.get(f).contains(place.get(f)));
  }

  /** Puts the values of what is kept in their places. */
  private record Draft(
      FactorDesign design,
      Response response,
      List<List<Integer>> kept,
      Map<List<Integer>, SortedMap<Replicate, Double>> costs) {
    Optional<Balance> balance() {
      Layout layout = new Layout(kept.stream().mapToInt(List::size).toArray());
      List<SortedMap<Replicate, Double>> rows = new ArrayList<>();
      for (int cell = 0; cell < layout.cells(); cell++) {
        int at = cell;
        rows.add(
            costs.get(
                IntStream.range(0, kept.size())
                    .mapToObj(f -> kept.get(f).get(layout.level(at, f)))
                    .toList()));
      }
      if (rows.contains(null)) {
        return Optional.empty();
      }
      SortedSet<Replicate> shared = new TreeSet<>(rows.get(0).keySet());
      rows.forEach(row -> shared.retainAll(row.keySet()));
      return shared.isEmpty() ? Optional.empty() : Optional.of(of(rows, List.copyOf(shared)));
    }

    private Balance of(List<SortedMap<Replicate, Double>> rows, List<Replicate> shared) {
      double[][] values =
          rows.stream()
              .map(row -> shared.stream().mapToDouble(row::get).toArray())
              .toArray(double[][]::new);
      int[] lost =
          Arrays.stream(values)
              .mapToInt(row -> (int) Arrays.stream(row).filter(Double::isInfinite).count())
              .toArray();
      boolean numbers = Arrays.stream(lost).sum() == 0;
      List<Factor> varied = new ArrayList<>();
      List<Integer> sizes = new ArrayList<>();
      for (int f = 0; f < kept.size(); f++) {
        if (kept.get(f).size() > 1) {
          Factor factor = design.factors().get(f);
          List<String> levels = kept.get(f).stream().map(factor.levels()::get).toList();
          varied.add(new Factor(factor.name(), levels));
          sizes.add(levels.size());
        }
      }
      Layout layout = new Layout(sizes.stream().mapToInt(Integer::intValue).toArray());
      return new Balance(
          design,
          varied,
          numbers ? response : response.places(),
          shared,
          new Factorial(layout, numbers ? values : Places.within(values)),
          lost,
          left(),
          rows.size());
    }

    private List<String> left() {
      List<String> left = new ArrayList<>();
      for (int f = 0; f < kept.size(); f++) {
        Factor factor = design.factors().get(f);
        for (int level = 0; level < factor.size(); level++) {
          if (!kept.get(f).contains(level)) {
            left.add(factor.told(level));
          }
        }
      }
      return left;
    }
  }
}
