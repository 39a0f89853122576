package basin.spi.problem;

import basin.spi.number.Vec;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One pass of some rows through a network and back, looked at layer by layer.
 *
 * @param loss the mean of the rows' losses
 * @param gradient of that mean
 * @param layers all layers, those inside others behind them, from the inputs to the outputs
 * @param back what would come back if others than its outputs had come out of the network: their
 *     numbers, row by row → ∂loss/∂ each of them
 */
public record Passage(
    double loss, Vec gradient, List<Crossing> layers, UnaryOperator<double[]> back) {}
