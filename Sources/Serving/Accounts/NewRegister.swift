import Accounts
import Demonstrating
import Diagnostics
import Journals
import Markup
import Presenting
import Vocabulary

/// Making a register: the demo, or an empty one.
struct NewRegister {
    private let pages: AccountPages

    init(_ pages: AccountPages) { self.pages = pages }

    /// Makes the register that the form asks for, and leads to it.
    func make() throws(Refusal) -> Reply {
        try Permission.check(.manageAccounts, by: pages.visitor.caller, in: nil)
        let isDemo = pages.path.last == DataFolder.demoName
        let name = isDemo ? DataFolder.demoName : pages.values["name"] ?? ""
        let register = try pages.dispatch.site.newRegister(named: name)
        if isDemo {
            let people = try People(pages.dispatch.site.folder.people)
            let demo = DemoWorkspace(in: register, by: try people.actor(named: "Throughline"))
            try demo.make()
            try demo.publishDocuments(pages.phrases.catalogue, on: pages.dispatch.site.clock().date)
        }
        return .moved(
            WebAddress(path: [pages.phrases.language.code, name]), isPermanent: false)
    }
}
