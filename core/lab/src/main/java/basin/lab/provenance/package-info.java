/** What results rest on: versions, machine, plugins, data; and which of it changed. */
package basin.lab.provenance;
