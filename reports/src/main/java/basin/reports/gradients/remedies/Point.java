package basin.reports.gradients.remedies;

import basin.reports.study.Group;
import java.util.ArrayList;
import java.util.List;

/**
 * A group by its place.
 *
 * @param at its level in each dimension
 * @param depth of its networks
 * @param group it
 */
record Point(List<Integer> at, int depth, Group group) {
  /** Its place in all dimensions but one. */
  List<Integer> without(int dimension) {
    List<Integer> rest = new ArrayList<>(at);
    rest.remove(dimension);
    return rest;
  }
}
