package basin.spi.check;

/** What a {@link Finding} is about, and what its repair changes. */
public sealed interface Spot {
  /**
   * A key of the experiment.
   *
   * @param path such as {@code train.batch}
   */
  record Key(String path) implements Spot {}

  /**
   * A component of the trial.
   *
   * @param component the very object, not one that equals it
   */
  record Whole(Object component) implements Spot {}

  /**
   * A setting of a component.
   *
   * @param component the very object
   * @param value of the setting, the very object; if no setting has it, the component is meant
   */
  record Setting(Object component, Object value) implements Spot {}
}
