/** The laboratory of minima: where descent ends, and what lies between. */
package basin.minima;
