import GRDB

/// The tables, step by step from the first version of the program on; a step never changes.
enum Migrations {
    static let all: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1-journal", migrate: journal)
        migrator.registerMigration("2-search", migrate: search)
        migrator.registerMigration("3-measurements", migrate: measurements)
        return migrator
    }()

    private static func journal(_ database: Database) throws {
        try database.execute(
            sql: """
                PRAGMA application_id = \(SQLiteStore.applicationID);
                CREATE TABLE journal (number INTEGER PRIMARY KEY, entry BLOB NOT NULL) STRICT;
                CREATE TABLE node (number INTEGER PRIMARY KEY, digest BLOB NOT NULL) STRICT;
                CREATE TABLE record (
                    type TEXT NOT NULL, id BLOB NOT NULL, version INTEGER NOT NULL,
                    json BLOB NOT NULL, PRIMARY KEY (type, id)) STRICT, WITHOUT ROWID;
                CREATE TABLE former_code (
                    type TEXT NOT NULL, code TEXT NOT NULL, id BLOB NOT NULL,
                    PRIMARY KEY (type, code)) STRICT, WITHOUT ROWID;
                CREATE TABLE kept (position INTEGER NOT NULL) STRICT;
                INSERT INTO kept VALUES (0);
                CREATE TABLE file (digest BLOB PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
                """)
    }

    private static func measurements(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE measurement (
                    digest BLOB PRIMARY KEY, block BLOB NOT NULL) STRICT;
                """)
    }

    private static func search(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE found (
                    number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, type TEXT NOT NULL) STRICT;
                CREATE VIRTUAL TABLE search USING fts5(
                    words, tokenize = "unicode61 remove_diacritics 0");
                CREATE TABLE indexed (position INTEGER NOT NULL) STRICT;
                INSERT INTO indexed VALUES (0);
                """)
    }
}
