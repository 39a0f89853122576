/** The probes that come with Basin, and exactly what each of their series means. */
package basin.probes;
