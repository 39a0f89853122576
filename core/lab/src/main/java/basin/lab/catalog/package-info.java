/** What is registered under which name, and the settings each component takes. */
package basin.lab.catalog;
