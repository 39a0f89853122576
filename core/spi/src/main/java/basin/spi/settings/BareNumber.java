package basin.spi.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an extension point: which component a bare number stands for, so that {@code rate: 0.1} means
 * a constant schedule and {@code bias: 0} a constant initializer.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BareNumber {
  /** Name of a component with one number to set. */
  String value();
}
