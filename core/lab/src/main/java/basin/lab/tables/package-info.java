/** The format of tables that comes with Basin. */
package basin.lab.tables;
