/** Optimizers around another one: they let it step, then act on the point. */
package basin.optimizers.wrappers;
