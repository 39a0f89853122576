package basin.spi.descent;

import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Walks a {@link Rule} over a parameter vector in tiles that stay in the fastest cache.
 *
 * <p>A rule may overwrite its gradient, but probes want to see it as it was: each tile works on a
 * copy, unless the rule {@link Rule#sparesGradient spares} it.
 */
final class Tiles {
  /** Numbers per tile; with a handful of vectors in use, float or double, they fit in 32 KiB. */
  static final int LENGTH = 1024;

  private final Rule rule;
  private final List<Tile> tiles = new ArrayList<>();
  private final List<String> names;
  private final Vec[] remembered;
  private final Space space;
  private Vec point;
  private Vec gradient;

  Tiles(Rule rule, Space space) {
    this.rule = rule;
    this.space = space;
    this.names = List.copyOf(rule.memory());
    this.remembered = names.stream().map(name -> space.vector()).toArray(Vec[]::new);
  }

  void update(Vec point, Vec gradient, Progress progress) {
    if (point != this.point || gradient != this.gradient) {
      cut(point, gradient);
    }
    for (int i = 0; i < tiles.size(); i++) {
      tiles.get(i).update(rule, progress);
    }
  }

  /** A remembered vector that is no longer finite. */
  Optional<String> spoiled() {
    return IntStream.range(0, remembered.length)
        .filter(i -> !remembered[i].finite())
        .mapToObj(names::get)
        .findFirst();
  }

  /** The same two vectors come at every step of a run, so their views are made once. */
  private void cut(Vec point, Vec gradient) {
    this.point = point;
    this.gradient = gradient;
    tiles.clear();
    TileStep full = new TileStep(space, Math.min(LENGTH, point.length()));
    for (int from = 0; from < point.length(); from += LENGTH) {
      int length = Math.min(LENGTH, point.length() - from);
      TileStep step = length == full.length() ? full : new TileStep(space, length);
      Memory memory = new TileMemory(names, slices(from, length));
      tiles.add(new Tile(point.slice(from, length), gradient.slice(from, length), memory, step));
    }
  }

  private Vec[] slices(int from, int length) {
    return Arrays.stream(remembered).map(vec -> vec.slice(from, length)).toArray(Vec[]::new);
  }

  private record Tile(Vec w, Vec gradient, Memory memory, TileStep step) {
    void update(Rule rule, Progress progress) {
      step.begin(progress);
      rule.update(w, rule.sparesGradient() ? gradient : step.scratch().set(gradient), memory, step);
    }
  }
}
