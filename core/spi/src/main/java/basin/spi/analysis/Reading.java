package basin.spi.analysis;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an {@link basin.spi.report.Analysis} tells of each trial, or of what lies between two, in
 * one number: claims may speak of it by the name of the analysis, a dot and its own.
 *
 * <pre>
 * &#64;Reading(name = "best", doc = "whether it ended in the best minimum", share = true)
 * ends there more often: {compare: {optimizer: [momentum, sgd]}, by: atlas.best}
 * </pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Readings.class)
@Target(ElementType.TYPE)
public @interface Reading {
  /** Behind the name of the analysis and a dot. */
  String name();

  /** What it is, in words. */
  String doc();

  /** Whether it is 1 where something is so, and 0 where it is not. */
  boolean share() default false;

  /** Whether less of it is better. */
  boolean lessIsBetter() default false;
}
