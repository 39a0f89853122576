/** Optimizers that treat some blocks of parameters otherwise than others. */
package basin.optimizers.groups;
