/** Mistakes of networks that show before a step is taken. */
package basin.gradients.caution;
