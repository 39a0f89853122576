package basin.spi.problem;

import basin.spi.number.Vec;
import java.util.List;

/**
 * One pass of some rows through a network and back, looked at layer by layer.
 *
 * @param loss the mean of the rows' losses
 * @param gradient of that mean
 * @param layers all layers, those inside others behind them, from the inputs to the outputs
 */
public record Passage(double loss, Vec gradient, List<Crossing> layers) {}
