package basin.engine.descent;

import basin.spi.descent.Memory;
import basin.spi.descent.Preconditioned;
import basin.spi.descent.Progress;
import basin.spi.descent.Rule;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Walks a {@link Rule} over the blocks of a space in tiles that stay in the fastest cache.
 *
 * <p>A rule may overwrite its gradient, but probes want to see it as it was: each tile works on a
 * copy, unless the rule {@link Rule#sparesGradient spares} it.
 */
final class Tiles {
  /** Numbers per tile; with a handful of vectors in use, float or double, they fit in 32 KiB. */
  static final int LENGTH = 1024;

  private final Rule rule;
  private final boolean spared;
  private final List<Tile> tiles = new ArrayList<>();
  private final List<String> names;
  private final Vec[] remembered;
  private final Space space;
  private final StepValues values = new StepValues();
  private Vec point;
  private Vec gradient;

  Tiles(Rule rule, Space space) {
    this.rule = rule;
    this.spared = rule.sparesGradient();
    this.space = space;
    this.names = List.copyOf(rule.memory());
    this.remembered =
        names.stream()
            .map(name -> space.state().vector(name, space.dimension()))
            .toArray(Vec[]::new);
  }

  void update(Vec point, Vec gradient, Progress progress) {
    if (point != this.point || gradient != this.gradient) {
      cut(point, gradient);
    }
    values.begin(progress);
    for (int i = 0; i < tiles.size(); i++) {
      tiles.get(i).update(rule, spared);
    }
  }

  /** As of the last step; empty before the first, and where not all parameters are moved. */
  Optional<Preconditioned.Now> preconditioner(Preconditioned rule) {
    int length = tiles.stream().mapToInt(tile -> tile.step.length()).sum();
    if (length < space.dimension()) {
      return Optional.empty();
    }
    Vec diagonal = space.vector();
    int from = 0;
    for (Tile tile : tiles) {
      tile.step.begin();
      rule.precondition(diagonal.slice(from, tile.step.length()), tile.memory, tile.step);
      from += tile.step.length();
    }
    return Optional.of(new Preconditioned.Now(diagonal, rule.stable(tiles.get(0).step)));
  }

  /** All of a remembered vector. */
  Vec remembered(String name) {
    return remembered[names.indexOf(name)];
  }

  /** The same two vectors come at every step of a run, so their views are made once. */
  private void cut(Vec point, Vec gradient) {
    this.point = point;
    this.gradient = gradient;
    tiles.clear();
    Stretch.of(space.blocks()).forEach(this::cut);
  }

  private void cut(Stretch stretch) {
    TileStep full = new TileStep(values, space, Math.min(LENGTH, stretch.length()));
    for (int done = 0; done < stretch.length(); done += LENGTH) {
      int from = stretch.from() + done;
      int length = Math.min(LENGTH, stretch.length() - done);
      TileStep step = length == full.length() ? full : new TileStep(values, space, length);
      Memory memory = new TileMemory(names, slices(from, length));
      tiles.add(new Tile(point.slice(from, length), gradient.slice(from, length), memory, step));
    }
  }

  private Vec[] slices(int from, int length) {
    return Arrays.stream(remembered).map(vec -> vec.slice(from, length)).toArray(Vec[]::new);
  }

  private record Tile(Vec w, Vec gradient, Memory memory, TileStep step) {
    void update(Rule rule, boolean spared) {
      step.begin();
      rule.update(w, spared ? gradient : step.scratch().set(gradient), memory, step);
    }
  }
}
