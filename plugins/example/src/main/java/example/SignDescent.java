package example;

import basin.spi.descent.Memory;
import basin.spi.descent.Rule;
import basin.spi.descent.Schedule;
import basin.spi.descent.Step;
import basin.spi.number.Vec;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;

@Doc("Steps by the sign of the gradient.")
@Formula("w ← w − η · sign(g)")
public record SignDescent(@Doc("learning rate η") @Default("0.001") Schedule rate) implements Rule {
  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    w.addScaled(-step.value(rate), g.sign());
  }
}
