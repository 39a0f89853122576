package basin.runner.progress;

import java.util.function.Consumer;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/** Passes warnings on. Errors end a trial or a run, and whoever ends it says so. */
final class WarningsAppender extends AbstractAppender {
  private final Consumer<String> warnings;

  WarningsAppender(Consumer<String> warnings) {
    super("warnings", null, null, true, Property.EMPTY_ARRAY);
    this.warnings = warnings;
  }

  @Override
  public void append(LogEvent event) {
    if (event.getLevel() == Level.WARN) {
      warnings.accept("warning: " + event.getMessage().getFormattedMessage());
    }
  }
}
