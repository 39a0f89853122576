package basin.optimizers;

import basin.optimizers.rules.Adadelta;
import basin.optimizers.rules.Adagrad;
import basin.optimizers.rules.Adam;
import basin.optimizers.rules.AdamW;
import basin.optimizers.rules.Correction;
import basin.optimizers.rules.Momentum;
import basin.optimizers.rules.NAdam;
import basin.optimizers.rules.Nesterov;
import basin.optimizers.rules.RAdam;
import basin.optimizers.rules.RmsProp;
import basin.optimizers.rules.Rprop;
import basin.optimizers.rules.Sgd;
import basin.optimizers.transforms.Chain;
import basin.optimizers.transforms.ClipNorm;
import basin.optimizers.transforms.ClipValue;
import basin.schedules.Constant;
import basin.schedules.StepDecay;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Schedule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What a reference case calls its optimizer and settings, in Basin's terms. */
final class TruthOptimizer {
  private final JsonNode c;
  private final JsonNode settings;

  private TruthOptimizer(JsonNode c) {
    this.c = c;
    this.settings = c.required("hyperparameters");
  }

  /** The case's optimizer; empty if Basin has none of that kind. */
  static Optional<Optimizer> of(JsonNode c) {
    TruthOptimizer named = new TruthOptimizer(c);
    return Optional.ofNullable(named.rule()).flatMap(named::clipped);
  }

  private Optimizer rule() {
    return switch (c.required("optimizer").asText()) {
      case "SGD" -> sgd();
      case "RMSprop" ->
          new RmsProp(
              rate(),
              new Constant(number("alpha")),
              number("eps"),
              new Constant(number("momentum")),
              flag("centered"),
              new Constant(number("weight_decay")));
      case "Adadelta" ->
          new Adadelta(
              rate(),
              new Constant(number("rho")),
              number("eps"),
              new Constant(number("weight_decay")));
      case "NAdam" ->
          new NAdam(
              rate(),
              new Constant(beta(0)),
              new Constant(beta(1)),
              number("momentum_decay"),
              number("eps"),
              new Constant(number("weight_decay")),
              NAdam.Form.DOZAT);
      case "RAdam" ->
          new RAdam(
              rate(),
              new Constant(beta(0)),
              beta(1),
              number("eps"),
              new Constant(number("weight_decay")),
              Correction.RATE);
      case "Rprop" ->
          new Rprop(
              number("lr"),
              settings.required("etas").get(0).doubleValue(),
              settings.required("etas").get(1).doubleValue(),
              settings.required("step_sizes").get(0).doubleValue(),
              settings.required("step_sizes").get(1).doubleValue());
      case "Adagrad" ->
          new Adagrad(
              rate(),
              number("lr_decay"),
              number("eps"),
              number("initial_accumulator_value"),
              new Constant(number("weight_decay")));
      case "Adam", "AMSGrad" ->
          new Adam(
              rate(),
              new Constant(beta(0)),
              new Constant(beta(1)),
              number("eps"),
              new Constant(number("weight_decay")),
              flag("amsgrad"));
      case "AdamW" ->
          new AdamW(
              rate(),
              new Constant(beta(0)),
              new Constant(beta(1)),
              number("eps"),
              new Constant(number("weight_decay")),
              flag("amsgrad"));
      default -> null;
    };
  }

  private Optimizer sgd() {
    double beta = number("momentum");
    if (flag("nesterov")) {
      return new Nesterov(rate(), new Constant(beta), new Constant(number("weight_decay")));
    }
    return beta == 0
        ? new Sgd(rate(), new Constant(number("weight_decay")))
        : new Momentum(
            rate(),
            new Constant(beta),
            new Constant(number("dampening")),
            new Constant(number("weight_decay")));
  }

  private Optional<Optimizer> clipped(Optimizer rule) {
    if (!c.has("gradient_clipping")) {
      return Optional.of(rule);
    }
    JsonNode clipping = c.get("gradient_clipping");
    return switch (clipping.required("kind").asText()) {
      case "norm" ->
          Optional.of(chain(new ClipNorm(new Constant(clipping.get("max_norm").asDouble())), rule));
      case "value" ->
          Optional.of(
              chain(new ClipValue(new Constant(clipping.get("clip_value").asDouble())), rule));
      default -> Optional.empty();
    };
  }

  private static Optimizer chain(Optimizer clip, Optimizer rule) {
    return new Chain(List.of(clip, rule));
  }

  private Schedule rate() {
    double rate = number("lr");
    if (!c.has("lr_schedule")) {
      return new Constant(rate);
    }
    JsonNode schedule = c.get("lr_schedule");
    if (!schedule.required("kind").asText().equals("StepLR")) {
      throw new IllegalArgumentException("no such schedule: " + schedule);
    }
    return new StepDecay(
        rate, schedule.required("step_size").intValue(), schedule.required("gamma").doubleValue());
  }

  private double number(String name) {
    return settings.required(name).doubleValue();
  }

  private double beta(int which) {
    return settings.required("betas").get(which).doubleValue();
  }

  private boolean flag(String name) {
    return settings.required(name).booleanValue();
  }
}
