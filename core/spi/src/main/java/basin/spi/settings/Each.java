package basin.spi.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an index that stands for each number from 0 below another setting of its record: a file
 * that sets the other and not the index asks for all of them, each a trial of its own. So {@code
 * split: {folds: 5}} are five trials, and {@code split: {folds: 5, fold: 2}} is one of them.
 *
 * <p>The index is an {@code Optional<Integer>} without a default of its own, and the other setting
 * an {@code Optional<Integer>} or an {@code int}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface Each {
  /** The other setting, as it is called in YAML. */
  String below();
}
