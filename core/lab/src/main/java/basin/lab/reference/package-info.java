/** What there is to know of a component, out of its annotations. */
package basin.lab.reference;
