/**
 * Activations as layers of their own, those with parameters or chance, and what puts one behind
 * another layer.
 */
package basin.layers.activation;
