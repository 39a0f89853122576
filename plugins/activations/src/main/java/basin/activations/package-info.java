/** The activations that come with Basin: φ, its slope and its gain, each in one file. */
package basin.activations;
