/** Optimizers that scale each parameter's step by an estimate of its curvature. */
package basin.optimizers.curvature;
