package basin.spi.run;

import java.io.Serializable;

/**
 * What a run asked of its problem, in rows passed over, so that optimizers that ask differently
 * compare at equal cost. On a problem without rows each computation counts as one.
 *
 * @param valueRows rows of which the objective's value alone was computed
 * @param gradientRows rows of which the gradient was computed, with or without the value
 * @param productRows rows of which a Hessian or Gauss–Newton product was computed
 */
public record Effort(long valueRows, long gradientRows, long productRows) implements Serializable {}
