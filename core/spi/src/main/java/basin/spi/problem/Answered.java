package basin.spi.problem;

import basin.spi.metric.Outputs;
import basin.spi.number.Matrix;
import java.util.function.ToDoubleFunction;

/**
 * Rows, what a network makes of them, and what others would be worth in its place.
 *
 * @param predictions the rows
 * @param reading how outputs and targets are to be read
 * @param loss what other outputs for the same rows would cost, their mean loss
 */
public record Answered(Predictions predictions, Outputs reading, ToDoubleFunction<Matrix> loss) {}
