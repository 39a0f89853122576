package basin.optimizers.rules;

import basin.spi.descent.Memory;
import basin.spi.descent.Schedule;
import basin.spi.descent.Step;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Gradient descent; stochastic when the gradient is that of a mini-batch. */
@Doc("Gradient descent: a step against the gradient.")
@Formula("g ← ∇f(w) + λw    w ← w − ηg")
@Source("Cauchy 1847; Robbins and Monro 1951, A stochastic approximation method")
@Convention("weight decay is added to the gradient (PyTorch); Keras shrinks the weights instead")
public record Sgd(
    @Doc("learning rate η") Schedule rate,
    @Doc("weight decay λ") @Default("0") @Range(from = 0) Schedule weightDecay)
    implements CoupledDecay {

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    w.addScaled(-step.value(rate), g);
  }
}
