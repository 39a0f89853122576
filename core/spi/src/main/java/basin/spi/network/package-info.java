/** What a network is made of: layers, activations, losses, initializers. */
package basin.spi.network;
