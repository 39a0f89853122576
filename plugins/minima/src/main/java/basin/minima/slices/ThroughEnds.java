package basin.minima.slices;

import basin.spi.analysis.Site;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import basin.spi.slice.Cut;
import basin.spi.slice.Directions;
import basin.spi.slice.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * From one end point to another, or the plane that three lie in; a coordinate of 1 is as far as
 * from the first to the second. They are ends of a group's trials, its best first, or the best of
 * one group after the other.
 */
@Doc("The line through two end points, or the plane through three.")
@Formula("d₁ = b − a,  d₂ ⊥ d₁ in the plane of a, b and c, ‖d₂‖ = ‖d₁‖")
@Source(
    "Goodfellow, Vinyals and Saxe 2015, Qualitatively characterizing neural network optimization"
        + " problems; Garipov et al. 2018")
@Convention("units are not matched first, so equal minima whose units are swapped lie far apart")
public record ThroughEnds(
    @Doc("whose ends: trials of one group, or each of another") @Default("group") Whose of)
    implements Directions {
  private static final double MARGIN = 0.3;
  private static final double NOTHING = 1e-12;

  /** Which end points lie on one slice. */
  @Doc("Which end points lie on one slice.")
  public enum Whose {
    /** Of the trials of each group. */
    GROUP,
    /** The best of each group. */
    GROUPS
  }

  @Override
  public boolean acrossGroups() {
    return of == Whose.GROUPS;
  }

  @Override
  public int ends(int count) {
    return count + 1;
  }

  @Override
  public Frame frame(Site site, int ends, Cut cut) {
    Vec origin = site.vector(0, Rounds.END);
    List<Vec> apart = new ArrayList<>();
    int count = ends - 1;
    for (int i = 1; i < ends; i++) {
      Vec other = site.vector(i, Rounds.END);
      if (other.length() != origin.length()) {
        throw new IllegalArgumentException(
            "the ends have %d and %d parameters, and no line joins them"
                .formatted(origin.length(), other.length()));
      }
      apart.add(other.subtract(origin));
    }
    List<Vec> directions = cut.plane() ? across(apart, site) : apart;
    List<double[]> marks = cut.plane() ? marks(apart, directions) : axes(count);
    return Frame.holding(origin, directions, marks, MARGIN * cut.reach(), true);
  }

  /** At right angles to each other, all as long as the first. */
  private static List<Vec> across(List<Vec> apart, Site site) {
    double unit = apart.get(0).norm();
    List<Vec> directions = new ArrayList<>();
    for (Vec way : apart) {
      Vec direction = site.vector(way.length()).set(way);
      for (Vec known : directions) {
        direction.addScaled(-direction.dot(known) / unit / unit, known);
      }
      double rest = direction.norm();
      if (!(rest > NOTHING * unit)) {
        throw new IllegalArgumentException("the end points lie on one line, and in no plane alone");
      }
      directions.add(direction.multiply(unit / rest));
    }
    return directions;
  }

  private static List<double[]> marks(List<Vec> apart, List<Vec> directions) {
    double unit = directions.get(0).norm();
    List<double[]> marks = new ArrayList<>();
    marks.add(new double[directions.size()]);
    for (Vec way : apart) {
      marks.add(directions.stream().mapToDouble(d -> way.dot(d) / unit / unit).toArray());
    }
    return marks;
  }

  /** The origin, and 1 on each line. */
  private static List<double[]> axes(int count) {
    List<double[]> marks = new ArrayList<>();
    marks.add(new double[count]);
    for (int i = 0; i < count; i++) {
      double[] mark = new double[count];
      mark[i] = 1;
      marks.add(mark);
    }
    return marks;
  }
}
