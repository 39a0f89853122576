/**
 * What random networks do to signals and gradients: mean-field theory, and what width adds to it.
 */
package basin.gradients.theory;
