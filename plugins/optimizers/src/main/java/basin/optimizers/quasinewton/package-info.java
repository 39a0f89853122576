/** Optimizers that learn second derivatives from how gradients change. */
package basin.optimizers.quasinewton;
