package basin.engine.example;

import basin.spi.descent.Memory;
import basin.spi.descent.Rule;
import basin.spi.descent.Step;
import basin.spi.number.Vec;

/** w ← w − η·g. */
public record Plain(double rate) implements Rule {
  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    w.addScaled(-rate, g);
  }
}
