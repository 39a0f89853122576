package basin.spi.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Settings that show a component well, where those made up from its defaults and ranges would not:
 * milestones of a schedule, say. The page and the picture of {@code basin explain} are of these.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Example {
  /** A mapping of settings as in YAML, such as {@code {from: 0.1, milestones: [30, 60]}}. */
  String value();
}
