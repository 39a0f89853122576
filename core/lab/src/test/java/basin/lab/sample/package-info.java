/** Small components that never run, for tests of what is read and written about them. */
package basin.lab.sample;
