package basin.runner.command;

import basin.runner.Exit;
import basin.runner.Settings;

/** A command as it was typed: what to wire for it, and then what to do. */
public interface Order {
  /** What the wiring depends on. */
  Settings settings();

  /** Does it, once its {@code @Inject} fields are set. */
  Exit carryOut() throws Exception;
}
