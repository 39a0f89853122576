package basin.lab.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the first component of a record, a component of an extension point: in YAML the record's other
 * settings stand among this one's, as {@code every} does in {@code trajectory: {every: 10 steps}}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Inlined {}
