import Accounts
import Commanding
import Foundation
import Journals
import StoreSQLite
import Vocabulary

/// The program: hands its arguments and the kind of store to the command line.
@main
struct Throughline {
    static func main() async {
        // Messages need some language where the environment names none, as under LANG=C.
        await CommandLineInterface.main(
            fallback: .english,
            stores: StoreFactory(
                create: { path throws(StoreError) in try SQLiteStore.creating(path) },
                open: { path throws(StoreError) in try SQLiteStore.opening(path) }),
            accounts: { path throws(StoreError) in
                FileManager.default.fileExists(atPath: path)
                    ? try SQLiteAccountStore.opening(path) : try SQLiteAccountStore.creating(path)
            })
    }
}
