package basin.pruning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.spi.prune.Amount;
import basin.spi.prune.Bracket;
import basin.spi.prune.Contender;
import basin.spi.prune.Within;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MedianTest {
  private static final Median RULE =
      new Median(new Amount("2 epochs"), Optional.empty(), Optional.empty(), Within.GROUP);

  @Test
  void rungsAreEquallyFarApart() {
    assertEquals(List.of(new Bracket(4, List.of(2L, 4L, 6L))), RULE.brackets(4, 8));
    Median late =
        new Median(
            new Amount("5 epochs"),
            Optional.of(new Amount("2 epochs")),
            Optional.empty(),
            Within.GROUP);
    assertEquals(List.of(new Bracket(4, List.of(5L, 7L, 9L))), late.brackets(4, 10));
  }

  @Test
  void whoseBestIsWorseThanTheMedianOfAveragesIsLeft() {
    double[][] courses = {
      {9, 7, 5, 4}, {9, 8, 8, 8}, {9, 9, 9, 1}, {4, 4.5, 5, 6}, {9, 9, 9, 9}, {2, 20, 20, 20}
    };
    List<Contender> standing = new ArrayList<>();
    for (double[] course : courses) {
      standing.add(contender(standing.size(), course));
    }
    standing.sort(Contender.STANDING);

    List<Integer> survivors = Standings.places(RULE.survivors(standing));

    assertEquals(slowly(courses), survivors.stream().sorted().toList());
    assertEquals(List.of(2, 0, 3, 5), survivors, "as they stand");
  }

  @Test
  void whoLostASeedIsWorseThanAnyNumberButNotThanMostWhoDid() {
    Contender lost = new Contender(0, 1, 1, 1, 1);
    assertEquals(
        List.of(1, 2),
        Standings.places(
            RULE.survivors(
                List.of(new Contender(1, 0, 5, 5, 5), new Contender(2, 0, 5, 5, 5), lost))));
    assertEquals(
        List.of(0, 3),
        Standings.places(
            RULE.survivors(
                List.of(
                    lost, new Contender(3, 1, 2, 2, 2), contender(4, Double.POSITIVE_INFINITY)))));
  }

  @Test
  void oneUnitIsForBoth() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new Median(
                    new Amount("1 epoch"),
                    Optional.of(new Amount("5 steps")),
                    Optional.empty(),
                    Within.GROUP));
    assertEquals("from counts epochs, so every must, not 5 steps", e.getMessage());
  }

  private static Contender contender(int place, double... course) {
    double best = Double.POSITIVE_INFINITY;
    double sum = 0;
    for (double value : course) {
      best = Math.min(best, value);
      sum += value;
    }
    return new Contender(place, 0, course[course.length - 1], best, sum / course.length);
  }

  /** As the paper says it: best so far against the median of running averages. */
  private static List<Integer> slowly(double[][] courses) {
    List<Double> averages = new ArrayList<>();
    for (double[] course : courses) {
      double average = 0;
      for (int n = 1; n <= course.length; n++) {
        average += (course[n - 1] - average) / n;
      }
      averages.add(average);
    }
    averages.sort(null);
    double median = (averages.get(2) + averages.get(3)) / 2;
    List<Integer> stay = new ArrayList<>();
    for (int i = 0; i < courses.length; i++) {
      boolean better = false;
      for (double value : courses[i]) {
        better |= value <= median;
      }
      if (better) {
        stay.add(i);
      }
    }
    return stay;
  }
}
