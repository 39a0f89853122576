/**
 * The rules by which AlgoPerf, MLCommons' benchmark of training algorithms, turns times to a target
 * into a score. Dahl et al. 2023, <i>Benchmarking Neural Network Training Algorithms</i>; where its
 * text and its program differ, the program's rule is taken, which gives the published scores.
 */
package basin.reports.statistics.benchmark.algoperf;
