package basin.spi.descent;

import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Walks a {@link Rule} over a parameter vector in tiles that stay in the fastest cache. */
final class Tiles {
  /** Numbers per tile; with a handful of vectors in use, float or double, they fit in 32 KiB. */
  static final int LENGTH = 1024;

  private final Rule rule;
  private final List<Tile> tiles = new ArrayList<>();
  private final Map<String, Vec> remembered = new HashMap<>();
  private final Space space;
  private Vec point;
  private Vec gradient;

  Tiles(Rule rule, Space space) {
    this.rule = rule;
    this.space = space;
    for (String name : rule.memory()) {
      remembered.put(name, space.vector());
    }
  }

  void update(Vec point, Vec gradient, Progress progress) {
    if (point != this.point || gradient != this.gradient) {
      cut(point, gradient);
    }
    for (int i = 0; i < tiles.size(); i++) {
      tiles.get(i).update(rule, progress);
    }
  }

  /** The same two vectors come at every step of a run, so their views are made once. */
  private void cut(Vec point, Vec gradient) {
    this.point = point;
    this.gradient = gradient;
    tiles.clear();
    TileStep full = new TileStep(space, LENGTH);
    for (int from = 0; from < point.length(); from += LENGTH) {
      int length = Math.min(LENGTH, point.length() - from);
      TileStep step = length == LENGTH ? full : new TileStep(space, length);
      Map<String, Vec> memory = new HashMap<>();
      for (Map.Entry<String, Vec> entry : remembered.entrySet()) {
        memory.put(entry.getKey(), entry.getValue().slice(from, length));
      }
      tiles.add(
          new Tile(
              point.slice(from, length),
              gradient.slice(from, length),
              new TileMemory(memory),
              step));
    }
  }

  private record Tile(Vec w, Vec g, Memory memory, TileStep step) {
    void update(Rule rule, Progress progress) {
      step.begin(progress);
      rule.update(w, g, memory, step);
    }
  }
}
