package basin.optimizers.rules;

import static java.util.Map.entry;

import basin.optimizers.TruthCase;
import basin.schedules.Constant;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Schedule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** Reference cases whose optimizer is in this room, by the name they give it. */
public final class TruthRules {
  private static final Schedule NONE = new Constant(0);

  /** From name to optimizer. */
  public static final Map<String, Function<TruthCase, Optimizer>> TABLE =
      Map.ofEntries(
          entry(
              "AdaBelief",
              c ->
                  new AdaBelief(
                      c.rate(), c.constantBeta(0), c.constantBeta(1), c.number("eps"), NONE)),
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
          entry(
              "Adamax",
              c ->
                  new Adamax(
                      c.rate(),
                      c.constantBeta(0),
                      c.constantBeta(1),
                      c.number("eps"),
                      c.constant("weight_decay"))),
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
              "Adan",
              c ->
                  new Adan(
                      c.rate(),
                      c.constantBeta(0),
                      c.constantBeta(1),
                      c.constantBeta(2),
                      c.number("eps"),
                      c.constant("weight_decay"))),
          entry(
              "ADOPT",
              c ->
                  new Adopt(
                      c.rate(),
                      c.constantBeta(0),
                      c.constantBeta(1),
                      c.number("eps"),
                      c.flag("clip"),
                      Adopt.Start.valueOf(c.text("first_moment_start").toUpperCase(Locale.ROOT)))),
          entry("AggMo", c -> new AggMo(c.rate(), constants(c.numbers("betas")), NONE)),
          entry("AMSGrad", TruthRules::adam),
          entry(
              "ASGD",
              c ->
                  new Asgd(
                      c.rate(),
                      c.number("lambd"),
                      c.number("alpha"),
                      c.number("t0"),
                      c.constant("weight_decay"))),
          entry("HeavyBall", c -> new HeavyBall(c.rate(), c.constant("beta"), NONE)),
          entry(
              "Lion",
              c ->
                  new Lion(
                      c.rate(), c.constantBeta(0), c.constantBeta(1), c.constant("weight_decay"))),
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
              "NesterovSutskever",
              c -> new NesterovSutskever(c.rate(), c.constant("momentum"), NONE)),
          entry(
              "QHAdam",
              c ->
                  new QhAdam(
                      c.rate(),
                      c.constantBeta(0),
                      c.constantBeta(1),
                      new Constant(c.numbers("nus")[0]),
                      new Constant(c.numbers("nus")[1]),
                      c.number("eps"),
                      NONE)),
          entry("QHM", c -> new Qhm(c.rate(), c.constant("beta"), c.constant("nu"), NONE)),
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
          entry("signSGD", c -> new SignSgd(c.rate())),
          entry("Signum", c -> new Signum(c.rate(), c.constant("beta"))),
          entry(
              "Yogi",
              c ->
                  new Yogi(
                      c.rate(),
                      c.constantBeta(0),
                      c.constantBeta(1),
                      c.number("eps"),
                      c.number("initial_accumulator"),
                      NONE)));

  private TruthRules() {}

  private static List<Schedule> constants(double[] numbers) {
    return DoubleStream.of(numbers).<Schedule>mapToObj(Constant::new).toList();
  }

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
