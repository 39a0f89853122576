package basin.spi.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value a setting has when the YAML is silent on it and names one of several conventions: under
 * {@code adam: {convention: keras}} ε is 1e-7. To be written beside {@link Default}, which holds
 * under any other word and without one.
 *
 * <p>The component has a setting {@code convention}, an enum whose constants are the words.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(DefaultsUnder.class)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface DefaultUnder {
  /** The word, as in YAML. */
  String convention();

  /** The snippet, as in {@link Default}. */
  String value();
}
