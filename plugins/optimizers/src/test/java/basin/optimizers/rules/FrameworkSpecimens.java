package basin.optimizers.rules;

import basin.schedules.Constant;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Schedule;

/** Rules by the conventions of other frameworks than PyTorch. */
public final class FrameworkSpecimens {
  private static final Schedule RATE = new Constant(0.01);
  private static final Schedule BETA1 = new Constant(0.9);
  private static final Schedule BETA2 = new Constant(0.99);
  private static final Schedule DECAY = new Constant(0.01);
  private static final double EPSILON = 1e-7;

  private FrameworkSpecimens() {}

  public static Optimizer adadelta() {
    return new Adadelta(RATE, BETA2, EPSILON, DECAY, Framework.KERAS);
  }

  public static Optimizer adagrad() {
    return new Adagrad(RATE, 0, EPSILON, 0.1, DECAY, Framework.OPTAX);
  }

  public static Optimizer adam() {
    return new Adam(RATE, BETA1, BETA2, EPSILON, DECAY, false, Correction.RATE, Framework.KERAS);
  }

  public static Optimizer amsgrad() {
    return new Adam(RATE, BETA1, BETA2, EPSILON, DECAY, true, Correction.MOMENTS, Framework.OPTAX);
  }

  public static Optimizer adamax() {
    return new Adamax(RATE, BETA1, BETA2, EPSILON, DECAY, Framework.KERAS);
  }

  public static Optimizer adamw() {
    return new AdamW(RATE, BETA1, BETA2, EPSILON, DECAY, false, Framework.KERAS);
  }

  public static Optimizer nadam() {
    return new NAdam(RATE, BETA1, BETA2, 0.004, EPSILON, DECAY, NAdam.Form.STEADY, Framework.OPTAX);
  }

  public static Optimizer rmsprop() {
    return new RmsProp(RATE, BETA2, EPSILON, BETA1, true, DECAY, 0, true, Framework.KERAS);
  }
}
