/**
 * The stopping rules that come with Basin. {@code patience}, {@code plateau} and {@code target}
 * look at whole splits when an epoch ends; on mini-batches the others judge the batch, not the
 * whole objective: one lucky batch can stop a run.
 */
package basin.stopping;
