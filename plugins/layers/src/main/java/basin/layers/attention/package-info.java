/**
 * Layers of transformers: attention, what says where in a sequence a step is, and blocks of them.
 */
package basin.layers.attention;
