package basin.spi.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value a setting has when the YAML is silent: a snippet of YAML, bound like any other.
 *
 * <p>An empty snippet leaves an {@link java.util.Optional} setting empty.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface Default {
  /** The snippet, as a user would type it. */
  String value();
}
