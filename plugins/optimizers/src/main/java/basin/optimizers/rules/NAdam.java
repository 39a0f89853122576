package basin.optimizers.rules;

import basin.spi.descent.Memory;
import basin.spi.descent.Schedule;
import basin.spi.descent.Step;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.DefaultUnder;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;

/** {@link Adam} whose mean looks one gradient ahead, as {@link Nesterov} does. */
@Doc("Adam with Nesterov's look ahead in the mean.")
@Formula(
    """
    g ← ∇f(w) + λw    m ← β₁m + (1−β₁)g    v ← β₂v + (1−β₂)g²
    w ← w − η(μ′m/(1−μ′∏μ) + (1−μ)g/(1−∏μ))/(√(v/(1−β₂ᵗ)) + ε)
    μ = β₁(1 − 0.96^(ψt)/2), ∏μ that of all steps so far, μ′ the next one's
    form steady: μ = β₁ all along
    form tensorflow: w ← w − ηc/(1−β₁ᵗ) · (β₁m + (1−β₁)g)/(√v + ε)    c = √(1−β₂ᵗ)
    convention keras: w ← (1−ηλ)w in place of g + λw\
    """)
@Source("Dozat 2016, Incorporating Nesterov momentum into Adam, algorithm 2")
@Convention(
    "a momentum that rises, and ε beside the corrected moment (torch); in keras it rises faster, ψ ="
        + " 1, ε is 1e-7 and weights are shrunk; in optax it is steady; TensorFlow 1's NadamOptimizer keeps β₁ all along, corrects both parts alike and has ε beside the"
        + " uncorrected moment")
public record NAdam(
    @Doc("learning rate η") @Default("0.002") @DefaultUnder(convention = "keras", value = "0.001")
        Schedule rate,
    @Doc("decay β₁ of the mean") @Default("0.9") @Range(from = 0, below = 1) Schedule beta1,
    @Doc("decay β₂ of the uncentred variance") @Default("0.999") @Range(from = 0, below = 1)
        Schedule beta2,
    @Doc("how fast the momentum rises, ψ; of the form dozat alone")
        @Default("0.004")
        @DefaultUnder(convention = "keras", value = "1")
        @Range(from = 0)
        double momentumDecay,
    @Doc("ε keeps the quotient finite")
        @Default("1e-8")
        @DefaultUnder(convention = "keras", value = "1e-7")
        @Range(above = 0)
        double epsilon,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay,
    @Doc("Dozat's momentum that rises, one that is steady, or TensorFlow's that is corrected alike")
        @Default("dozat")
        @DefaultUnder(convention = "optax", value = "steady")
        Form form,
    @Doc("whose formula and defaults it has") @Default("torch") Framework convention)
    implements CoupledDecay {

  /** Which momentum looks ahead, and how it is corrected. */
  public enum Form {
    /** μ rises with the steps; what is ahead is corrected by the next product. */
    DOZAT,
    /** β₁ all along; what is ahead is corrected by the next product. */
    STEADY,
    /** β₁ all along; both parts are corrected by 1−β₁ᵗ. */
    TENSORFLOW
  }

  /** As PyTorch has it, but for the form. */
  public NAdam(
      Schedule rate,
      Schedule beta1,
      Schedule beta2,
      double momentumDecay,
      double epsilon,
      Schedule weightDecay,
      Form form) {
    this(rate, beta1, beta2, momentumDecay, epsilon, weightDecay, form, Framework.TORCH);
  }

  @Override
  public List<String> memory() {
    List<String> names = new ArrayList<>(List.of("m", "v"));
    if (form == Form.DOZAT) {
      names.add(Weights.FIRST.name());
    } else {
      Weights.FIRST.remember(beta1, names);
    }
    Weights.SECOND.remember(beta2, names);
    return names;
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    double beta = step.value(beta1);
    Vec m = memory.get("m").lerp(g, 1 - beta);
    Vec v = memory.get("v").lerpSquare(g, 1 - step.value(beta2));
    double root = Math.sqrt(Weights.SECOND.sum(beta2, memory, step));
    double ahead;
    double now;
    if (form == Form.DOZAT) {
      double next = risen(beta, step.count() + 1);
      double share = risen(beta, step.count());
      double sum = Weights.FIRST.grown(share, memory);
      ahead = next / (next * sum + (1 - next));
      now = (1 - share) / sum;
    } else {
      double sum = Weights.FIRST.sum(beta1, memory, step);
      ahead = beta / (form == Form.STEADY ? beta * sum + (1 - beta) : sum);
      now = (1 - beta) / sum;
    }
    Vec mean = step.scratch().set(m).multiply(ahead).addScaled(now, g);
    double small = form == Form.TENSORFLOW ? epsilon : epsilon * root;
    Vec divisor = step.scratch().set(v).sqrt().add(small);
    w.subtractRatio(step.value(rate) * root, mean, divisor);
  }

  /** μ of a step. */
  private double risen(double beta, long count) {
    return beta * (1 - 0.5 * StrictMath.pow(0.96, count * momentumDecay));
  }
}
