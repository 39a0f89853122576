package basin.engine.number;

import basin.spi.number.Precision;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test that runs once for each {@link Precision}. */
@ParameterizedTest
@EnumSource(Precision.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface InBothPrecisions {}
