package basin.schedules;

import java.util.List;

/** Epochs at which something else begins. */
final class Milestones {
  private Milestones() {}

  /**
   * Refuses milestones that do not part so many things.
   *
   * @param what is parted, in the plural
   * @throws IllegalArgumentException if they do not rise or are not one less
   */
  static void require(List<Integer> milestones, String what, int number) {
    if (milestones.size() != number - 1) {
      throw new IllegalArgumentException(
          "%d %s need %d milestones between them, not %d"
              .formatted(number, what, Math.max(0, number - 1), milestones.size()));
    }
    for (int i = 1; i < milestones.size(); i++) {
      if (milestones.get(i) <= milestones.get(i - 1)) {
        throw new IllegalArgumentException(
            "milestones rise, but "
                + milestones.get(i)
                + " stands behind "
                + milestones.get(i - 1));
      }
    }
  }
}
