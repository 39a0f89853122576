package basin.optimizers.rules;

import static java.util.Map.entry;

import basin.optimizers.TruthCase;
import basin.spi.descent.Optimizer;
import java.util.Map;
import java.util.function.Function;

/** Reference cases whose optimizer is in this room, by the name they give it. */
public final class TruthRules {
  /** From name to optimizer. */
  public static final Map<String, Function<TruthCase, Optimizer>> TABLE =
      Map.ofEntries(
          entry(
              "Adadelta",
              c ->
                  new Adadelta(
                      c.rate(), c.constant("rho"), c.number("eps"), c.constant("weight_decay"))),
          entry(
              "Adagrad",
              c ->
                  new Adagrad(
                      c.rate(),
                      c.number("lr_decay"),
                      c.number("eps"),
                      c.number("initial_accumulator_value"),
                      c.constant("weight_decay"))),
          entry("Adam", TruthRules::adam),
          entry("AMSGrad", TruthRules::adam),
          entry(
              "AdamW",
              c ->
                  new AdamW(
                      c.rate(),
                      c.constantBeta(0),
                      c.constantBeta(1),
                      c.number("eps"),
                      c.constant("weight_decay"),
                      c.flag("amsgrad"))),
          entry(
              "NAdam",
              c ->
                  new NAdam(
                      c.rate(),
                      c.constantBeta(0),
                      c.constantBeta(1),
                      c.number("momentum_decay"),
                      c.number("eps"),
                      c.constant("weight_decay"),
                      NAdam.Form.DOZAT)),
          entry(
              "RAdam",
              c ->
                  new RAdam(
                      c.rate(),
                      c.constantBeta(0),
                      c.beta(1),
                      c.number("eps"),
                      c.constant("weight_decay"),
                      Correction.RATE)),
          entry(
              "RMSprop",
              c ->
                  new RmsProp(
                      c.rate(),
                      c.constant("alpha"),
                      c.number("eps"),
                      c.constant("momentum"),
                      c.flag("centered"),
                      c.constant("weight_decay"))),
          entry(
              "Rprop",
              c ->
                  new Rprop(
                      c.number("lr"),
                      c.numbers("etas")[0],
                      c.numbers("etas")[1],
                      c.numbers("step_sizes")[0],
                      c.numbers("step_sizes")[1])),
          entry("SGD", TruthRules::sgd),
          entry("signSGD", c -> new SignSgd(c.rate())));

  private TruthRules() {}

  private static Optimizer adam(TruthCase c) {
    return new Adam(
        c.rate(),
        c.constantBeta(0),
        c.constantBeta(1),
        c.number("eps"),
        c.constant("weight_decay"),
        c.flag("amsgrad"));
  }

  private static Optimizer sgd(TruthCase c) {
    if (c.flag("nesterov")) {
      return new Nesterov(c.rate(), c.constant("momentum"), c.constant("weight_decay"));
    }
    return c.number("momentum") == 0
        ? new Sgd(c.rate(), c.constant("weight_decay"))
        : new Momentum(
            c.rate(), c.constant("momentum"), c.constant("dampening"), c.constant("weight_decay"));
  }
}
