/** Layers that standardize: over a batch, over a row, or over groups of channels. */
package basin.layers.normalization;
