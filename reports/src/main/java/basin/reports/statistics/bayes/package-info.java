/**
 * How probable it is that one is better, the other, or that they are as good as equal: within a
 * region of practical equivalence (ROPE), a difference too small to matter.
 *
 * <p>Benavoli, Corani, Demšar and Zaffalon 2017, <i>Time for a change: a tutorial for comparing
 * multiple classifiers through Bayesian analysis</i>.
 */
package basin.reports.statistics.bayes;
