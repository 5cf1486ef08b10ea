import Accounts
import Diagnostics
import Foundation
import Journals
import Planning

extension Site {
    /// What keeps the site from working: each thing with the code of a finding; none where all is
    /// well.
    ///
    /// - Cost: a few rows read for each register, however long its entries are.
    func obstacles() -> [(name: String, code: String)] {
        guard FileManager.default.isReadableFile(atPath: folder.path) else {
            return [("data", "file.unreadable")]
        }
        let accounts = accountsCode.map { ("accounts", $0) }
        let registers = allRegisters.compactMap { name in
            code { () throws(Refusal) in
                do throws(Refusal) {
                    _ = try size(ofRegister: name)
                } catch {
                    forget(name, after: error)
                    throw error
                }
            }.map { (name, $0) }
        }
        return [accounts].compactMap { $0 } + registers
    }

    /// What is wrong with the accounts: a session that can't be is looked for, and must be told as one
    /// that has ended.
    private var accountsCode: String? {
        let found = code { () throws(Refusal) in _ = try desk.caller(session: SecretToken("")) }
        return found == "account.session-ended" ? nil : found
    }

    /// How many entries each register has, of those that can be read.
    func journalSizes() -> [(name: String, entries: Int)] {
        folder.registers.compactMap { name in
            (try? size(ofRegister: name)).map { (name, $0) }
        }
    }

    /// How many entries a register has, whose journal can be read.
    private func size(ofRegister name: String) throws(Refusal) -> Int {
        let register = try register(named: name)
        return try register.readableSize()
    }

    private func code(_ body: () throws(Refusal) -> Void) -> String? {
        do throws(Refusal) {
            try body()
            return nil
        } catch {
            return error.findings.first?.code
        }
    }
}
