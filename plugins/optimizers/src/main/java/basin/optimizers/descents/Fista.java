package basin.optimizers.descents;

import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import basin.spi.state.Scalar;
import java.util.List;

/**
 * Nesterov's accelerated gradient with the momentum that gives the rate 1/k² on any smooth convex
 * function: f(x_k) − f* ≤ 2‖x₀ − x*‖²/(η(k+1)²) for η ≤ 1/L.
 */
@Doc("Accelerated gradient whose momentum rises by itself: 1/k² on smooth convex functions.")
@Formula(
    """
    x′ ← y − η∇f(y)    t′ ← (1 + √(1 + 4t²))/2
    y ← x′ + (t−1)/t′ · (x′ − x)    t starts at 1, y at x""")
@Source("Nesterov 1983; Beck and Teboulle 2009, equations 4.1 to 4.3")
@Convention("without a proximal part; gradients are taken at y, and x is the answer")
public record Fista(@Doc("learning rate η; 1/L for the bound to hold") Schedule rate)
    implements Optimizer {

  @Override
  public Descent start(Space space) {
    return new Accelerated(space);
  }

  /** It takes one gradient per step. */
  @Override
  public boolean evaluatesAgain() {
    return false;
  }

  private final class Accelerated implements Descent {
    private final Vec x;
    private final Scalar t;
    private final Vec next;
    private final Stretches ofPoint;
    private final Stretches ofX;
    private final Stretches ofNext;
    private final Stretches ofGradient;
    private final PartialAnswer answer;

    Accelerated(Space space) {
      this.x = space.state().vector("x", space.dimension());
      this.t = space.state().number("t");
      this.next = space.vector();
      this.ofPoint = Stretches.of(space);
      this.ofX = Stretches.of(space);
      this.ofNext = Stretches.of(space);
      this.ofGradient = Stretches.of(space);
      this.answer = PartialAnswer.of(space);
    }

    @Override
    public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
      if (t.get() == 0) {
        t.set(1);
        x.set(point);
      }
      double loss = objective.gradient(point, gradient);
      double after = (1 + Math.sqrt(1 + 4 * t.get() * t.get())) / 2;
      double momentum = (t.get() - 1) / after;
      double eta = rate.at(progress);
      List<Vec> ys = ofPoint.of(point);
      for (int i = 0; i < ys.size(); i++) {
        Vec to = ofNext.of(next).get(i).set(ys.get(i));
        to.addScaled(-eta, ofGradient.of(gradient).get(i));
        Vec from = ofX.of(x).get(i);
        ys.get(i).set(to).subtract(from).multiply(momentum).add(to);
        from.set(to);
      }
      t.set(after);
      return loss;
    }

    @Override
    public Vec answer(Vec point) {
      return t.get() == 0 ? point : answer.of(x, point);
    }
  }
}
