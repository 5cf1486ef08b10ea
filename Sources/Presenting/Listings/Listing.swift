package import Vocabulary

/// A list for people and programs: columns and rows, in any form.
package struct Listing: Sendable {
    /// A column.
    package struct Column: Sendable {
        /// Its name in JSON, CSV and addresses.
        package let name: String
        /// The key of its title.
        package let title: String
    }

    /// A value in a row.
    package enum Cell: Sendable {
        case text(String)
        /// Words as they stand in a record, in a language that nobody noted.
        case verbatim(String)
        case number(Int)
        case list([String])
        /// A value that programs know by another name than people.
        case named(String, words: String)
        /// Words that are kept in several languages; where another than the reader's is shown, it is
        /// named.
        case words(MultilingualText.Shown)
        /// As ``words(_:)``, but the words of a governing body.
        case quoted(MultilingualText.Shown)
        /// A record of a kind, by its code.
        case record(String, String)
        /// A record of a kind, by its code for programs and by its title for people.
        case titled(String, String, MultilingualText.Shown)
        /// Records of a kind, by their codes.
        case records(String, [String])
        /// A number that was worked out, with its words.
        case amount(Double, words: String)
        /// An amount of which every digit counts, with its words.
        case exact(Quantity, words: String)
        /// Why there is no number, in words; nothing for programs.
        case unknown(String)
        case date(CalendarDate)
        case moment(Instant)
        /// How a mandate stands, at a glance, with its status as a word for programs.
        case state(MandateState, String, words: String)
        case none

        /// A text, or none where it is empty.
        package static func of(_ text: String?) -> Cell {
            text.map { $0.isEmpty ? .none : .text($0) } ?? .none
        }

        /// A value for people, as plain words.
        package var words: String {
            switch self {
            case .words(let shown) where shown.isSubstitute,
                .quoted(let shown) where shown.isSubstitute:
                "\(shown.text) [\(shown.language.code)]"
            case .named(_, let words), .state(_, _, let words), .amount(_, let words),
                .exact(_, let words), .unknown(let words):
                words
            default: plain
            }
        }

        /// Whether nothing stands there.
        package var isEmpty: Bool {
            switch self {
            case .none: true
            case .text(let text), .verbatim(let text), .named(let text, _), .record(_, let text),
                .titled(_, let text, _):
                text.isEmpty
            case .list(let words), .records(_, let words): words.isEmpty
            case .words(let shown), .quoted(let shown): shown.text.isEmpty
            case .number, .amount, .exact, .unknown, .date, .moment, .state: false
            }
        }

        /// The value for programs.
        package var plain: String {
            switch self {
            case .text(let text), .verbatim(let text), .named(let text, _), .record(_, let text),
                .titled(_, let text, _), .state(_, let text, _):
                text
            case .number(let number): String(number)
            case .amount(let number, _): "\(number)"
            case .exact(let amount, _): "\(amount)"
            case .unknown: ""
            case .list(let words), .records(_, let words): words.joined(separator: "; ")
            case .words(let shown), .quoted(let shown): shown.text
            case .date(let date): date.description
            case .moment(let instant): instant.description
            case .none: ""
            }
        }
    }

    /// The columns, in order.
    package let columns: [Column]
    /// Rows that are there, behind those that are made once they are shown.
    private var made: [[Cell]] = []
    private var later: [(count: Int, row: @Sendable (Int) -> [Cell])] = []

    /// How many rows there are.
    package var count: Int { later.reduce(made.count) { $0 + $1.count } }
    /// The rows, each with a cell a column.
    package var rows: [[Cell]] {
        later.flatMap { part in (0..<part.count).map { part.row($0) } } + made
    }

    /// A list without rows.
    package init(_ columns: (name: String, title: String)...) { self.init(columns: columns) }

    /// A list without rows.
    package init(columns: [(name: String, title: String)]) {
        self.columns = columns.map { Column(name: $0.name, title: $0.title) }
    }

    /// Adds a row.
    package mutating func add(_ cells: Cell...) {
        made.append(cells)
    }

    /// Adds a row for each of some things, which is only made once it is shown.
    package mutating func add<Thing: Sendable>(
        _ things: [Thing], row: @escaping @Sendable (Thing) -> [Cell]
    ) {
        later.append((things.count, { row(things[$0]) }))
    }

    /// The row at an index.
    package func row(_ index: Int) -> [Cell] {
        var index = index
        for part in later {
            if index < part.count { return part.row(index) }
            index -= part.count
        }
        return made[index]
    }

    /// The list of those rows that are meant.
    package func filtered(_ isMeant: ([Cell]) -> Bool) -> Listing {
        var list = Listing(columns: columns.map { ($0.name, $0.title) })
        list.made = rows.filter(isMeant)
        return list
    }

    /// One list behind another of the same columns.
    package static func + (left: Listing, right: Listing) -> Listing {
        var joined = left
        joined.later += right.later
        joined.made += right.made
        return joined
    }
}
