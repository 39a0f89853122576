package basin.optimizers.blocks;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.number.Vec;

/** Running means of a block's gradients and of their squares, as Adam keeps them. */
final class Moments {
  private final Schedule beta1;
  private final Schedule beta2;
  private final Vec m;
  private final Vec v;
  private final WeightSum ofM;
  private final WeightSum ofV;
  private final Vec root;

  /** Of so many numbers. */
  Moments(Schedule beta1, Schedule beta2, int length, Space space) {
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.m = space.state().vector("m", length);
    this.v = space.state().vector("v", length);
    this.ofM = new WeightSum(beta1, "weight of m", space.state());
    this.ofV = new WeightSum(beta2, "weight of v", space.state());
    this.root = space.vector(length);
  }

  /** g ← m̂/(√v̂ + ε) with the means that g has been taken into. */
  void direct(Vec g, double epsilon, Progress progress) {
    m.lerp(g, 1 - beta1.at(progress));
    v.lerpSquare(g, 1 - beta2.at(progress));
    double second = Math.sqrt(ofV.next(progress));
    root.set(v).sqrt().add(epsilon * second);
    g.set(m).multiply(second / ofM.next(progress)).divide(root);
  }
}
