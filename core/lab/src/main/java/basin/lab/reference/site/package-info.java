/** The reference as a site of a few pages that need no network. */
package basin.lab.reference.site;
