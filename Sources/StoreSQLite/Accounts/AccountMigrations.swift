import GRDB

/// The tables of accounts, step by step from the first version of the program on; a step never
/// changes.
enum AccountMigrations {
    static let all: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1-accounts", migrate: accounts)
        migrator.registerMigration("2-access", migrate: access)
        migrator.registerMigration("3-work", migrate: work)
        migrator.registerMigration("4-own", migrate: own)
        migrator.registerMigration("5-trail", migrate: trail)
        return migrator
    }()

    private static func accounts(_ database: Database) throws {
        try database.execute(
            sql: """
                PRAGMA application_id = \(SQLiteAccountStore.applicationID);
                CREATE TABLE account (
                    id BLOB PRIMARY KEY, login TEXT NOT NULL, folded TEXT NOT NULL UNIQUE,
                    actor BLOB NOT NULL, created INTEGER NOT NULL,
                    administrator INTEGER NOT NULL, password TEXT,
                    factor BLOB, factor_confirmed INTEGER NOT NULL, factor_step INTEGER,
                    invitation BLOB UNIQUE, invitation_expires INTEGER, disabled INTEGER,
                    language TEXT, generation INTEGER NOT NULL, version INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE role (
                    account BLOB NOT NULL REFERENCES account ON DELETE CASCADE,
                    workspace TEXT NOT NULL, role TEXT NOT NULL,
                    PRIMARY KEY (account, workspace, role)) STRICT, WITHOUT ROWID;
                CREATE TABLE recovery (
                    account BLOB NOT NULL REFERENCES account ON DELETE CASCADE,
                    hash BLOB NOT NULL, PRIMARY KEY (account, hash)) STRICT, WITHOUT ROWID;
                CREATE TABLE first_run (hash BLOB NOT NULL) STRICT;
                """)
    }

    private static func access(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE session (
                    hash BLOB PRIMARY KEY,
                    account BLOB NOT NULL REFERENCES account ON DELETE CASCADE,
                    created INTEGER NOT NULL, seen INTEGER NOT NULL, pending INTEGER NOT NULL,
                    generation INTEGER NOT NULL) STRICT, WITHOUT ROWID;
                CREATE INDEX session_account ON session (account);
                CREATE TABLE token (
                    id BLOB PRIMARY KEY,
                    account BLOB NOT NULL REFERENCES account ON DELETE CASCADE,
                    hash BLOB NOT NULL UNIQUE, name TEXT NOT NULL, scopes TEXT NOT NULL,
                    workspace TEXT, created INTEGER NOT NULL, expires INTEGER NOT NULL,
                    used INTEGER) STRICT, WITHOUT ROWID;
                CREATE INDEX token_account ON token (account);
                """)
    }

    private static func own(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE holding (
                    account BLOB NOT NULL REFERENCES account ON DELETE CASCADE,
                    workspace TEXT NOT NULL, post BLOB NOT NULL,
                    PRIMARY KEY (account, workspace, post)) STRICT, WITHOUT ROWID;
                CREATE TABLE seen (
                    account BLOB NOT NULL REFERENCES account ON DELETE CASCADE,
                    workspace TEXT NOT NULL, position INTEGER NOT NULL,
                    PRIMARY KEY (account, workspace)) STRICT, WITHOUT ROWID;
                """)
    }

    /// Events outlive the accounts that they are about.
    private static func trail(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE trail (
                    number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL,
                    kind TEXT NOT NULL, actor BLOB, about BLOB, workspace TEXT,
                    address TEXT NOT NULL) STRICT;
                """)
    }

    private static func work(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE answer (
                    account BLOB NOT NULL REFERENCES account ON DELETE CASCADE,
                    key TEXT NOT NULL, fingerprint BLOB NOT NULL, since INTEGER NOT NULL,
                    status INTEGER, body BLOB, PRIMARY KEY (account, key)) STRICT;
                CREATE INDEX answer_since ON answer (since);
                CREATE TABLE view (
                    id BLOB PRIMARY KEY,
                    account BLOB NOT NULL REFERENCES account ON DELETE CASCADE,
                    workspace TEXT NOT NULL, name TEXT NOT NULL, address TEXT NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX view_account ON view (account, workspace);
                """)
    }
}
