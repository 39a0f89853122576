/** Vectors and matrices of either precision, with the order of every sum part of the contract. */
package basin.spi.number;
