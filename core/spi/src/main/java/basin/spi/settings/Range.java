package basin.spi.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The values a number may take: {@code from ≤ x ≤ to} and {@code above < x < below}. On a list,
 * each of its numbers; on a component such as a schedule, its {@link Level levels}. A number that
 * is not finite is never in range.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface Range {
  /** Smallest value, itself allowed. */
  double from() default Double.NEGATIVE_INFINITY;

  /** Largest value, itself allowed. */
  double to() default Double.POSITIVE_INFINITY;

  /** Lower bound, itself not allowed. */
  double above() default Double.NEGATIVE_INFINITY;

  /** Upper bound, itself not allowed. */
  double below() default Double.POSITIVE_INFINITY;
}
