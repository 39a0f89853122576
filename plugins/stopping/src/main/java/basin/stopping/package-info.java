/**
 * The stopping rules that come with Basin. On mini-batches all but {@code target} judge the batch,
 * not the whole objective: one lucky batch can stop a run.
 */
package basin.stopping;
