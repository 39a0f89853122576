/** The laboratory of gradients: how signals and gradients travel through a network. */
package basin.gradients;
