package basin.runner.command;

import basin.runner.Exit;
import basin.runner.Settings;

/** A command as it was typed: what to wire for it, and then what to do. */
public interface Order {
  /** What the wiring depends on. */
  Settings settings();

  /** Does it, once its {@code @Inject} fields are set. */
  Exit carryOut() throws Exception;

  /** Does what comes last, when all that went wrong has been said. */
  default void over(int code) {}
}
