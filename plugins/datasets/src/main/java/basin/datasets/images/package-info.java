/** Pictures in the formats that their makers publish: MNIST, Fashion-MNIST, CIFAR-10. */
package basin.datasets.images;
