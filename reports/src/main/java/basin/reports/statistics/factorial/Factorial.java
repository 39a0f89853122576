package basin.reports.statistics.factorial;

import basin.reports.statistics.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A complete grid of cells, each with one value under each of the same replicates: the balanced
 * design of the textbooks (Montgomery 2017, <i>Design and Analysis of Experiments</i>, ch. 5).
 */
public final class Factorial {
  private final Layout layout;
  private final double[][] values;

  /**
   * A design.
   *
   * @param values cell × replicate, all finite
   */
  public Factorial(Layout layout, double[][] values) {
    if (values.length != layout.cells()) {
      throw new IllegalArgumentException(
          values.length + " cells, " + layout.cells() + " in the grid");
    }
    this.layout = layout;
    this.values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
  }

  /** The grid. */
  public Layout layout() {
    return layout;
  }

  /** How many replicates. */
  public int replicates() {
    return values[0].length;
  }

  /** The largest size of a value. */
  public double largest() {
    return Arrays.stream(values).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
  }

  /** Means over all other factors: combination of the term's levels × replicate. */
  public double[][] means(Term term) {
    Layout inner = layout.of(term);
    double[][] means = new double[inner.cells()][replicates()];
    for (int cell = 0; cell < values.length; cell++) {
      double[] mean = means[inner.cell(levels(term, cell))];
      for (int r = 0; r < mean.length; r++) {
        mean[r] += values[cell][r] * inner.cells() / values.length;
      }
    }
    return means;
  }

  private int[] levels(Term term, int cell) {
    return term.factors().stream().mapToInt(f -> layout.level(cell, f)).toArray();
  }

  /** What a term explains. */
  public Effect effect(Term term) {
    int freedom =
        term.factors().stream().mapToInt(f -> layout.sizes()[f] - 1).reduce(1, (a, b) -> a * b);
    return Effect.of(term, freedom, cells(term), effects(term));
  }

  /** What all terms do between replicates, with what replicates have in common as the last. */
  List<Products> products() {
    List<Products> products = new ArrayList<>();
    Term.all(layout.factors())
        .forEach(term -> products.add(Products.of(term, cells(term), effects(term))));
    double[][] common = {common()};
    products.add(Products.of(Term.of(), values.length, common));
    return products;
  }

  /** Cells for each combination of a term's levels. */
  private int cells(Term term) {
    return values.length / layout.of(term).cells();
  }

  /** What combinations of a term's levels add beyond all smaller terms, in each replicate. */
  private double[][] effects(Term term) {
    Layout inner = layout.of(term);
    double[][] effects = means(term);
    for (int f = 0; f < inner.factors(); f++) {
      center(effects, inner, f);
    }
    return effects;
  }

  /** Takes the mean over one factor from the values, for each combination of the others. */
  private static void center(double[][] table, Layout layout, int factor) {
    int size = layout.sizes()[factor];
    int stride = layout.stride(factor);
    for (int cell = 0; cell < table.length; cell++) {
      if (layout.level(cell, factor) == 0) {
        for (int r = 0; r < table[cell].length; r++) {
          double sum = 0;
          for (int i = 0; i < size; i++) {
            sum += table[cell + i * stride][r];
          }
          for (int i = 0; i < size; i++) {
            table[cell + i * stride][r] -= sum / size;
          }
        }
      }
    }
  }

  /** What all terms explain, main effects first. */
  public List<Effect> effects() {
    return Term.all(layout.factors()).stream().map(this::effect).toList();
  }

  /** By how much each replicate's mean over all cells is off the mean of all. */
  private double[] common() {
    double[] means = new double[replicates()];
    for (double[] row : values) {
      for (int r = 0; r < means.length; r++) {
        means[r] += row[r] / values.length;
      }
    }
    double mean = new Sample(means).mean();
    return Arrays.stream(means).map(m -> m - mean).toArray();
  }
}
