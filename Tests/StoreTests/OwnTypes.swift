import Diagnostics
import Journals
import Planning
import Records
import Vocabulary

/// Two types of records that the product doesn't have: each costs its description and no more.
struct Vessel: Record {
    static let kind = "vessel"
    let id: Identifier<Vessel>
    var code = ""
    var name = MultilingualText()
    var builder = ""
    var launched: CalendarDate?
    var charter: Period?
    var berths: Int?
    var state: State?
    var isLeased = false
    var papers: [Paper] = []

    enum State: String, FieldCode { case building, afloat, scrapped }

    struct Paper: FieldGroup {
        var title = ""
        var issued: CalendarDate?
        static let fields: [Field<Paper>] = [Field("title", \.title), Field("issued", \.issued)]
    }

    init(id: Identifier<Vessel>) { self.id = id }

    static let fields: [Field<Vessel>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched),
        Field("builder", \.builder, .searched),
        Field("launched", \.launched, .toPublishWhen("state", isOneOf: ["afloat"])),
        Field("charter", \.charter),
        Field("berths", \.berths),
        Field("state", \.state, .toPublish),
        Field("leased", \.isLeased),
        Field("papers", \.papers),
    ]
}

struct Voyage: Record {
    static let kind = "voyage"
    let id: Identifier<Voyage>
    var code = ""
    var vessel: Identifier<Vessel>?
    var escorts: [Identifier<Vessel>] = []
    var log = ""

    init(id: Identifier<Voyage>) { self.id = id }

    static let fields: [Field<Voyage>] = [
        Field("code", \.code, .toSave), Field("vessel", \.vessel, .toPublish),
        Field("escorts", \.escorts), Field("log", \.log, .searched),
    ]
}

extension Schema {
    static let ships = Schema([Vessel.self, Voyage.self])
}

extension Identifier {
    /// The key with a small number.
    static func number(_ number: UInt64) -> Self { Identifier(high: 7, low: number) }
}

extension Vessel {
    /// A vessel with a code and a name.
    static func named(_ code: String, _ number: UInt64, _ name: String = "") -> Vessel {
        var vessel = Vessel(id: .number(number))
        vessel.code = code
        if !name.isEmpty { vessel.name = MultilingualText(name, in: .french) }
        return vessel
    }
}
