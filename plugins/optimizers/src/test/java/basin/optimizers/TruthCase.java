package basin.optimizers;

import basin.schedules.Constant;
import basin.schedules.StepDecay;
import basin.spi.descent.Schedule;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * The settings of a reference case.
 *
 * @param node the whole case
 * @param lowest value of its objective
 */
public record TruthCase(JsonNode node, double lowest) {
  /** What the case calls its optimizer. */
  public String optimizer() {
    return node.required("optimizer").asText();
  }

  /** A setting that is a number. */
  public double number(String name) {
    return setting(name).doubleValue();
  }

  /** A number as a schedule. */
  public Schedule constant(String name) {
    return new Constant(number(name));
  }

  /** A setting that is a list of numbers. */
  public double[] numbers(String name) {
    return Truth.numbers(setting(name));
  }

  /** One of the {@code betas}, from 0. */
  public double beta(int which) {
    return numbers("betas")[which];
  }

  /** The same as a schedule. */
  public Schedule constantBeta(int which) {
    return new Constant(beta(which));
  }

  /** A setting that is true or false. */
  public boolean flag(String name) {
    return setting(name).booleanValue();
  }

  /** A setting that is a word. */
  public String text(String name) {
    return setting(name).asText();
  }

  /** Whether a setting is there and not {@code null}. */
  public boolean has(String name) {
    return node.required("hyperparameters").hasNonNull(name);
  }

  /** {@code lr}, or the schedule that follows from it. */
  public Schedule rate() {
    if (!node.has("lr_schedule")) {
      return constant("lr");
    }
    JsonNode schedule = node.get("lr_schedule");
    if (!schedule.required("kind").asText().equals("StepLR")) {
      throw new IllegalArgumentException("no such schedule: " + schedule);
    }
    return new StepDecay(
        number("lr"),
        schedule.required("step_size").intValue(),
        schedule.required("gamma").doubleValue());
  }

  private JsonNode setting(String name) {
    return node.required("hyperparameters").required(name);
  }
}
