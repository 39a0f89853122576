/** Optimizers that solve with second derivatives, or with the Jacobian of residuals. */
package basin.optimizers.newton;
